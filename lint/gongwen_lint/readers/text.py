"""The reader of plain text: a line is a paragraph, and so are the lines of one that was broken at a fixed width."""

from __future__ import annotations

from gongwen_lint.document import Block, Document, Encoding, split_lines
from gongwen_lint.readers.wrapped import paragraphs

BLANK = Block("")


def read_text(text: str, encoding: Encoding) -> Document:
    """The document of a plain text; empty lines are paragraphs of their own."""
    lines, starts = split_lines(text)
    ranges = tuple(paragraphs(lines))
    if not ranges:
        blocks = tuple(Block(line) if line else BLANK for line in lines)
        return Document(text, blocks, tuple(starts), "txt", encoding)
    stops = [start + len(line) for start, line in zip(starts, lines, strict=True)]
    blocks = tuple(Block(text[starts[first] : stops[end - 1]]) for first, end in ranges)
    return Document(text, blocks, tuple(starts[first] for first, _ in ranges), "txt", encoding)
