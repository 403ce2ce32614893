"""What is left of the hits of a paragraph when doubles are taken out and overlaps resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from gongwen_lint.finding import Hit
from gongwen_lint.rule.contract import Rule

RuleHit = tuple[Rule, Hit]


def settle(hits: tuple[RuleHit, ...]) -> tuple[RuleHit, ...]:
    """The hits to show of one paragraph, sorted by start.

    Of hits of one rule on one span the first stays, of overlapping ones those of the lower rank.
    """
    if len(hits) < 2:
        return hits
    first: dict[tuple[str, int, int], RuleHit] = {}
    for rule, hit in hits:
        first.setdefault((rule.code, hit.start, hit.end), (rule, hit))
    return tuple(sorted(_without_overlaps(list(first.values())), key=_order))


def _order(found: RuleHit) -> tuple[int, int, str]:
    rule, hit = found
    return hit.start, hit.end, rule.code


def _without_overlaps(hits: list[RuleHit]) -> list[RuleHit]:
    for rank in sorted({rule.rank for rule, _ in hits})[1:]:
        spans = [(hit.start, hit.end) for rule, hit in hits if rule.rank < rank]
        starts, ends = sorted(s for s, _ in spans), sorted(e for _, e in spans)
        hits = [(r, h) for r, h in hits if r.rank != rank or bisect_left(starts, h.end) == bisect_right(ends, h.start)]
    return hits
