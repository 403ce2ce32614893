"""The immutable document: one text, its paragraphs, and the way back from every offset to its source.

Offsets are code points of `Document.text`. For plain text and Markdown that is the decoded file without its byte order
mark, line ends kept, so that edits apply to it; for formats whose text is computed, `segments` lead back to the source.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate
from typing import Any, Literal, NamedTuple

from gongwen_lint.formats import TEXT_FORMATS

LINE_END = re.compile(r"\r\n|\n|\r")

_STRUCTURE = re.compile(r"[\n\r\t\v\f]")
"""Characters that stand for structure in a computed text."""

MASK = "\ufdd0"
"""Stands in `Block.text` for a character that is no prose (code, a link target); a noncharacter, so no rule matches it."""

NEW_STRUCTURE = "改后多出段落、换行或制表符，请在 Word 中改"
ACROSS = "跨段或跨单元格，请在 Word 中改"
NOWHERE = "空段里没有可以改的文字，请在 Word 中改"

BlockKind = Literal["text", "heading", "item", "table", "code", "aside", "footnote"]
"""Text boxes, headers and footers are "aside": like footnotes they stand outside of the run of the text."""
SegmentKind = Literal["text", "number", "tab", "break", "hyphen", "symbol", "object"]
RemainKind = Literal["revision", "comment", "hidden", "prompt"]


class Comment(NamedTuple):
    """A comment on a paragraph: what it says, and its half-open span relative to the paragraph.

    In Markdown the span is that of the comment itself, in plain text its line, in Word the words it is anchored to.
    """

    text: str
    start: int
    end: int


class Block(NamedTuple):
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


class Segment(NamedTuple):
    """A run of the text with one source. `refusal` says why it cannot be edited ("" = it can)."""

    start: int
    end: int
    kind: SegmentKind
    source: object = None
    refusal: str = ""


class Remain(NamedTuple):
    """What a word processor left in the file and a final text must not have.

    That is a tracked change, a comment, hidden text, or the prompt of a content control that nobody filled in.

    Args:
        kind: Which of them.
        paragraph: Number of the paragraph that shows where it is.
        start: First code point of the place in that paragraph.
        end: Past the last one; greater than `start`.
        text: The text of the comment or the hidden text, "" for the others, which show it.
    """

    kind: RemainKind
    paragraph: int
    start: int
    end: int
    text: str = ""


class Encoding(NamedTuple):
    """How the file was decoded, so that a fix writes it the same way. `bom` are the bytes before the text."""

    name: str = "utf-8"
    bom: bytes = b""


class LayoutFacts(NamedTuple):
    """Layout of one paragraph; None is unknown, and unknown is never a finding."""

    alignment: str | None = None
    font: str | None = None
    size_pt: float | None = None
    first_line_indent_chars: float | None = None


class _Parts(NamedTuple):
    text: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    format: str = "txt"
    encoding: Encoding = Encoding()
    segments: tuple[Segment, ...] = ()
    places: tuple[str, ...] = ()
    remains: tuple[Remain, ...] = ()
    layout: Callable[[int], LayoutFacts] | None = None
    notices: tuple[str, ...] = ()


class Document(_Parts):
    """One text with its paragraphs.

    Args:
        text: The whole text in accepted view.
        blocks: The paragraphs in order.
        starts: Offset of each paragraph in `text`, ascending.
        format: "txt", "md" …
        encoding: For writing back.
        segments: Sorted runs with their source; empty where the text is the source itself.
        places: What people call the place of each paragraph (正文第3段, 表2第1行第1格); empty where paragraphs are counted.
        remains: What must not be left in a final text, in order.
        layout: Computes the layout facts of a paragraph on demand; None where the format has no layout.
        notices: What the user should know of the file beside any finding, a Chinese line each.
    """

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

    @property
    def is_computed(self) -> bool:
        """The text is not the source itself but was computed from it."""
        return bool(self.segments) or self.format not in TEXT_FORMATS

    def segments_at(self, start: int, end: int) -> tuple[Segment, ...]:
        """The segments that hold `start:end`; where that is empty, those on both sides of it."""
        point = start == end
        first = bisect.bisect_left(self.segments, start if point else start + 1, key=lambda s: s.end)
        last = bisect.bisect_left(self.segments, end + 1 if point else end, key=lambda s: s.start)
        return self.segments[first:last]

    def refusal(self, start: int, end: int, text: str = "") -> str:
        """Why `start:end` cannot be replaced by `text`, "" where it can; for an insertion one editable neighbour is enough.

        Where the text is computed, line ends and tabs stand for structure of the source: none are written.
        """
        if not self.is_computed:
            return ""
        if _STRUCTURE.search(text):
            return NEW_STRUCTURE
        held = self.segments_at(start, end)
        reasons = [segment.refusal for segment in held]
        if start == end:
            return "" if "" in reasons else next(iter(reasons), NOWHERE)
        covered = sum(min(end, s.end) - max(start, s.start) for s in held)
        return next(filter(None, reasons), "" if covered == end - start else ACROSS)

    def describe(self, offset: int) -> str:
        """The place as people say it: 第3段第18字 (paragraphs without text not counted), 表2第1行第1格第2字."""
        number = self.paragraph_at(offset)
        lead = self.blocks[number].text if self.blocks else ""
        within = offset - self.starts[number] if self.blocks else 0
        indent = len(lead) - len(lead.lstrip())
        character = max(within - indent, 0) + 1
        if self.places:
            return f"{self.places[number]}第{character}字"
        said = self._said[number] if self.blocks else 0
        return f"第{max(said, 1)}段第{character}字"

    @cached_property
    def _said(self) -> list[int]:
        """The number that people give each paragraph: those without text are not counted."""
        return list(accumulate(int(block.is_prose) for block in self.blocks))


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
