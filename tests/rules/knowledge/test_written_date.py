"""How dates of the form are judged."""

from __future__ import annotations

import datetime

import pytest

from gongwen_rules.knowledge.written_date import judge_date


@pytest.mark.parametrize("text", ["2024年5月6日", "2024年10月20日", "二〇二四年", "五月六日", ""])
def test_a_right_date_and_what_is_no_date_have_no_fault(text: str) -> None:
    assert judge_date(text) is None


@pytest.mark.parametrize(
    ("text", "right", "certain"),
    [
        ("二〇二四年十一月二十日", "2024年11月20日", True),
        ("二○二四年5月六日", "2024年5月6日", True),
        ("2024年05月06日", "2024年5月6日", True),
        ("2024/5/6", "2024年5月6日", True),
        ("2024年5月6号", "2024年5月6日", True),
        ("24年5月6日", "2024年5月6日", False),
        ("2024年5月", "", True),
        ("2024年元月6日", "2024年1月6日", True),
        ("２０２４年５月６日", "2024年5月6日", True),
        ("2024年5月6日。", "2024年5月6日", True),
        ("2024年5月初", "", True),
        ("2024年02月30日", "", True),
        ("2024.13.41", "", True),
    ],
)
def test_a_wrong_date_is_written_right(text: str, right: str, certain: bool) -> None:
    wrong = judge_date(text)
    assert wrong is not None
    assert (wrong.right, wrong.certain) == (right, certain)


def test_the_first_day_tells_which_rules_were_in_force() -> None:
    wrong = judge_date("二○○四年五月六日")
    assert wrong is not None
    assert wrong.first == datetime.date(2004, 5, 1)
