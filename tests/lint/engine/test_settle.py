"""Of the hits of a paragraph one a place is shown, and table and script rules win over the guessing ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.engine.settle import RuleHit, settle
from gongwen_lint.finding import Hit
from gongwen_lint.rule.contract import Rule


def rule_of(code: str, rank: int) -> Rule:
    def nothing() -> tuple[()]:
        return ()

    return Rule(
        code=code, name=f"sample-{code}", title="", severity="error", basis="国标", check=nothing, rank=rank
    )  # fmt: skip


FIRST, SECOND, THIRD = rule_of("ZC901", 0), rule_of("ZC902", 1), rule_of("ZC903", 2)
SPANS = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(lambda s: (s[0], s[0] + s[1]))
HITS = st.lists(
    st.builds(lambda rule, at: (rule, Hit(at[0], at[1], "错")), st.sampled_from([FIRST, SECOND, THIRD]), SPANS),
    max_size=8,
).map(tuple)


def overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


@given(HITS)
def test_every_hit_is_shown_or_has_one_shown_in_its_place(hits: tuple[RuleHit, ...]) -> None:
    shown = settle(hits)
    assert set(shown) <= set(hits)
    assert len({(rule.code, hit.start, hit.end) for rule, hit in shown}) == len(shown)
    assert [(hit.start, hit.end) for _, hit in shown] == sorted((hit.start, hit.end) for _, hit in shown)
    for rule, hit in set(hits) - set(shown):
        assert any(other.rank < rule.rank and overlap(hit, place) for other, place in shown)


@given(HITS)
def test_what_is_shown_overlaps_nothing_of_another_rank(hits: tuple[RuleHit, ...]) -> None:
    shown = settle(hits)
    for rule, hit in shown:
        assert not any(other.rank != rule.rank and overlap(hit, place) for other, place in shown)


def test_nothing_to_settle_is_the_very_tuple() -> None:
    hits = ((FIRST, Hit(0, 1, "错")),)
    assert settle(hits) is hits
