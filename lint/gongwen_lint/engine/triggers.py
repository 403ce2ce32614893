"""Which visitor has work in which paragraph: one pass of one automaton over the text for all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from gongwen_lint.rule.contract import Visitor
from gongwen_lint.rule.table import Entry, indexed
from gongwen_lint.structure.finder import Finder, joined
from gongwen_lint.structure.plain import Plain

Row = tuple[int, Entry]
Word = tuple[int, Entry, int, int]
"""Number of a table, entry of it, and the span where its word stands."""
Many = int
"""A set of visitors: bit n for visitor number n."""


class Visit(NamedTuple):
    """The work in one paragraph: visitors, and the table entries found with their spans."""

    visitors: Many = 0
    words: Sequence[Word] = ()


NO_VISIT = Visit()
"""Nothing visits the paragraph."""
Found = tuple[Many, Sequence[Word]]
"""The same before what may not work in the paragraph is left out."""


def many(numbers: Iterable[int]) -> Many:
    """The set of some visitors."""
    return sum(1 << number for number in set(numbers))


@lru_cache(maxsize=4096)
def numbers_of(visitors: Many) -> tuple[int, ...]:
    """The numbers of a set of visitors, in order."""
    found: list[int] = []
    while visitors:
        lowest = visitors & -visitors
        found.append(lowest.bit_length() - 1)
        visitors ^= lowest
    return tuple(found)


class Triggers:
    """What the visitors wait for, as one automaton of characters and words.

    Args:
        visitors: In the order in which `Visit` numbers them.
        tables: Number of a visitor that is a word table, with its entries.
        is_on: Whether an entry of the visitor of a number is on; None = all are.
    """

    def __init__(
        self,
        visitors: tuple[Visitor, ...],
        tables: tuple[tuple[int, Sequence[Entry]], ...],
        is_on: Callable[[int, Entry], bool] | None = None,
    ) -> None:
        self.visitors = visitors
        self.tables = tables
        self.is_on = is_on

    @cached_property
    def always(self) -> Many:
        """Visitors of every paragraph."""
        tables = {number for number, _ in self.tables}
        return many(n for n, visitor in enumerate(self.visitors) if n not in tables and not _waits(visitor))

    @cached_property
    def _odd(self) -> Many:
        return many(number for number, visitor in enumerate(self.visitors) if visitor.odd)

    @cached_property
    def _starting(self) -> dict[str, Many]:
        """Visitors by the character with which a paragraph begins."""
        chars = set("".join(visitor.starts for visitor in self.visitors))
        return {char: many(n for n, visitor in enumerate(self.visitors) if char in visitor.starts) for char in chars}

    @cached_property
    def _ending(self) -> dict[str, Many]:
        """Visitors by the character with which a paragraph ends; "" stands for all that none of them names."""
        chars = {"", *"".join(visitor.ends + visitor.not_ends for visitor in self.visitors)}
        return {char: many(n for n, visitor in enumerate(self.visitors) if _ends_so(visitor, char)) for char in chars}

    @cached_property
    def _plain(self) -> Many:
        return many(number for number, visitor in enumerate(self.visitors) if visitor.plain)

    @cached_property
    def _waiting(self) -> dict[str, Many]:
        """Visitors by what they wait for; a string of characters is its characters."""
        waiting: dict[str, Many] = {}
        for number, visitor in enumerate(self.visitors):
            own = 1 << number
            for word in visitor.on:
                waiting[word] = waiting.get(word, 0) | own
        return waiting

    @cached_property
    def _visitors_of(self) -> list[Many]:
        return list(self._waiting.values())

    @cached_property
    def _finder(self) -> Finder:
        """What visitors wait for, and after that the words of the tables."""
        return Finder(self._waiting, [indexed(entries) for _, entries in self.tables])

    @property
    def is_ready(self) -> bool:
        """The next scan need not build the whole automaton."""
        return self._finder.is_ready

    def prepare(self) -> None:
        """Builds the whole automaton now, at a time when nobody waits for a scan."""
        self._finder.prepare()

    @cached_property
    def _firsts(self) -> list[int]:
        """The number in the finder of the first word of each table."""
        sizes = (len(entries) for _, entries in self.tables)
        return list(accumulate(sizes, initial=len(self._waiting)))[:-1]

    @cached_property
    def _rows(self) -> dict[int, Row | None]:
        return {}

    def _row(self, index: int) -> Row | None:
        """The table entry for a word of the finder; None where it is off."""
        if index not in self._rows:
            self._rows[index] = self._looked_up(index)
        return self._rows[index]

    def _looked_up(self, index: int) -> Row | None:
        at = bisect_right(self._firsts, index) - 1
        number, entries = self.tables[at]
        entry = entries[index - self._firsts[at]]
        return (number, entry) if self.is_on is None or self.is_on(number, entry) else None

    def scan(
        self, texts: Sequence[str], plains: Sequence[Plain], odd: Sequence[bool], active: Sequence[Many]
    ) -> list[Visit]:
        """The visits of some paragraphs.

        Args:
            texts: Their texts.
            plains: Their plain views; the very same text where it does not differ.
            odd: Whether each holds odd characters.
            active: The visitors that may work in each.
        """
        found = self._scan(texts)
        other = [n for n, (text, plain) in enumerate(zip(texts, plains, strict=True)) if text is not plain.text]
        if other:
            self._add_plain(found, other, self._scan([plains[n].text for n in other]))
        always, starting, ending = self.always, self._starting, self._ending
        otherwise = ending[""]
        visits: list[Visit] = []
        for number, (text, is_odd, may) in enumerate(zip(texts, odd, active, strict=True)):
            visitors, words = found.get(number, NO_VISIT)
            base = always | self._odd if is_odd else always
            bare = text.strip()
            edges = starting.get(bare[:1], 0) | ending.get(bare[-1:], otherwise)
            chosen = (visitors | base | edges) & may
            words = [word for word in words if may >> word[0] & 1] if words else ()
            visits.append(Visit(chosen, words) if chosen or words else NO_VISIT)
        return visits

    def _add_plain(self, found: dict[int, Found], numbers: Sequence[int], plain: Mapping[int, Found]) -> None:
        """Adds what visitors of the plain view find there; tables look nowhere else."""
        for at, number in enumerate(numbers):
            own, _ = found.get(number, NO_VISIT)
            more, words = plain.get(at, NO_VISIT)
            found[number] = own | more & self._plain, words

    def _scan(self, texts: Sequence[str]) -> dict[int, Found]:
        """What is found in each text, those without anything left out."""
        visitors_of = self._visitors_of
        waiting = len(visitors_of)
        if not waiting and not self.tables:
            return {}
        whole, starts = joined(texts)
        found: dict[int, Found] = {}
        number, begin, following = 0, 0, 0
        visitors: Many = 0
        words: list[Word] = []
        for start, end, index in self._finder.matches(whole):
            if start >= following:
                found[number] = visitors, words
                number = bisect_right(starts, start) - 1
                begin, following = starts[number], starts[number + 1]
                visitors, words = 0, []
            if index < waiting:
                visitors |= visitors_of[index]
            elif row := self._row(index):
                words.append((*row, start - begin, end - begin))
        found[number] = visitors, words
        return found


def _waits(visitor: Visitor) -> bool:
    return bool(visitor.on or visitor.odd or visitor.starts or visitor.ends or visitor.not_ends)


def _ends_so(visitor: Visitor, char: str) -> bool:
    return (char in visitor.ends and char != "") or (
        visitor.not_ends != "" and (not char or char not in visitor.not_ends)
    )
