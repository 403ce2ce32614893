"""Breaking Chinese lines for a terminal: anywhere but before closing marks, after opening ones, and inside words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

_NOT_FIRST = frozenset("，。、；：！？）》〕】”’…—～,.;:!?)]}%％")
_NOT_LAST = frozenset("（《〔【“‘([{")
_WORD = re.compile(r"[A-Za-z0-9./\\_@-]")
_FARTHEST = 24
"""So many code points a break is moved back at most, for the sake of a word or a mark."""


def wrapped(text: Text, cells: int, hang: int = 6) -> Iterator[Text]:
    """The lines of a text that fit a terminal.

    Args:
        text: One line.
        cells: Cells of a line.
        hang: Cells by which all lines but the first are indented.
    """
    lines = text.divide(_breaks(text.plain, cells, hang))
    for number, line in enumerate(lines):
        line.rstrip()
        yield line if not number else Text(" " * hang).append_text(line)


def _breaks(plain: str, cells: int, hang: int) -> list[int]:
    breaks: list[int] = []
    start, used, room = 0, 0, cells
    for position, char in enumerate(plain):
        used += cell_len(char)
        if used > room:
            start = _break_at(plain, start, position)
            breaks.append(start)
            used, room = cell_len(plain[start : position + 1]), max(cells - hang, 2)
    return breaks


def _break_at(plain: str, start: int, latest: int) -> int:
    """The last place for a break between the start of a line and the first character that does not fit."""
    for place in range(latest, max(start, latest - _FARTHEST), -1):
        before, after = plain[place - 1], plain[place]
        in_word = _WORD.match(before) and _WORD.match(after)
        if after not in _NOT_FIRST and before not in _NOT_LAST and not in_word:
            return place
    return max(latest, start + 1)
