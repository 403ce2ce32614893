"""The report: a row an operator, and the misses with their surroundings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from unicodedata import east_asian_width

from gongwen_lint.finding import CATEGORIES

from .bench import Trial
from .fault import Faulty, Operator

AROUND = 24
"""Code points shown on either side of a miss."""
NAME, SOURCE = 44, 26
"""Widths of the columns, in terminal cells."""


@dataclass(frozen=True, slots=True)
class Score:
    """Sums over trials: applied, found, with new findings elsewhere, restored of those where a fix is expected."""

    applied: int
    found: int
    elsewhere: int
    restored: int
    restorable: int


def score(done: Iterable[Trial]) -> Score:
    """The sums of trials."""
    rows = list(done)
    answers = [trial.restored for trial in rows if trial.restored is not None]
    return Score(
        len(rows),
        sum(1 for trial in rows if trial.found),
        sum(len(trial.elsewhere) for trial in rows),
        sum(answers),
        len(answers),
    )


def table(operators: Sequence[Operator], done: Sequence[Trial], documents: int) -> str:
    """The report as an aligned table, category by category."""
    lines = [f"{documents} 份文稿，{len(operators)} 种差错，注入 {len(done)} 处", ""]
    head = f"{_wide('差错', NAME)} {_wide('出处', SOURCE)}   注入   查出  查出率   别处新报   还原"
    for category, group in groupby(sorted(operators, key=_order), key=lambda o: o.category):
        members = list(group)
        lines += [f"{category} {CATEGORIES[category].title}", head]
        lines += [_row(o.name, o.source, score(t for t in done if t.operator is o)) for o in members]
        total = score(t for t in done if t.operator.category == category)
        lines += [_row("合计", f"{len(members)} 种", total), ""]
    return "\n".join([*lines, _row("总计", f"{len(operators)} 种", score(done))])


def _order(operator: Operator) -> int:
    return list(CATEGORIES).index(operator.category)


def _row(name: str, source: str, sums: Score) -> str:
    share = f"{100 * sums.found / sums.applied:5.1f} %" if sums.applied else "      –"
    restored = f"{sums.restored}/{sums.restorable}" if sums.restorable else "–"
    return (
        f"{_wide(name, NAME)} {_wide(source, SOURCE)} {sums.applied:6} {sums.found:6} {share} "
        f"{sums.elsewhere:10} {restored:>8}"
    )


def _wide(text: str, width: int) -> str:
    """The text filled up to a width in terminal cells."""
    cells = sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)
    return text + " " * max(0, width - cells)


def misses(done: Iterable[Trial]) -> str:
    """What was not found: operator, document, the place ⟦marked⟧ in its surroundings."""
    lost = [trial for trial in done if not trial.found]
    return "\n".join(
        [
            "",
            "没有查出：",
            *(f"  {t.operator.category} {t.operator.name}  {t.document}  {shown(t.faulty)}" for t in lost),
        ]
    )


def strays(done: Iterable[Trial]) -> str:
    """New findings that have nothing to do with the fault."""
    found = [
        f"  {t.operator.category} {t.operator.name}  {t.document}  {shown(t.faulty)}  另报 {f.code} "
        f"“{t.faulty.text[f.start : f.end][:30]}” {f.message}"
        for t in done
        for f in t.elsewhere
    ]
    return "\n".join(["", "别处新报：", *found])


def shown(faulty: Faulty) -> str:
    """The place in its surroundings, on one line; what is missing is marked ⟦⟧."""
    text, start, end = faulty.text, faulty.start, faulty.end
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    place = (
        text[start:end] if end - start <= 3 * AROUND else f"{text[start : start + AROUND]}…{text[end - AROUND : end]}"
    )
    return f"{before}⟦{place}⟧{after}".replace("\r", "").replace("\n", "⏎")


def as_json(operators: Sequence[Operator], done: Sequence[Trial]) -> dict[str, Any]:
    """The report for other programs."""
    return {"operators": [_entry(o, [t for t in done if t.operator is o]) for o in operators]}


def _entry(operator: Operator, done: Sequence[Trial]) -> dict[str, Any]:
    sums = score(done)
    return {
        "category": operator.category,
        "name": operator.name,
        "source": operator.source,
        "applied": sums.applied,
        "found": sums.found,
        "elsewhere": sums.elsewhere,
        "restored": sums.restored if operator.restored else None,
        "codes": sorted({f.code for t in done for f in t.found}),
        "misses": [
            {"document": t.document, "start": t.faulty.start, "end": t.faulty.end, "shown": shown(t.faulty)}
            for t in done
            if not t.found
        ],
    }
