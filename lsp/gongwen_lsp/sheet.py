"""The diagnostics of a document, kept by paragraph, so that a keystroke writes anew only what it touched."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count
from operator import is_not, ne

from gongwen_lint.document import Block, Document
from gongwen_lint.engine.check import place
from gongwen_lint.engine.settle import RuleHit
from gongwen_lsp.client import Client
from gongwen_lsp.convert import Ruler
from gongwen_lsp.diagnostic import Pages, Template, notice, template

MOST = 2000
"""Most diagnostics of a file; editors become slow with more."""

TOO_MANY = "本文件共查出 {total} 处，这里只列出前 {shown} 处；改掉一部分后会接着列出"

Hits = tuple[RuleHit, ...]
Ties = tuple[tuple[int, int, Block], ...]
"""For each other paragraph that is named: how far away it begins, in code points if a fix changes it (they are counted from
the finding) and in paragraphs, and what it says."""
NONE = Template(b"", ())


@dataclass(frozen=True, slots=True)
class View:
    """A document and where its lines and paragraphs begin.

    Args:
        document: The document.
        starts: Offsets of its lines.
        lines: The line on which each paragraph begins.
    """

    document: Document
    starts: Sequence[int]
    lines: list[int]

    @property
    def is_plain(self) -> bool:
        """Every line is a paragraph."""
        return len(self.starts) == len(self.lines)


def view(document: Document, starts: Sequence[int]) -> View:
    """The view of a document whose lines begin at `starts`."""
    if len(starts) == len(document.blocks):
        return View(document, starts, list(range(len(starts))))
    return View(document, starts, [bisect_right(starts, start) - 1 for start in document.starts])


class Sheet:
    """The diagnostics of one document as bytes.

    Args:
        uri: The document, as the client names it.
        client: Who shows them.
        pages: Names the page of a rule.
    """

    def __init__(self, uri: str, client: Client, pages: Pages | None = None) -> None:
        self._uri, self._client, self._pages = uri, client, pages
        self._hits: list[Hits] = []
        self._lines: list[int] = []
        self._templates: list[Template] = []
        self._filled: list[bytes] = []
        self._loose: dict[int, Ties | None] = {}  # paragraphs whose diagnostics depend on more than the paragraph

    def write(self, now: View, hits: list[Hits]) -> bytes:
        """The diagnostics as the items of a JSON list.

        Args:
            now: The document.
            hits: What is to be shown of each paragraph; a tuple seen before stands for a paragraph that did not change.
        """
        self._align(hits)
        plain = now.is_plain
        untied = (n for n, ties in self._loose.items() if ties is None or not plain or not _hold(now, n, ties))
        changed = {*_different(self._hits, hits), *untied}
        moved = compress(count(), map(ne, self._lines, now.lines)) if self._lines != now.lines else ()
        self._hits, self._lines = hits, now.lines
        ruler = Ruler(now.document.text, now.starts, self._client.unit)
        for number in sorted(changed):
            self._templates[number] = self._template(now, ruler, number, hits[number])
        for number in changed.union(moved):
            self._filled[number] = self._templates[number].fill(now.lines[number])
        return self._joined(now, ruler)

    def _align(self, hits: list[Hits]) -> None:
        """Where paragraphs came or went, makes place for them in all lists."""
        more = len(hits) - len(self._hits)
        if not more:
            return
        limit = min(len(hits), len(self._hits))
        first = next(_different(self._hits, hits), limit)
        rest = limit - first
        last = len(self._hits) - min(next(_different(self._hits[::-1], hits[::-1]), rest), rest)
        size = last - first + more
        self._hits[first:last] = [()] * size
        self._lines[first:last] = [-1] * size
        self._templates[first:last] = [NONE] * size
        self._filled[first:last] = [b""] * size
        self._loose = {n if n < first else n + more: t for n, t in self._loose.items() if not first <= n < last}

    def _template(self, now: View, ruler: Ruler, number: int, hits: Hits) -> Template:
        self._loose.pop(number, None)
        if not hits:
            return NONE
        ties = _ties(now, number, hits)
        if ties is None or ties:
            self._loose[number] = ties
        found = [place(rule, hit, now.document, number) for rule, hit in hits[:MOST]]
        return template(found, ruler, now.lines[number], self._uri, self._client, self._pages)

    def _joined(self, now: View, ruler: Ruler) -> bytes:
        total = sum(map(len, self._hits))
        if total <= MOST:
            return b",".join(filter(None, self._filled))
        ends = list(accumulate(map(len, self._hits)))
        whole = bisect_right(ends, MOST)
        room = MOST - (ends[whole - 1] if whole else 0)
        last = self._template(now, ruler, whole, self._hits[whole][:room]).fill(now.lines[whole])
        return b",".join(filter(None, (notice(TOO_MANY.format(total=total, shown=MOST)), *self._filled[:whole], last)))


def _different(old: Iterable[Hits], new: Iterable[Hits]) -> Iterator[int]:
    """The numbers of the paragraphs whose hits are not the very same."""
    return compress(count(), map(is_not, old, new))


def _ties(now: View, number: int, hits: Hits) -> Ties | None:
    """Where the other paragraphs lie that the diagnostics of one name; None where that says nothing of their lines."""
    if not now.is_plain:
        return None
    starts, blocks = now.document.starts, now.document.blocks
    hits = tuple(found for found in hits if found[0].scope == "document")
    told = {part.paragraph for _, hit in hits for part in hit.related} - {number}
    mended = {part.paragraph for _, hit in hits if hit.fix for part in hit.fix.edits} - {number}
    return tuple(
        (starts[n] - starts[number] if n in mended else 0, n - number, blocks[n]) for n in sorted(told | mended)
    )


def _hold(now: View, number: int, ties: Ties) -> bool:
    """The other paragraphs lie where they lay, in a document whose every line is a paragraph."""
    starts, blocks = now.document.starts, now.document.blocks
    for away, step, block in ties:
        other = number + step
        if not 0 <= other < len(blocks) or blocks[other] is not block:
            return False
        if away and starts[other] - starts[number] != away:
            return False
    return True
