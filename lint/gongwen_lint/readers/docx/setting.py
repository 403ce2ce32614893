"""Setting the stories of a Word file: which paragraphs and tables make which blocks, and what their places are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from gongwen_lint.document import BlockKind
from gongwen_lint.readers.docx.galley import Galley, pieces_of
from gongwen_lint.readers.docx.made import Item, Mark, Para, Piece, Table
from gongwen_lint.readers.docx.word import StoryKind, Told, paragraphs
from gongwen_lint.structure.alone import follows_banner, is_banner, is_imprint, is_short

_KINDS: dict[StoryKind, BlockKind] = {"body": "text", "box": "aside", "note": "footnote", "margin": "aside"}
_BORDER = Piece("\t", "break", None, "单元格的边线，请在 Word 中改")
CLOSING_ROWS, CLOSING_CELLS = 5, 3
"""Most rows and cells a row of a table that can be a 版记."""
LONGEST_HEADING = 50
FORM_LINES = 40
"""More lines than a 版头 or 版记 has."""

Row = tuple[tuple[Item, ...], ...]


class Setting:
    """Sets stories on a galley.

    Args:
        galley: Takes the paragraphs.
    """

    def __init__(self, galley: Galley) -> None:
        self._galley = galley
        self._tables = 0
        self._paragraphs = 0
        self._begun = False
        """More than the lines of a banner has been set."""

    def add(self, told: Told) -> None:
        """Sets a story."""
        kind = _KINDS[told.kind]
        if told.kind == "body":
            self._add_body(told.items)
            return
        paras = [para for para in paragraphs(told.items) if para.text.strip() or para.number]
        for number, para in enumerate(paras, 1):
            self._set(para, told.name if len(paras) == 1 else f"{told.name}第{number}段", kind)

    def _add_body(self, items: Sequence[Item]) -> None:
        for item in items:
            if isinstance(item, Table):
                self._add_table(item, f"表{self._next_table()}", "text" if self._is_form(item) else "table")
            else:
                self._paragraphs += bool(item.text.strip() or item.number)
                self._set(item, f"正文第{max(self._paragraphs, 1)}段", "aside" if item.contents else "text")

    def _next_table(self) -> int:
        self._tables += 1
        return self._tables

    def _add_table(self, table: Table, name: str, kind: BlockKind) -> None:
        for number, row in enumerate(table.rows, 1):
            place = f"{name}第{number}行"
            joined = _joined(row) if kind == "text" else None
            if joined is not None:
                self._galley.add(*joined, place, kind)
                continue
            for column, cell in enumerate(row, 1):
                self._add_cell(cell, f"{place}第{column}格", kind)

    def _add_cell(self, cell: Sequence[Item], place: str, kind: BlockKind) -> None:
        several = sum(isinstance(item, Para) for item in cell) > 1
        for number, item in enumerate(cell, 1):
            if isinstance(item, Table):
                self._add_table(item, f"表{self._next_table()}", "text" if self._is_form(item) else kind)
            else:
                self._set(item, f"{place}第{number}段" if several else place, kind)

    def _set(self, para: Para, place: str, kind: BlockKind) -> None:
        pieces, marks = pieces_of(para)
        kind, level = _heading(para, kind)
        self._galley.add(pieces, marks, place, kind, level)
        if not self._begun and kind == "text":
            self._begun = follows_banner(self._galley.blocks[-1])

    def _is_form(self, table: Table) -> bool:
        """The table only lays out elements of form (版头, 版记) or the text itself: its rows are lines like others."""
        if len(table.rows) == 1 and len(table.rows[0]) == 1 and len(table.rows[0][0]) > 1:
            return True
        small = len(table.rows) <= CLOSING_ROWS and all(len(row) <= CLOSING_CELLS for row in table.rows)
        return (small and is_imprint(_lines(table))) or (not self._begun and is_banner(_lines(table)))


def _lines(table: Table) -> Iterator[str]:
    """The first lines of a table, which tell what it is for; all of them would be read again for each table round it."""
    return islice((line for row in table.rows for line in _lines_of(row)), FORM_LINES)


def _lines_of(row: Row) -> Iterator[str]:
    """The row as one line where every cell holds one paragraph, else its paragraphs."""
    joined = _joined(row)
    if joined is not None:
        yield "".join(piece.text for piece in joined[0])
    else:
        yield from (para.text for cell in row for para in paragraphs(cell))


def _joined(row: Row) -> tuple[list[Piece], list[Mark]] | None:
    """The cells of a row as one paragraph, empty ones left out; None where a cell holds more than one."""
    paras = [cell[0] if cell else Para() for cell in row]
    if any(len(cell) > 1 for cell in row) or not all(isinstance(para, Para) for para in paras):
        return None
    pieces: list[Piece] = []
    marks: list[Mark] = []
    length = 0
    for para in paras:
        if not isinstance(para, Para) or not (para.pieces or para.number or para.marks):
            continue
        if length:
            pieces.append(_BORDER)
            length += 1
        own, moved = pieces_of(para)
        pieces += own
        marks += [mark._replace(start=mark.start + length, end=mark.end + length) for mark in moved]
        length += sum(len(piece.text) for piece in own)
    return pieces, marks


def _heading(para: Para, kind: BlockKind) -> tuple[BlockKind, int]:
    """A short line without number whose style makes it a heading below the first level is one; the text tells others.

    Titles stand in the first level too, so that says nothing.
    """
    if kind != "text":
        return kind, 0
    if para.bullet:
        return "item", 0
    if para.level < 2 or para.number or len(para.text) > LONGEST_HEADING:
        return kind, 0
    return ("heading", min(para.level, 6)) if is_short(para.text) else (kind, 0)
