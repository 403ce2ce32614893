"""What cannot be edited stays a finding, and the report says why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.document import ACROSS, NEW_STRUCTURE, NOWHERE, Block, Document, Segment
from gongwen_lint.engine import Checked, RuleSet, check, edited, fix_text
from gongwen_lint.finding import COMPARED, Finding, PlacedEdit, replacement
from gongwen_lint.report import file_report
from gongwen_lint.report import fold as folded
from gongwen_lint.reporters import concise, rich
from gongwen_lint.reporters import json as json_report
from gongwen_lint.rule import Hit, Match, Paragraph, rule

NUMBER = "自动编号"
END = "段落标记"


def document(text: str, *segments: Segment) -> Document:
    return Document(text, (Block(text),), (0,), "docx", segments=segments)


def found(text: str, *segments: Segment, old: str, new: str, fold: str = "") -> tuple[Finding, ...]:
    return folded(file_report("a.docx", checked(document(text, *segments), old, new, fold))).findings


def checked(whole: Document, old: str, new: str, fold: str = "") -> Checked:
    def made(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
        yield Hit(*match.span(), "错", replacement(*match.span(), new))

    settings = {"severity": "error", "basis": "实务", "clause": "", "bad": [], "good": [], "fold": fold, "find": old}
    return check(whole, RuleSet((rule("BD901", "test-rule", "试", **settings)(made),)))  # type: ignore[arg-type]


def test_an_edit_of_what_is_refused_leaves_the_finding_and_says_why() -> None:
    (finding,) = found("一、甲", Segment(0, 2, "number", refusal=NUMBER), Segment(2, 3, "text"), old="、", new="．")
    assert (finding.fix, finding.refusal) == (None, NUMBER)


def test_what_an_edit_leaves_as_it_is_does_not_matter() -> None:
    segments = Segment(0, 2, "number", refusal=NUMBER), Segment(2, 4, "text")
    (finding,) = found("一、甲,", *segments, old="一、甲,", new="一、甲，")
    assert finding.refusal == ""
    assert finding.fix is not None


def test_a_rule_without_a_fix_has_nothing_to_refuse() -> None:
    (finding,) = found("一、", Segment(0, 2, "number", refusal=NUMBER), old="一、", new="一、")
    assert (finding.fix, finding.refusal) == (None, "")


@pytest.mark.parametrize(
    ("start", "end", "new", "said"),
    [
        (2, 2, "第", ""),
        (0, 0, "第", NUMBER),
        (3, 3, "。", ""),
        (4, 4, "第", END),
        (2, 3, "甲\n", NEW_STRUCTURE),
        (3, 4, "", END),
        (3, 5, "", END),
        (4, 5, "", ACROSS),
        (5, 5, "第", NOWHERE),
    ],
)
def test_where_text_may_be_put(start: int, end: int, new: str, said: str) -> None:
    segments = (Segment(0, 2, "number", refusal=NUMBER), Segment(2, 3, "text"), Segment(3, 4, "break", refusal=END))
    assert document("一、甲\n乙", *segments).refusal(start, end, new) == said


def test_a_folded_finding_mends_the_places_that_can_be_mended() -> None:
    segments = Segment(0, 1, "number", refusal=NUMBER), Segment(1, 2, "text")
    (finding,) = found(",,", *segments, old=",", new="，", fold="共{n}处")
    assert (len(finding.places), finding.refusal) == (2, "")
    assert finding.fix is not None
    assert finding.fix.edits == (PlacedEdit(1, 2, "，"),)
    (refused,) = found(",,", Segment(0, 2, "number", refusal=NUMBER), old=",", new="，", fold="共{n}处")
    assert (refused.fix, refused.refusal) == (None, NUMBER)


def test_every_report_says_why() -> None:
    whole = document("一、甲", Segment(0, 2, "number", refusal=NUMBER), Segment(2, 3, "text"))

    result = checked(whole, "[、甲]", "．")
    results = [file_report("a.docx", result)]
    assert "错 [不能自动修正：自动编号]" in concise.render(results)
    assert "不能自动修正：自动编号" in rich.render(results, color=False)
    entries = json.loads(json_report.render(results))["files"][0]["findings"]
    assert [entry["fix_refused"] for entry in entries] == [NUMBER, None]
    assert fix_text(result, lambda text: check(document(text), RuleSet((), ()))).text == "一、．"


TEXTS = st.text("甲乙,，()（） ", max_size=30)


@given(TEXTS, TEXTS, TEXTS)
def test_the_parts_of_an_edit_do_what_it_does(before: str, old: str, new: str) -> None:
    parts = PlacedEdit(len(before), len(before + old), new).parts(old)
    assert edited(before + old, parts) == before + new
    assert all(a.end <= b.start for a, b in pairwise(parts))
    assert all((before + old)[part.start : part.end] != part.text for part in parts)
    if len(old) == len(new):
        assert all(part.end - part.start == len(part.text) == 1 for part in parts)


def test_the_parts_of_a_long_edit() -> None:
    old = "的" * COMPARED
    assert PlacedEdit(0, len(old), f"{old}了").parts(old) == [PlacedEdit(len(old), len(old), "了")]
    assert PlacedEdit(0, len(old), "的").parts(old) == [PlacedEdit(1, len(old), "")]
