"""How marks of punctuation pair, curly ones with straight ones too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_rules.knowledge.marks import pair_straight, unpaired


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ('坚持"四个服务"。', ['"四个服务"']),
        ('落实“三重一大"制度', ['“三重一大"']),
        ('落实"三重一大”制度', ['"三重一大”']),
        ('“一网通办"“跨省通办"', ['“一网通办"', '“跨省通办"']),
        ('使用“蒙速办""应用', ['“蒙速办""']),
        ('拨打“12345"热线', ['“12345"']),
        ('“智慧水务”24"显示器', []),
        ('“24"显示器”', []),
        ("坚持“四个服务”。", []),
    ],
)
def test_straight_marks_pair_with_what_is_open(text: str, pairs: list[str]) -> None:
    found = [text[open_[0] : close[1]] for open_, close in pair_straight(text) if close]
    assert found == pairs


def test_a_straight_mark_alone_is_told() -> None:
    assert list(pair_straight('坚持"安全第一的方针')) == [((2, 3), None)]


@given(st.text(alphabet='“”"＂字1。', max_size=30))
def test_pairs_are_straight_somewhere_sorted_and_disjoint(text: str) -> None:
    end = 0
    for open_, close in pair_straight(text):
        spans = [open_, close] if close else [open_]
        for start, stop in spans:
            assert end <= start < stop <= len(text)
            end = stop
        assert any(text[slice(*span)].strip('"＂') == "" for span in spans)


@given(st.text(alphabet="“”《》（）(字)", max_size=30))
def test_what_is_unpaired_are_marks_where_they_are_said_to_be(text: str) -> None:
    wide = text.translate(str.maketrans("()", "（）"))
    for position, mark in unpaired(text, "“《（"):
        assert wide[position] == mark
