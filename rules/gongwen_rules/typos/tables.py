"""The tables beside the language model, read piecemeal: confusions, neighbours, words."""

from __future__ import annotations

import math
import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

KINDS = ("same", "shape", "near")
"""How a character is taken for another: same sound, like shape, near sound."""
SETS = 6
"""Sets of neighbours that a character has."""
BOUNDS = "\n"
"""The neighbour that stands for the beginning or the end of a sentence."""


class Confusions:
    """What may have been meant by a character.

    Args:
        file: One line a character: it, and tab separated those of the same sound, like shape, near sound.
    """

    def __init__(self, file: Path) -> None:
        self._lines = {line[0]: line for line in file.read_text("utf-8").splitlines()}

    @cache  # noqa: B019 the tables live as long as the process
    def of(self, char: str) -> dict[str, int]:
        """The characters that may have been meant, each with the number of its kind."""
        kinds = self._lines.get(char, "").split("\t")[1:]
        return {other: number for number, others in enumerate(kinds) for other in others}


class Neighbours:
    """Which characters were seen side by side, as sets of characters: bit n for the n-th one.

    Args:
        file: The characters, a zero byte, then for each of them six sets: those seen after it and before it, of these
            the bonded ones, which stand there more often than chance has it, and those that make a word after and before it.
    """

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        self._start = self._bytes.find(b"\0") + 1
        self.chars = self._bytes[: self._start - 1].decode()
        self.number = {char: number for number, char in enumerate(self.chars)}
        self._width = (len(self.chars) + 7) // 8
        self._rows: dict[str, tuple[int, ...]] = {}

    def of(self, char: str) -> tuple[int, ...]:
        """Those seen after and before a character, those bonded so, those that make a word so."""
        known = self._rows.get(char)
        if known is None:
            known = self._rows[char] = self._read(self.number.get(char))
        return known

    def _read(self, number: int | None) -> tuple[int, ...]:
        if number is None:
            return (0,) * SETS
        width, start = self._width, self._start + SETS * number * self._width
        ends = range(start, start + SETS * width, width)
        return tuple(int.from_bytes(self._bytes[end : end + width], "little") for end in ends)

    def members(self, chars: int) -> Iterator[str]:
        """The characters of a set."""
        while chars:
            lowest = chars & -chars
            yield self.chars[lowest.bit_length() - 1]
            chars ^= lowest

    def many(self, chars: str) -> int:
        """The set of some characters; those never seen are left out."""
        number = self.number
        return sum(1 << number[char] for char in set(chars) if char in number)


class Words:
    """How common words are.

    Args:
        file: One word a line, sorted by its bytes, with a tab and how often it was seen.
    """

    LONGEST = 7

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)

    @cached_property
    def total(self) -> float:
        """The logarithm of how many words were seen in all."""
        return math.log10(60_101_967)

    @lru_cache(maxsize=100_000)  # noqa: B019
    def count(self, word: str) -> int:
        """How often a word was seen; 0 for none."""
        sought, held = word.encode(), self._bytes
        low, high = 0, len(held)
        while low < high:
            middle = (low + high) // 2
            start = held.rfind(b"\n", 0, middle) + 1
            end = held.find(b"\n", middle)
            end = len(held) if end < 0 else end
            found, _, seen = held[start:end].partition(b"\t")
            if found == sought:
                return int(seen)
            if found < sought:
                low = end + 1
            else:
                high = start
        return 0


@dataclass(frozen=True, eq=False)
class Tables:
    """All of them."""

    confusions: Confusions
    neighbours: Neighbours
    words: Words

    @cache  # noqa: B019
    def meant(self, char: str) -> int:
        """The set of characters that may have been meant by one."""
        return self.neighbours.many("".join(self.confusions.of(char)))


@cache
def tables() -> Tables:
    """The tables of the product."""
    folder = Path(__file__).parent
    return Tables(
        Confusions(folder / "confusions.tsv"), Neighbours(folder / "neighbours.bin"), Words(folder / "words.tsv")
    )
