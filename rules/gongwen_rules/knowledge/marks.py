"""Marks of punctuation: what surrounds one, and how they pair."""

from __future__ import annotations

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
    "阿艾巴贝比布查达德迪丁杜多尔法弗盖格哈海赫胡基吉加江杰卡凯克孔库拉莱兰朗勒里丽利林卢鲁伦罗洛马玛曼麦米莫买木穆娜奈内尼纳诺帕佩皮普奇乔热萨沙赛斯思"
    "苏塔泰坦提特图托瓦万维文沃乌西希肖亚雅扬叶伊依尤玉约扎泽詹治古翰史密夏亨安"
)
"""Characters that write foreign and minority names."""

PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "〔": "〕", "【": "】", "(": ")"}
OPENING = {close: open_ for open_, close in PAIRS.items()}
_PAIRED = tuple(map("".join, PAIRS.items()))
_ANY_MARK = Pattern(f"[{''.join(_PAIRED)}〝〞]")
USUAL_FORM = str.maketrans("()〝〞", "（）“”")
"""Marks that stand for others, whatever their form."""


def unpaired(text: str, marks: str) -> Iterator[tuple[int, str]]:
    """Positions of opening and closing marks that find no partner in the text.

    Args:
        text: A paragraph.
        marks: The opening marks to look at; look-alikes count as what they stand for.
    """
    if not _tangled("".join(_ANY_MARK.findall(text))):
        return
    wide = text.translate(USUAL_FORM)
    for open_ in marks:
        close = PAIRS[open_]
        stack: list[int] = []
        for position, char in enumerate(wide):
            if char == open_:
                stack.append(position)
            elif char == close and stack:
                stack.pop()
            elif char == close:
                yield position, close
        yield from ((position, open_) for position in stack)


@lru_cache(maxsize=4096)
def _tangled(marks: str) -> bool:
    """The marks do not simply pair and nest."""
    length = len(marks) + 1
    while length > len(marks):
        length = len(marks)
        for pair in _PAIRED:
            marks = marks.replace(pair, "")
    return bool(marks)


def bracket_pairs(text: str) -> Iterator[tuple[int, int]]:
    """The pairs of round brackets of either width, inner ones first."""
    stack: list[int] = []
    for position, char in enumerate(text):
        if char in "（(":
            stack.append(position)
        elif char in "）)" and stack:
            yield stack.pop(), position


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
