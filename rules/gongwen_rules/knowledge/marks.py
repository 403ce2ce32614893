"""Marks of punctuation: what surrounds one, and how they pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
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

CLOSED = r'(?<=\p{Han}[)"])'
"""Behind Chinese text in half-width brackets or straight quotation marks."""

NAME_CHARACTERS = (
    "阿艾巴班贝比布查达德迪丁杜多尔法弗盖格哈海赫胡基吉加江杰卡凯克孔库拉莱兰朗勒里丽利林卢鲁伦罗洛马玛曼麦米莫买木穆娜奈内尼纳诺帕佩皮普奇乔热萨沙赛斯思"
    "苏塔泰坦提特图吐托瓦万维文沃乌西希肖亚雅扬叶伊依尤玉约扎泽詹治古翰史密夏亨安力汗孜吾甫旦"
)
"""Characters that write foreign and minority names."""

PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "〔": "〕", "【": "】", "(": ")"}
OPENING = {close: open_ for open_, close in PAIRS.items()}
_PAIRED = tuple(map("".join, PAIRS.items()))
_BRACKET = Pattern("[（(）)]")
_USUAL_FORM = dict(zip("()〝〞", "（）“”", strict=True))
"""Marks that stand for others, whatever their form."""


@lru_cache(maxsize=1)
def _any_mark() -> re.Pattern[str]:
    """One of the marks; `re` finds single characters twice as fast as `regex`."""
    return re.compile(f"[{''.join(_PAIRED)}〝〞]")


def marks_of(text: str) -> str:
    """The marks that come in pairs, in order, without what they enclose."""
    return "".join(_any_mark().findall(text))


@lru_cache(maxsize=4096)
def side_by_side(marks: str) -> bool:
    """All marks pair, and no pair stands inside another.

    Args:
        marks: What `marks_of` gives.
    """
    return all(marks[at : at + 2] in _PAIRED for at in range(0, len(marks), 2))


def unpaired(text: str, marks: str) -> Iterator[tuple[int, str]]:
    """Positions of opening and closing marks that find no partner in the text.

    Args:
        text: A paragraph.
        marks: The opening marks to look at; look-alikes count as what they stand for.
    """
    if not tangled(marks_of(text)):
        return
    found = _marks(text)
    for open_ in marks:
        close = PAIRS[open_]
        stack: list[int] = []
        for position, char in found:
            if char == open_:
                stack.append(position)
            elif char == close and stack:
                stack.pop()
            elif char == close:
                yield position, close
        yield from ((position, open_) for position in stack)


def crossed(text: str) -> Iterator[Span]:
    """Closing marks that end a pair while another, opened inside it, is still open: “一次办（马上办”）.

    Yields:
        Where the inner opening mark and the mark that crosses it stand.
    """
    marks = _marks(text)
    last = {char: position for position, char in marks}
    stack: list[tuple[int, str]] = []
    for position, char in marks:
        if char in PAIRS:
            stack.append((position, char))
        elif stack:
            opened, innermost = stack[-1]
            if innermost == OPENING[char]:
                stack.pop()
            elif len(stack) > 1 and stack[-2][1] == OPENING[char] and last.get(PAIRS[innermost], -1) > position:
                yield opened, position
                del stack[-2]


def _marks(text: str) -> list[tuple[int, str]]:
    """The marks that come in pairs, with their positions, in their usual form."""
    return [(match.start(), _USUAL_FORM.get(mark := match.group(), mark)) for match in _any_mark().finditer(text)]


_IN_WORD = Pattern(
    r"（(?<=\p{Han}（)\p{Han}{1,3}(?:、\p{Han}{1,3})*）(?=\p{Han})|（(?<=第（)[一二三四五六七八九十]{1,3}）"
)
"""A bracket inside a word or round the number of an item, which nobody writes otherwise: 出国（境）费, 县（市、区）长, 第（三）项."""


def nested_brackets(text: str) -> Iterator[Span]:
    """Pairs of round brackets inside others: （详见附件（一））, but not those of a title, a word or an item."""
    stack: list[int] = []
    for position, char in enumerate(text):
        if char in "（《〈":
            stack.append(position)
        elif char in "）》〉" and stack:
            start = stack.pop()
            doubled = text[start - 1 : start] == "（" and text[position + 1 : position + 2] == "）"
            if (
                char == "）"
                and stack
                and text[start] == "（" == text[stack[-1]]
                and not doubled
                and not _IN_WORD.match(text, start)
            ):
                yield start, position


@lru_cache(maxsize=4096)
def nests(marks: str) -> bool:
    """A round bracket opens while another is open, and all of them pair.

    Args:
        marks: What `marks_of` gives.
    """
    depth = 0
    for mark in marks:
        depth += (mark == "（") - (mark == "）")
        if depth > 1:
            return marks.count("（") == marks.count("）")
    return False


@lru_cache(maxsize=4096)
def tangled(marks: str) -> bool:
    """The marks do not simply pair and nest.

    Args:
        marks: What `marks_of` gives.
    """
    opened: list[str] = []
    for mark in marks:
        if mark in PAIRS:
            opened.append(mark)
        elif not opened or PAIRS[opened.pop()] != mark:
            return True
    return bool(opened)


def bracket_pairs(text: str) -> Iterator[tuple[int, int]]:
    """The pairs of round brackets of either width, inner ones first."""
    stack: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group() in "（(":
            stack.append(match.start())
        elif stack:
            yield stack.pop(), match.start()


def nested_pairs(text: str, pair: str) -> Iterator[tuple[Span, Span]]:
    """Pairs of marks that stand directly inside a pair of the same form, each with that outer pair.

    Args:
        text: A paragraph.
        pair: The opening and the closing mark, as 《》.

    Yields:
        Positions of the marks (outer pair, inner pair); nothing where the marks do not pair or nest deeper.
    """
    marks = [(at, char) for at, char in enumerate(text) if char in pair]
    opened: list[int] = []
    inner: list[Span] = []
    found: list[tuple[Span, Span]] = []
    for at, char in marks:
        if char == pair[0]:
            opened.append(at)
        elif not opened or len(opened) > 2:
            return
        elif len(opened) == 2:
            inner.append((opened.pop(), at))
        else:
            outer = opened.pop(), at
            found += [(outer, one) for one in inner]
            inner = []
    if not opened:
        yield from found
