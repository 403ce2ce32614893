"""Two characters that changed places (组织导领 for 组织领导): no substitution, so weighed by the gain alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongwen_rules.typos.likelihood import context, likelihood
from gongwen_rules.typos.places import REACH, Score, together
from gongwen_rules.typos.search import Edit, Search, tokens_after
from gongwen_rules.typos.tables import WORDED_AFTER, Neighbours
from gongwen_rules.typos.tokens import is_han

CHANCES = ((7.5, 0.96), (4.5, 0.9), (3.5, 0.7))
"""How likely a change of places is right, by the least gain after the price; measured, not fitted."""
LEAST = CHANCES[-1][0]
DEAR, NEVER = 3.5, 99.0
PAIR, LONGEST = 2, 4
"""Code points of what changes places, and of the longest word that is looked up."""
UNLIKELY = -2.0
"""A pair and the tokens within its reach are on average less likely than this where two characters changed places …"""
STRANGE = -4.5
"""… and the second one and what follows it less likely than this."""


def swaps(search: Search, tokens: str, scored: Sequence[Score], places: Sequence[int]) -> Iterator[Edit]:
    """The pairs of characters by whose change of places a sentence gains, from left to right; of those that touch the best.

    Args:
        search: The model and its tables.
        tokens: The sentence.
        scored: The score of each token.
        places: The suspicious ones.
    """
    pairs = sorted({*places, *(place - 1 for place in places if place)})
    last = len(tokens) - 1
    unlikely = (
        at
        for at in pairs
        if at < last
        and scored[at + 1][0] + scored[at + 2][0] <= STRANGE
        and _is_unlikely(scored[at : at + PAIR + REACH])
    )
    found = [edit for at in unlikely if (edit := _swapped(search, tokens, scored, at))]
    for edit in found:
        if not any(other.gain > edit.gain and other.touches(edit) for other in found):
            yield edit


def chance(edit: Edit) -> float:
    """How likely it is right."""
    return next(chance for least, chance in CHANCES if edit.gain >= least)


def _is_unlikely(scored: Sequence[Score]) -> bool:
    return together(scored) <= UNLIKELY * len(scored)


def _fit(seen: Neighbours, tokens: str, at: int) -> float:
    """What a change of places costs by the words that it makes: nothing for one of the two, or for one on either side."""
    one, other = tokens[at], tokens[at + 1]
    if one == other or not (is_han(one) and is_han(other)):
        return NEVER
    if _is_word(seen, other, one):
        return 0.0
    words = _is_word(seen, tokens[at - 1 : at], other) + _is_word(seen, one, tokens[at + 2 : at + 3])
    return (NEVER, DEAR, 0.0)[words]


def _is_within_word(search: Search, tokens: str, at: int) -> bool:
    """The two are a word or belong to one as they stand, as in 撕心裂肺."""
    begun = range(max(0, at - LONGEST + PAIR), at + 1)
    return any(
        first + len(word) >= at + PAIR
        for first in begun
        for word, _ in search.tables.words.beginning(tokens[first : first + LONGEST])
    )


def _is_word(seen: Neighbours, one: str, other: str) -> bool:
    """Two characters, either of which may be missing, are a word or part of one."""
    number = seen.number.get(other)
    return bool(one) and number is not None and bool(seen.rows[one][WORDED_AFTER] >> number & 1)


def _swapped(search: Search, tokens: str, scored: Sequence[Score], at: int) -> Edit | None:
    price = _fit(search.tables.neighbours, tokens, at)
    if price == NEVER:
        return None
    text, now = tokens[at + 1] + tokens[at], together(scored[at : at + PAIR + REACH])
    said = (*text, *tokens_after(tokens, at + PAIR))
    gain = likelihood(search, context(search, tokens, at), said, now + price + LEAST) - now - price
    if gain < LEAST + DEAR and price == 0.0 and _is_within_word(search, tokens, at):
        return None
    return Edit(gain, at, text) if gain >= LEAST else None
