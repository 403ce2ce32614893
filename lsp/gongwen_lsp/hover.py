"""What is said of the place under the pointer: what was found there, and the page on its rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from lsprotocol import types

from gongwen_lint.finding import Finding
from gongwen_lsp.diagnostic import message
from gongwen_lsp.paper import Paper

MOST = 3
"""So many findings are told of in one place."""
_CODE = re.compile(r"\b[A-Z]{2}\d{3}\b")


def hover(paper: Paper, position: types.Position, page: Callable[[str], str]) -> types.Hover | None:
    """What is said of a position; None if there is nothing to say.

    Args:
        paper: The document.
        position: Where the pointer is.
        page: Brings the page on a rule by its code, "" where there is none.
    """
    place = (position.line, position.character)
    found = paper.findings_at(place, place)
    if found:
        inner = min(found, key=lambda finding: finding.end - finding.start)
        said = dict.fromkeys(_told(finding, page) for finding in found[:MOST])
        return _hover(paper, "\n\n---\n\n".join(said), inner.start, inner.end)
    return _of_directive(paper, place, page)


def _told(finding: Finding, page: Callable[[str], str]) -> str:
    mend = f"\n\n改法：{finding.fix.title}{'' if finding.fix.safe else '（请核对）'}" if finding.fix else ""
    return f"**{message(finding)}**{mend}\n\n{page(finding.code)}".rstrip()


def configured(paper: Paper, position: types.Position, page: Callable[[str], str]) -> types.Hover | None:
    """The page on a rule whose code stands at a position of a configuration; None if there is none."""
    document, at = paper.document, paper.text.offset((position.line, position.character))
    line = paper.text.offset((position.line, 0))
    return _named(paper, line, document.text[line:].partition("\n")[0], at, page)


def _of_directive(paper: Paper, place: tuple[int, int], page: Callable[[str], str]) -> types.Hover | None:
    """The page on a rule whose code a directive in the draft names."""
    document, at = paper.document, paper.text.offset(place)
    if not document.blocks:
        return None
    number = document.paragraph_at(at)
    start = document.starts[number]
    for comment in document.blocks[number].comments:
        begin = start + comment.start
        found = _named(paper, begin, document.text[begin : start + comment.end], at, page)
        if found:
            return found
    return None


def _named(paper: Paper, begin: int, text: str, at: int, page: Callable[[str], str]) -> types.Hover | None:
    """The page on the rule whose code stands at an offset, in a part of the document that begins at another."""
    for match in _CODE.finditer(text):
        said = page(match.group()) if begin + match.start() <= at <= begin + match.end() else ""
        if said:
            return _hover(paper, said, begin + match.start(), begin + match.end())
    return None


def _hover(paper: Paper, said: str, start: int, end: int) -> types.Hover:
    ruler = paper.ruler()
    span = types.Range(types.Position(*ruler.place(start)), types.Position(*ruler.place(end)))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said), span)
