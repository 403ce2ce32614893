"""A Markdown document while it is being read: which lines make which block, and what is to be masked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gongwen_lint.directive import is_directive
from gongwen_lint.document import MASK, Block, BlockKind, Comment, Document, Encoding, split_lines
from gongwen_lint.readers.text import BLANK

Span = tuple[int, int]
Made = tuple[int, int, BlockKind, int]

_NOT_LINE_END = re.compile(r"[^\r\n]")
_LAYOUT = re.compile(r"[^\u3000\xa0\v\f]+")
_OPENING, _CLOSING = "<!--", "-->"


@dataclass(slots=True)
class Page:
    """The lines of a text and what was found out about them.

    Args:
        lines: The lines without their ends.
        starts: Where each begins in the text.
        spans: What is to be masked, as spans of the text, in any order.
        blocks: Half-open ranges of lines with what they make.
        html: Spans of HTML, in order.
    """

    lines: Sequence[str]
    starts: Sequence[int]
    spans: list[Span] = field(default_factory=list[Span])
    blocks: list[Made] = field(default_factory=list[Made])
    html: list[Span] = field(default_factory=list[Span])

    @classmethod
    def of(cls, text: str) -> Page:
        """The page of a text, nothing found yet."""
        return cls(*split_lines(text))

    def add(self, first: int, end: int, kind: BlockKind, level: int = 0) -> None:
        """Lines make a block."""
        self.blocks.append((first, end, kind, level))

    def hide(self, number: int, start: int, end: int) -> None:
        """Masks columns of a line."""
        if start < end:
            begin = self.starts[number]
            self.spans.append((begin + start, begin + end))

    def hide_layout(self, number: int, start: int, end: int) -> None:
        """Masks columns of a line, but not the spaces that are printed."""
        for match in _LAYOUT.finditer(self.lines[number], start, end):
            self.hide(number, match.start(), match.end())

    def add_code(self, first: int, end: int) -> None:
        """Lines hold no prose at all."""
        self.spans.append((self.starts[first], self._stop(end)))
        self.add(first, end, "code")

    def add_html(self, first: int, end: int) -> None:
        """Lines hold HTML, of which the comments may matter."""
        self.html.append((self.starts[first], self._stop(end)))
        self.add_code(first, end)

    def _stop(self, end: int) -> int:
        return self.starts[end - 1] + len(self.lines[end - 1])

    def _fill_gaps(self) -> None:
        """Lines that belong to no block are empty, or hold no prose (definitions of link targets, empty items)."""
        self.blocks.sort()
        position = 0
        for first, end, _, _ in (*self.blocks, (len(self.lines), 0, "code", 0)):
            for number in range(position, first):
                if self.lines[number].strip():
                    self.add_code(number, number + 1)
                else:
                    self.add(number, number + 1, "text")
            position = max(position, end)
        self.blocks.sort()

    def document(self, text: str, encoding: Encoding) -> Document:
        """The finished document of the text."""
        self._fill_gaps()
        masked = _masked(text, self.spans)
        starts = tuple(self.starts[first] for first, _, _, _ in self.blocks)
        said = self._said(text, starts)
        blocks = tuple(
            Block(masked[start : self._stop(end)], kind, level, said.get(n, ())) if start < self._stop(end) else BLANK
            for n, (start, (_, end, kind, level)) in enumerate(zip(starts, self.blocks, strict=True))
        )
        return Document(text, blocks, starts, "md", encoding)

    def _said(self, text: str, starts: Sequence[int]) -> dict[int, tuple[Comment, ...]]:
        """The comments that speak to the linter, by the number of their block."""
        found: dict[int, list[Comment]] = {}
        for start, end in (comment for span in self.html for comment in comments(text, *span)):
            said = text[start + len(_OPENING) : end - len(_CLOSING)]
            if is_directive(said):
                number = bisect_right(starts, start) - 1
                found.setdefault(number, []).append(Comment(said, start - starts[number], end - starts[number]))
        return {number: tuple(listed) for number, listed in found.items()}


def comments(text: str, start: int, end: int) -> Iterator[Span]:
    """The spans of the HTML comments in `start:end` of a text."""
    while (opening := text.find(_OPENING, start, end)) >= 0:
        closing = text.find(_CLOSING, opening + len(_OPENING), end)
        if closing < 0:
            return
        start = closing + len(_CLOSING)
        yield opening, start


def without_comments(text: str) -> str:
    """A text without its HTML comments."""
    if _OPENING not in text:
        return text
    position, pieces = 0, list[str]()
    for start, end in comments(text, 0, len(text)):
        pieces.append(text[position:start])
        position = end
    return "".join((*pieces, text[position:]))


def _masked(text: str, spans: list[Span]) -> str:
    """The text with `MASK` for every character in the spans that ends no line."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(spans):
        if end > position:
            begin = max(start, position)
            pieces.append(text[position:begin])
            pieces.append(_NOT_LINE_END.sub(MASK, text[begin:end]))
            position = end
    pieces.append(text[position:])
    return "".join(pieces)
