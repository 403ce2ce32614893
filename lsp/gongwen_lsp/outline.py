"""The structure of a draft as symbols and as stretches that fold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lsprotocol import types

from gongwen_lint.structure import Element, Role, Structure
from gongwen_lint.structure.roles import HEADINGS, ROLE_NAMES
from gongwen_lsp.convert import Ruler
from gongwen_lsp.paper import Paper

LONGEST = 60
"""Longest name of a symbol, code points."""
_LEFT_OUT = frozenset({Role.BODY, Role.TABLE, Role.BLANK, Role.PAGE_NUMBER})
_KINDS = {
    Role.TITLE: types.SymbolKind.File,
    Role.ATTACHMENT: types.SymbolKind.Package,
    Role.DATE: types.SymbolKind.Constant,
    **dict.fromkeys(HEADINGS, types.SymbolKind.String),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the document that belongs to an element.

    Args:
        element: Its first element: a heading, a title, the label of an 附件, or one that stands for itself.
        level: 0 for what holds a whole part of the document, 1–4 for headings, 5 for all others.
        last: Number of its last paragraph.
    """

    element: Element
    level: int
    last: int


def stretches(structure: Structure) -> list[Stretch]:
    """All of them in order; one that begins later lies inside an earlier one or after it."""
    elements = [element for element in structure.elements if element.role not in _LEFT_OUT]
    levels = [_level(element) for element in elements]
    found: list[Stretch] = []
    for number, (element, level) in enumerate(zip(elements, levels, strict=True)):
        end = max(structure.parts[element.part].last if element.part < len(structure.parts) else 0, element.last)
        if 0 < level < 5:
            coming = range(number + 1, len(elements))
            closing = (elements[n].paragraph for n in coming if _ends(elements[n], levels[n], level))
            end = max(min(end, next(closing, end + 1) - 1), element.last)
        found.append(Stretch(element, level, element.last if level == 5 else end))
    return found


def _ends(element: Element, other: int, level: int) -> bool:
    """What follows a heading no longer belongs to it: a heading as high, or what closes the document."""
    return other <= level or (other == 5 and element.role is not Role.SALUTATION)


def _level(element: Element) -> int:
    if element.role in HEADINGS:
        return HEADINGS.index(element.role) + 1
    return 0 if element.role is Role.ATTACHMENT and element.part else 5


def symbols(paper: Paper) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """The elements as symbols, nested where the client takes that."""
    structure = paper.structure
    if structure is None:
        return []
    ruler, found = paper.ruler(), stretches(structure)
    if not paper.client.nests:
        return [_flat(paper, ruler, stretch) for stretch in found]
    top: list[types.DocumentSymbol] = []
    open_: list[tuple[Stretch, types.DocumentSymbol]] = []
    for stretch in found:
        symbol = _symbol(paper, ruler, stretch)
        while open_ and not _holds(open_[-1][0], stretch):
            open_.pop()
        siblings = open_[-1][1].children if open_ else top
        assert isinstance(siblings, list)
        siblings.append(symbol)
        if stretch.level < 5:
            open_.append((stretch, symbol))
    return top


def _holds(outer: Stretch, inner: Stretch) -> bool:
    return outer.level < inner.level and inner.element.paragraph <= outer.last and inner.last <= outer.last


def _symbol(paper: Paper, ruler: Ruler, stretch: Stretch) -> types.DocumentSymbol:
    element = stretch.element
    name = types.Range(*_ends_of(paper, ruler, element.paragraph, element.start, element.last, element.end))
    last = max(stretch.last, element.last)
    blocks = paper.document.blocks
    end = element.end if last == element.last else len(blocks[last].text)
    whole = types.Range(*_ends_of(paper, ruler, element.paragraph, element.start, last, end))
    return types.DocumentSymbol(
        _name(element), _KINDS.get(element.role, types.SymbolKind.Field), whole, name, ROLE_NAMES[element.role], children=[]
    )  # fmt: skip


def _flat(paper: Paper, ruler: Ruler, stretch: Stretch) -> types.SymbolInformation:
    symbol = _symbol(paper, ruler, stretch)
    return types.SymbolInformation(types.Location(paper.uri, symbol.range), symbol.name, symbol.kind)


def _ends_of(
    paper: Paper, ruler: Ruler, first: int, start: int, last: int, end: int
) -> tuple[types.Position, types.Position]:
    starts = paper.document.starts
    return types.Position(*ruler.place(starts[first] + start)), types.Position(*ruler.place(starts[last] + end))


def _name(element: Element) -> str:
    text = element.text.strip() or ROLE_NAMES[element.role]
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def folds(paper: Paper) -> list[types.FoldingRange]:
    """What folds: the text under each heading, each 附件, and each run of directives."""
    structure = paper.structure
    if structure is None:
        return []
    ruler = paper.ruler()
    spans = {_lines(paper, ruler, s.element.paragraph, s.last) for s in stretches(structure) if s.level < 5}
    return [types.FoldingRange(first, last) for first, last in sorted(spans) if last > first] + list(
        _comments(paper, ruler)
    )


def _comments(paper: Paper, ruler: Ruler) -> Iterator[types.FoldingRange]:
    blocks = paper.document.blocks
    number = 0
    while number < len(blocks):
        first = number
        while number < len(blocks) and blocks[number].comments and not blocks[number].is_prose:
            number += 1
        if number - first > 1:
            yield types.FoldingRange(*_lines(paper, ruler, first, number - 1), kind=types.FoldingRangeKind.Comment)
        number += 1


def _lines(paper: Paper, ruler: Ruler, first: int, last: int) -> tuple[int, int]:
    """First and last line of some paragraphs, blank ones at their end left out."""
    blocks, starts = paper.document.blocks, paper.document.starts
    while last > first and not blocks[last].text.strip():
        last -= 1
    return ruler.place(starts[first])[0], ruler.place(starts[last] + len(blocks[last].text))[0]
