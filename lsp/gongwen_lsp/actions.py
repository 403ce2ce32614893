"""What the editor offers for findings: quick fixes, ways to keep them from being shown, and all safe fixes at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lsprotocol import types

from gongwen_lint.engine import compatible_edits
from gongwen_lint.finding import Finding, PlacedEdit
from gongwen_lsp.convert import Ruler
from gongwen_lsp.diagnostic import SOURCE
from gongwen_lsp.paper import Paper
from gongwen_lsp.silence import silencing_edits
from gongwen_lsp.vocabulary import term_for

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
KINDS = [types.CodeActionKind.QuickFix, FIX_ALL]
QUICK_FIX = types.CodeActionKind.QuickFix.value
MENDED, KEPT = 100, 10
"""For so many findings of a range fixes are offered, and for so many ways to keep them back: all may be selected."""
ADD_TERM, DISABLE_RULE = "gwlint.addTerm", "gwlint.disableRule"


def asks_for_all(params: types.CodeActionParams) -> bool:
    """The whole document is asked about, not just a range of it."""
    return bool(params.context.only) and _is_asked(FIX_ALL, params.context.only)


def actions(paper: Paper, params: types.CodeActionParams) -> list[types.CodeAction]:
    """The actions for a range of a document, those of the kinds asked for.

    A client that asks for the edit of an action when it is chosen gets actions without edits.
    """
    asked = params.context.only
    offered: list[types.CodeAction] = []
    if _is_asked(QUICK_FIX, asked):
        offered += _for_range(paper, params)
    automatic = params.context.trigger_kind == types.CodeActionTriggerKind.Automatic
    if _is_asked(FIX_ALL, asked) and (asked or not automatic) and paper.is_checked:
        offered += _fix_all(paper)
    return _lazy(offered, paper, params.range) if paper.client.resolves else offered


def resolved(paper: Paper, action: types.CodeAction, data: Mapping[str, Any]) -> types.CodeAction:
    """An action with its edit.

    Args:
        paper: The document, of the version for which it was offered.
        action: The action as it was offered.
        data: Its data.
    """
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(paper.uri), _range_of(data["range"]), types.CodeActionContext([], only=[action.kind or ""])
    )  # fmt: skip
    offered = [*_for_range(paper, params)] if action.kind == QUICK_FIX else [*_fix_all(paper)]
    alike = [one.edit for one in offered if one.title == action.title][data.get("alike", 0) :]
    action.edit = alike[0] if alike else None
    return action


def _lazy(offered: list[types.CodeAction], paper: Paper, span: types.Range) -> list[types.CodeAction]:
    """The actions without their edits, each with what tells it from others of its title."""
    place = [span.start.line, span.start.character, span.end.line, span.end.character]
    alike = Counter[str]()
    for action in offered:
        if action.edit is not None:
            data = {"uri": paper.uri, "version": paper.version, "range": place, "alike": alike[action.title]}
            action.edit, action.data = None, data
            alike[action.title] += 1
    return offered


def _range_of(place: Sequence[int]) -> types.Range:
    return types.Range(types.Position(*place[:2]), types.Position(*place[2:]))


def _is_asked(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Kinds are prefixes: source asks for source.fixAll.gwlint too."""
    names = [kind.value if isinstance(kind, types.CodeActionKind) else kind for kind in only or ()]
    return not names or any(f"{kind}.".startswith(f"{name}.") for name in names)


