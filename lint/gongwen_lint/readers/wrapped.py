"""Plain text whose lines were broken at a fixed width: which lines make one paragraph.

Most plain texts hold a paragraph a line, and there nothing must be joined. So the document has to show first that it was
broken at a width; then a line is joined to the next only if it is full and breaks off in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from gongwen_lint.structure.alone import goes_on, is_ended

NARROWEST, WIDEST = 20, 80
"""Widths to which texts are broken, in Chinese characters."""
TOLERANCE = 2
"""A full line is shorter than the width by at most so many characters (a mark that may not begin a line, a number)."""
FEWEST = 3
"""So many full lines that break off prove a width …"""
_MOST = 0.8
"""… if they are this share of all lines that break off …"""
_LONGER = 0.05
"""… and no larger share of the lines is longer."""
_NARROW = re.compile("[\0-\u10ff\uff61-\uffdc]")

Measure = Callable[[str], float]


def columns(line: str) -> float:
    """The width of a line in Chinese characters; Latin letters and digits take half."""
    return len(line) - len(_NARROW.findall(line)) / 2


def paragraphs(lines: Sequence[str]) -> Iterable[tuple[int, int]]:
    """The paragraphs of a text as half-open ranges of its lines; nothing where a line is a paragraph throughout."""
    broken = [n for n, (line, following) in enumerate(pairwise(lines)) if breaks_off(line, following)]
    joined = joints(lines, broken)
    return _ranges(lines, joined) if joined else ()


def _ranges(lines: Sequence[str], joined: frozenset[int]) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(lines):
        last = first
        while last in joined:
            last += 1
        if last > first and not _is_whole(lines, first, last):
            yield from ((number, number + 1) for number in range(first, last + 1))
        else:
            yield first, last + 1
        first = last + 1


def _is_whole(lines: Sequence[str], first: int, last: int) -> bool:
    """The joined lines look like a whole paragraph, by how they begin and end or by the empty lines round them."""
    if is_ended(lines[last]) or lines[first][:1].isspace():
        return True
    around = (*lines[max(first - 1, 0) : first], *lines[last + 1 : last + 2])
    return not any(map(str.strip, around))


def breaks_off(line: str, following: str) -> bool:
    """The line is long enough to be a full one and stops before its sentence does."""
    if len(line) < NARROWEST or not following or following[0].isspace():
        return False
    return not is_ended(line) and "\t" not in line


def joints(lines: Sequence[str], broken: Sequence[int]) -> frozenset[int]:
    """Numbers of the lines that go on in the next one, out of those that break off."""
    if len(broken) < FEWEST or sum(len(line) > 2 * WIDEST for line in lines) > _LONGER * len(lines):
        return frozenset()
    full = max((_full_lines(lines, broken, measure) for measure in (columns, len)), key=len)
    return frozenset(number for number in full if goes_on(lines[number], lines[number + 1]))


def _full_lines(lines: Sequence[str], broken: Sequence[int], measure: Measure) -> list[int]:
    """The lines that fill the width to which the text was broken; none where it shows no such width."""
    widths = sorted(measure(lines[number]) for number in broken)
    width = widths[len(widths) * 9 // 10]
    full = [number for number in broken if abs(measure(lines[number]) - width) <= TOLERANCE]
    if len(full) < max(FEWEST, _MOST * len(broken)) or not NARROWEST <= width <= WIDEST:
        return []
    text = [line for line in lines if line.strip()]
    longer = sum(measure(line) > width + TOLERANCE for line in text)
    return full if longer <= _LONGER * len(text) else []
