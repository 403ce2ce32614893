"""What is read of a story before it is set as one text: its paragraphs, piece by piece, and its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from gongwen_lint.document import RemainKind, SegmentKind
from gongwen_lint.readers.docx.names import Element


@dataclass(frozen=True, slots=True)
class Part:
    """A part with text.

    Args:
        name: Name of its zip entry.
        nodes: Number of every `w:t` in it.
        keeps_space: Space at the ends of a `w:t` counts even where the node does not say so.
    """

    name: str
    nodes: Mapping[Element, int]
    keeps_space: bool


class Piece(NamedTuple):
    """A run of characters with one source.

    Args:
        text: The characters.
        kind: What they are.
        source: Where they stand; None for what is computed.
        refusal: Why they cannot be edited, "" if they can.
        shown: What rules read in their stead, as long; "" = the same.
    """

    text: str
    kind: SegmentKind
    source: object = None
    refusal: str = ""
    shown: str = ""


class Mark(NamedTuple):
    """Something that does not belong in a final text, at code points of its paragraph."""

    kind: RemainKind
    start: int
    end: int
    text: str = ""


@dataclass(slots=True)
class Para:
    """A paragraph.

    Args:
        pieces: Its text.
        marks: What stands in it that does not belong in a final text.
        boxes: The text boxes that hang on it.
        number: Its automatic number, "" if it has none.
        bullet: It is an item with a sign that is no text.
        level: Outline level 1–9 of its style, 0 if it is none of a heading.
        contents: It belongs to a table of contents.
    """

    pieces: list[Piece] = field(default_factory=list[Piece])
    marks: list[Mark] = field(default_factory=list[Mark])
    boxes: list[Element] = field(default_factory=list[Element])
    number: str = ""
    bullet: bool = False
    level: int = 0
    contents: bool = False
    length: int = 0
    """Code points of its pieces."""

    @property
    def text(self) -> str:
        """Its text without the number."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, their cells, and what stands in each. Cells that continue a merged one hold nothing."""

    rows: tuple[tuple[tuple[Item, ...], ...], ...]


Item: TypeAlias = "Para | Table"
