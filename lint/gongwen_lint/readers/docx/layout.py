"""Layout of paragraphs, worked out only when a rule asks for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from gongwen_lint.document import LayoutFacts, Segment
from gongwen_lint.readers.docx.budget import LAYOUT, Budget
from gongwen_lint.readers.docx.cascade import Cascade
from gongwen_lint.readers.docx.names import PARAGRAPH, PARAGRAPH_FORMAT, RUN, TEXT, Element, value
from gongwen_lint.readers.docx.package import Package
from gongwen_lint.readers.docx.source import TextNode
from gongwen_lint.readers.docx.word import Word

_ALIGNMENTS = {"start": "left", "end": "right", "both": "justify", "distribute": "distribute"}
_TWIPS = 20
"""Twips to the point."""
_Value = TypeVar("_Value")


class Layout:
    """The layout of the paragraphs of a Word file; it reads the file again when first asked, so that it can be pickled.

    Args:
        data: The bytes of the file.
        starts: Offset of each paragraph.
        segments: The segments of the text.
    """

    def __init__(self, data: bytes, starts: Sequence[int], segments: Sequence[Segment]) -> None:
        self._data = data
        self._starts = starts
        self._segments = segments
        self._cascade: Cascade | None = None
        self._nodes: dict[str, list[Element]] = {}

    def __reduce__(self) -> tuple[type[Layout], tuple[bytes, Sequence[int], Sequence[Segment]]]:
        """Pickled without what was worked out."""
        return Layout, (self._data, self._starts, self._segments)

    def __call__(self, number: int) -> LayoutFacts:
        """The layout of a paragraph by its number; unknown where it has no text of its own or its runs differ."""
        cascade = self._cascade = self._cascade or Cascade(_whole(self._data))
        nodes = self._text_nodes(number, cascade.word)
        paragraph = next((found for node in nodes if (found := _around(node, PARAGRAPH)) is not None), None)
        if paragraph is None:
            return LayoutFacts()
        style = value(paragraph.find(PARAGRAPH_FORMAT), "pStyle") or cascade.word.styles.default
        runs = [run for node in nodes if (run := _around(node, RUN)) is not None]
        size = _common(cascade.size(run, style) for run in runs)
        alignment = cascade.alignment(paragraph, style)
        return LayoutFacts(
            _ALIGNMENTS.get(alignment, alignment),
            _common(cascade.font(run, style) for run in runs),
            size,
            _first_line(cascade.indent(paragraph, style), size),
        )

    def _text_nodes(self, number: int, word: Word) -> list[Element]:
        """The `w:t` of a paragraph."""
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else None
        found: list[Element] = []
        for segment in self._segments[bisect_left(self._segments, start, key=lambda s: s.start) :]:
            if end is not None and segment.start >= end:
                break
            if isinstance(segment.source, TextNode):
                found.append(self._node(segment.source, word))
        return found

    def _node(self, source: TextNode, word: Word) -> Element:
        if source.part not in self._nodes:
            self._nodes[source.part] = list(word.root(source.part).iter(TEXT))
        return self._nodes[source.part][source.node]


def _whole(data: bytes) -> Word:
    """The file with its formats, which reading its text leaves out."""
    return Word(Package(data, Budget(len(data), LAYOUT)), whole=True)


def _around(node: Element, tag: str) -> Element | None:
    return next(node.iterancestors(tag), None)


def _common(values: Iterable[_Value]) -> _Value | None:
    """The one value that all have."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _first_line(indent: Mapping[str, float], size: float | None) -> float | None:
    """The indent of the first line in characters, negative where it hangs; stated in characters it goes before twips."""
    if indent.get("hangingChars"):
        return -indent["hangingChars"] / 100
    if indent.get("firstLineChars"):
        return indent["firstLineChars"] / 100
    twips = -indent["hanging"] if indent.get("hanging") else indent.get("firstLine", 0.0)
    if not twips:
        return 0.0
    return round(twips / _TWIPS / size, 2) if size else None
