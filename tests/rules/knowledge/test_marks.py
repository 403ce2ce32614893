"""How marks of punctuation pair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_rules.knowledge.marks import crossed, marks_of, nested_brackets, nests, side_by_side, tangled, unpaired


@given(st.text(alphabet="“”《》（）(字)", max_size=30))
def test_what_is_unpaired_are_marks_where_they_are_said_to_be(text: str) -> None:
    wide = text.translate(str.maketrans("()", "（）"))
    for position, mark in unpaired(text, "“《（"):
        assert wide[position] == mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照《办法》和“一次办”（试行）执行", True),
        ("没有标点", True),
        ("推行“一次办（马上办）”工作", False),
        ("推行“一次办", False),
        ("办”推行“", False),
        ("〝一次办〞", False),
    ],
)
def test_pairs_side_by_side(text: str, expected: bool) -> None:
    assert side_by_side(marks_of(text)) is expected


@given(st.text(alphabet="“”《》（）〝字", max_size=12))
def test_what_stands_side_by_side_is_neither_tangled_nor_nested(text: str) -> None:
    marks = marks_of(text)
    if side_by_side(marks):
        assert not tangled(marks)
        assert not nests(marks)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("推行“一次办（马上办”）工作", [(6, 10)]),
        ("按照《办法（试行》）执行", [(5, 8)]),
        ("推行“一次办（马上办）”工作", []),
        ("（“一”和《二》）", []),
    ],
)
def test_pairs_that_cross(text: str, spans: list[tuple[int, int]]) -> None:
    assert list(crossed(text)) == spans


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("另行通知（详见附表（一））", True),
        ("该条（《修正案（八）》第三条）", False),
        ("甲（乙）丙（丁）", False),
        ("甲（乙（丙）", False),
    ],
)
def test_brackets_inside_brackets(text: str, nested: bool) -> None:
    found = [(text[start], text[end]) for start, end in nested_brackets(text)] if nests(marks_of(text)) else []
    assert found == ([("（", "）")] if nested else [])
