"""Word tables: one rule, many entries, each selectable by its id (its wrong form)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TypeAlias, overload

from gongwen_lint.finding import Basis, Fix, Hit, Severity, replacement
from gongwen_lint.rule.contract import Rule
from gongwen_lint.rule.drafts import Draft
from gongwen_lint.rule.example import Bad, Good
from gongwen_lint.rule.pattern import Pattern
from gongwen_lint.structure.outline import Paragraph

ANY = "×"
"""Two of them stand before or after a part of a wrong form for characters that the rule looks at itself."""

Judge: TypeAlias = "Callable[[Entry, int, int, Paragraph], Iterable[Hit]]"
"""Judges a word of a table at its place in the plain view."""

COLUMNS = ("wrong", "right", "condition", "severity", "source", "silent")


@dataclass(frozen=True)
class Entry:
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

    @cached_property
    def pattern(self) -> Pattern | None:
        """The condition, compiled on first use."""
        return Pattern(self.condition.replace("WORD", self.wrong)) if self.condition else None

    def applies(self, text: str, start: int, end: int) -> bool:
        """The condition holds for the word at `start:end` of a plain text."""
        if self.pattern is None:
            return True
        return any(m.start() <= start and end <= m.end() for m in self.pattern.finditer(text))

    def hit(self, start: int, end: int, *, safe: bool, message: str = "") -> Hit:
        """The hit for the word at `start:end` of the plain text; "" = the message that names the right forms."""
        fixes = tuple(replacement(start, end, right, safe=safe and len(self.right) == 1) for right in self.right)
        offer: Fix | None = fixes[0] if fixes else None
        said = "、".join(f"“{right}”" for right in self.right)
        usual = f"“{self.wrong}”应为{said}" if said else f"“{self.wrong}”用词有误，请核对"
        return Hit(start, end, message or usual, offer, fixes[1:], severity=self.severity, entry=self.wrong)


@dataclass(frozen=True)
class Table(Sequence[Entry]):
    """The rows of a word table; a row is parsed when it is asked for, which a check does for words it has found.

    Args:
        name: The file, for messages.
        text: The lines below the header, none of them blank.
    """

    name: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> list[str]:
        """The rows, each beginning with what is searched for."""
        return f"\n{self.text}".replace(f"\n{ANY}{ANY}", "\n")[1:].splitlines()

    @property
    def words(self) -> list[str]:
        """What is searched for, in order: the wrong forms without the × that stand for any character."""
        return [word_of(line) for line in self.lines]

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
            return tuple(_entry(self.name, row.split("\t")) for row in self._rows[index])
        if index not in self._parsed:
            self._parsed[index] = _entry(self.name, self._rows[index].split("\t"))
        return self._parsed[index]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.lines)

    @cached_property
    def _rows(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def _parsed(self) -> dict[int, Entry]:
        """Kept, for a condition compiles once an entry."""
        return {}


def read_table(path: Path) -> Table:
    """The entries of a TSV file with the header `wrong right condition severity source silent`.

    Raises:
        ValueError: The header is another one.
    """
    header, _, text = path.read_text(encoding="utf-8").partition("\n")
    if tuple(header.split("\t")) != COLUMNS:
        raise ValueError(f"{path.name}：表头应为 {' '.join(COLUMNS)}")
    return Table(path.name, text)


def lines_of(entries: Sequence[Entry]) -> list[str]:
    """Lines that begin with what is searched for; those of a table are read without parsing its rows."""
    return entries.lines if isinstance(entries, Table) else [entry.wrong for entry in entries]


def word_of(line: str) -> str:
    """What is searched for, from a line that begins with it; the line itself where it has no columns."""
    word, tab, _ = line.partition("\t")
    return word.rstrip(ANY) if tab else line


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
