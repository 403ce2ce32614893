"""Finding any of many words in a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick

_SURROGATE = re.compile("[\ud800-\udfff]")


class Finder:
    """An automaton of words; they are numbered in the order given.

    Args:
        words: What to look for; none may be empty or hold half of a surrogate pair.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = AhoCorasick(words, store_patterns=False)

    def matches(self, text: str) -> list[tuple[int, int, int]]:
        """All matches, overlapping ones too, by end: number of the word, start, end."""
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
