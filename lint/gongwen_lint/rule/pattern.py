"""Patterns that compile when first used and give up instead of hanging."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

import regex

from gongwen_lint.compiled import compiled

Match: TypeAlias = regex.Match[str]

LIMIT = 1.0
"""Seconds of one search before it is given up."""


class Pattern:
    """A regular expression of the `regex` module, compiled on first use.

    Every search raises `TimeoutError` after `LIMIT` seconds; the engine makes a finding of it.

    Args:
        source: The expression.
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled expression."""
        return compiled(self.source)

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches, in order."""
        return self.compiled.finditer(text, timeout=LIMIT)

    def findall(self, text: str) -> list[str]:
        """The texts of all matches, in order; the pattern has no groups."""
        return self.compiled.findall(text, timeout=LIMIT)

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first match from `start`."""
        return self.compiled.search(text, start, timeout=LIMIT)

    def match(self, text: str, start: int = 0) -> Match | None:
        """A match that begins at `start`."""
        return self.compiled.match(text, start, timeout=LIMIT)

    def fullmatch(self, text: str) -> Match | None:
        """A match of the whole text."""
        return self.compiled.fullmatch(text, timeout=LIMIT)
