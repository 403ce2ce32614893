"""The words of a unit, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a configuration is read without loading what rules stand on
    from gongwen_lint.rule import Entry


@dataclass(frozen=True, slots=True)
class Lexicon:
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
    pairs: tuple[Entry, ...] = field(default=(), hash=False)  # thousands of rows; the words tell lexicons apart
