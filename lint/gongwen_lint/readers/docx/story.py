"""A story of a Word file (body, text box, note, header): its paragraphs and tables in the accepted view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongwen_lint.readers.docx import budget as cost
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
        budget: What reading it may cost.
        refusal: Why nothing in the story can be edited, "" if it can.
    """

    def __init__(
        self,
        root: Element,
        part: Part,
        styles: Styles,
        numbering: Numbering,
        budget: cost.Budget,
        refusal: str = "",
    ) -> None:
        self._root = root
        self._styles = styles
        self._numbering = numbering
        self._budget = budget
        self._refusal = refusal
        self._fields = Fields(root)
        self._inline = Inline(part, styles, self._fields, budget)
        self._open: tuple[Para, Element] | None = None
        """A paragraph whose end was deleted, so that the next one joins it, and its properties."""
        self._prompting = 0
        """Controls round what is being read that show their prompt."""
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
                for inner, why in self._unwrapped(child, refusal):
                    yield from self._walk(inner, why)

    def _unwrapped(self, element: Element, refusal: str) -> Iterator[tuple[Element, str]]:
        """As `unwrapped`, none or one; a control that shows its prompt is known to do so while that is read."""
        inner = unwrapped(element, refusal)
        if inner is not None:
            self._budget.spend(cost.WRAPPER)
            shown = element.tag == CONTROL and prompts(element)
            self._prompting += shown
            yield inner
            self._prompting -= shown

    def _members(self, parent: Element, tag: str, refusal: str) -> Iterator[tuple[Element, str]]:
        """The rows of a table or the cells of a row, also those in something wrapped round them."""
        for child in parent:
            if child.tag == tag:
                yield child, refusal
            else:
                for inner, why in self._unwrapped(child, refusal):
                    yield from self._members(inner, tag, why)

    def _closed(self) -> Iterator[Para]:
        """The open paragraph, which nothing can join any more."""
        if self._open is not None:
            made, properties = self._open
            self._open = None
            self._inline.end()
            self._name(made, properties, value(properties, "pStyle") or self._styles.default)
            yield made

    def _rows(self, table: Element, refusal: str) -> Iterator[tuple[tuple[Item, ...], ...]]:
        for row, why in self._members(table, ROW, refusal):
            self._budget.spend(cost.CELL)
            properties = row.find(f"{W}trPr")
            revised, gone = _revised(properties, ("ins", "del")), _revised(properties, ("del",))
            self._table_revised = self._table_revised or revised or any(map(_is_revised, row.iterchildren(CELL)))
            if not gone:
                yield tuple(self._cell(cell, reason) for cell, reason in self._members(row, CELL, why))

    def _cell(self, cell: Element, refusal: str) -> tuple[Item, ...]:
        self._budget.spend(cost.CELL)
        return () if _continues(cell) else self._items(cell, refusal)

    def _paragraph(self, paragraph: Element, refusal: str) -> Para | None:
        """The paragraph; None where its end was deleted, so that the next one goes on with it."""
        self._budget.spend(cost.PARAGRAPH)
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
        if self._prompting:
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


def _is_revised(cell: Element) -> bool:
    """The cell was inserted or deleted."""
    return _revised(cell.find(f"{W}tcPr"), ("cellIns", "cellDel"))


def _revised(properties: Element | None, tags: Sequence[str]) -> bool:
    """The properties hold a mark of revision."""
    return properties is not None and any(properties.find(f"{W}{tag}") is not None for tag in tags)


def _continues(cell: Element) -> bool:
    """The cell only continues a merged one, or was deleted."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return False
    merged = (properties.find(f"{W}{tag}") for tag in ("vMerge", "hMerge"))
    going_on = any(mark is not None and mark.get(VAL, "continue") == "continue" for mark in merged)
    return going_on or properties.find(f"{W}cellDel") is not None
