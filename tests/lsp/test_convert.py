"""Columns of the client against offsets of ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lsp.convert import Ruler, Unit, code_points, unit_named, units

LINES = st.text(st.sampled_from("国，a\u0301𠮷😀\u200d\v\f\x85\u2028é"), max_size=12)
UNITS = st.sampled_from(("utf-8", "utf-16", "utf-32"))


def width(character: str, unit: Unit) -> int:
    """Counted from the code point, not by encoding."""
    point = ord(character)
    if unit == "utf-8":
        return 1 + (point >= 0x80) + (point >= 0x800) + (point >= 0x10000)
    return 2 if unit == "utf-16" and point >= 0x10000 else 1


@given(LINES, UNITS)
def test_units_are_the_sum_of_the_characters(line: str, unit: Unit) -> None:
    assert units(line, unit) == sum(width(c, unit) for c in line)


@given(LINES, st.integers(0, 60), UNITS)
def test_a_column_is_where_its_character_begins(line: str, column: int, unit: Unit) -> None:
    found = code_points(line, column, unit)
    before, after = units(line[:found], unit), units(line[: found + 1], unit)
    assert before <= column
    assert found == len(line) or column < after


@given(st.lists(LINES, min_size=1, max_size=5), st.lists(st.integers(0, 70), max_size=12), UNITS)
def test_places_in_any_order_are_counted_from_the_beginning_of_their_line(
    lines: list[str], offsets: list[int], unit: Unit
) -> None:
    text = "\n".join(lines)
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    ruler = Ruler(text, starts, unit)
    for offset in (o for o in offsets if o <= len(text)):
        number = text.count("\n", 0, offset)
        assert ruler.place(offset) == (number, sum(width(c, unit) for c in text[starts[number] : offset]))


@pytest.mark.parametrize(("unit", "column"), [("utf-8", 22), ("utf-16", 8), ("utf-32", 7)])
def test_the_comma_after_a_rare_character(unit: Unit, column: int) -> None:
    line = "𠮷林省人民政府,关于"
    assert units(line[:7], unit) == column
    assert code_points(line, column, unit) == 7


def test_half_a_character_that_a_client_sent_counts_as_one() -> None:
    assert units("\ud842，", "utf-16") == 2
    assert units("\ud842，", "utf-8") == 6
    assert code_points("\ud842，a", 2, "utf-16") == 2
    assert code_points("\ud842，a", 6, "utf-8") == 2


def test_without_agreement_columns_are_utf_16() -> None:
    assert unit_named(None) == unit_named("utf-7") == "utf-16"
    assert unit_named("utf-8") == "utf-8"
