"""What reading a Word file may cost, set against what it weighs packed.

A page of prose hardly packs, so what a real document costs grows with its packed size; a bomb costs much and weighs nothing.
Costs are counted before they arise: those of the markup over its bytes, before there is a tree, the rest piece by piece.
"""

from __future__ import annotations

from typing import NamedTuple

from gongwen_lint.readers.error import ReadError

TOO_LARGE = "文件解压后过大（可能是压缩炸弹），已停止读取；如确是文稿，请拆成几个文件"
LARGEST_TOTAL = 128 * 1024 * 1024
"""Most bytes of XML that are read of a file, unpacked."""
MOST_CHARACTERS = 8_000_000
"""Most characters of text in a file; 3,000 pages have two million."""

# What one thing costs, in points; a hundred of them take about a microsecond or a hundred bytes, whichever is more.
RAW = 12
"""A tag or an attribute before what says nothing of the text is cut out."""
ELEMENT, ATTRIBUTE = 150, 200
NODE = 250
"""A `w:t`, which is counted so that it can be found again."""
PARAGRAPH, PIECE, MARK, WRAPPER, CELL = 2000, 900, 500, 500, 600


class Allowance(NamedTuple):
    """How much a file may hold: so much however tightly it is packed, or so much for every packed byte, if that is more."""

    free: int
    each: float
    most: int

    def limit(self, packed: int) -> int:
        """What is allowed for so many packed bytes."""
        return min(max(self.free, int(self.each * packed)), self.most)


# A draft of 300 pages whose runs are two characters long each (0.2 million characters in 1.4 MB) takes 23 bytes, 0.14
# characters and 142 points of a packed byte; prose in long runs two characters. What is free is for tables and mail
# merges, in which all is alike: 9,000 cells, or 300 letters of a page each.
BYTES = Allowance(8 * 1024 * 1024, 30, LARGEST_TOTAL)
CHARACTERS = Allowance(150_000, 2.5, MOST_CHARACTERS)
POINTS = Allowance(44_000_000, 145, 2_000_000_000)
_WHOLE = 16
LAYOUT = Allowance(_WHOLE * POINTS.free, _WHOLE * POINTS.each, _WHOLE * POINTS.most)
"""For a file that was read within its budget and is read again with all of its formats: 12 points of `RAW` become 200 at most."""


class Budget:
    """Keeps count of one file: many small bombs are one large one.

    Args:
        size: Bytes of the file.
        points: What it may cost.
    """

    def __init__(self, size: int, points: Allowance = POINTS) -> None:
        self._size = size
        self._points_allowed = points
        self._packed = self._bytes = self._characters = self._points = 0
        self._most = points.free

    def pack(self, packed: int) -> int:
        """A part of so many packed bytes is going to be read; returns how many bytes there may be in it.

        Parts may state more than they hold, and lie over one another: together they weigh no more than the file.
        """
        self._packed = min(self._packed + packed, self._size)
        self._most = self._points_allowed.limit(self._packed)
        return BYTES.limit(self._packed) - self._bytes

    def unpack(self, length: int) -> None:
        """So many bytes were unpacked."""
        self._bytes += length

    def write(self, characters: int) -> None:
        """So many characters of text were read.

        Raises:
            ReadError: They are more than the file may hold.
        """
        self._characters += characters
        if self._characters > CHARACTERS.limit(self._packed):
            raise ReadError(TOO_LARGE)

    def spend(self, points: int) -> None:
        """Something was made that costs so many points.

        Raises:
            ReadError: That is more than the file may cost.
        """
        self._points += points
        if self._points > self._most:
            raise ReadError(TOO_LARGE)
