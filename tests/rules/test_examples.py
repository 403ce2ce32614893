"""Every rule against its own examples, and the invariants of the contract over all of them."""

from __future__ import annotations

import re

import pytest

from gongwen_lint.engine import Checked, RuleSet, apply_fixes, fix_text
from gongwen_lint.finding import BASES, SEVERITIES
from gongwen_lint.rule import Bad, Rule
from gongwen_lint.testing import bad_faults, good_faults, run

HOSTILE = 4_000
"""Repetitions of a trigger; a pattern that is not linear takes longer than the limit and becomes a finding."""


def test_bad_examples_are_found_where_marked(own_rule: Rule, rules: RuleSet) -> None:
    assert bad_faults(own_rule, rules.extractors) == []


def test_good_examples_are_silent_under_all_rules(own_rule: Rule, rules: RuleSet) -> None:
    assert good_faults(own_rule, rules) == []


def test_rule_declares_what_the_contract_asks(own_rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", own_rule.name)
    assert own_rule.basis in BASES
    assert own_rule.severity in SEVERITIES
    assert len(own_rule.bad) >= 1
    assert len(own_rule.good) >= 2
    assert own_rule.why, "the docstring says why"
    assert own_rule.code[2:] < "900", "x900–x999 belong to other packages"
    assert (own_rule.basis == "实务") <= (own_rule.severity != "error" or own_rule.scope == "table"), (
        "practice is no error"
    )
    assert (own_rule.basis == "实务") <= (own_rule.clause == "")


def test_no_example_stands_twice(own_rule: Rule) -> None:
    texts = [example.source for example in own_rule.bad] + [str(getattr(g, "text", g)) for g in own_rule.good]
    assert len(texts) == len(set(texts))


def test_findings_keep_the_contract(own_rule: Rule, rules: RuleSet) -> None:
    for example in own_rule.bad:
        checked = run(example.source, rules, example)
        assert_sound(checked)


def assert_sound(checked: Checked) -> None:
    text = checked.document.text
    seen: set[tuple[str, int, int]] = set()
    for finding in checked.findings:
        assert finding.code[:2] != "GW", finding.message
        assert (finding.code, finding.start, finding.end) not in seen
        seen.add((finding.code, finding.start, finding.end))
        assert all(0 <= place.start < place.end <= len(text) for place in finding.places)
        ends = [-1, *(place.end for place in finding.places)]
        assert all(place.start >= end for place, end in zip(finding.places, ends, strict=False))
        for fix in (finding.fix, *finding.alternatives):
            if fix is None:
                continue
            assert fix.edits
            assert all(text[e.start : e.end] != e.text for e in fix.edits)
            assert all(a.end <= b.start for a, b in zip(fix.edits, fix.edits[1:], strict=False))


def test_fix_makes_no_new_finding(own_rule: Rule, rules: RuleSet) -> None:
    for example in own_rule.bad:
        before = run(example.source, rules, example)
        fixed = fix_text(before, lambda text, example=example: run(text, rules, example))  # type: ignore[misc]
        known = {(f.code, f.entry) for f in before.findings}
        assert {(f.code, f.entry) for f in fixed.checked.findings} <= known


def test_fix_is_idempotent(own_rule: Rule, rules: RuleSet) -> None:
    for example in own_rule.bad:
        fixed = fix_text(run(example.source, rules, example), lambda text, e=example: run(text, rules, e))  # type: ignore[misc]
        again, applied = apply_fixes(fixed.text, run(fixed.text, rules, example).findings)
        assert (again, applied) == (fixed.text, 0)


def test_pattern_is_linear_on_hostile_input(own_rule: Rule, rules: RuleSet) -> None:
    on = "".join(own_rule.on) if isinstance(own_rule.on, tuple) else own_rule.on
    alone = RuleSet((own_rule,), rules.extractors)
    for seed in {on[:1] or "一", *(example.source[:6] for example in own_rule.bad[:2])}:
        checked = run(seed * HOSTILE, alone)
        assert not [f.message for f in checked.findings if f.code.startswith("GW")]


def test_no_two_rules_name_the_same_span(own_rule: Rule, rules: RuleSet) -> None:
    for example in own_rule.bad:
        spans: dict[tuple[int, int], str] = {}
        for finding in run(example.source, rules, example).findings:
            span = finding.start, finding.end
            if not any(r.code == finding.code and r.scope == "document" for r in rules.rules):
                assert span not in spans, f"{finding.code} and {spans[span]} at {span}: {example.source[:60]!r}"
                spans[span] = finding.code


def test_codes_and_names_are_unique(rules: RuleSet) -> None:
    codes = [rule.code for rule in rules.rules]
    names = [rule.name for rule in rules.rules]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)


def test_a_marked_place_is_where_the_mark_stands() -> None:
    example = Bad("各县人民政府⟦:⟧请⟦,⟧")
    assert example.source == "各县人民政府:请,"
    assert [example.source[a:b] for a, b in example.marks] == [":", ","]


@pytest.mark.parametrize("stage", ["final", "draft"])
def test_an_empty_text_has_no_findings(rules: RuleSet, stage: str) -> None:
    for text in ("", "\n", " \u3000\n\r\n"):
        assert run(text, rules).findings == (), stage


def test_conditional_entries_are_silent_where_they_should_be(own_rule: Rule, rules: RuleSet) -> None:
    for entry in own_rule.table:
        assert not entry.condition or entry.silent, f"{entry.wrong}: a condition asks for a clean sentence"
        if entry.silent:
            found = run(entry.silent, rules).findings  # made around a form, no sentence that the corrector could judge
            assert [one for one in found if not one.code.startswith("ZC2")] == []
        for right in entry.right:
            assert right != entry.wrong
