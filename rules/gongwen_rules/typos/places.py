"""Where a sentence may be wrong, by the scores of its tokens alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import add

from gongwen_rules.typos.tokens import is_han

Score = tuple[float, int, bool]
"""Logarithm of the probability of a token after those before it, length of the n-gram that says so, unknown."""
REACH = 4
"""How many tokens before a token the model looks at."""
STRANGE, STRANGER = -5.0, -6.0
"""A place is suspicious if a token and the two after it are together less likely than this …"""
SCARCE, KNOWN = 7, 8
"""… and the n-grams that say so no longer than this in all."""
CROWD = 60
"""A sentence with more suspicious places than this, and these a third of it, is nothing that the model knows."""


def places(tokens: str, scored: Sequence[Score]) -> list[int]:
    """The places that may be wrong; none in a sentence that is nothing the model knows."""
    found = suspicious(tokens, scored) if scored else []
    return found if len(found) <= max(CROWD, len(tokens) // 3) else []


def suspicious(tokens: str, scored: Sequence[Score]) -> list[int]:
    """The places that may be wrong, by their scores alone."""
    likely, lengths, _ = zip(*scored, strict=True)
    known, three = _threes((*lengths, REACH - 1)), _threes((*likely, 0.0))
    return [
        place
        for place, (token, length, weight) in enumerate(zip(tokens, known, three, strict=False))
        if length <= KNOWN and weight < (STRANGE if length <= SCARCE else STRANGER) and is_han(token)
    ]


def _threes(numbers: Sequence[float]) -> Iterator[float]:
    """The sums of each number and the two after it."""
    return map(add, map(add, numbers, numbers[1:]), numbers[2:])


def together(scored: Sequence[Score]) -> float:
    """How likely some tokens in a row are."""
    return sum([score[0] for score in scored])
