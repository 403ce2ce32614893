"""Marks behind headings, with faults of other kinds beside them."""

import pytest

from gongwen_lint.engine import RuleSet
from gongwen_lint.testing import run


@pytest.mark.parametrize(("second", "expected"), [("", []), ("\n四、联系方式", ["："])])
def test_a_half_width_colon_is_counted_with_the_others(rules: RuleSet, second: str, expected: list[str]) -> None:
    text = (
        f"一、征文范围：\n面向全县。\n二、会议组织\n由县水利局负责。\n三、重要日期:\n另行通知。{second}\n请电话联系。\n"
    )
    found = run(text, rules).findings
    assert [text[f.start : f.end] for f in found if f.code == "CC110"] == expected