def _for_range(paper: Paper, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
    span = params.range
    start, end = ((p.line, p.character) for p in (span.start, span.end))
    found = paper.findings_at(start, end)
    ruler = paper.ruler()
    shown = {id(f): _shown(f, ruler, params.context.diagnostics) for f in found}
    for finding in found[:MENDED]:
        yield from _mending(paper, finding, ruler, shown[id(finding)])
    selected = paper.document.text[paper.text.offset(start) : paper.text.offset(end)]
    kept = found[:KEPT]
    ways = (
        *(way for finding in kept for way in _sparing(paper, finding, selected, shown[id(finding)])),
        *(way for finding in kept for way in _silencing(paper, finding, ruler, shown[id(finding)])),
        *(way for finding in kept for way in _disabling(paper, finding, shown[id(finding)])),
    )
    yield from _of_one_title(ways)


def _of_one_title(ways: Iterable[types.CodeAction]) -> Iterator[types.CodeAction]:
    """The first of each title: for several findings they do the same."""
    titles = set[str]()
    for way in ways:
        if way.title not in titles:
            titles.add(way.title)
            yield way


def _shown(finding: Finding, ruler: Ruler, diagnostics: Sequence[types.Diagnostic]) -> list[types.Diagnostic] | None:
    """The diagnostics of the client that show a finding."""
    start = _position(ruler, finding.start)
    return [d for d in diagnostics if d.code == finding.code and d.range.start == start] or None


def _mending(
    paper: Paper, finding: Finding, ruler: Ruler, shown: list[types.Diagnostic] | None
) -> Iterator[types.CodeAction]:
    for fix in (*([finding.fix] if finding.fix else []), *finding.alternatives):
        action = _edits(paper, ruler, fix.title if fix.safe else f"{fix.title}（请核对）", fix.edits, shown)
        if paper.client.preferred and fix is finding.fix and fix.safe:
            action.is_preferred = True
        yield action


def _sparing(
    paper: Paper, finding: Finding, selected: str, shown: list[types.Diagnostic] | None
) -> Iterator[types.CodeAction]:
    """The word goes into a dictionary; the server does what is named."""
    term = term_for(finding, paper.document.text, selected)
    if term:
        said = {"uri": paper.uri, "term": term.text, "kind": term.kind}
        yield _command(f"“{term.text}”没有错，加入项目词典", ADD_TERM, said | {"where": "project"}, shown)
        if term.kind == "terms":
            yield _command(f"“{term.text}”没有错，加入个人词典", ADD_TERM, said | {"where": "user"}, shown)


def _silencing(
    paper: Paper, finding: Finding, ruler: Ruler, shown: list[types.Diagnostic] | None
) -> Iterator[types.CodeAction]:
    for title, edits in silencing_edits(paper, finding):
        yield _edits(paper, ruler, title, edits, shown)


def _disabling(paper: Paper, finding: Finding, shown: list[types.Diagnostic] | None) -> Iterator[types.CodeAction]:
    """The rule is switched off for all drafts of the configuration, which comes last."""
    if finding.category.gate is not None:
        said = {"uri": paper.uri, "rule": finding.code}
        yield _command(f"在配置里停用 {finding.code}", DISABLE_RULE, said, shown)


def _command(
    title: str, name: str, argument: Mapping[str, str], shown: list[types.Diagnostic] | None
) -> types.CodeAction:
    command = types.Command(title=title, command=name, arguments=[dict(argument)])
    return types.CodeAction(title=title, kind=types.CodeActionKind.QuickFix, diagnostics=shown, command=command)


def _edits(
    paper: Paper, ruler: Ruler, title: str, edits: Iterable[PlacedEdit], shown: list[types.Diagnostic] | None
) -> types.CodeAction:
    edit = workspace_edit(paper, text_edits(ruler, edits))
    return types.CodeAction(title=title, kind=types.CodeActionKind.QuickFix, diagnostics=shown, edit=edit)


def _fix_all(paper: Paper) -> Iterator[types.CodeAction]:
    edits, applied = compatible_edits(paper.findings())
    if edits:
        edit = workspace_edit(paper, text_edits(paper.ruler(), edits))
        yield types.CodeAction(title=f"改掉全部有把握的问题（{applied} 处）", kind=FIX_ALL, edit=edit)


def text_edits(ruler: Ruler, edits: Iterable[PlacedEdit]) -> list[types.TextEdit]:
    """Edits at positions of the client."""
    return [
        types.TextEdit(types.Range(_position(ruler, e.start), _position(ruler, e.end)), new_text=e.text) for e in edits
    ]


def workspace_edit(paper: Paper, edits: Sequence[types.TextEdit]) -> types.WorkspaceEdit:
    """Edits of one document in the form that the client takes."""
    if not paper.client.versioned:
        return types.WorkspaceEdit(changes={paper.uri: list(edits)})
    document = types.OptionalVersionedTextDocumentIdentifier(uri=paper.uri, version=paper.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])


def _position(ruler: Ruler, offset: int) -> types.Position:
    return types.Position(*ruler.place(offset))
