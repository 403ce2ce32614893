"""Every rule against its own examples, and the invariants of the contract over all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

import pytest
from tests_steps import counted

from gongwen_lint.engine import Checked, RuleSet, apply_fixes, fix_text
from gongwen_lint.finding import BASES, SEVERITIES
from gongwen_lint.rule import Bad, Rule
from gongwen_lint.testing import bad_faults, good_faults, run

T = TypeVar("T")
SHORT, LONG = 400, 1_600
"""Characters of two hostile texts that are alike."""
HUGE = 10_000
"""Characters of a text in which a pattern that is not linear runs into its time limit."""
STEEP = 2
"""So many times the steps for each repetition are not those of linear time, which takes as many in the long text."""
FEW = 500
"""Fewer steps tell nothing."""


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


def test_an_empty_line_above_moves_all_and_changes_nothing(own_rule: Rule, rules: RuleSet) -> None:
    alone = RuleSet((own_rule,), rules.extractors)
    for example in own_rule.bad:
        if example.left is None:
            assert _places(run("\n" + example.source, alone, example), 1) == _places(
                run(example.source, alone, example), 0
            )


def _places(checked: Checked, above: int) -> list[list[tuple[int, int]]]:
    """The spans of all findings, their edits and notes, as they are without so many characters above."""
    places: list[list[tuple[int, int]]] = []
    for one in checked.findings:
        edits = [edit for fix in (one.fix, *one.alternatives) if fix for edit in fix.edits]
        spans = [(p.start, p.end) for p in one.places] + [(e.start, e.end) for e in edits]
        spans += [(note.start, note.end) for note in one.related]
        places.append([(start - above, end - above) for start, end in spans])
    return places


def test_fix_is_idempotent(own_rule: Rule, rules: RuleSet) -> None:
    for example in own_rule.bad:
        fixed = fix_text(run(example.source, rules, example), lambda text, e=example: run(text, rules, e))  # type: ignore[misc]
        again, applied = apply_fixes(fixed.text, run(fixed.text, rules, example).findings)
        assert (again, applied) == (fixed.text, 0)


def test_work_is_linear_on_hostile_input(own_rule: Rule, rules: RuleSet) -> None:
    """A text four times as long takes no more than six times the steps."""
    alone = RuleSet((own_rule,), rules.extractors)
    steps_for(own_rule.bad[0].source, SHORT // 2, alone)  # what is read or built on first use
    for seed in dict.fromkeys(seeds(own_rule, alone)):
        short, long = (steps_for(seed, size, alone) for size in (SHORT, LONG))
        assert long <= max(FEW, STEEP * short * (LONG // len(seed)) / (SHORT // len(seed) or 1)), seed


def test_patterns_keep_their_time_on_huge_paragraphs(own_rule: Rule, rules: RuleSet) -> None:
    alone = RuleSet((own_rule,), rules.extractors)
    for seed in ("".join(spread(own_rule.on, 12)) or "一", one_line("".join(bad.source for bad in own_rule.bad))):
        checked = run(seed * (HUGE // len(seed)), alone)
        assert not [finding.message for finding in checked.findings if finding.code.startswith("GW")]


def seeds(own: Rule, alone: RuleSet) -> Iterator[str]:
    """What hostile texts repeat: words that the rule and its extractors wait for, whole examples in one line and in many."""
    for visitor in (own, *alone.visitors):
        words = spread(visitor.on, 4) if isinstance(visitor.on, tuple) else [visitor.on[:1] or "一"]
        yield from (*words, "".join(words))
    conditional = [entry for entry in own.table if entry.condition]
    yield from (entry.wrong for entry in (*spread(conditional, 4), *spread(own.table, 2)))
    yield from (one_line(bad.source) for bad in spread(own.bad, 6))
    goods = [str(getattr(good, "text", good)) for good in spread(own.good, 4)]
    yield from map(one_line, spread(goods, 2))
    yield from (f"{text}\n" for text in (*goods, *(bad.source for bad in spread(own.bad, 2))))


def one_line(text: str) -> str:
    """A text as one paragraph."""
    return text.replace("\n", "")


def spread(items: Sequence[T], most: int) -> Sequence[T]:
    """At most so many of the items, at equal distances."""
    return items[:: max(1, -(-len(items) // most))]


def steps_for(seed: str, size: int, alone: RuleSet) -> int:
    """The steps of a check of a text of about `size` characters."""
    with counted() as steps:
        checked = run(seed * (size // len(seed) or 1), alone)
    assert not [finding.message for finding in checked.findings if finding.code.startswith("GW")]
    return steps.number


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
