"""Plain text whose lines were broken at a fixed width: which lines make one paragraph.

Most plain texts hold a paragraph a line, and there nothing must be joined. So the document has to show first that it was
broken at a width; then a line is joined to the next only if it is full and breaks off in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from gongwen_lint.readers.lines import is_ended, stands_alone

NARROWEST, WIDEST = 20, 80
"""Widths to which texts are broken, in Chinese characters."""
TOLERANCE = 2
"""A full line is shorter than the width by at most so many characters (a mark that may not begin a line, a number)."""
_FEWEST = 3
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


def paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text as half-open ranges of its lines."""
    joined = _joints(lines)
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


def _joints(lines: Sequence[str]) -> frozenset[int]:
    """Numbers of the lines that go on in the next one."""
    lengths = list(map(len, lines))
    if sum(length > 2 * WIDEST for length in lengths) > _LONGER * len(lines):
        return frozenset()
    broken = [n for n, length in enumerate(lengths[:-1]) if length >= NARROWEST and _breaks_off(lines[n], lines[n + 1])]
    full = max((_full_lines(lines, broken, measure) for measure in (columns, len)), key=len)
    return frozenset(number for number in full if not stands_alone(lines[number + 1]))


def _breaks_off(line: str, following: str) -> bool:
    return bool(following) and not following[0].isspace() and not is_ended(line) and "\t" not in line


def _full_lines(lines: Sequence[str], broken: Sequence[int], measure: Measure) -> list[int]:
    """The lines that fill the width to which the text was broken; none where it shows no such width."""
    widths = sorted(measure(lines[number]) for number in broken)
    if len(widths) < _FEWEST:
        return []
    width = widths[len(widths) * 9 // 10]
    full = [number for number in broken if abs(measure(lines[number]) - width) <= TOLERANCE]
    text = [line for line in lines if line.strip()]
    longer = sum(measure(line) > width + TOLERANCE for line in text)
    proven = len(full) >= max(_FEWEST, _MOST * len(broken)) and longer <= _LONGER * len(text)
    return full if proven and NARROWEST <= width <= WIDEST else []
