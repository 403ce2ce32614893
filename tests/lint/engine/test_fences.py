"""Rules that fail, hang or collide do not end a run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gongwen_lint.document import plain_document
from gongwen_lint.engine import RuleError, RuleSet, Selection, apply_fixes, check
from gongwen_lint.engine.ruleset import ruleset
from gongwen_lint.finding import Finding, Place, PlacedEdit, PlacedFix
from gongwen_lint.rule import (
    Entry,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Rule,
    document_rule,
    fact,
    rule,
    word_table,
)


def made(check_paragraph: object, **fields: object) -> Rule:
    settings: dict[str, object] = {
        "severity": "warning",
        "basis": "实务",
        "clause": "",
        "bad": [],
        "good": [],
        **fields,
    }
    return rule("BD901", "test-rule", "试", **settings)(check_paragraph)  # type: ignore[arg-type]


def test_a_rule_that_raises_becomes_a_finding() -> None:
    def broken(paragraph: Paragraph) -> Iterator[Hit]:
        raise ValueError(paragraph.text)

    found = check(plain_document("第一段。\n第二段。"), RuleSet((made(broken),))).findings
    assert [f.code for f in found] == ["GW001", "GW001"]
    assert "BD901" in found[0].message


def test_a_pattern_that_hangs_becomes_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gongwen_lint.rule.pattern.LIMIT", 0.05)

    def never(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
        yield Hit(match.start(), match.end(), paragraph.text)

    hanging = made(never, find=r"(?:a|aa|a+)+$")
    found = check(plain_document("a" * 5000 + "b"), RuleSet((hanging,))).findings
    assert [f.code for f in found] == ["GW002"]


def test_a_document_rule_that_raises_becomes_a_finding() -> None:
    @document_rule("CC901", "broken-outline", "试", severity="warning", basis="实务", clause="", bad=[], good=[])
    def broken(outline: Outline) -> Iterator[Hit]:
        """坏的。"""
        raise KeyError(outline.confidence)

    assert [f.code for f in check(plain_document("正文。"), RuleSet((broken,))).findings] == ["GW001"]


def test_a_document_rule_reads_only_declared_facts() -> None:
    @fact("numbers", on="0123456789", find=r"\d+")
    def numbers(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
        yield Fact(match.start(), match.end(), int(match.group()))

    @document_rule(
        "SZ901", "big-sum", "试", severity="info", basis="实务", clause="", bad=[], good=[], facts=("numbers",)
    )
    def big_sum(outline: Outline) -> Iterator[Hit]:
        """和。"""
        found = outline.facts["numbers"]
        if sum(int(str(f.value)) for f in found) > 10:
            yield Hit(found[-1].start, found[-1].end, "过大", paragraph=found[-1].paragraph)

    rules = ruleset((numbers, big_sum))
    document = plain_document("有4个。\n有7个。")
    assert [(f.start, f.end) for f in check(document, rules).findings] == [(6, 7)]
    assert check(plain_document("有4个。\n有6个。"), rules).findings == ()


def test_plain_view_maps_back_and_a_table_stands_over_a_guess() -> None:
    @word_table(
        "ZC901", "test-table", "试", severity="error", basis="实务", clause="",
        entries=lambda: (Entry("默守陈规", ("墨守成规",)),), over=("BD",), bad=[], good=[],
    )  # fmt: skip
    def table(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
        yield entry.hit(start, end, safe=True)

    later = made(lambda m, p: [Hit(m.start(), m.end(), "猜")], find="守陳")
    text = "不能默守陳規(guī)。"
    found = check(plain_document(text), RuleSet((later, table))).findings
    assert [(f.code, text[f.start : f.end]) for f in found] == [("ZC901", "默守陳規")]
    assert apply_fixes(text, found) == ("不能墨守成规(guī)。", 1)


def finding(*edits: tuple[int, int, str], safe: bool = True) -> Finding:
    fix = PlacedFix("改", tuple(PlacedEdit(*edit) for edit in edits), safe)
    return Finding("BD901", "x", "error", "实务", "", "", (Place(edits[0][0], max(edits[0][1], 1)),), fix=fix)


def test_overlapping_fixes_are_applied_one_at_a_time() -> None:
    first, second, third = finding((0, 2, "甲")), finding((1, 3, "乙")), finding((3, 4, "丁"))
    assert apply_fixes("abcd", [third, second, first]) == ("甲c丁", 2)


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    assert apply_fixes("abcd", [finding((1, 2, "乙")), finding((0, 1, "甲"), (1, 2, "丙"))]) == ("甲丙cd", 1)


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    assert apply_fixes("ab", [finding((0, 1, "甲"), safe=False)]) == ("ab", 0)
    assert apply_fixes("ab", [finding((0, 1, "甲"), safe=False)], unsafe=True) == ("甲b", 1)


def test_selection_prefers_the_more_exact_item() -> None:
    one, two = made(lambda p: []), made(lambda p: [])
    object.__setattr__(two, "code", "BD902")
    object.__setattr__(two, "name", "other-rule")

    def codes(**items: tuple[str, ...]) -> list[str]:
        return [r.code for r in Selection(**items).apply((one, two)).rules]

    assert codes() == ["BD901", "BD902"]
    assert codes(ignore=("BD",)) == []
    assert codes(ignore=("BD",), extend_select=("BD902",)) == ["BD902"]
    assert codes(select=("test-rule",)) == ["BD901"]
    with pytest.raises(RuleError, match="BD777"):
        codes(select=("BD777",))
