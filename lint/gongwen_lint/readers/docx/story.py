"""A story of a Word file (body, text box, note, header): its paragraphs and tables in the accepted view."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.readers.docx.fields import Fields
from gongwen_lint.readers.docx.inline import Inline
from gongwen_lint.readers.docx.made import Item, Para, Part, Table
from gongwen_lint.readers.docx.names import (
    CELL,
    CONTROL,
    PARAGRAPH,
    PARAGRAPH_FORMAT,
    ROW,
    RUN_FORMAT,
    TABLE,
    VAL,
    Element,
    W,
    is_on,
    value,
    whole_number,
)
from gongwen_lint.readers.docx.nested import prompts, unwrapped
from gongwen_lint.readers.docx.numbering import Numbering
from gongwen_lint.readers.docx.styles import LEVELS, Styles

_GONE = ("del", "moveFrom")


class Story:
    """Reads one story.

    Args:
        root: What holds its paragraphs.
        part: Its part.
        styles: The styles of the file.
        numbering: Its lists; they count on from story to story.
        refusal: Why nothing in the story can be edited, "" if it can.
    """

    def __init__(
        self,
        root: Element,
        part: Part,
        styles: Styles,
        numbering: Numbering,
        refusal: str = "",
    ) -> None:
        self._root = root
        self._styles = styles
        self._numbering = numbering
        self._refusal = refusal
        self._fields = Fields(root)
        self._inline = Inline(part, styles, self._fields)
        self._open: tuple[Para, Element] | None = None
        """A paragraph whose end was deleted, so that the next one joins it, and its properties."""
        self._table_revised = False
        """A row or cell came or went; the next paragraph is to show it."""

    def read(self) -> tuple[Item, ...]:
        """The paragraphs and tables of the story in order."""
        return self._items(self._root, self._refusal)

    @property
    def notes(self) -> list[tuple[str, str]]:
        """The notes to which the story refers, in order."""
        return self._inline.notes

    def _items(self, parent: Element, refusal: str) -> tuple[Item, ...]:
        return (*self._walk(parent, refusal), *self._closed())

    def _walk(self, parent: Element, refusal: str) -> Iterator[Item]:
        for child in parent:
            if child.tag == PARAGRAPH:
                made = self._paragraph(child, refusal)
                if made is not None:
                    yield made
            elif child.tag == TABLE:
                yield from self._closed()
                yield Table(tuple(self._rows(child, refusal)))
            else:
                inner = unwrapped(child, refusal)
                if inner is not None:
                    yield from self._walk(*inner)

    def _closed(self) -> Iterator[Para]:
        """The open paragraph, which nothing can join any more."""
        if self._open is not None:
            made, properties = self._open
            self._open = None
            self._inline.end()
            self._name(made, properties, value(properties, "pStyle") or self._styles.default)
            yield made

    def _rows(self, table: Element, refusal: str) -> Iterator[tuple[tuple[Item, ...], ...]]:
        for row, why in _members(table, ROW, refusal):
            self._table_revised = self._table_revised or _is_revised(row)
            if row.find(f"{W}trPr/{W}del") is None:
                cells = _members(row, CELL, why)
                yield tuple(() if _continues(cell) else self._items(cell, reason) for cell, reason in cells)

    def _paragraph(self, paragraph: Element, refusal: str) -> Para | None:
        """The paragraph; None where its end was deleted, so that the next one goes on with it."""
        into = self._open[0] if self._open else Para()
        properties = paragraph.find(PARAGRAPH_FORMAT)
        style = value(properties, "pStyle") or self._styles.default
        self._inline.begin(into, style)
        if self._table_revised:
            self._inline.mark("revision")
            self._table_revised = False
        into.contents = into.contents or self._fields.in_contents
        start = into.length
        self._inline.read(paragraph, refusal)
        if any(map(prompts, paragraph.iterancestors(CONTROL))):
            self._inline.mark("prompt", start)
        into.contents = into.contents or self._fields.in_contents
        if properties is not None and self._end_revised(properties):
            self._open = into, properties
            return None
        self._inline.end()
        self._open = None
        self._name(into, properties, style)
        return into

    def _end_revised(self, properties: Element) -> bool:
        """Marks revisions of the format and of the end of a paragraph; whether its end was deleted."""
        end = properties.find(RUN_FORMAT)
        gone = end is not None and any(end.find(f"{W}{tag}") is not None for tag in _GONE)
        came = end is not None and any(end.find(f"{W}{tag}") is not None for tag in ("ins", "moveTo", "rPrChange"))
        if gone or came or properties.find(f"{W}pPrChange") is not None:
            self._inline.mark("revision")
        return gone

    def _end_hidden(self, properties: Element | None, style: str | None) -> bool:
        """The end of the paragraph is hidden; where its text is too, Word shows nothing of it and counts no number."""
        stated = None if properties is None else properties.find(f"{RUN_FORMAT}/{W}vanish")
        return self._styles.hides(style) if stated is None else is_on(stated)

    def _name(self, made: Para, properties: Element | None, style: str | None) -> None:
        """Sets what the properties of the last joined paragraph say: they hold for the whole."""
        own = None if properties is None else properties.find(f"{W}numPr")
        if not made.text.strip() and self._end_hidden(properties, style):
            return
        number = self._numbering.next(style, own)
        if number is not None:
            made.number, made.bullet = number.text, number.bullet
        stated = value(properties, "outlineLvl")
        made.level = (
            self._styles.level(style)
            if stated is None
            else (min(whole_number(stated, LEVELS), LEVELS) + 1) % (LEVELS + 1)
        )


def _members(parent: Element, tag: str, refusal: str) -> Iterator[tuple[Element, str]]:
    """The rows of a table or the cells of a row, also those in something wrapped round them."""
    for child in parent:
        if child.tag == tag:
            yield child, refusal
        else:
            inner = unwrapped(child, refusal)
            if inner is not None:
                yield from _members(inner[0], tag, inner[1])


def _is_revised(row: Element) -> bool:
    """The row or one of its cells was inserted or deleted."""
    paths = (f"{W}trPr/{W}ins", f"{W}trPr/{W}del", f"{W}tc/{W}tcPr/{W}cellIns", f"{W}tc/{W}tcPr/{W}cellDel")
    return any(row.find(path) is not None for path in paths)


def _continues(cell: Element) -> bool:
    """The cell only continues a merged one, or was deleted."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return False
    merged = (properties.find(f"{W}{tag}") for tag in ("vMerge", "hMerge"))
    going_on = any(mark is not None and mark.get(VAL, "continue") == "continue" for mark in merged)
    return going_on or properties.find(f"{W}cellDel") is not None
