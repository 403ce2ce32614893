"""The store of texts against an oracle that edits one string by offsets found one character at a time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen_lint.readers import parse
from gongwen_lsp.convert import Unit
from gongwen_lsp.store import Position, Text

TOKENS = [
    "国", "务院", ",", "，", "。", "a", "𠮷", "😀", "👨\u200d👩", "\v", "\f", "\x85", "\u2028", "\u3000", "\r", "\r\n", "\n", "\ufeff",
    "为进一步加强全市防汛抗旱工作落实各级各部门", "一、", "# gwlint:ignore 国𠮷", "# 公文检：忽略 BD",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(TOKENS), max_size=14).map("".join)
POSITIONS = st.tuples(st.integers(0, 9), st.integers(0, 30))
EDITS = st.lists(st.tuples(POSITIONS, POSITIONS, TEXTS), max_size=8)
UNITS = st.sampled_from(("utf-8", "utf-16", "utf-32"))


def size(character: str, unit: Unit) -> int:
    if unit == "utf-8":
        return len(character.encode())
    return 2 if unit == "utf-16" and character > "\uffff" else 1


def oracle_offset(text: str, position: Position, unit: Unit) -> int:
    """Walks over the text character by character, as the protocol describes it."""
    at = 0
    for _ in range(position[0]):
        while at < len(text) and text[at] not in "\r\n":
            at += 1
        if at == len(text):
            return at
        at += 2 if text[at : at + 2] == "\r\n" else 1
    column = 0
    while at < len(text) and text[at] not in "\r\n":
        column += size(text[at], unit)
        if column > position[1]:
            break
        at += 1
    return at


def edited(text: str, start: Position, end: Position, new: str, unit: Unit) -> str:
    a, b = sorted((oracle_offset(text, start, unit), oracle_offset(text, end, unit)))
    return text[:a] + new + text[b:]


@settings(max_examples=600, deadline=None)
@given(TEXTS, EDITS, UNITS)
def test_edits_are_those_of_the_oracle(text: str, edits: list[tuple[Position, Position, str]], unit: Unit) -> None:
    store = Text(text, "txt", unit)
    assert store.document() == parse(text)
    for start, end, new in edits:
        text = edited(text, start, end, new, unit)
        store.edit(start, end, new)
        assert store.document() == parse(text)
        assert list(store.line_starts) == parse(text).line_starts


@given(TEXTS, POSITIONS, UNITS)
def test_offsets_are_those_of_the_oracle(text: str, position: Position, unit: Unit) -> None:
    assert Text(text, "txt", unit).offset(position) == oracle_offset(text, position, unit)


def test_lines_that_were_not_edited_keep_their_blocks() -> None:
    store = Text("一\n二\n三\n四", "txt", "utf-16")
    before = store.document().blocks
    store.edit((1, 1), (2, 0), "、")
    after = store.document().blocks
    assert [block.text for block in after] == ["一", "二、三", "四"]
    assert after[0] is before[0]
    assert after[2] is before[3]


@pytest.mark.parametrize(
    ("text", "start", "end", "new", "after"),
    [
        ("甲\r\n乙", (0, 1), (1, 0), "", "甲乙"),
        ("甲\r乙", (1, 0), (1, 0), "\n", "甲\r\n乙"),
        ("甲\r丁\n乙", (1, 0), (1, 1), "", "甲\r\n乙"),
        ("甲\n乙", (0, 1), (0, 1), "\r", "甲\r\n乙"),
        ("甲\v乙", (0, 2), (0, 3), "丙", "甲\v丙"),
        ("甲", (5, 0), (9, 9), "\n", "甲\n"),
        ("", (0, 0), (0, 0), "甲", "甲"),
        ("甲\n", (1, 0), (1, 0), "乙", "甲\n乙"),
        ("甲乙", (0, 2), (0, 1), "丙", "甲丙"),
    ],
)
def test_edits_at_the_seams(text: str, start: Position, end: Position, new: str, after: str) -> None:
    store = Text(text, "txt", "utf-16")
    store.edit(start, end, new)
    assert store.document() == parse(after)


def test_lines_broken_at_a_width_become_one_paragraph_while_they_are_typed() -> None:
    line = "为进一步加强全市防汛抗旱工作落实各级各部门防汛责任确保人民群众"
    text = "\n".join([line] * 4 + ["生命财产安全。"])
    store = Text("", "txt", "utf-8")
    for number, character in enumerate(text):
        store.edit((9, 0), (9, 0), character)
        assert store.document() == parse(text[: number + 1])
    assert len(store.document().blocks) == 1


def test_markdown_is_read_by_its_reader() -> None:
    store = Text("# 关于开展检查的通知\n\n请按[要求](a.md)办理。\n", "md", "utf-16")
    store.edit((2, 1), (2, 1), "各单位")
    assert store.document() == parse("# 关于开展检查的通知\n\n请各单位按[要求](a.md)办理。\n", "md")
    assert store.document().blocks[0].kind == "heading"
