"""How likely tokens are in their place, as logarithms to the base ten of the probability that the model gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gongwen_rules.typos.places import REACH
from gongwen_rules.typos.search import Search

NO_LIMIT = float("-inf")


def context(search: Search, tokens: str, place: int) -> Any:
    """The state of the model before a place of a sentence."""
    state = search.state()
    if place < REACH:
        search.model.BeginSentenceWrite(state)
    else:
        search.model.NullContextWrite(state)
    return after(search, state, tokens[max(0, place - REACH) : place])


def nothing(search: Search) -> Any:
    """The state of the model with nothing before it."""
    state = search.state()
    search.model.NullContextWrite(state)
    return state


def after(search: Search, state: Any, tokens: Iterable[str]) -> Any:
    """The state that tokens lead to."""
    following, spare = search.state(), search.state()
    for token in tokens:
        search.model.BaseScore(state, token, following)
        state, following, spare = following, spare, following
    return state


def likelihood(search: Search, state: Any, tokens: Iterable[str], least: float = NO_LIMIT) -> float:
    """How likely tokens are behind a state; they are told no further than to where that falls below `least`."""
    total, score = 0.0, search.model.BaseScore
    following, spare = search.state(), search.state()
    for token in tokens:
        total += score(state, token, following)
        if total < least:
            break
        state, following, spare = following, spare, following
    return total
