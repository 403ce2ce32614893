"""Word tables: one rule, many entries, each selectable by its id (its wrong form)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import overload

from gongwen_lint.finding import Basis, Fix, Hit, Severity, replacement
from gongwen_lint.rule.contract import Rule
from gongwen_lint.rule.example import Bad, Good
from gongwen_lint.rule.pattern import Pattern
from gongwen_lint.structure.outline import Paragraph

ANY = "×"
"""Stands at the beginning or end of a wrong form for a character that the rule looks at itself."""

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

    def hit(self, start: int, end: int, *, safe: bool) -> Hit:
        """The hit for the word at `start:end` of the plain text."""
        fixes = tuple(replacement(start, end, right, safe=safe and len(self.right) == 1) for right in self.right)
        offer: Fix | None = fixes[0] if fixes else None
        said = "、".join(f"“{right}”" for right in self.right)
        message = f"“{self.wrong}”应为{said}" if said else f"“{self.wrong}”用词有误，请核对"
        return Hit(start, end, message, offer, fixes[1:], severity=self.severity, entry=self.wrong)


@dataclass(frozen=True)
class Table(Sequence[Entry]):
    """The rows of a word table; a row is parsed when it is asked for, which a check does for words it has found.

    Args:
        name: The file, for messages.
        rows: The lines below the header.
    """

    name: str
    rows: tuple[str, ...]

    @cached_property
    def words(self) -> list[str]:
        """What is searched for, in order: the wrong forms without the × that stand for any character."""
        return [row[: row.index("\t")].strip(ANY) for row in self.rows]

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
            return tuple(_entry(self.name, row.split("\t")) for row in self.rows[index])
        if index not in self._parsed:
            self._parsed[index] = _entry(self.name, self.rows[index].split("\t"))
        return self._parsed[index]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.rows)

    @cached_property
    def _parsed(self) -> dict[int, Entry]:
        """Kept, for a condition compiles once an entry."""
        return {}


def read_table(path: Path) -> Table:
    """The entries of a TSV file with the header `wrong right condition severity source silent`.

    Raises:
        ValueError: The header is another one, a row has no columns, or a wrong form stands twice.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise ValueError(f"{path.name}：表头应为 {' '.join(COLUMNS)}")
    table = Table(path.name, tuple(lines[1:]))
    if len({row.partition("\t")[0] for row in table.rows}) != len(table):
        raise ValueError(f"{path.name}：同一错误写法出现两次")
    return table


def words_of(entries: Sequence[Entry]) -> Sequence[str]:
    """The wrong forms of some entries; those of a table are read without parsing its rows."""
    return entries.words if isinstance(entries, Table) else [entry.wrong for entry in entries]


def _entry(name: str, row: list[str]) -> Entry:
    if len(row) != len(COLUMNS):
        raise ValueError(f"{name}：“{row[0]}”一行应有 {len(COLUMNS)} 列，实有 {len(row)} 列")
    wrong, right, condition, severity, source, silent = row
    choices = tuple(filter(None, right.split("|")))
    level: Severity | None = severity if severity in ("error", "warning", "info") else None  # type: ignore[assignment]
    return Entry(wrong, choices, condition, level, source, silent)


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
    good: list[str | Good],
    safe: bool = True,
    over: tuple[str, ...] = (),
    why: str = "",
) -> Rule:
    """A rule made of a table. `entries` is called when the rule set is built; `safe` says of what kind its fixes are."""

    def check(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
        if entry.applies(paragraph.plain.text, start, end):
            yield entry.hit(start, end, safe=safe)

    check.__doc__ = why or title
    return Rule(
        code=code, name=name, title=title, severity=severity, basis=basis, clause=clause, scope="table", plain=True,
        check=check, entries=entries, over=over, bad=tuple(bad), good=tuple(good), module=name, has_fix=True,
    )  # fmt: skip
