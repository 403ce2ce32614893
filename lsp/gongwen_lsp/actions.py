"""What the editor offers for findings: a quick fix for one of them, and all safe fixes of a file at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from gongwen_lint.engine import compatible_edits
from gongwen_lint.finding import Finding, PlacedEdit
from gongwen_lsp.convert import Ruler
from gongwen_lsp.diagnostic import SOURCE
from gongwen_lsp.paper import Paper

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
KINDS = [types.CodeActionKind.QuickFix, FIX_ALL]
QUICK_FIX = types.CodeActionKind.QuickFix.value


def actions(paper: Paper, params: types.CodeActionParams) -> list[types.CodeAction]:
    """The actions for a range of a document, those of the kinds asked for."""
    asked = params.context.only
    offered: list[types.CodeAction] = []
    if _is_asked(QUICK_FIX, asked):
        span = params.range
        ends = ((p.line, p.character) for p in (span.start, span.end))
        offered += _quick_fixes(paper, paper.findings_at(*ends), params.context.diagnostics)
    automatic = params.context.trigger_kind == types.CodeActionTriggerKind.Automatic
    if _is_asked(FIX_ALL, asked) and (asked or not automatic):
        offered += _fix_all(paper)
    return offered


def _is_asked(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Kinds are prefixes: source asks for source.fixAll.gwlint too."""
    names = [kind.value if isinstance(kind, types.CodeActionKind) else kind for kind in only or ()]
    return not names or any(f"{kind}.".startswith(f"{name}.") for name in names)


def _quick_fixes(
    paper: Paper, found: Iterable[Finding], shown: Sequence[types.Diagnostic]
) -> Iterator[types.CodeAction]:
    ruler = paper.ruler()
    for finding in found:
        start = _position(ruler, finding.start)
        mended = [d for d in shown if d.code == finding.code and d.range.start == start]
        fixes = [finding.fix] if finding.fix else []
        for fix in (*fixes, *finding.alternatives):
            action = types.CodeAction(
                title=fix.title if fix.safe else f"{fix.title}（请核对）",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=mended or None,
                edit=_workspace_edit(paper, ruler, fix.edits),
            )
            if paper.client.preferred and fix is finding.fix and fix.safe:
                action.is_preferred = True
            yield action


def _fix_all(paper: Paper) -> Iterator[types.CodeAction]:
    edits, applied = compatible_edits(paper.findings())
    if edits:
        edit = _workspace_edit(paper, paper.ruler(), edits)
        yield types.CodeAction(title=f"改掉全部有把握的问题（{applied} 处）", kind=FIX_ALL, edit=edit)


def _workspace_edit(paper: Paper, ruler: Ruler, edits: Iterable[PlacedEdit]) -> types.WorkspaceEdit:
    written = [
        types.TextEdit(types.Range(_position(ruler, e.start), _position(ruler, e.end)), new_text=e.text) for e in edits
    ]
    if not paper.client.versioned:
        return types.WorkspaceEdit(changes={paper.uri: written})
    document = types.OptionalVersionedTextDocumentIdentifier(uri=paper.uri, version=paper.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, written)])


def _position(ruler: Ruler, offset: int) -> types.Position:
    return types.Position(*ruler.place(offset))
