"""The reader of Markdown: the text as it is, its paragraphs, and a mask over all that is no prose.

The parser says which lines make which block; where the content of a line begins, what is a mark and what the reader of
the printed document sees is worked out here, so that every offset stays that of the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token

from gongwen_lint.document import BlockKind, Document, Encoding
from gongwen_lint.readers.inline import marks, watched
from gongwen_lint.readers.page import Page, without_comments
from gongwen_lint.readers.wrapped import WIDEST
from gongwen_lint.structure.alone import goes_on, is_ended, is_whole
from gongwen_lint.structure.shape import SHORT

_SURROGATE = re.compile("[\ud800-\udfff]")
_KEY = re.compile(r"[\w.-]+[ \t]*:(?:\s|$)")
_ORDINAL = re.compile(r"\d{1,9}[.)]")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_HASHES = re.compile(r"#{1,6}[ \t]*")
_ROW_START = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\|))?")
_PIPE = re.compile(r"[ \t]*(?<!\\)\|[ \t]*|[ \t]+$")
_LEADING_MARKS = re.compile(r"[ \t>*_`]+")
_OPAQUE = frozenset({"fence", "code_block", "hr"})
_COMMENT_BEFORE_WORDS = re.compile(r"[ \t]*<!--(?:(?!-->).)*-->[ \t]*(?=[^\s<])")


def read_markdown(text: str, encoding: Encoding) -> Document:
    """The document of a Markdown text.

    Its headings, list items and rows of tables are paragraphs of their own kinds; the lines of a soft-wrapped paragraph
    make one, unless an element of form begins on one of them. Code, HTML, targets of links and all marks are `MASK`.
    """
    page = Page.of(_SURROGATE.sub("\ufffd", text))
    first = _front_matter(page.lines)
    if first:
        page.add_code(0, first)
    _Reading(page, first).read()
    return page.document(text, encoding)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.block.ruler.at("reference", _reference)
    return watched(parser)


def _reference(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """The text of a footnote stands in the form of a reference definition, but it is prose."""
    start = state.bMarks[first] + state.tShift[first]
    return not state.src.startswith("[^", start) and reference(state, first, end, silent)


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines the metadata before the text take."""
    if len(lines) < 3 or lines[0].rstrip() != "---" or not _KEY.match(lines[1]):
        return 0
    return next((n + 1 for n, line in enumerate(lines) if n and line.rstrip() in ("---", "...")), 0)


