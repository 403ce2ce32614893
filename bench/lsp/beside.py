"""Our server and another one for Chinese text, driven alike: the whole text is sent with each keystroke, as the other asks."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from keystroke import COLUMN, places, share
from prose import document
from wire import Message, Wire

from .cases import READING, URI

Compared = tuple[str, float, str]
"""What, how much, the unit."""
WARM = "今天开会,请参加hello\n"


def is_shown(message: Message) -> bool:
    """A list of diagnostics that is not empty: AutoCorrect takes away all before it sends the new ones."""
    return message.get("method") == "textDocument/publishDiagnostics" and bool(message["params"]["diagnostics"])


def figures(command: Sequence[str], length: int, edits: int) -> Iterator[Compared]:
    """Opening a document and single keystrokes in it.

    Args:
        command: Starts the server.
        length: Of the document, characters.
        edits: How many keystrokes.
    """
    wire = Wire(command)
    wire.greet()
    wire.open("file:///warm.txt", WARM)
    _next(wire)
    time.sleep(READING)
    text, began = document(length), time.perf_counter()
    wire.open(URI, text, 1)
    _next(wire)
    yield f"{length}: open to diagnostics", (wire.arrived - began) * 1e3, "ms"
    waits, costs = [], []
    for version, line in enumerate(places(text, edits), 2):
        text = _with_character(text, line)
        before, began = wire.cpu(), time.perf_counter()
        item = {"uri": URI, "version": version}
        wire.send(method="textDocument/didChange", params={"textDocument": item, "contentChanges": [{"text": text}]})
        _next(wire)
        waits.append((wire.arrived - began) * 1e3)
        costs.append(wire.cpu() - before)
    yield f"{length}: keystroke p50", share(waits, 0.5), "ms"
    yield f"{length}: keystroke p99", share(waits, 0.99), "ms"
    yield f"{length}: keystroke p50, CPU", share(costs, 0.5), "ms"
    yield f"{length}: memory", wire.resident(), "MB"
    wire.child.kill()  # AutoCorrect 2.14 does not go when it is told to
    wire.child.wait()


def beside(ours: Sequence[str], other: Sequence[str], length: int, edits: int) -> Iterator[str]:
    """One line for each figure, ours and the other's."""
    pairs = zip(figures(ours, length, edits), figures(other, length, edits), strict=True)
    for (what, mine, unit), (_, its, _) in pairs:
        yield f"{what:75} ours {mine:9.2f} {unit:2}   the other {its:9.2f} {unit:2}"


def _next(wire: Wire) -> Message:
    while not is_shown(message := wire.read()[0]):
        pass
    return message


def _with_character(text: str, line: int) -> str:
    lines = text.split("\n")
    lines[line] = f"{lines[line][:COLUMN]}的{lines[line][COLUMN:]}"
    return "\n".join(lines)
