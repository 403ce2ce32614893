"""Tables of faulty constructions: a word that occurs in each, its pattern, and what is wrong."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from gongwen_lint.finding import Severity
from gongwen_lint.rule import Edit, Fix, Hit, Pattern


class Construction(NamedTuple):
    """A row: the groups named `cut` of the pattern are what may be struck out to mend it."""

    words: tuple[str, ...]
    pattern: Pattern
    message: str
    severity: Severity | None


@lru_cache(maxsize=8)
def constructions(file: str) -> tuple[Construction, ...]:
    """The rows of the table beside a rule's file, with the columns `words pattern message severity`; words apart with |."""
    lines = Path(file).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_row(*line.split("\t")) for line in lines if line and line[0] != "#")


def _row(words: str, pattern: str, message: str, severity: str) -> Construction:
    return Construction(
        tuple(words.split("|")), Pattern(pattern), message, cast("Severity", severity) if severity else None
    )


def faults(text: str, rows: tuple[Construction, ...]) -> Iterator[Hit]:
    """The hits of a table in a paragraph; where two overlap the first row has its say."""
    taken = bytearray(len(text))
    for row in rows:
        if not any(map(text.__contains__, row.words)):
            continue
        for match in row.pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = bytes([1]) * (end - start)
            cut = match.span("cut") if "cut" in row.pattern.compiled.groupindex and match["cut"] else None
            fix = Fix(f"删去“{match['cut']}”", (Edit(*cut, ""),), safe=False) if cut else None
            yield Hit(start, end, row.message, fix, severity=row.severity)
