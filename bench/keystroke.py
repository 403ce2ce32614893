"""CPU time of a keystroke, in process and in the language server, against the budgets of the design.

Usage: python bench/keystroke.py [EDITS]    (default 120; Linux tells the time of a process exactly enough for (b))

(a) One character goes into the text, the session checks what it touched, the diagnostics are written.
(b) The same over the wire: CPU time of the server process from one published version to the next.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence

from prose import document
from wire import Wire, is_version

from gongwen_lint.engine import installed
from gongwen_lsp.client import Client
from gongwen_lsp.paper import Paper
from gongwen_lsp.rules import Rules

LENGTHS = {20_000: 2.0, 200_000: 5.0}
"""Budget of (b) at p50 in ms, by length of the document; a quarter of it is the aim for (a)."""
PACE = 0.1
"""Seconds between the keystrokes of a fast writer."""
COLUMN = 12
URI = "file:///bench.txt"


def places(text: str, edits: int) -> list[int]:
    """Lines of the body, at random."""
    dice = random.Random(7)
    long = [number for number, line in enumerate(text.split("\n")) if len(line) > 60]
    return [dice.choice(long) for _ in range(edits)]


def share(values: list[float], part: float) -> float:
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def report(what: str, length: int, values: list[float], budget: float, note: str) -> None:
    typical, worst = share(values, 0.5), share(values, 0.99)
    print(
        f"{what:11} {length:7} characters   p50 {typical:6.2f}   p99 {worst:6.2f} ms CPU   "
        f"budget {budget:5.2f}   used {100 * typical / budget:4.0f} %   {note}"
    )


def in_process(length: int, edits: int, budget: float) -> None:
    terms = Rules(installed).terms("")
    text = document(length)
    paper = Paper(URI, 0, text, "txt", terms, Client())
    paper.diagnostics()
    costs: list[float] = []
    for version, line in enumerate(places(text, edits), 1):
        start = time.process_time()
        paper.text.edit((line, COLUMN), (line, COLUMN), "的")
        paper.edited(version)
        paper.diagnostics()
        costs.append((time.process_time() - start) * 1e3)
    report("in process", length, costs, budget, f"{len(terms.rules.rules)} rules, {len(paper.findings())} findings")


def typed(wire: Wire, lines: Sequence[int], done: int = 0, pause: float = 0.0) -> list[float]:
    """CPU milliseconds of a keystroke on each line after `done` others, with so many seconds between them."""
    costs: list[float] = []
    for version, line in enumerate(lines, done + 1):
        time.sleep(pause)
        before = wire.cpu()
        wire.insert(URI, version, line, COLUMN, "的")
        wire.until(is_version(version))
        costs.append(wire.cpu() - before)
    return costs


def over_the_wire(length: int, edits: int, budget: float) -> None:
    wire, text = Wire(), document(length)
    answered = wire.greet()
    idle = wire.resident()
    before = wire.cpu()
    wire.open(URI, text)
    size = wire.until(is_version(0))
    opened = wire.cpu() - before
    lines = places(text, edits)
    report("over stdio", length, typed(wire, lines), budget, f"{size // 1024} kB published")
    slowly = typed(wire, lines[: edits // 4], edits, PACE)
    print(
        f"{'':11} one every {PACE} s, with what other processes leave of the caches: p50 {share(slowly, 0.5):.2f} ms CPU\n"
        f"{'':11} initialize {answered:.0f} ms, rules and first check {opened:.0f} ms CPU, "
        f"resident {wire.resident():.0f} MB (at the answer {idle:.0f})"
    )
    wire.end()


def main(edits: int) -> None:
    for length, budget in LENGTHS.items():
        in_process(length, edits, budget / 4)
        over_the_wire(length, edits, budget)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
