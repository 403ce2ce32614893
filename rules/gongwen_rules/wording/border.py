"""Whether a wrong form only arises where two right words meet (草原|那么 holds 原那么)."""

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

FREE = frozenset(
    "的了和与及或在于以为对向从由按据把被将让使给并而但也都还又再只就才已未不无没可能会要应须需所其此该各每某这那本我他它"
    "一二三四五六七八九十百千万亿两几多个人年月日时元名件条项次处家户县市省区乡镇村局厅部院校站厂店路街河山水土石地田林"
    "电气油煤铁钢粮肉鱼果茶药书报信车船房屋墙门桥井坝库渠塘湖海上中下内外前后东西南北大小高低长短少新旧好快早晚远近重轻深浅"
    "是有做办写说谈讲看听问答学教用建修拆改换买卖收发送交接拿取放开关停进出到去来走起落立设定选派调分合共同自覆消女最盖复"
)
"""Characters that stand as words of their own in official prose."""

_LONGEST = 4


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    """A first character and what follows it in each word, in order of the characters; read on the first hit."""
    return Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()


@lru_cache(maxsize=4096)
def _rests(first: str) -> frozenset[str]:
    """What follows a character in words."""
    lines = _lines()
    at = bisect_left(lines, first)
    return frozenset(lines[at][2:].split(" ")) if at < len(lines) and lines[at][0] == first else frozenset()


def is_word(text: str) -> bool:
    """The text is a word that may cross the border of a wrong form."""
    return text[1:] in _rests(text[0])


def is_assembled(text: str, start: int, end: int, known: Callable[[str], bool] = is_word) -> bool:
    """`start:end` falls apart into right words, at least one of which begins before it or ends after it.

    Args:
        text: The text.
        start: Where the suspicious form begins in it.
        end: Where it ends.
        known: Whether a text of two to four characters is a word.
    """
    size = end - start
    left = [k for k in range(1, size) if any(map(known, _before(text, start, k)))]
    right = [k for k in range(1, size) if any(map(known, _after(text, end, size - k)))]
    pairs = [(a, b) for a in (0, *left) for b in (*right, size) if a <= b and (a, b) != (0, size)]
    return any(_falls_apart(text[start + a : start + b], known) for a, b in pairs)


def is_crossed(text: str, start: int, end: int, known: Callable[[str], bool] = is_word) -> bool:
    """Some right word begins before `start:end` and ends in it, or begins in it and ends after it."""
    inside = range(1, end - start)
    return any(map(known, (w for k in inside for w in (*_before(text, start, k), *_after(text, end, k)))))


def _before(text: str, start: int, inside: int) -> list[str]:
    """What begins up to three characters before `start` and ends `inside` characters after it."""
    return [text[n : start + inside] for n in range(max(0, start + inside - _LONGEST), start)]


def _after(text: str, end: int, inside: int) -> list[str]:
    """What begins `inside` characters before `end` and ends after it."""
    return [text[end - inside : n] for n in range(end + 1, min(len(text), end - inside + _LONGEST) + 1)]


def _falls_apart(text: str, known: Callable[[str], bool]) -> bool:
    """The text is a row of words; an empty one is."""
    if not text:
        return True
    heads = [n for n in range(1, len(text) + 1) if (text[0] in FREE if n == 1 else known(text[:n]))]
    return any(_falls_apart(text[n:], known) for n in heads)
