"""What an open document says after any edits is what a fresh check of the same text says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types
from tests_sample import few_visitors, sample_visitors

from gongwen_lint.engine import Options, RuleSet, Selection, Session, apply_fixes, check
from gongwen_lint.engine.check import findings
from gongwen_lint.readers import parse
from gongwen_lsp import sheet
from gongwen_lsp.actions import FIX_ALL, actions
from gongwen_lsp.client import Client
from gongwen_lsp.convert import Unit
from gongwen_lsp.paper import FAILED, Paper
from gongwen_lsp.rules import Terms
from gongwen_lsp.store import Position

RULES: RuleSet = Selection().apply(sample_visitors())
FEW: RuleSet = Selection().apply(few_visitors())
URI = "file:///%E5%85%AC%E6%96%87/a.txt"
PIECES = st.sampled_from(
    [
        "南屏县人民政府关于做好防汛工作的通知\n", "各乡镇人民政府:\n", "一、总体要求\n", "三、保障措施\n", "\n", "\r\n", "\r",
        "𠮷山镇要提高认识,狠抓落实，，确保实效。\n", "确保责任到人，确保措施到位,", "確保措施到位,", "坏规则", "，", ",", "😀", "\u2028",
        "各级各部门要确保责任到人，并在每年第一季度将上一年度工作情况报送市人民政府办公室，同时抄送有关部门,并做好准备工作。\n",
        "# gwlint:ignore BD101,WF904\n", "# 公文检：忽略开始 😀\n", "# gwlint:ignore-end\n", "<!-- gwlint:ignore -->",
        "# 公文检：忽略全文 WF904\n", "2024年05月06日\n", "二〇二四年五月六日", "- 请看[说明](a😀.md),谢谢。\n", "# 关于防汛的通知\n",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=6).map("".join)
POSITIONS = st.tuples(st.integers(0, 8), st.integers(0, 30))
EDITS = st.lists(st.tuples(POSITIONS, POSITIONS, TEXTS), max_size=5)
UNITS = st.sampled_from(("utf-8", "utf-16", "utf-32"))
FORMATS = st.sampled_from(("txt", "md"))


def opened(text: str, format: str = "txt", unit: Unit = "utf-16", rules: RuleSet = FEW, **client: bool) -> Paper:
    return Paper(URI, 1, text, format, Terms(rules, Options()), Client(unit, **client))


def shown(paper: Paper) -> list[dict[str, Any]]:
    found = json.loads(b"[" + paper.diagnostics() + b"]")
    assert isinstance(found, list)
    return found


def spanned(text: str, place: dict[str, dict[str, int]]) -> tuple[int, int]:
    """Offsets of a range in UTF-32."""
    starts = parse(text).line_starts
    begin, end = (starts[p["line"]] + p["character"] for p in (place["start"], place["end"]))
    return begin, end


@settings(max_examples=120, deadline=None)
@given(TEXTS, EDITS, UNITS, FORMATS)
def test_after_edits_as_fresh(text: str, edits: list[tuple[Position, Position, str]], unit: Unit, format: str) -> None:
    paper = opened(text, format, unit, RULES)
    shown(paper)
    for version, (start, end, new) in enumerate(edits, 2):
        paper.text.edit(start, end, new)
        paper.edited(version)
        assert shown(paper) == shown(opened(paper.text.document().text, format, unit, RULES))


@settings(max_examples=100, deadline=None)
@given(TEXTS, FORMATS)
def test_diagnostics_are_the_findings_of_the_engine(text: str, format: str) -> None:
    document = parse(text, format)
    session = Session(RULES)
    session.update(document)
    expected = findings(session, document)
    got = shown(opened(text, format, "utf-32", RULES))
    assert [(d["code"], *spanned(text, d["range"])) for d in got] == [(f.code, f.start, f.end) for f in expected]
    assert {f.code for f in expected} == {f.code for f in check(document, RULES).findings}
    for diagnostic, finding in zip(got, expected, strict=True):
        assert diagnostic["message"].startswith(finding.message)
        assert finding.clause in diagnostic["message"]
        related = [spanned(text, r["location"]["range"]) for r in diagnostic.get("relatedInformation", [])]
        assert related == [(note.start, note.end) for note in finding.related]
        assert all(r["location"]["uri"] == URI for r in diagnostic.get("relatedInformation", []))
        edits = (
            [(e["start"] + finding.start, e["text"]) for e in diagnostic["data"].get("edits", [])]
            if "data" in diagnostic
            else []
        )
        assert edits == ([(e.start, e.text) for e in finding.fix.edits] if finding.fix else [])


def asked(
    paper: Paper, start: Position, end: Position, only: list[str] | None = None, automatic: bool = False
) -> list[types.CodeAction]:
    kind = types.CodeActionTriggerKind.Automatic if automatic else types.CodeActionTriggerKind.Invoked
    context = types.CodeActionContext(diagnostics=[], only=only, trigger_kind=kind)
    span = types.Range(types.Position(*start), types.Position(*end))
    return actions(paper, types.CodeActionParams(types.TextDocumentIdentifier(URI), span, context))


def applied(paper: Paper, action: types.CodeAction) -> Paper:
    """The document after an action, edits applied from the last to the first as clients do."""
    assert action.edit is not None
    assert action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document == types.OptionalVersionedTextDocumentIdentifier(version=paper.version, uri=URI)
    document = paper.text.document()
    after = opened(document.text, document.format, paper.client.unit)
    for edit in reversed(change.edits):
        assert isinstance(edit, types.TextEdit)
        ends = [(p.line, p.character) for p in (edit.range.start, edit.range.end)]
        after.text.edit(ends[0], ends[1], edit.new_text)
    after.edited(2)
    return after


@settings(max_examples=100, deadline=None)
@given(TEXTS, UNITS)
def test_a_quick_fix_takes_its_finding_away(text: str, unit: Unit) -> None:
    paper = opened(text, unit=unit)
    for finding in paper.findings():
        if finding.fix is None:
            continue
        offered = [a for a in asked(paper, (0, 0), (99, 0), ["quickfix"]) if a.title.startswith(finding.fix.title)]
        fixed, _ = apply_fixes(text, [finding], unsafe=True)
        after = [applied(paper, action) for action in offered]
        assert fixed in [a.text.document().text for a in after]
        left = next(a for a in after if a.text.document().text == fixed).findings()
        assert len([f for f in left if f.code == finding.code]) < len(
            [f for f in paper.findings() if f.code == finding.code]
        )


@settings(max_examples=100, deadline=None)
@given(TEXTS, UNITS)
def test_fixing_all_is_one_round_of_the_safe_fixes(text: str, unit: Unit) -> None:
    paper = opened(text, unit=unit, rules=RULES)
    expected, count = apply_fixes(text, paper.findings())
    offered = asked(paper, (0, 0), (0, 0), ["source.fixAll"])
    assert [action.kind for action in offered] == ([FIX_ALL] if count else [])
    for action in offered:
        assert str(count) in action.title
        assert applied(paper, action).text.document().text == expected


def test_actions_are_those_of_the_kinds_asked_for() -> None:
    paper = opened("𠮷山镇要提高认识,狠抓落实。\n要加强领导,确保实效。\n")
    at = ((0, 9), (0, 10))
    kinds = {
        None: ["quickfix", FIX_ALL],
        "quickfix": ["quickfix"],
        "source": [FIX_ALL],
        "source.fixAll": [FIX_ALL],
        "source.fixAll.gwlint": [FIX_ALL],
        "source.fixAll.other": [],
        "quick": [],
        "refactor": [],
    }
    for only, expected in kinds.items():
        offered = asked(paper, *at, [only] if only else None)
        assert sorted({str(getattr(a.kind, "value", a.kind)) for a in offered}) == expected
    assert {a.kind for a in asked(paper, *at, automatic=True)} == {types.CodeActionKind.QuickFix}
    assert asked(paper, (1, 0), (1, 3), ["quickfix"]) == []


def test_what_the_client_does_not_know_is_left_out() -> None:
    text = "要加强领导,确保实效。\n确保责任到人。\n"
    full, plain = opened(text), opened(text, data=False, related=False, versioned=False, preferred=False)
    assert any("relatedInformation" in d for d in shown(full))
    assert any("data" in d for d in shown(full))
    assert not any(key in d for d in shown(plain) for key in ("data", "relatedInformation"))
    first = asked(plain, (0, 5), (0, 5))[0]
    assert first.edit is not None
    assert first.edit.document_changes is None
    assert list(first.edit.changes or {}) == [URI]
    assert first.is_preferred is None
    assert asked(full, (0, 5), (0, 5))[0].is_preferred is True


def test_a_quick_fix_names_the_diagnostic_it_mends() -> None:
    paper = opened("要加强领导,确保实效。\n")
    diagnostics = [
        types.Diagnostic(types.Range(types.Position(0, at), types.Position(0, at + 1)), "", code="WF904")
        for at in (5, 3)
    ]
    span = types.Range(types.Position(0, 5), types.Position(0, 5))
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(URI), span, types.CodeActionContext(diagnostics=diagnostics, only=["quickfix"])
    )
    offered = actions(paper, params)
    assert offered[0].title == "改为“，”"
    assert offered[0].diagnostics == diagnostics[:1]
    assert all(action.diagnostics != diagnostics[1:] for action in offered)


def test_more_than_the_most_are_cut_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST", 5)
    paper = opened("".join(f"第{n}项要求,抓好落实,报送结果。\n" for n in range(4)))
    first, *rest = shown(paper)
    assert "共查出 9 处" in first["message"]
    assert "code" not in first
    assert [d["range"]["start"]["line"] for d in rest] == [0, 0, 0, 1, 1]
    paper.text.edit((0, 0), (2, 0), "")
    paper.edited(2)
    assert [d["range"]["start"]["line"] for d in shown(paper)] == [0, 0, 0, 1, 1]


def test_a_paragraph_with_more_than_the_most_is_cut_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST", 5)
    assert len(shown(opened("要求,落实," * 9 + "完成。"))) == 1 + 5


def test_half_a_character_does_not_break_the_message() -> None:
    assert shown(opened("坏\ud842规则，\ud842,国\n坏规则"))


def test_a_failed_check_starts_over(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = opened("要加强领导,确保实效。\n")
    expected = shown(paper)

    def fails(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(Session, "hits", fails)
        paper.edited(2)
        with pytest.raises(RuntimeError):
            paper.diagnostics()
    assert [d["message"] for d in shown(paper)] == [FAILED]
    paper.edited(3)
    assert shown(paper) == expected


def test_a_selection_of_all_offers_some_of_all_there_could_be() -> None:
    paper = opened("要加强领导,抓好落实。\n" * 500)
    offered = asked(paper, (0, 0), (999, 0), ["quickfix"])
    assert 90 < len([a for a in offered if a.title.startswith("改")]) <= 100
    assert len(offered) < 200
