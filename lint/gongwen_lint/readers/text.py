"""The reader of plain text: a line is a paragraph, and so are the lines of one that was broken at a fixed width."""

from __future__ import annotations

from gongwen_lint.directive import line_comment
from gongwen_lint.document import MASK, Block, Comment, Document, Encoding, split_lines
from gongwen_lint.readers.wrapped import paragraphs

BLANK = Block("")


def read_text(text: str, encoding: Encoding) -> Document:
    """The document of a plain text; empty lines are paragraphs of their own, and so are lines that speak to the linter."""
    lines, starts = split_lines(text)
    blocks = [line_block(line) for line in lines]
    ranges = tuple(paragraphs([words(block) for block in blocks]))
    if not ranges:
        return Document(text, tuple(blocks), tuple(starts), "txt", encoding)
    stops = [start + len(line) for start, line in zip(starts, lines, strict=True)]
    joined = (
        Block(text[starts[first] : stops[end - 1]]) if end > first + 1 else blocks[first] for first, end in ranges
    )
    return Document(text, tuple(joined), tuple(starts[first] for first, _ in ranges), "txt", encoding)


def line_block(line: str) -> Block:
    """The paragraph that a line makes by itself."""
    if not line:
        return BLANK
    said = line_comment(line)
    if said is None:
        return Block(line)
    return Block(MASK * len(line), "code", comments=(Comment(said, 0, len(line)),))


def words(block: Block) -> str:
    """What counts of a line where lines are joined to paragraphs: a comment parts them as an empty line does."""
    return block.text if block.kind != "code" else ""
