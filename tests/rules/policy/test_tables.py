"""The tables of the chapter."""

import datetime

import pytest

from gongwen_lint.engine import Selection, check, load_visitors
from gongwen_lint.readers import parse
from gongwen_lint.rule import draft
from gongwen_rules.policy import outdated_organ, repealed_law, series_order, set_phrase
from gongwen_rules.policy.dated import effective


def organs(body: str, date: str) -> list[tuple[str, str]]:
    rules = Selection(select=("TF201",)).apply(load_visitors())
    text = str(draft("通知", body=body, date=date))
    found = check(parse(text), rules).findings
    return [(f.severity, f.fix.edits[0].text if f.fix else "") for f in found]


def test_every_change_names_its_day_and_its_source() -> None:
    for entry in (*outdated_organ.entries(), *repealed_law.entries()):
        day = effective(entry)
        assert day is not None, entry.wrong
        assert datetime.date(2000, 1, 1) < day < datetime.date(2027, 1, 1)
        assert len(entry.source) > len("2018-03-21 "), entry.wrong


def test_every_formulation_names_its_day_and_its_source() -> None:
    for source in (*(p.source for p in set_phrase.phrases()), *(s.source for s in series_order.series())):
        datetime.date.fromisoformat(source[:10])
        assert source[10] == " "
        assert source[11:]


def test_every_series_can_be_reached() -> None:
    assert [one.name for one in series_order.series() if not one.keys] == []


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2017年5月8日", []),
        ("2018年4月8日", []),
        ("2019年5月8日", [("warning", "银保监会")]),
        ("2024年5月8日", [("warning", "金融监管总局")]),
    ],
)
def test_an_organ_renamed_twice_is_called_as_on_the_day(date: str, expected: list[tuple[str, str]]) -> None:
    assert organs("请银监会派出机构配合。", date) == expected


def test_a_paper_without_a_date_gets_a_hint_only() -> None:
    rules = Selection(select=("TF",)).apply(load_visitors())
    found = check(parse("由县环保局依据《合同法》处理。"), rules).findings
    assert [(f.code, f.severity) for f in found] == [("TF201", "info"), ("TF301", "info")]
    later = check(parse("2024年，要加强管理。由县环保局依据《合同法》处理。"), rules).findings
    assert [(f.code, f.severity) for f in later] == [("TF201", "warning"), ("TF301", "warning")]
