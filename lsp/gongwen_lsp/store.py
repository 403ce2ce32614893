r"""The text of an open document, kept by lines while the client edits it.

Lines end at \n, \r\n and \r and nowhere else: vertical tabs, form feeds, NEL and U+2028 are characters of a line.
"""

from __future__ import annotations

from itertools import accumulate, compress, count, pairwise

from gongwen_lint.document import LINE_END, Block, Document
from gongwen_lint.readers import parse
from gongwen_lint.readers.text import line_block, words
from gongwen_lint.readers.wrapped import FEWEST, breaks_off, joints
from gongwen_lsp.convert import Unit, code_points

Position = tuple[int, int]
"""Line and column as the client counts them, 0-based."""


class Text:
    """The text of an open document.

    Args:
        text: The whole text.
        format: "txt" or "md".
        unit: What the client counts columns in.
    """

    def __init__(self, text: str, format: str, unit: Unit) -> None:
        self._format = format
        self._unit: Unit = unit
        self.replace(text)

    def replace(self, text: str) -> None:
        """Takes another text for the whole."""
        self._lines = _lines(text)
        self._blocks = [_block(line) for line in self._lines]
        self._broken = [False] * len(self._lines)
        self._mark_broken(0, len(self._lines))
        self._starts: tuple[int, ...] | None = None

    def edit(self, start: Position, end: Position, text: str) -> None:
        """Writes `text` over a range; positions outside the text or past the end of a line are moved to its end."""
        (first, begin), (last, stop) = sorted((self._clamped(start), self._clamped(end)))
        text = self._lines[first][:begin] + text + self._lines[last][stop:]
        if first and text[:1] == "\n" and not begin and self._lines[first - 1].endswith("\r"):
            first -= 1
            text = self._lines[first] + text
        fresh = _lines(text)
        if last + 1 < len(self._lines):
            fresh.pop()  # the empty line that follows a line end is the next line itself
        self._lines[first : last + 1] = fresh
        self._blocks[first : last + 1] = [_block(line) for line in fresh]
        self._broken[first : last + 1] = [False] * len(fresh)
        self._mark_broken(max(first - 1, 0), first + len(fresh))
        self._starts = None

    def _clamped(self, position: Position) -> Position:
        line, column = position
        if line >= len(self._lines):
            return len(self._lines) - 1, len(self._blocks[-1].text)
        return line, code_points(self._lines[line].rstrip("\r\n"), column, self._unit)

    def _mark_broken(self, first: int, end: int) -> None:
        """Marks the lines that may be one paragraph with the next one."""
        if self._format == "txt":
            texts = [words(block) for block in self._blocks[first : end + 1]]
            marks = [breaks_off(line, following) for line, following in pairwise(texts)]
            self._broken[first : first + len(marks)] = marks

    def offset(self, position: Position) -> int:
        """The offset of a position, clamped as in `edit`."""
        line, column = self._clamped(position)
        return self.line_starts[line] + column

    @property
    def line_starts(self) -> tuple[int, ...]:
        """The offsets at which lines begin."""
        if self._starts is None:
            self._starts = tuple(accumulate(map(len, self._lines[:-1]), initial=0))
        return self._starts

    def document(self) -> Document:
        """The document as the readers read it; a line that was not edited keeps its very block, if lines are paragraphs."""
        text = "".join(self._lines)
        if self._format != "txt" or self._is_wrapped():
            return parse(text, self._format)
        return Document(text, tuple(self._blocks), self.line_starts)

    def _is_wrapped(self) -> bool:
        if sum(self._broken) < FEWEST:
            return False
        return bool(joints([words(block) for block in self._blocks], list(compress(count(), self._broken))))


def _lines(text: str) -> list[str]:
    """The lines with their ends; after a line end at the end of the text comes an empty line."""
    ends = [match.end() for match in LINE_END.finditer(text)]
    return [text[start:end] for start, end in zip((0, *ends), (*ends, len(text)), strict=True)]


def _block(line: str) -> Block:
    return line_block(line.rstrip("\r\n"))
