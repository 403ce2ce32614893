"""The immutable document: one text, its paragraphs, and the way back from every offset to its source.

Offsets are code points of `Document.text`. For plain text and Markdown that is the decoded file without its byte order
mark, line ends kept, so that edits apply to it; for formats whose text is computed, `segments` lead back to the source.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any, Literal

LINE_END = re.compile(r"\r\n|\n|\r")

MASK = "\ufdd0"
"""Stands in `Block.text` for a character that is no prose (code, a link target); a noncharacter, so no rule matches it."""

BlockKind = Literal["text", "heading", "item", "table", "code"]
SegmentKind = Literal["text", "number", "tab", "break", "hyphen", "symbol", "object"]


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a paragraph: what it says, and its half-open span relative to the paragraph.

    In Markdown the span is that of the comment itself, in plain text its line, in Word the words it is anchored to.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as the reader supplies it; it knows no position, so an edit elsewhere moves nothing.

    Args:
        text: What rules may read, as long as the source; characters that are no prose are `MASK`. Hard-wrapped lines
            of one paragraph stand in one block, their line ends kept.
        kind: What the format itself says of it; "text" where it says nothing.
        level: Level of a heading that the format marks (1–6), else 0.
        comments: Comments on it that may speak to the linter; no part of its prose.
    """

    text: str
    kind: BlockKind = "text"
    level: int = 0
    comments: tuple[Comment, ...] = ()

    @property
    def is_prose(self) -> bool:
        """It holds words of the draft, as against an empty line, code, or nothing but a comment."""
        return self.kind != "code" and bool(self.text.replace(MASK, "").strip())


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the text with one source. `refusal` says why it cannot be edited ("" = it can)."""

    start: int
    end: int
    kind: SegmentKind
    source: object = None
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the file was decoded, so that a fix writes it the same way. `bom` are the bytes before the text."""

    name: str = "utf-8"
    bom: bytes = b""


@dataclass(frozen=True, slots=True)
class LayoutFacts:
    """Layout of one paragraph; None is unknown, and unknown is never a finding."""

    alignment: str | None = None
    font: str | None = None
    size_pt: float | None = None
    first_line_indent_chars: float | None = None


@dataclass(frozen=True)
class Document:
    """One text with its paragraphs.

    Args:
        text: The whole text in accepted view.
        blocks: The paragraphs in order.
        starts: Offset of each paragraph in `text`, ascending.
        format: "txt", "md" …
        encoding: For writing back.
        segments: Sorted runs with their source; empty where the text is the source itself.
        layout: Computes the layout facts of a paragraph on demand; None where the format has no layout.
    """

    text: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    format: str = "txt"
    encoding: Encoding = field(default_factory=Encoding)
    segments: tuple[Segment, ...] = ()
    layout: Callable[[int], LayoutFacts] | None = None

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin; lines end only at LF, CRLF and CR."""
        return [0, *(m.end() for m in LINE_END.finditer(self.text))]

    def line_column(self, offset: int) -> tuple[int, int]:
        """1-based line and column (in code points) of an offset."""
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of a 1-based line without its end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that holds an offset (the one before it, between paragraphs)."""
        return max(0, bisect.bisect_right(self.starts, offset) - 1)

    def refusal(self, start: int, end: int) -> str:
        """Why `start:end` cannot be edited, "" where it can."""
        if not self.segments:
            return ""
        first = max(0, bisect.bisect_right(self.segments, start, key=lambda s: s.start) - 1)
        touched = (s for s in self.segments[first:] if s.start < end and start < s.end)
        return next((s.refusal for s in touched if s.refusal), "")

    def describe(self, offset: int) -> str:
        """The place as people say it: 第3段第18字, paragraphs without text not counted."""
        number = self.paragraph_at(offset)
        said = sum(1 for block in self.blocks[: number + 1] if block.is_prose)
        lead = self.blocks[number].text if self.blocks else ""
        within = offset - self.starts[number] if self.blocks else 0
        indent = len(lead) - len(lead.lstrip())
        return f"第{max(said, 1)}段第{max(within - indent, 0) + 1}字"


def split_lines(text: str) -> tuple[list[str], list[int]]:
    """The lines of a text without their ends, and where each begins."""
    if "\r" not in text:
        lines = text.split("\n")
        return lines, list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    ends = [match.end() for match in LINE_END.finditer(text)]
    return LINE_END.split(text), [0, *ends]


def plain_document(text: str, **fields: Any) -> Document:
    """A document of a plain text: every line a paragraph."""
    lines, starts = split_lines(text)
    return Document(text, tuple(map(Block, lines)), tuple(starts), **fields)
