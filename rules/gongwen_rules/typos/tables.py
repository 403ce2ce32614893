"""The tables beside the language model, read piecemeal: confusions, neighbours, words."""

from __future__ import annotations

import math
import mmap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

Value = TypeVar("Value")
KINDS = ("same", "shape", "near", "faint")
"""How a character is taken for another: same sound, like shape, near sound, or faintly alike."""
SEEN_AFTER, SEEN_BEFORE, BONDED_AFTER, BONDED_BEFORE, WORDED_AFTER, WORDED_BEFORE = range(6)
"""The sets of neighbours that a character has, see `Neighbours`."""
SETS = 6
BOUNDS = "\n"
"""The neighbour that stands for the beginning or the end of a sentence."""


class ByChar(dict[str, Value]):
    """What is known of characters, worked out when first asked for.

    Args:
        find: Finds it for a character.
    """

    def __init__(self, find: Callable[[str], Value]) -> None:
        self._find = find

    def __missing__(self, char: str) -> Value:
        """Finds it."""
        self[char] = found = self._find(char)
        return found


class Lines:
    """A file of lines in the order of their bytes, mapped into memory.

    Args:
        file: It; the last line may end without a break.
    """

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)

    def beginning(self, with_: bytes) -> list[bytes]:
        """The lines that begin so."""
        start = self._first(with_)
        found: list[bytes] = []
        while self._bytes[start : start + len(with_)] == with_:
            end = self._end(start)
            found.append(self._bytes[start:end])
            start = end + 1
        return found

    def _first(self, least: bytes) -> int:
        """Where the first line begins that does not come before some bytes."""
        low, high = 0, len(self._bytes)
        while low < high:
            start = self._bytes.rfind(b"\n", 0, (low + high) // 2) + 1
            if self._bytes[start : start + len(least)] < least:
                low = self._end(start) + 1
            else:
                high = start
        return low

    def _end(self, start: int) -> int:
        end = self._bytes.find(b"\n", start)
        return len(self._bytes) if end < 0 else end


class Confusions:
    """What may have been meant by a character.

    Args:
        file: One line a character: it, and tab separated those of the `KINDS`.
    """

    def __init__(self, file: Path) -> None:
        self._lines = Lines(file)
        self._meant = ByChar(self._read)

    def of(self, char: str) -> str:
        """The characters that may have been meant."""
        return "".join(self._meant[char])

    def same(self, char: str) -> str:
        """Those of the same sound."""
        return self._meant[char][0]

    def kind(self, char: str, meant: str) -> int:
        """How a character was taken for another, as a number of `KINDS`."""
        return next((n for n, chars in enumerate(self._meant[char]) if meant in chars), len(KINDS) - 1)

    def _read(self, char: str) -> tuple[str, ...]:
        line = b"".join(self._lines.beginning(f"{char}\t".encode(errors="replace")))
        return tuple(line.decode().split("\t")[1:]) if line else ("",) * len(KINDS)


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
        self.rows = ByChar(self._read)

    def of(self, char: str) -> tuple[int, ...]:
        """Those seen after and before a character, those bonded so, those that make a word so."""
        return self.rows[char]

    def _read(self, char: str) -> tuple[int, ...]:
        number = self.number.get(char)
        if number is None:
            return (0,) * SETS
        width, start = self._width, self._start + SETS * number * self._width
        ends = range(start, start + SETS * width, width)
        return tuple(int.from_bytes(self._bytes[end : end + width], "little") for end in ends)

    def members(self, chars: int) -> list[str]:
        """The characters of a set."""
        found: list[str] = []
        every = self.chars
        while chars:
            number = chars.bit_length() - 1
            found.append(every[number])
            chars ^= 1 << number
        return found

    def many(self, chars: Iterable[str]) -> int:
        """The set of some characters; those never seen are left out."""
        bits, number = bytearray(self._width), self.number
        for char in chars:
            place = number.get(char)
            if place is not None:
                bits[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(bits, "little")


class Words:
    """How common words are.

    Args:
        file: One word a line, sorted by its bytes, with a tab and how often it was seen.
    """

    LONGEST = 7

    def __init__(self, file: Path) -> None:
        self._lines = Lines(file)

    @cached_property
    def total(self) -> float:
        """The logarithm of how many words were seen in all."""
        return math.log10(60_101_967)

    def count(self, word: str) -> int:
        """How often a word was seen; 0 for none."""
        return self._with(word[:2] if len(word) > 1 else f"{word}\t").get(word, 0)

    def beginning(self, text: str) -> list[tuple[str, int]]:
        """The words that a text begins with, its first character always among them, and how often each was seen."""
        longer = self._with(text[:2]) if len(text) > 1 else {}
        begun = (text[:length] for length in range(2, min(len(text), self.LONGEST) + 1)) if longer else ()
        return [(text[0], self.count(text[0])), *((word, longer[word]) for word in begun if word in longer)]

    @lru_cache(maxsize=20_000)  # noqa: B019 the tables live as long as the process
    def _with(self, first: str) -> dict[str, int]:
        """The words with these first characters."""
        lines = (line.decode().split("\t") for line in self._lines.beginning(first.encode(errors="replace")))
        return {word: int(count) for word, count in lines}


@dataclass(frozen=True, eq=False)
class Tables:
    """All of them."""

    confusions: Confusions
    neighbours: Neighbours
    words: Words

    @cached_property
    def meant(self) -> ByChar[int]:
        """By character, the set of those that may have been meant by it."""
        return ByChar(lambda char: self.neighbours.many(self.confusions.of(char)))


@cache
def tables() -> Tables:
    """The tables of the product."""
    folder = Path(__file__).parent
    return Tables(
        Confusions(folder / "confusions.tsv"), Neighbours(folder / "neighbours.bin"), Words(folder / "words.tsv")
    )
