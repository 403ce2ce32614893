"""Finding any of many words in a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation

STRETCH = 100_000
"""So many code points are searched at a time: the matches of a stretch are held in memory together."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class Finder:
    """An automaton of words; they are numbered in the order given.

    Args:
        words: What to look for; none may be empty or hold half of a surrogate pair.
    """

    def __init__(self, words: Iterable[str]) -> None:
        known = list(words)
        self._beyond = max(map(len, known), default=1) - 1
        self._automaton = AhoCorasick(known, implementation=Implementation.ContiguousNFA, store_patterns=False)

    def matches(self, text: str) -> Iterator[tuple[int, int, int]]:
        """All matches, overlapping ones too, stretch by stretch and there by end: number of the word, start, end."""
        if len(text) <= STRETCH:
            yield from self._in_stretch(text)
            return
        for begin in range(0, len(text), STRETCH):
            for word, start, end in self._in_stretch(text[begin : begin + STRETCH + self._beyond]):
                if start < STRETCH:
                    yield word, begin + start, begin + end

    def _in_stretch(self, text: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half of a surrogate pair, which is no word
            return self._automaton.find_matches_as_indexes(_SURROGATE.sub("\ufffd", text), overlapping=True)


def joined(texts: Iterable[str]) -> tuple[str, list[int]]:
    """The texts as lines of one, and where each begins; the last number is where one more would."""
    kept = list(texts)
    starts = [0]
    for text in kept:
        starts.append(starts[-1] + len(text) + 1)
    return "\n".join(kept), starts
