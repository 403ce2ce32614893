"""Finding any of many words in a text in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from operator import add
from typing import Protocol

from gongwen_lint.structure.automaton import Match, Search, automaton

STRETCH = 100_000
"""So many code points are searched at a time: the matches of a stretch are held in memory together."""

SPARING = 8
"""The automaton of all words is built when so many characters a word were searched, a search counting one a word."""

_KEYS = 0xFFFFFFFF


class Held:
    """What a text holds: its characters and the pairs of them that stand side by side.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        pairs = set(map(add, text, text[1:]))
        self.parts = {*text, *pairs}
        self.keys = {(ord(pair[0]) << 16 ^ ord(pair[1])) & _KEYS for pair in pairs}


def key_of(pair: str) -> int:
    """A number for two characters; a few pairs of rare characters share it."""
    return (ord(pair[0]) << 16 ^ ord(pair[1])) & _KEYS


class Words(Protocol):
    """Words that are numbered from 0 and need not all be at hand."""

    def __len__(self) -> int:
        """How many they are."""
        ...

    @property
    def words(self) -> Sequence[str]:
        """All of them."""
        ...

    def possible(self, held: Held) -> Iterable[tuple[int, str]]:
        """Numbers and words of all whose first and last two characters a text holds, and maybe some others."""
        ...


class Listed:
    """Words that are at hand.

    Args:
        words: The words.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)

    def __len__(self) -> int:
        """How many they are."""
        return len(self.words)

    def possible(self, held: Held) -> Iterable[tuple[int, str]]:
        """Numbers and words of those whose first and last two characters the text holds."""
        parts = held.parts
        return [(n, word) for n, word in enumerate(self.words) if word[:2] in parts and word[-2:] in parts]


class Finder:
    """An automaton of words; they are numbered in the order given.

    Building it takes longer than searching a draft, so the first searches build one of the few words whose beginning
    the text holds.

    Args:
        words: What to look for; none may be empty or hold half of a surrogate pair.
        tables: More of them, numbered after these.
    """

    def __init__(self, words: Iterable[str], tables: Sequence[Words] = ()) -> None:
        self._words: tuple[Words, ...] = (Listed(words), *tables)
        self._firsts = list(accumulate(map(len, self._words), initial=0))
        self._spent = 0
        self._whole: Search | None = None

    @cached_property
    def _beyond(self) -> int:
        """How far a word that begins in a stretch may reach beyond it."""
        return max(map(len, chain.from_iterable(words.words for words in self._words)), default=1) - 1

    def matches(self, text: str) -> Iterable[Match]:
        """All matches, overlapping ones too, stretch by stretch and there by end."""
        return self._in_stretch(text) if len(text) <= STRETCH else self._in_stretches(text)

    def _in_stretches(self, text: str) -> Iterator[Match]:
        for begin in range(0, len(text), STRETCH):
            for start, end, word in self._in_stretch(text[begin : begin + STRETCH + self._beyond]):
                if start < STRETCH:
                    yield begin + start, begin + end, word

    def _in_stretch(self, text: str) -> list[Match]:
        size = self._firsts[-1]
        self._spent += len(text) + size
        if self._spent > SPARING * size:
            self.prepare()
        if self._whole is not None:
            return self._whole(text)
        possible = self._possible(text)
        numbers = list(possible)
        few = automaton(list(possible.values()))
        return [(start, end, numbers[at]) for start, end, at in few(text)]

    @property
    def is_ready(self) -> bool:
        """The automaton of all words stands."""
        return self._whole is not None

    def prepare(self) -> None:
        """Builds the automaton of all words now, at a time when nobody waits for a search."""
        if self._whole is None:
            self._whole = automaton(list(chain.from_iterable(words.words for words in self._words)))

    def _possible(self, text: str) -> dict[int, str]:
        """The words that the text may hold."""
        held = Held(text)
        found = ((first, words.possible(held)) for first, words in zip(self._firsts, self._words, strict=False))
        return {first + number: word for first, some in found for number, word in some}


def joined(texts: Iterable[str]) -> tuple[str, list[int]]:
    """The texts as lines of one, and where each begins; the last number is where one more would."""
    kept = list(texts)
    starts = [0]
    for text in kept:
        starts.append(starts[-1] + len(text) + 1)
    return "\n".join(kept), starts
