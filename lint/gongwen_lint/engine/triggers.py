"""Which visitor has work in which paragraph: one pass over the text for all of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from gongwen_lint.rule.contract import Visitor
from gongwen_lint.rule.table import Entry
from gongwen_lint.structure.variants import char_class

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Visit:
    """The work in one paragraph: visitors by number, and the table entries found with their spans."""

    visitors: set[int] = field(default_factory=set[int])
    words: list[tuple[int, Entry, int, int]] = field(default_factory=list[tuple[int, Entry, int, int]])


@dataclass(frozen=True)
class Triggers:
    """What the visitors wait for, as one character class and one automaton.

    Args:
        visitors: In the order in which `Visit` numbers them.
        tables: Number of a visitor that is a word table, with its entries.
    """

    visitors: tuple[Visitor, ...]
    tables: tuple[tuple[int, tuple[Entry, ...]], ...]

    @cached_property
    def always(self) -> frozenset[int]:
        """Visitors of every paragraph."""
        tables = {number for number, _ in self.tables}
        return frozenset(n for n, v in enumerate(self.visitors) if not v.on and n not in tables)

    @cached_property
    def _chars(self) -> dict[str, set[int]]:
        waiting: dict[str, set[int]] = {}
        for number, visitor in enumerate(self.visitors):
            if isinstance(visitor.on, str):
                for char in visitor.on:
                    waiting.setdefault(char, set()).add(number)
        return waiting

    @cached_property
    def _classes(self) -> list[re.Pattern[str]]:
        beyond = [char for char in self._chars if char > "\uffff"]
        basic = [char_class(self._chars)] if len(beyond) < len(self._chars) else []
        return basic + ([re.compile("[" + "".join(beyond) + "]")] if beyond else [])

    @cached_property
    def _words(self) -> list[tuple[str, list[int], list[tuple[int, Entry]]]]:
        waiting: dict[str, tuple[list[int], list[tuple[int, Entry]]]] = {}
        for number, visitor in enumerate(self.visitors):
            for word in visitor.on if isinstance(visitor.on, tuple) else ():
                waiting.setdefault(word, ([], []))[0].append(number)
        for number, entries in self.tables:
            for entry in entries:
                waiting.setdefault(entry.wrong, ([], []))[1].append((number, entry))
        return [(word, visitors, rows) for word, (visitors, rows) in waiting.items()]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick([word for word, _, _ in self._words])

    def scan(self, texts: Sequence[str], plains: Sequence[str]) -> list[Visit]:
        """The visits of some paragraphs.

        Args:
            texts: Their texts.
            plains: Their plain views; the very same object where it does not differ.
        """
        visits = [Visit(set(self.always)) for _ in texts]
        whole, starts = _joined(texts)
        self._scan_chars(whole, starts, visits)
        self._scan_words(whole, starts, visits, range(len(texts)), plain=False)
        other = [n for n, (text, plain) in enumerate(zip(texts, plains, strict=True)) if text is not plain]
        for n in other:
            visits[n].words.clear()
        if other:
            whole, starts = _joined([plains[n] for n in other])
            self._scan_words(whole, starts, visits, other, plain=True)
        return visits

    def _scan_chars(self, whole: str, starts: Sequence[int], visits: list[Visit]) -> None:
        waiting = self._chars
        for one in self._classes:
            number, following = -1, 0
            for match in one.finditer(whole):
                if match.start() >= following:
                    number, following = _locate(starts, match.start(), len(whole))
                visits[number].visitors |= waiting[match.group()]

    def _scan_words(
        self, whole: str, starts: Sequence[int], visits: list[Visit], numbers: Sequence[int], *, plain: bool
    ) -> None:
        if not self._words:
            return
        at, following = -1, 0
        for index, start, end in self._matches(whole):
            _, visitors, rows = self._words[index]
            if not (starts[at] <= start < following) or at < 0:
                at, following = _locate(starts, start, len(whole))
            visit, begin = visits[numbers[at]], starts[at]
            visit.visitors.update(v for v in visitors if not plain or self.visitors[v].plain)
            visit.words.extend((number, entry, start - begin, end - begin) for number, entry in rows)

    def _matches(self, whole: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_matches_as_indexes(whole, overlapping=True)
        except UnicodeEncodeError:  # half of a surrogate pair, which is no word
            return self._automaton.find_matches_as_indexes(_SURROGATE.sub("\ufffd", whole), overlapping=True)


def _joined(texts: Iterable[str]) -> tuple[str, list[int]]:
    starts: list[int] = []
    position = 0
    kept: list[str] = []
    for text in texts:
        starts.append(position)
        kept.append(text)
        position += len(text) + 1
    return "\n".join(kept), starts


def _locate(starts: Sequence[int], position: int, length: int) -> tuple[int, int]:
    number = bisect_right(starts, position) - 1
    return number, starts[number + 1] if number + 1 < len(starts) else length + 1
