"""The words of a unit, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a configuration is read without loading what rules stand on
    from gongwen_lint.rule import Entry


class Lexicon(NamedTuple):
    """What a unit says of its own words.

    Args:
        terms: Terms that are right as they stand.
        names: Names of people, places and organs.
        formulations: Fixed formulations.
        pairs: Words that the unit writes another way.
    """

    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    formulations: tuple[str, ...] = ()
    pairs: tuple[Entry, ...] = ()

    def __hash__(self) -> int:
        """Of the words, which tell lexicons apart; the pairs may be thousands."""
        return hash((self.terms, self.names, self.formulations))
