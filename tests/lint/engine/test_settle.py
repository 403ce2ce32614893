"""Doubles go, a cause is named once by the rule that says most of it, and different offences at one place all stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.engine import check
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.settle import RuleHit, settle
from gongwen_lint.finding import Hit
from gongwen_lint.readers import parse
from gongwen_lint.rule.contract import Rule


def rule_of(code: str, *over: str) -> Rule:
    def nothing() -> tuple[()]:
        return ()

    return Rule(
        code=code, name=f"sample-{code}", title="", severity="error", basis="国标", check=nothing, over=over
    )  # fmt: skip


FORM, MARK, GRAVE = rule_of("YS901", "BD"), rule_of("BD902"), rule_of("XW903")
SPANS = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(lambda s: (s[0], s[0] + s[1]))
HITS = st.lists(
    st.builds(lambda rule, at: (rule, Hit(at[0], at[1], "错")), st.sampled_from([FORM, MARK, GRAVE]), SPANS),
    max_size=8,
).map(tuple)


def overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


@given(HITS)
def test_a_hit_goes_only_where_one_that_stands_over_it_is_shown(hits: tuple[RuleHit, ...]) -> None:
    shown = settle(hits)
    assert set(shown) <= set(hits)
    assert len({(rule.code, hit.start, hit.end) for rule, hit in shown}) == len(shown)
    assert [(hit.start, hit.end) for _, hit in shown] == sorted((hit.start, hit.end) for _, hit in shown)
    for rule, hit in set(hits):
        hidden = rule is MARK and any(other is FORM and overlap(hit, place) for other, place in shown)
        assert ((rule, hit) in shown) is not hidden


def test_nothing_to_settle_is_the_very_tuple() -> None:
    hits = ((FORM, Hit(0, 1, "错")),)
    assert settle(hits) is hits


def codes(text: str, rules: RuleSet) -> list[str]:
    return [finding.code for finding in check(parse(text), rules).findings]


REQUEST = "南屏县水利局关于增加编制的请示\n{}\n拟增加编制3名。\n妥否，请批示。\n南屏县水利局\n2024年5月6日\n"


def test_a_fault_of_form_hides_no_fault_of_substance(rules: RuleSet) -> None:
    assert codes(REQUEST.format("县委、县政府"), rules) == ["XW101", "YS107"]
    assert codes(REQUEST.format("县人民政府:"), rules) == ["YS107"]
    copied = REQUEST.replace("水利局", "教育局").format("南屏县人民政府：") + "抄送：县财政局、各乡镇中心学校\n"
    assert "XW103" in codes(copied, rules)
    assert "YS109" in codes(copied, rules)


def test_no_rule_stands_over_one_that_stands_over_others(rules: RuleSet) -> None:
    over = {code for rule in rules.rules for code in rule.over}
    assert not [rule.code for rule in rules.rules if rule.over and rule.code.startswith(tuple(over))]


def test_a_rule_that_stands_under_others_goes_where_they_speak() -> None:
    table, corrector = rule_of("ZC901"), rule_of("ZC902").but(under=("ZC",))
    word, char, apart = Hit(3, 6, "错"), Hit(4, 5, "错"), Hit(6, 7, "错")
    assert settle(((corrector, char), (table, word), (corrector, apart))) == ((table, word), (corrector, apart))
    assert settle(((corrector, char), (MARK, word))) == ((MARK, word), (corrector, char))
