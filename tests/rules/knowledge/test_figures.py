"""Figures in digits, in 汉字 and in both, as values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.structure.numbers import han_numeral
from gongwen_rules.knowledge.figures import figure_value, half_step, shown, unit_key


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.5万", "35000"),
        ("1,234", "1234"),
        ("1.2万亿", "1200000000000"),
        ("一百零八", "108"),
        ("1百零8", "108"),
        ("三千500", "3500"),
        ("3千5百", "3500"),
        ("十五", "15"),
        ("两千", "2000"),
        ("3亿5000万", "350000000"),
        ("0.46", "0.46"),
    ],
)
def test_a_figure_has_its_value(text: str, value: str) -> None:
    assert figure_value(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "若干", "3x", "几十"])
def test_what_is_no_figure_has_none(text: str) -> None:
    assert figure_value(text) is None


@given(st.integers(1, 999))
def test_a_han_numeral_is_read_as_it_is_written(number: int) -> None:
    assert figure_value(han_numeral(number)) == number


@given(st.decimals(0, 10**6, places=3), st.sampled_from(["", "万", "亿"]))
def test_a_value_is_shown_as_it_is_read(value: Decimal, scale: str) -> None:
    read = figure_value(f"{value}{scale}")
    assert read is not None
    assert figure_value(shown(read)) == read


@pytest.mark.parametrize(("text", "step"), [("12", "0.5"), ("3.5", "0.05"), ("3.5万", "500"), ("2.15亿", "500000")])
def test_a_figure_may_be_off_by_half_its_last_place(text: str, step: str) -> None:
    assert half_step(text) == Decimal(step)


@pytest.mark.parametrize(
    ("text", "key"), [("名学员", "名"), ("公里水渠", "公里"), ("人次", "人次"), ("人", "人"), ("平方米", "平方")]
)
def test_a_unit_is_told_from_others(text: str, key: str) -> None:
    assert unit_key(text) == key
