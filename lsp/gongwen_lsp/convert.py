"""Offsets of ours and positions of the client: the one module that knows UTF-16.

Offsets are code points. A client counts columns in code units of the encoding that was agreed on: bytes of UTF-8,
units of UTF-16 (𠮷 has two), or code points (UTF-32).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

Unit = Literal["utf-8", "utf-16", "utf-32"]

_CONTINUATION = bytes(range(0x80, 0xC0))


def unit_named(name: str | None) -> Unit:
    """The unit of a position encoding of the protocol; UTF-16 where none was agreed on."""
    known: dict[str | None, Unit] = {"utf-8": "utf-8", "utf-32": "utf-32"}
    return known.get(name, "utf-16")


def units(text: str, unit: Unit) -> int:
    """How many columns a stretch of a line takes."""
    if unit == "utf-32" or text.isascii():
        return len(text)
    if unit == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def code_points(line: str, column: int, unit: Unit) -> int:
    """How many characters of a line stand before a column.

    A column past the end is the end; one inside a character is where the character begins.
    """
    if unit == "utf-32" or line.isascii():
        return min(column, len(line))
    return _before_byte(line, column) if unit == "utf-8" else _before_half(line, column)


def _before_byte(line: str, column: int) -> int:
    data = line.encode("utf-8", "surrogatepass")
    while 0 < column < len(data) and data[column] in _CONTINUATION:
        column -= 1
    return len(data[:column].translate(None, _CONTINUATION))


def _before_half(line: str, column: int) -> int:
    data = line.encode("utf-16-le", "surrogatepass")
    if len(data) == 2 * len(line):
        return min(column, len(line))
    if 0 < column < len(data) // 2 and 0xDC <= data[2 * column + 1] < 0xE0:
        column -= 1
    return len(data[: 2 * column].decode("utf-16-le", "surrogatepass"))


class Ruler:
    """Places of a text in lines and columns of the client, 0-based.

    The way from the place last asked for is measured, not the whole line: asked in order, all places of a line of any
    length cost one pass.

    Args:
        text: The text.
        starts: The offsets at which its lines begin.
        unit: What the client counts columns in.
    """

    def __init__(self, text: str, starts: Sequence[int], unit: Unit) -> None:
        self._text, self._starts = text, starts
        self._unit: Unit = unit
        self._line = self._offset = self._column = 0

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset) - 1
        if line != self._line:
            self._line, self._offset, self._column = line, self._starts[line], 0
        if offset >= self._offset:
            self._column += units(self._text[self._offset : offset], self._unit)
        else:
            self._column -= units(self._text[offset : self._offset], self._unit)
        self._offset = offset
        return line, self._column
