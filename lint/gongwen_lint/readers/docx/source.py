"""Where a character of the text stands in a Word file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextNode:
    """The place of a run of text: code point `offset` of the text of one `w:t`.

    Args:
        part: Name of the zip entry ("word/document.xml").
        node: Number of the `w:t` among all of its part, in document order, counted from 0.
        offset: Code point in the text of that node as the XML holds it, untrimmed.
    """

    part: str
    node: int
    offset: int