class _Reading:
    """One pass over the tokens of a text.

    Args:
        page: Takes what is found.
        base: Lines before the first one that is parsed.
    """

    def __init__(self, page: Page, base: int) -> None:
        self._page = page
        self._base = base
        self._env: dict[str, Any] = {}
        self._tokens: list[Token] = []
        self._items: dict[int, list[bool]] = {}
        """Lines on which list items begin; for each numbered one whether it is printed as typed."""

    def read(self) -> None:
        parser = _parser()
        parser.block.parse("\n".join(self._page.lines[self._base :]), parser, self._env, self._tokens)
        self._read_lists()
        for number, token in enumerate(self._tokens):
            if token.map is not None:
                first, end = self._base + token.map[0], self._base + token.map[1]
                self._read_block(token, self._tokens[number + 1 : number + 2], first, end)

    def _read_lists(self) -> None:
        """Finds where items begin. The numbers of a list that are typed otherwise than printed (1. 1. 1.) say nothing."""
        open_lists: list[list[tuple[int, int, int]]] = []
        for token in self._tokens:
            if token.type == "list_item_open" and token.map:
                line = self._base + token.map[0]
                printed = self._items.setdefault(line, [])
                if token.info:
                    open_lists[-1].append((line, len(printed), int(token.info)))
                    printed.append(True)
            elif token.type.endswith("list_open"):
                open_lists.append([])
            elif token.type.endswith("list_close"):
                items = open_lists.pop()
                if any(after[2] != before[2] + 1 for before, after in pairwise(items)):
                    for line, depth, _ in items:
                        self._items[line][depth] = False

    def _read_block(self, token: Token, inner: Iterable[Token], first: int, end: int) -> None:
        content = next((following.content for following in inner), "")
        if token.type == "html_block" and end == first + 1 and _COMMENT_BEFORE_WORDS.match(self._page.lines[first]):
            self._read_paragraph(self._page.lines[first].strip(), first, end, "text")
        elif token.type == "html_block":
            self._page.add_html(first, end)
        elif token.type in _OPAQUE:
            self._page.add_code(first, end)
        elif token.type == "heading_open":
            self._read_heading(token, content, first, end)
        elif token.type == "paragraph_open":
            self._read_paragraph(content, first, end, "item" if first in self._items else "text")
        elif token.type == "tr_open":
            self._read_row(first)
        elif token.type == "thead_open":
            self._page.add_code(end, end + 1)

    def _read_heading(self, token: Token, content: str, first: int, end: int) -> None:
        level = int(token.tag[1:])
        if not token.markup.startswith("#"):
            self._read_paragraph(content, first, end - 1, "heading", level)
            self._page.add_code(end - 1, end)
            return
        line = self._page.lines[first]
        opening = _HASHES.search(line)
        start = line.find(content, opening.end()) if opening else 0
        self._show(first, start, start + len(content))
        self._mark(content, first, [start])
        self._page.add(first, end, "heading", level)

    def _read_row(self, number: int) -> None:
        line = self._page.lines[number]
        opening = _ROW_START.match(line)
        position = opening.end() if opening else 0
        self._page.hide(number, 0, position)
        for pipe in _PIPE.finditer(line, position):
            self._mark(line[position : pipe.start()], number, [position])
            self._page.hide(number, pipe.start(), pipe.end())
            position = pipe.end()
        self._mark(line[position:], number, [position])
        self._page.add(number, number + 1, "table")

    def _read_paragraph(self, content: str, first: int, end: int, kind: BlockKind, level: int = 0) -> None:
        """A paragraph of `content` on the lines `first:end`; it becomes several where its reader sees several."""
        said_lines = content.split("\n")
        while end - first > len(said_lines) and not self._page.lines[first].rstrip().endswith(said_lines[0].strip()):
            first += 1  # the parser drops lines at both ends that hold wide spaces only
        end = first + len(said_lines)
        parts: list[str] = []
        columns: list[int] = []
        for number, said in zip(range(first, end), said_lines, strict=False):
            line, bare = self._page.lines[number], said.strip()
            start = max(line.rfind(bare), 0) if bare else len(line)
            stop = start + len(bare)
            task = _TASK.match(line, start) if number in self._items else None
            columns.append(task.end() if task else start)
            parts.append(line[columns[-1] : stop if number == end - 1 else None])
            self._show(number, columns[-1], stop)
        breaks = self._mark("\n".join(parts), first, columns)
        for run in _runs(self._page.lines[first:end], breaks):
            self._page.add(first + run.start, first + run.stop, kind, level)
            kind = kind if kind == "heading" else "text"

    def _show(self, number: int, start: int, stop: int) -> None:
        """Hides what stands before and behind the content of a line, but for numbers that are printed as typed."""
        printed = iter(self._items.get(number, ()))
        position = 0
        for ordinal in _ORDINAL.finditer(self._page.lines[number], 0, start):
            if next(printed, False):
                self._page.hide_layout(number, position, ordinal.start())
                position = ordinal.end()
        self._page.hide_layout(number, position, start)
        self._page.hide_layout(number, stop, len(self._page.lines[number]))

    def _mark(self, content: str, first: int, columns: Sequence[int]) -> set[int]:
        """Hides the marks in `content`, whose lines begin at `columns` of the lines from `first` on.

        Returns:
            The lines, counted from 0, that end in a hard break.
        """
        found = marks(content, _parser(), self._env)
        begins = [0, *accumulate(len(line) + 1 for line in content.split("\n"))] if found.spans else [0]
        for start, end in found.spans:
            place = bisect_right(begins, start) - 1
            while place < len(columns) and begins[place] < end:
                shift = columns[place] - begins[place]
                stop = min(end, begins[place + 1] - 1)
                self._page.hide(first + place, max(start, begins[place]) + shift, stop + shift)
                place += 1
        for span in found.comments:
            start, end = (self._at(offset, first, columns, begins) for offset in span)
            self._page.html.append((start, end))
        return {bisect_right(begins, offset) - 1 for offset in found.breaks}

    def _at(self, offset: int, first: int, columns: Sequence[int], begins: Sequence[int]) -> int:
        """The place in the text of an offset in `content`."""
        place = min(bisect_right(begins, offset), len(columns)) - 1
        return self._page.starts[first + place] + columns[place] + offset - begins[place]


def _runs(lines: Sequence[str], breaks: set[int]) -> Iterator[range]:
    """The lines of a paragraph parted where a new line is meant: at a hard break, round an element of form."""
    first = 0
    for number, (line, following) in enumerate(pairwise(lines)):
        if number in breaks or _begins_anew(line, following):
            yield range(first, number + 1)
            first = number + 1
    yield range(first, len(lines))


def _begins_anew(line: str, following: str) -> bool:
    """Many a draft puts one paragraph on each line without empty lines between; parting finished lines does no harm."""
    line, following = without_comments(line), without_comments(following)
    line, following = _LEADING_MARKS.sub("", line, count=1).rstrip("*_ \t"), _LEADING_MARKS.sub("", following, count=1)
    if not line.strip() or not following.strip() or is_whole(line):
        return True
    is_short = len(following) <= SHORT and not is_ended(following)
    calls = line.rstrip().endswith(("：", ":"))
    return not goes_on(line, following) or (is_ended(line) and (is_short or calls or len(following) > 2 * WIDEST))
