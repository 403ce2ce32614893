"""Word tables: one rule, many entries, each selectable by its id (its wrong form)."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, TypeAlias, overload

from gongwen_lint.finding import Basis, Fix, Hit, Severity, replacement
from gongwen_lint.rule.contract import Rule
from gongwen_lint.rule.drafts import Draft
from gongwen_lint.rule.example import Bad, Good
from gongwen_lint.rule.pattern import Pattern
from gongwen_lint.structure.finder import Held, Listed, Words, key_of
from gongwen_lint.structure.outline import Paragraph

ANY = "×"
"""Two of them stand before or after a part of a wrong form for characters that the rule looks at itself."""

Judge: TypeAlias = "Callable[[Entry, int, int, Paragraph], Iterable[Hit]]"
"""Judges a word of a table at its place in the plain view."""

COLUMNS = ("wrong", "right", "condition", "severity", "source", "silent")


class Entry(NamedTuple):
    """A row of a word table.

    Args:
        wrong: The wrong form, searched for in the plain view; it is the entry's id.
        right: The right forms, the first one offered as the fix; none where a reader must decide.
        condition: Pattern that must match round the word for it to be wrong ("" = always); `WORD` stands for the word.
        severity: Overrides the table's.
        source: Where the judgement comes from.
        silent: A clean sentence with the wrong form in it that must stay silent.
    """

    wrong: str
    right: tuple[str, ...]
    condition: str = ""
    severity: Severity | None = None
    source: str = ""
    silent: str = ""

    @property
    def pattern(self) -> Pattern | None:
        """The condition."""
        return _pattern(self.condition.replace("WORD", self.wrong)) if self.condition else None

    def applies(self, text: str, start: int, end: int) -> bool:
        """The condition holds for the word at `start:end` of a plain text."""
        pattern = self.pattern
        if pattern is None:
            return True
        starts, ends = _places(pattern, text)
        at = bisect_right(starts, start) - 1
        return at >= 0 and end <= ends[at]

    def hit(self, start: int, end: int, *, safe: bool, message: str = "") -> Hit:
        """The hit for the word at `start:end` of the plain text; "" = the message that names the right forms."""
        fixes = tuple(replacement(start, end, right, safe=safe and len(self.right) == 1) for right in self.right)
        offer: Fix | None = fixes[0] if fixes else None
        said = "、".join(f"“{right}”" for right in self.right)
        usual = f"“{self.wrong}”应为{said}" if said else f"“{self.wrong}”用词有误，请核对"
        return Hit(start, end, message or usual, offer, fixes[1:], severity=self.severity, entry=self.wrong)


@lru_cache(maxsize=4096)
def _pattern(source: str) -> Pattern:
    """A condition, compiled once."""
    return Pattern(source)


@lru_cache(maxsize=16)
def _places(pattern: Pattern, text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Where the matches begin and end, kept as a word may stand in a text many times."""
    spans = [match.span() for match in pattern.finditer(text)]
    return [start for start, _ in spans], [end for _, end in spans]


class Table(Sequence[Entry]):
    """The rows of a word table; a row is parsed when it is asked for, which a check does for words it has found.

    Args:
        name: The file, for messages.
        lines: The lines below the header, none of them blank.
    """

    def __init__(self, name: str, lines: Iterable[str]) -> None:
        rows = [line.encode() for line in lines]
        self.name = name
        self._rows = b"\n".join([*rows, b""])
        self._starts = array("I", accumulate((len(row) + 1 for row in rows), initial=0))
        words = self.words
        keys = list(map(key_of, words))
        self._order = array("I", sorted(range(len(keys)), key=keys.__getitem__))
        self._keys = array("I", map(keys.__getitem__, self._order))
        self._ends = array("I", (key_of(words[number][-2:]) for number in self._order))
        self._parsed: dict[int, Entry] = {}

    @property
    def words(self) -> list[str]:
        """What is searched for, in order: the wrong forms without the × that stand for any character."""
        return [_word_of(row.partition("\t")[0]) for row in self._rows.decode().split("\n")[:-1]]

    def possible(self, held: Held) -> Iterator[tuple[int, str]]:
        """Numbers and words of the rows whose first and last two characters a text holds."""
        keys, ends, order = self._keys, self._ends, self._order
        for key in held.keys.intersection(keys):
            for at in range(bisect_left(keys, key), bisect_right(keys, key)):
                if ends[at] in held.keys:
                    yield order[at], self._word(order[at])

    def _word(self, number: int) -> str:
        start = self._starts[number]
        return _word_of(self._rows[start : self._rows.index(b"\t", start)].decode())

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, index: int | slice) -> Entry | tuple[Entry, ...]:
        """A row, or some of them.

        Raises:
            ValueError: The row has another number of columns than the header.
        """
        if isinstance(index, slice):
            return tuple(map(self._entry, range(*index.indices(len(self)))))
        return self._entry(range(len(self))[index])

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._order)

    def _entry(self, number: int) -> Entry:
        """The row of a number, parsed once."""
        if number not in self._parsed:
            start, end = self._starts[number : number + 2]
            self._parsed[number] = _entry(self.name, self._rows[start : end - 1].decode().split("\t"))
        return self._parsed[number]


def read_table(path: Path) -> Table:
    """The entries of a TSV file with the header `wrong right condition severity source silent`.

    Raises:
        ValueError: The header is another one.
    """
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != COLUMNS:
        raise ValueError(f"{path.name}：表头应为 {' '.join(COLUMNS)}")
    return Table(path.name, lines)


def indexed(entries: Sequence[Entry]) -> Words:
    """The words of some entries, as they are searched for."""
    return entries if isinstance(entries, Table) else Listed(entry.wrong for entry in entries)


def _word_of(wrong: str) -> str:
    return wrong.removeprefix(ANY + ANY).rstrip(ANY)


def _entry(name: str, row: list[str]) -> Entry:
    if len(row) != len(COLUMNS):
        raise ValueError(f"{name}：“{row[0]}”一行应有 {len(COLUMNS)} 列，实有 {len(row)} 列")
    wrong, right, condition, severity, source, silent = row
    choices = tuple(filter(None, right.split("|")))
    level: Severity | None = severity if severity in ("error", "warning", "info") else None  # type: ignore[assignment]
    return Entry(wrong, choices, condition, level, source, silent)


def beside(file: str) -> Callable[[], Table]:
    """Reads, on first use, the table that stands beside a rule's file under the same name."""
    return cache(lambda: read_table(Path(file).with_suffix(".tsv")))


def word_table(
    code: str,
    name: str,
    title: str,
    *,
    severity: Severity,
    basis: Basis,
    clause: str,
    entries: Callable[[], Sequence[Entry]],
    bad: list[Bad],
    good: list[str | Draft | Good],
    not_genres: Iterable[str] = (),
    over: tuple[str, ...] = (),
    opt_in: bool = False,
) -> Callable[[Judge], Rule]:
    """Makes a rule on a table of words of a function.

    The function is called as `check(entry, start, end, paragraph)` for every word found in the plain view; its hits have
    spans of that view. `entries` is called when the words are first looked for; the other fields are those of `rule`.
    """

    def make(check: Judge) -> Rule:
        return Rule(
            code=code, name=name, title=title, severity=severity, basis=basis, clause=clause, scope="table", plain=True,
            check=check, entries=entries, not_genres=frozenset(not_genres), over=over, opt_in=opt_in, bad=tuple(bad),
            good=tuple(good), module=check.__module__, has_fix=any(b.fixed is not None for b in bad),
        )  # fmt: skip

    return make
