"""How many known slips the word rules find, and whether they mend them, by kind: tests/data/words/{faulty,fresh,unseen}.tsv.

The slips of `faulty` were looked at while the tables grew, those of `fresh` after they had. Of `unseen`, written before,
half A (odd lines) taught which kinds were missing and half B (even lines) was read by nobody: its figure is the honest one.

Usage: python -m bench.words.recall [faulty|fresh|unseen] [--half A|B] [--context] [--misses]
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from gongwen_lint.engine import RuleSet, Selection, check, load_visitors
from gongwen_lint.finding import Finding, PlacedEdit
from gongwen_lint.readers import parse

SLIPS = Path(__file__).resolve().parents[2] / "tests/data/words"
MARKED = re.compile("⟦([^→⟧]*)→([^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong stretch of a sentence and what should stand there."""

    start: int
    end: int
    right: str


def read_marked(text: str) -> tuple[str, list[Slip]]:
    """The sentence as someone wrote it, with its slips."""
    parts: list[str] = []
    slips: list[Slip] = []
    last = size = 0
    for mark in MARKED.finditer(text):
        parts += text[last : mark.start()], mark[1]
        size += mark.start() - last
        slips.append(Slip(size, size + len(mark[1]), mark[2]))
        size, last = size + len(mark[1]), mark.end()
    return "".join((*parts, text[last:])), slips


def is_found(slip: Slip, findings: tuple[Finding, ...]) -> bool:
    """Some place of a finding touches the slip."""
    return any(p.start < slip.end and slip.start < p.end for f in findings for p in f.places)


def is_mended(text: str, slip: Slip, findings: tuple[Finding, ...]) -> bool:
    """Some offered fix gives what should stand there."""
    wanted = text[: slip.start] + slip.right + text[slip.end :]
    return any(_edited(text, fix.edits, slip) == wanted for f in findings for fix in (f.fix, *f.alternatives) if fix)


def _edited(text: str, edits: tuple[PlacedEdit, ...], slip: Slip) -> str:
    for edit in reversed(edits):
        if edit.start <= slip.end and slip.start <= edit.end:
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def main() -> None:
    """Prints a line a kind, and with --misses the sentences with a slip that was not found."""
    parser = argparse.ArgumentParser(description="已知错别字查出多少")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("slips", nargs="?", choices=("faulty", "fresh", "unseen"), default="faulty")
    parser.add_argument("--half", choices=("A", "B"), help="the odd or the even lines alone")
    parser.add_argument("--context", action="store_true", help="with the corrector in context")
    options = parser.parse_args()
    asked, left = (("ZC2",), ()) if options.context else ((), ("ZC2",))
    rules = Selection(select=("ZC", "ZX", "TF"), extend_select=asked, ignore=left).apply(load_visitors())
    lines = (SLIPS / f"{options.slips}.tsv").read_text(encoding="utf-8").splitlines()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for line in {"A": lines[::2], "B": lines[1::2], None: lines}[options.half]:
        kind, marked = line.split("\t")
        _count(counts[kind], marked, rules, shows=options.misses)
    counts["合计"] = [sum(column) for column in zip(*counts.values(), strict=True)]
    for kind, (slips, found, mended, strays) in counts.items():
        print(f"{kind:8}{slips:5} 处  查出 {found:4}（{100 * found / slips:5.1f} %）  改对 {mended:4}  他处 {strays}")


def _count(count: list[int], marked: str, rules: RuleSet, *, shows: bool) -> None:
    text, slips = read_marked(marked)
    findings = check(parse(text + "\n"), rules).findings
    found = [is_found(slip, findings) for slip in slips]
    touched = [f for f in findings if any(p.start < s.end and s.start < p.end for p in f.places for s in slips)]
    mended = sum(is_mended(text, slip, findings) for slip in slips)
    strays = len(findings) - len(touched)
    for column, number in enumerate((len(slips), sum(found), mended, strays)):
        count[column] += number
    if shows and not all(found):
        print(marked)
    if shows and strays:
        print("  他处：", marked, [(f.code, f.message) for f in findings if f not in touched])


if __name__ == "__main__":
    main()
