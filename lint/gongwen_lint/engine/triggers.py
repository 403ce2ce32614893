"""Which visitor has work in which paragraph: one pass of one automaton over the text for all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain

from gongwen_lint.rule.contract import Visitor
from gongwen_lint.rule.table import Entry, lines_of, word_of
from gongwen_lint.structure.finder import Finder, joined
from gongwen_lint.structure.plain import Plain

Row = tuple[int, Entry]


@dataclass(frozen=True, slots=True)
class Visit:
    """The work in one paragraph: visitors by number, and the table entries found with their spans."""

    visitors: Set[int] = frozenset()
    words: Sequence[tuple[int, Entry, int, int]] = ()

    @property
    def has_work(self) -> bool:
        """Something visits the paragraph."""
        return bool(self.visitors or self.words)


NO_VISIT = Visit()


@dataclass(slots=True)
class _Found:
    """What was found in one paragraph."""

    visitors: set[int] = field(default_factory=set[int])
    words: list[tuple[int, Entry, int, int]] = field(default_factory=list[tuple[int, Entry, int, int]])


@dataclass(frozen=True)
class Triggers:
    """What the visitors wait for, as one automaton of characters and words.

    Args:
        visitors: In the order in which `Visit` numbers them.
        tables: Number of a visitor that is a word table, with its entries.
        is_on: Whether an entry of the visitor of a number is on; None = all are.
    """

    visitors: tuple[Visitor, ...]
    tables: tuple[tuple[int, Sequence[Entry]], ...]
    is_on: Callable[[int, Entry], bool] | None = None

    @cached_property
    def always(self) -> frozenset[int]:
        """Visitors of every paragraph."""
        tables = {number for number, _ in self.tables}
        triggered = (n for n, v in enumerate(self.visitors) if v.on or v.odd or v.ends)
        return frozenset(range(len(self.visitors))) - tables - set(triggered)

    @cached_property
    def _odd(self) -> frozenset[int]:
        return frozenset(number for number, visitor in enumerate(self.visitors) if visitor.odd)

    @cached_property
    def _ending(self) -> dict[str, set[int]]:
        """Visitors by the character with which a paragraph ends."""
        ending: dict[str, set[int]] = {}
        for number, visitor in enumerate(self.visitors):
            for char in visitor.ends:
                ending.setdefault(char, set()).add(number)
        return ending

    @cached_property
    def _plain(self) -> frozenset[int]:
        return frozenset(number for number, visitor in enumerate(self.visitors) if visitor.plain)

    @cached_property
    def _waiting(self) -> dict[str, set[int]]:
        """Visitors by what they wait for; a string of characters is its characters."""
        waiting: dict[str, set[int]] = {}
        for number, visitor in enumerate(self.visitors):
            for word in visitor.on:
                waiting.setdefault(word, set()).add(number)
        return waiting

    @cached_property
    def _visitors_of(self) -> list[set[int]]:
        return list(self._waiting.values())

    @cached_property
    def _finder(self) -> Finder:
        """What visitors wait for, and after that the words of the tables."""
        return Finder([*self._waiting, *chain.from_iterable(lines_of(entries) for _, entries in self.tables)], word_of)

    @cached_property
    def _firsts(self) -> list[int]:
        """The number in the finder of the first word of each table."""
        sizes = (len(entries) for _, entries in self.tables)
        return list(accumulate(sizes, initial=len(self._waiting)))[:-1]

    def _row(self, index: int) -> Row | None:
        """The table entry for a word of the finder; None where it is off."""
        at = bisect_right(self._firsts, index) - 1
        number, entries = self.tables[at]
        entry = entries[index - self._firsts[at]]
        return (number, entry) if self.is_on is None or self.is_on(number, entry) else None

    def scan(
        self, texts: Sequence[str], plains: Sequence[Plain], odd: Sequence[bool], active: Sequence[frozenset[int]]
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
        return [
            self._visit(found.get(number), self._base(is_odd, text.rstrip()[-1:]), may)
            for number, (text, is_odd, may) in enumerate(zip(texts, odd, active, strict=True))
        ]

    def _base(self, is_odd: bool, last: str) -> Set[int]:
        """Visitors of a paragraph whatever words it has."""
        ending = self._ending.get(last)
        if not is_odd:
            return self.always if ending is None else self.always | ending
        return self.always | self._odd if ending is None else self.always | self._odd | ending

    def _visit(self, found: _Found | None, base: Set[int], may: frozenset[int]) -> Visit:
        if found is None:
            visitors = base & may
            return Visit(visitors) if visitors else NO_VISIT
        return Visit((base | found.visitors) & may, [word for word in found.words if word[0] in may])

    def _add_plain(self, found: dict[int, _Found], numbers: Sequence[int], plain: Mapping[int, _Found]) -> None:
        """Adds what visitors of the plain view find there; tables look nowhere else."""
        for at, number in enumerate(numbers):
            more = plain.get(at, _Found())
            own = found.setdefault(number, _Found())
            own.visitors |= more.visitors & self._plain
            own.words = more.words

    def _scan(self, texts: Sequence[str]) -> dict[int, _Found]:
        visitors_of = self._visitors_of
        if not visitors_of and not self.tables:
            return {}
        whole, starts = joined(texts)
        found: dict[int, _Found] = {}
        own, begin, following = _Found(), 0, 0
        seen: set[int] = set()
        for index, start, end in self._finder.matches(whole):
            if start >= following:
                number = bisect_right(starts, start) - 1
                own, begin, following = found.setdefault(number, _Found()), starts[number], starts[number + 1]
                seen = set()
            if index >= len(visitors_of):
                row = self._row(index)
                if row is not None:
                    own.words.append((*row, start - begin, end - begin))
            elif index not in seen:
                seen.add(index)
                own.visitors |= visitors_of[index]
        return found
