"""CPU time of a keystroke, in process and in the language server, against the budgets of the design.

Usage: python bench/keystroke.py [EDITS]    (default 120; Linux tells the time of a process exactly enough for (b))

(a) One character goes into the text, the session checks what it touched, the diagnostics are written.
(b) The same over the wire: CPU time of the server process from one published version to the next.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
from prose import document

from gongwen_lint.engine import load_visitors
from gongwen_lsp.client import Client
from gongwen_lsp.paper import Paper
from gongwen_lsp.rules import Rules

LENGTHS = {20_000: 2.0, 200_000: 5.0}
"""Budget of (b) at p50 in ms, by length of the document; a quarter of it is the aim for (a)."""
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
    terms = Rules(load_visitors).terms("")
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


class Wire:
    """A server in a process, and its CPU time."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "gongwen_lsp"]
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.process = psutil.Process(self.child.pid)

    def send(self, **message: Any) -> None:
        assert self.child.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.child.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.child.stdin.flush()

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> int:
        """Reads up to a message that is wanted; its length in bytes."""
        assert self.child.stdout
        while True:
            length = 0
            while (line := self.child.stdout.readline().strip()) != b"":
                name, _, value = line.partition(b":")
                length = int(value) if name == b"Content-Length" else length
            if wanted(json.loads(self.child.stdout.read(length))):
                return length

    def cpu(self) -> float:
        """CPU milliseconds of the process so far, to the nanosecond where the system counts them."""
        threads = Path(f"/proc/{self.child.pid}/task")
        if threads.is_dir():
            return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads.iterdir()) / 1e6
        return float(sum(self.process.cpu_times()[:2])) * 1e3


def is_version(version: int) -> Callable[[dict[str, Any]], bool]:
    return lambda message: "params" in message and message["params"].get("version") == version


def over_the_wire(length: int, edits: int, budget: float) -> None:
    wire, text = Wire(), document(length)
    shown = {"publishDiagnostics": {"relatedInformation": True, "dataSupport": True}}
    began = time.perf_counter()
    wire.send(
        id=0, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {"textDocument": shown}}
    )
    wire.until(lambda message: message.get("id") == 0)
    answered = (time.perf_counter() - began) * 1e3
    idle = wire.process.memory_info().rss
    item = {"uri": URI, "languageId": "plaintext", "version": 0, "text": text}
    before = wire.cpu()
    wire.send(method="textDocument/didOpen", params={"textDocument": item})
    size = wire.until(is_version(0))
    opened = wire.cpu() - before
    costs: list[float] = []
    for version, line in enumerate(places(text, edits), 1):
        before = wire.cpu()
        place = {"line": line, "character": COLUMN}
        change = {"range": {"start": place, "end": place}, "text": "的"}
        params = {"textDocument": {"uri": URI, "version": version}, "contentChanges": [change]}
        wire.send(method="textDocument/didChange", params=params)
        wire.until(is_version(version))
        costs.append(wire.cpu() - before)
    resident = wire.process.memory_info().rss
    report("over stdio", length, costs, budget, f"{size // 1024} kB published")
    print(
        f"{'':11} initialize {answered:.0f} ms, rules and first check {opened:.0f} ms CPU, "
        f"resident {resident / 2**20:.0f} MB (at the answer {idle / 2**20:.0f})"
    )
    wire.send(id=1, method="shutdown")
    wire.until(lambda message: message.get("id") == 1)
    wire.send(method="exit")
    wire.child.wait(timeout=10)


def main(edits: int) -> None:
    for length, budget in LENGTHS.items():
        in_process(length, edits, budget / 4)
        over_the_wire(length, edits, budget)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
