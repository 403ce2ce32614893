"""Directives that keep a finding from being shown, as edits of the draft."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.directive import read_directive
from gongwen_lint.document import LINE_END, Document
from gongwen_lint.finding import Finding, PlacedEdit
from gongwen_lsp.paper import Paper

Silencing = tuple[str, list[PlacedEdit]]
"""What is offered, and the edits that do it."""


def silencing_edits(paper: Paper, finding: Finding) -> Iterator[Silencing]:
    """The directives that keep a finding back: its entry or its rule in the paragraph, all in the paragraph, its rule in the text.

    What the linter says of itself is not kept back this way.
    """
    if finding.category.gate is None:
        return
    document = paper.document
    for item in _items(finding):
        yield f"本段不查 {item}", [_beside(paper, document, finding, item)]
    yield "本段什么都不查", [_beside(paper, document, finding, "")]
    yield f"全文不查 {finding.code}", [_for_all(document, finding.code)]


def _items(finding: Finding) -> Iterator[str]:
    """What a directive may name: the entry of a word table, if directives can be written with it, and the rule."""
    entry = f"{finding.code}:{finding.entry}"
    said = read_directive(f"公文检：忽略 {entry}") if finding.entry else None
    if said and said.items == (entry,):
        yield entry
    yield finding.code


def _beside(paper: Paper, document: Document, finding: Finding, item: str) -> PlacedEdit:
    """The directive for the paragraph: on a line before it, in Markdown at its end, where no table or list is torn."""
    number = document.paragraph_at(finding.start)
    said = f"公文检：忽略 {item}".rstrip()
    if document.format == "md":
        at = document.starts[number] + len(document.blocks[number].text.rstrip())
        return PlacedEdit(at, at, f" <!-- {said} -->")
    first = next((e.paragraph for e in paper.elements if e.paragraph < number <= e.last), number)
    at = document.starts[first]
    return PlacedEdit(at, at, f"# {said}{_line_end(document)}")


def _for_all(document: Document, item: str) -> PlacedEdit:
    """The directive for the whole text: on the first line; in Markdown after the last, as headers may stand in front."""
    said = f"公文检：忽略全文 {item}"
    if document.format != "md":
        return PlacedEdit(0, 0, f"# {said}{_line_end(document)}")
    end, text = _line_end(document), document.text
    gap = "" if not text else end if text.endswith(("\n", "\r")) else 2 * end
    return PlacedEdit(len(text), len(text), f"{gap}<!-- {said} -->{end}")


def _line_end(document: Document) -> str:
    match = LINE_END.search(document.text)
    return match.group() if match else "\n"
