"""Patterns that compile when first used and give up instead of hanging."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

import regex

from gongwen_lint.compiled import compiled

Match: TypeAlias = regex.Match[str]

LIMIT = 1.0
"""Seconds of one search before it is given up."""

SHORT = 500
"""In a text of so many characters two long repetitions take no time that matters."""
_LONG = re.compile(r"[*+]|,(?:\d{2,})?\}")
"""A repetition without end, or of ten and more."""
_MANIFOLD = re.compile(r"\)(?:[*+]|\{)|\(\?(?:[&R\d]|P[>&])")
"""What may be tried in more ways than can be counted: a repetition of more than a character, a pattern called by name."""


class Pattern:
    """A regular expression of the `regex` module, compiled on first use.

    A search that takes long raises `TimeoutError` after `LIMIT` seconds; the engine makes a finding of it. One that cannot
    take long is not watched: to ask for the time costs more than most searches.

    Args:
        source: The expression.
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _unwatched(self) -> float:
        """Length of the longest text in which it cannot take long."""
        long = len(_LONG.findall(self.source))
        if long > 2 or _MANIFOLD.search(self.source):
            return 0
        return SHORT if long else math.inf

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled expression."""
        return compiled(self.source)

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches, in order."""
        return self.compiled.finditer(text, timeout=None if len(text) <= self._unwatched else LIMIT)

    def findall(self, text: str) -> list[str]:
        """The texts of all matches, in order; the pattern has no groups."""
        return self.compiled.findall(text, timeout=None if len(text) <= self._unwatched else LIMIT)

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first match from `start`."""
        return self.compiled.search(text, start, timeout=None if len(text) <= self._unwatched else LIMIT)

    def match(self, text: str, start: int = 0) -> Match | None:
        """A match that begins at `start`."""
        return self.compiled.match(text, start, timeout=None if len(text) <= self._unwatched else LIMIT)

    def fullmatch(self, text: str) -> Match | None:
        """A match of the whole text."""
        return self.compiled.fullmatch(text, timeout=None if len(text) <= self._unwatched else LIMIT)
