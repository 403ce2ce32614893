"""The latest year of which a text speaks, and where rules see it."""

from __future__ import annotations

import pytest

from gongwen_lint.engine import RuleSet, Session
from gongwen_lint.readers import parse
from gongwen_lint.structure.numbers import latest_year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2015年以来，2017年投资增长。", 2017),
        ("二0一五年五月，二〇一六年六月。", 2016),
        ("国办发〔2018〕12号", 2018),
        ("1998年，到2030年，2016—2020年，2025年底前完成，2027年以前", 1998),
        ("编号2015，共2016人。", 0),
        ("", 0),
    ],
)
def test_latest_year_is_none_that_the_text_looks_ahead_to(text: str, year: int) -> None:
    assert latest_year(text) == year


def test_context_has_the_latest_year_of_an_undated_text() -> None:
    session = Session(RuleSet(()))
    session.update(parse("2015年以来，投资增长。\n要抓好落实。\n2016年，要再上台阶。"))
    assert (session.context.date, session.context.year) == (None, 2016)
    session.update(parse("2015年以来，投资增长。\n要抓好落实。\n要再上台阶。"))
    assert session.context.year == 2015
