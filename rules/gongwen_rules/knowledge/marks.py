"""Marks of punctuation: what surrounds one, and how they pair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from gongwen_lint.rule import Pattern

Span: TypeAlias = tuple[int, int]
"""Start and end in a text."""

BEFORE = r"\p{Han}，、；：。？！”’》）〕】…—％℃〞"
"""What stands before a mark in Chinese text, for a character class."""
AFTER = r"\p{Han}“‘《（【"
"""What stands after one."""
NOTE = r"(?<=\p{Han}\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\))"
"""Right behind a pinyin note left by a converter."""

PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "〔": "〕", "【": "】", "(": ")"}
OPENING = {close: open_ for open_, close in PAIRS.items()}
_PAIRED = tuple(map("".join, PAIRS.items()))
_ANY_MARK = frozenset("".join(_PAIRED) + "〝〞")
USUAL_FORM = str.maketrans("()〝〞", "（）“”")
"""Marks that stand for others, whatever their form."""


def unpaired(text: str, marks: str) -> Iterator[tuple[int, str]]:
    """Positions of opening and closing marks that find no partner in the text.

    Args:
        text: A paragraph.
        marks: The opening marks to look at; look-alikes count as what they stand for.
    """
    if not _tangled("".join(filter(_ANY_MARK.__contains__, text))):
        return
    wide = text.translate(USUAL_FORM)
    for open_ in marks:
        close = PAIRS[open_]
        if wide.count(open_) == wide.count(close) and _begins_and_ends_well(wide, open_, close):
            continue
        stack: list[int] = []
        for position, char in enumerate(wide):
            if char == open_:
                stack.append(position)
            elif char == close and stack:
                stack.pop()
            elif char == close:
                yield position, close
        yield from ((position, open_) for position in stack)


def _tangled(marks: str) -> bool:
    """The marks do not simply pair and nest."""
    length = len(marks) + 1
    while length > len(marks):
        length = len(marks)
        for pair in _PAIRED:
            marks = marks.replace(pair, "")
    return bool(marks)


def _begins_and_ends_well(text: str, open_: str, close: str) -> bool:
    return text.find(open_) <= text.find(close) and text.rfind(open_) <= text.rfind(close)


def bracket_pairs(text: str) -> Iterator[tuple[int, int]]:
    """The pairs of round brackets of either width, inner ones first."""
    stack: list[int] = []
    for position, char in enumerate(text):
        if char in "（(":
            stack.append(position)
        elif char in "）)" and stack:
            yield stack.pop(), position


def pair_straight(text: str) -> Iterator[tuple[Span, Span | None]]:
    """The pairs of quotation marks of which one or both are straight, and those straight ones that stand alone.

    A straight mark closes what is open and opens where nothing is. Two of them side by side, as exports of tables leave
    them, count as one; one behind a figure is a sign for inches unless it closes a curly one.
    """
    opened: Span | None = None
    for match in _QUOTES.finditer(text):
        span, straight = match.span(), match.group() not in "“”"
        if straight and opened is None and text[span[0] - 1 : span[0]].isdigit():
            continue
        if straight and opened and _closes_later(text, opened, span):
            continue
        if match.group() == "“" or opened is None:
            if opened and text[opened[0]] != "“":
                yield opened, None
            opened = span if match.group() != "”" else None
            continue
        if straight or text[opened[0]] != "“":
            yield opened, span
        opened = None
    if opened and text[opened[0]] != "“":
        yield opened, None


_QUOTES = Pattern(r'["＂]{1,2}|[“”]')
_FAR = 100
"""A closing mark is looked for so far, code points."""


def _closes_later(text: str, opened: Span, span: Span) -> bool:
    """A curly mark closes the open curly one, so that the straight one behind a figure is a sign for inches."""
    if text[opened[0]] != "“" or not text[span[0] - 1].isdigit():
        return False
    after = text[span[1] : span[1] + _FAR]
    return "”" in after and "“" not in after[: after.index("”")]
