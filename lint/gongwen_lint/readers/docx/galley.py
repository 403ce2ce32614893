"""The galley: paragraphs set one under the other into one text, every character with its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from gongwen_lint.directive import is_directive
from gongwen_lint.document import Block, BlockKind, Comment, Remain, Segment
from gongwen_lint.readers.docx.made import Mark, Para, Piece
from gongwen_lint.structure.alone import goes_on, is_ended, is_open

_NUMBER = "自动编号，请在 Word 中改编号格式"
_BREAK = re.compile("[\v\f]")
_BLANK = Block("")
_NOT_SHOWN = {ord("\n"): " ", ord("\r"): " "}
"""Line ends of the XML, which end no line of the text."""


class Galley:
    """Takes paragraphs and keeps the text, its segments, blocks and places."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._position = 0
        self._marks: list[Mark] = []
        """At offsets of the text."""
        self.segments: list[Segment] = []
        self.blocks: list[Block] = []
        self.starts: list[int] = []
        self.places: list[str] = []

    def add(
        self, pieces: Sequence[Piece], marks: Iterable[Mark], place: str, kind: BlockKind = "text", level: int = 0
    ) -> None:
        """Sets one paragraph.

        Args:
            pieces: Its text.
            marks: What must not be left in it, at its code points.
            place: What people call its place.
            kind: Kind of its blocks.
            level: Level of a heading.
        """
        if self.blocks:
            self._texts.append("\n")
            self._position += 1
        start = self._position
        pieces = [piece._replace(text=piece.text.translate(_NOT_SHOWN)) for piece in pieces]
        self._marks += [m._replace(start=start + m.start, end=start + m.end) for m in marks]
        for piece in pieces:
            end = self._position + len(piece.text)
            self.segments.append(Segment(self._position, end, piece.kind, piece.source, piece.refusal))
            self._texts.append(piece.text)
            self._position = end
        shown = "".join(piece.shown or piece.text for piece in pieces)
        for number, (first, end) in enumerate(_lines(shown, kind), 1):
            line = shown[first:end]
            self.starts.append(start + first)
            self.blocks.append(Block(line, kind, level) if line else _BLANK)
            self.places.append(place if number == 1 else f"{place}第{number}行")

    @property
    def text(self) -> str:
        """All that was set, paragraphs divided by line feeds."""
        return "".join(self._texts)

    def remains(self, comments: Mapping[str, str]) -> Iterator[Remain]:
        """What must not be left, by place; revisions that touch are one. Comments that speak to the linter go to blocks.

        Args:
            comments: The text of each comment by its id.
        """
        visible = [number for number, block in enumerate(self.blocks) if block.text.strip()]
        for mark in _merged(self._marks) if visible else ():
            own = bisect_right(self.starts, mark.start) - 1
            number = visible[max(bisect_right(visible, own) - 1, 0)]  # the nearest that can show it
            said = comments.get(mark.text, "") if mark.kind == "comment" else mark.text
            start, end = self._span(number, mark.start, mark.end)
            if mark.kind == "comment" and is_directive(said):
                block = self.blocks[number]
                self.blocks[number] = block._replace(comments=(*block.comments, Comment(said, start, end)))
            else:
                yield Remain(mark.kind, number, start, end, said)

    def _span(self, number: int, start: int, end: int) -> tuple[int, int]:
        """The place in a paragraph; at least one character of it."""
        length = len(self.blocks[number].text)
        first = min(max(start - self.starts[number], 0), length)
        last = min(max(end - self.starts[number], 0), length)
        if first < last:
            return first, last
        return (first - 1, first) if first else (0, 1)


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """The marks by place, revisions that touch as one."""
    done: list[Mark] = []
    last = -1
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        if mark.kind != "revision":
            done.append(mark)
        elif last >= 0 and done[last].end >= mark.start:
            done[last] = done[last]._replace(end=max(done[last].end, mark.end))
        else:
            last = len(done)
            done.append(mark)
    return done


def pieces_of(para: Para) -> tuple[list[Piece], list[Mark]]:
    """The pieces of a paragraph with its number before them, and its marks moved along."""
    if not para.number:
        return para.pieces, para.marks
    number = para.number
    if number[-1].isascii() and para.text.lstrip()[:1].isascii():
        number += " "
    moved = [mark._replace(start=mark.start + len(number), end=mark.end + len(number)) for mark in para.marks]
    return [Piece(number, "number", None, _NUMBER), *para.pieces], moved


def _lines(shown: str, kind: BlockKind) -> Iterator[tuple[int, int]]:
    """The lines of a paragraph that stand for themselves: a page break divides it, a soft one where nothing goes on."""
    start = before = 0
    breaks = [match.start() for match in _BREAK.finditer(shown)]
    for position, after in pairwise((*breaks, len(shown))):
        line, following = shown[before:position], shown[position + 1 : after]
        if shown[position] == "\f" or (kind == "text" and not _goes_on(line, following)):
            yield start, position
            start = position + 1
        before = position + 1
    yield start, len(shown)


def _goes_on(line: str, following: str) -> bool:
    """A title or a sentence is wrapped by a soft break; other lines are as good as paragraphs."""
    if not line.strip() or not following.strip() or is_ended(line):
        return False
    return is_open(line) and goes_on(line, following)
