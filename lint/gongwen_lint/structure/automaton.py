"""The automaton that finds many words in one pass.

daachorse goes by characters and not by bytes, which takes half the time on Chinese text; where it has no wheel,
ahocorasick_rs finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Match = tuple[int, int, int]
"""Start and end of an occurrence, in code points, and the number of the word."""
Search = Callable[[str], list[Match]]

_SURROGATE = re.compile("[\ud800-\udfff]")


def automaton(words: list[str]) -> Search:
    """What finds all occurrences of words in a text, overlapping ones too, by end."""
    try:
        from daachorse import CharwiseDoubleArrayAhoCorasick
    except ImportError:
        return by_bytes(words)
    return _tolerant(CharwiseDoubleArrayAhoCorasick(words).find_overlapping)


def by_bytes(words: list[str]) -> Search:
    """The same search by ahocorasick_rs."""
    from ahocorasick_rs import AhoCorasick, Implementation  # most machines do without

    search = AhoCorasick(words, implementation=Implementation.ContiguousNFA, store_patterns=False)
    return _tolerant(
        lambda text: [(start, end, n) for n, start, end in search.find_matches_as_indexes(text, overlapping=True)]
    )


def _tolerant(search: Search) -> Search:
    """The search, which takes half of a surrogate pair for no word."""

    def found(text: str) -> list[Match]:
        try:
            return search(text)
        except UnicodeEncodeError:
            return search(_SURROGATE.sub("\ufffd", text))

    return found
