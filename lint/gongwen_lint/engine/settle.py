"""What is left of the hits of a paragraph when doubles are taken out and one cause is named once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from gongwen_lint.finding import Hit
from gongwen_lint.rule.contract import Rule

RuleHit = tuple[Rule, Hit]


def settle(hits: tuple[RuleHit, ...]) -> tuple[RuleHit, ...]:
    """The hits to show of one paragraph, sorted by start.

    Of hits of one rule on one span the first stays. Where hits overlap, those of rules that the other's rule stands over
    (`Rule.over`) go, and so do those of a rule that stands under the other's (`Rule.under`); rules that know nothing of each other speak of different things, and both are heard.
    """
    if len(hits) < 2:
        return hits
    first: dict[tuple[str, int, int], RuleHit] = {}
    for rule, hit in hits:
        first.setdefault((rule.code, hit.start, hit.end), (rule, hit))
    return tuple(sorted(_without_yielding(_without_outranked(list(first.values()))), key=_order))


def _order(found: RuleHit) -> tuple[int, int, str]:
    rule, hit = found
    return hit.start, hit.end, rule.code


def _without_outranked(hits: list[RuleHit]) -> list[RuleHit]:
    kept = hits
    for winner in {rule.code: rule for rule, _ in hits if rule.over}.values():
        spans = [(hit.start, hit.end) for rule, hit in hits if rule is winner]
        starts, ends = sorted(s for s, _ in spans), sorted(e for _, e in spans)
        kept = [
            (rule, hit)
            for rule, hit in kept
            if not rule.code.startswith(winner.over)
            or bisect_left(starts, hit.end) == bisect_right(ends, hit.start)  # it overlaps none of the winner's
        ]
    return kept


def _without_yielding(hits: list[RuleHit]) -> list[RuleHit]:
    if not any(rule.under for rule, _ in hits):
        return hits
    return [(rule, hit) for rule, hit in hits if not (rule.under and _is_overlapped(rule, hit, hits))]


def _is_overlapped(rule: Rule, hit: Hit, hits: list[RuleHit]) -> bool:
    return any(
        other.code.startswith(rule.under) and said.start < hit.end and hit.start < said.end
        for other, said in hits
        if other is not rule
    )
