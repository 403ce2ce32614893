"""Finding any of many words in a text in one pass."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from operator import add

from ahocorasick_rs import AhoCorasick, Implementation

STRETCH = 100_000
"""So many code points are searched at a time: the matches of a stretch are held in memory together."""

SPARING = 8
"""The automaton of all words is built when so many characters a word were searched, a search counting one a word."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class Finder:
    """An automaton of words; they are numbered in the order given.

    Building it takes longer than searching a draft, so the first searches build one of the few words whose beginning
    the text holds.

    Args:
        words: What to look for; none may be empty or hold half of a surrogate pair.
        word_of: The word of what is given, which begins with two characters of it at least; None = it is the word.
    """

    def __init__(self, words: Iterable[str], word_of: Callable[[str], str] | None = None) -> None:
        self._given = words if isinstance(words, list) else list(words)
        self._word_of = word_of or str
        self._spent = 0

    @cached_property
    def _beyond(self) -> int:
        """How far a word that begins in a stretch may reach beyond it."""
        return max(map(len, map(self._word_of, self._given)), default=1) - 1

    def matches(self, text: str) -> Iterator[tuple[int, int, int]]:
        """All matches, overlapping ones too, stretch by stretch and there by end: number of the word, start, end."""
        if len(text) <= STRETCH:
            yield from self._in_stretch(text)
            return
        for begin in range(0, len(text), STRETCH):
            for word, start, end in self._in_stretch(text[begin : begin + STRETCH + self._beyond]):
                if start < STRETCH:
                    yield word, begin + start, begin + end

    @property
    def is_complete(self) -> bool:
        """The automaton of all words is built."""
        return "_automaton" in self.__dict__

    def complete(self) -> None:
        """Builds the automaton of all words now, at a time when nobody waits for a search."""
        if not self.is_complete:
            self._spent = sys.maxsize
            _ = self._automaton

    def _in_stretch(self, text: str) -> list[tuple[int, int, int]]:
        self._spent += len(text) + len(self._given)
        if self._spent > SPARING * len(self._given):
            return _found(self._automaton, text)
        possible = self._possible(text)
        numbers = list(possible)
        few = AhoCorasick(list(possible.values()), implementation=Implementation.ContiguousNFA, store_patterns=False)
        return [(numbers[at], start, end) for at, start, end in _found(few, text)]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(
            list(map(self._word_of, self._given)), implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def _possible(self, text: str) -> dict[int, str]:
        """The words whose first and last two characters the text holds."""
        held = {*text, *map(add, text, text[1:])}
        begun = [number for number, given in enumerate(self._given) if given[:2] in held]
        words = ((number, self._word_of(self._given[number])) for number in begun)
        return {number: word for number, word in words if word[:2] in held and word[-2:] in held}


def _found(automaton: AhoCorasick, text: str) -> list[tuple[int, int, int]]:
    try:
        return automaton.find_matches_as_indexes(text, overlapping=True)
    except UnicodeEncodeError:  # half of a surrogate pair, which is no word
        return automaton.find_matches_as_indexes(_SURROGATE.sub("\ufffd", text), overlapping=True)


def joined(texts: Iterable[str]) -> tuple[str, list[int]]:
    """The texts as lines of one, and where each begins; the last number is where one more would."""
    kept = list(texts)
    starts = [0]
    for text in kept:
        starts.append(starts[-1] + len(text) + 1)
    return "\n".join(kept), starts
