"""The reader of plain text: a line is a paragraph, and so are the lines of one that was broken at a fixed width."""

from __future__ import annotations

from gongwen_lint.document import Block, Document, Encoding, split_lines
from gongwen_lint.readers.wrapped import paragraphs

BLANK = Block("")


def read_text(text: str, encoding: Encoding) -> Document:
    """The document of a plain text; empty lines are paragraphs of their own."""
    lines, starts = split_lines(text)
    blocks: list[Block] = []
    begins: list[int] = []
    for first, end in paragraphs(lines):
        begins.append(starts[first])
        if end == first + 1:
            blocks.append(Block(lines[first]) if lines[first] else BLANK)
        else:
            blocks.append(Block(text[starts[first] : starts[end - 1] + len(lines[end - 1])]))
    return Document(text, tuple(blocks), tuple(begins), "txt", encoding)
