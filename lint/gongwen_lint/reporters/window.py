"""The stretch of a source line that fits a terminal, with the offending span in it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rich.cells import cell_len

TAB = 4
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Window:
    """What stands before the span, the span, and what stands after it, ready for a terminal."""

    before: str
    span: str
    after: str

    @property
    def before_cells(self) -> int:
        """Cells before the span."""
        return cell_len(self.before)

    @property
    def span_cells(self) -> int:
        """Cells of the span; at least one, so that something is underlined."""
        return max(1, cell_len(self.span))


def window(line: str, start: int, length: int, cells: int) -> Window:
    """A window on a line.

    Args:
        line: The source line.
        start: First code point of the span in it.
        length: Code points of the span; cut where the line ends.
        cells: Cells at hand.
    """
    before, span, after = (_shown(s) for s in (line[:start], line[start : start + length], line[start + length :]))
    span = _head(span, max(cells - 8, 4))
    room = max(cells - cell_len(span), 2)
    if cell_len(before) + cell_len(after) <= room:
        return Window(before, span, after)
    left = min(cell_len(before), max(room // 2, room - cell_len(after)))
    before = _tail(before, left)
    return Window(before, span, _head(after, max(room - cell_len(before), 0)))


def _shown(text: str) -> str:
    """Tabs widened, control and zero-width characters made visible."""
    return "".join(_char(c) for c in text)


def _char(c: str) -> str:
    if c == "\t":
        return " " * TAB
    if c == "\u3000" or (c.isprintable() and (cell_len(c) > 0 or unicodedata.combining(c))):
        return c
    return "�" if c.isprintable() or ord(c) > 0x20 else "·"


def _head(text: str, cells: int) -> str:
    """The beginning of a text in at most so many cells, an ellipsis where it is cut."""
    if cell_len(text) <= cells:
        return text
    kept: list[str] = []
    used = 1
    for c in text:
        used += cell_len(c)
        if used > cells:
            break
        kept.append(c)
    return "".join(kept) + ELLIPSIS if cells else ""


def _tail(text: str, cells: int) -> str:
    """The end of a text in at most so many cells, an ellipsis where it is cut."""
    if cell_len(text) <= cells:
        return text
    kept: list[str] = []
    used = 1
    for c in reversed(text):
        used += cell_len(c)
        if used > cells:
            break
        kept.append(c)
    return ELLIPSIS + "".join(reversed(kept))
