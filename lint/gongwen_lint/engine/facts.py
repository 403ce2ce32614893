"""The facts of a document by kind, kept in the order of the text while paragraphs change."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from gongwen_lint.engine.visit import Outcome
from gongwen_lint.structure import PlacedFact, Role

Facts = dict[str, tuple[PlacedFact, ...]]


def kinds_in(outcomes: Iterable[Outcome]) -> set[str]:
    """The kinds of the facts of some paragraphs."""
    return {kind for outcome in outcomes for kind, _ in outcome.facts}


def place_facts(
    known: Facts, kinds: Iterable[str], outcomes: Sequence[Outcome], roles: Sequence[Role], at: range
) -> Facts:
    """The facts after the paragraphs `at` changed.

    Args:
        known: The facts before.
        kinds: Kinds that these paragraphs have or had; the others stay as they are.
        outcomes: What each paragraph of the document yields now.
        roles: Its role.
        at: The changed paragraphs; if it holds all, nothing is taken over.

    Returns:
        The facts now; a kind without a change keeps its very tuple.
    """
    placed: dict[str, list[PlacedFact]] = {kind: [] for kind in kinds}
    for number in at:
        for kind, found in outcomes[number].facts:
            placed[kind].append(PlacedFact(number, roles[number], found.start, found.end, found.value))
    whole = len(at) == len(outcomes)
    return known | {kind: _spliced(known[kind], fresh, at, whole) for kind, fresh in placed.items()}


def _spliced(
    known: tuple[PlacedFact, ...], fresh: Sequence[PlacedFact], at: range, whole: bool
) -> tuple[PlacedFact, ...]:
    begin = 0 if whole else bisect_left(known, at.start, key=_paragraph)
    end = len(known) if whole else bisect_left(known, at.stop, key=_paragraph)
    return known if known[begin:end] == tuple(fresh) else (*known[:begin], *fresh, *known[end:])


def _paragraph(fact: PlacedFact) -> int:
    return fact.paragraph
