"""The cases: each drives a server as an editor does and yields lines of figures."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from keystroke import COLUMN, places, share
from prose import document
from wire import Wire, is_answer, is_version

URI = "file:///bench.txt"
Figure = tuple[str, float, float, str]
"""What, how much, the most it should be, the unit."""
OPEN = {20_000: (150.0, 15.0, 2.0), 200_000: (1200.0, 40.0, 5.0)}
"""By length: ms to the first diagnostics, ms of a keystroke at p99, CPU ms of a keystroke at p50."""
CORRECTOR, TYPO = "ZC201", "各地区要加强组织领导，切实把各项政策措施落到时处。\n"
READING = 0.6
"""Seconds before the user, who has the first diagnostics, does anything."""


def greeted(command: Sequence[str], **settings: object) -> tuple[Wire, float]:
    """A server that has loaded its rules, and the ms it took to answer."""
    wire = Wire(command)
    answered = wire.greet(**settings)
    wire.open("file:///warm.txt", document(3000))
    wire.until(is_version(0))
    time.sleep(READING)
    return wire, answered


def start(command: Sequence[str]) -> Iterator[Figure]:
    wire = Wire(command)
    yield "start to the answer to initialize", wire.greet(), 600.0, "ms"
    yield "start to the answer to initialize, CPU", wire.cpu(), 600.0, "ms"
    yield "memory at rest", wire.resident(), 80.0, "MB"
    wire.end()


def writing(command: Sequence[str], length: int, edits: int) -> Iterator[Figure]:
    """Opening a document, a pointer that rests on it meanwhile, and single keystrokes."""
    opened, slowest, dearest = OPEN[length]
    wire, _ = greeted(command)
    text = document(length)
    before, began = wire.cpu(), time.perf_counter()
    wire.open(URI, text, 1)
    place = {"textDocument": {"uri": URI}, "position": {"line": 6, "character": COLUMN}}
    wire.send(id="hover", method="textDocument/hover", params=place)
    taken: dict[str, tuple[float, float]] = {}
    while len(taken) < 2:
        message, _ = wire.read()
        key = "hover" if is_answer("hover")(message) else "open" if is_version(1)(message) else ""
        if key:
            taken[key] = (wire.arrived - began) * 1e3, wire.cpu() - before
    for key, what, most in (("open", "open to diagnostics", opened), ("hover", "hover while it opens", 50.0)):
        waited, worked = taken[key]
        yield f"{length}: {what}", waited, most, "ms"
        yield f"{length}: {what}, CPU", worked, most, "ms"
    waits, costs = [], []
    wire.insert(URI, 2, 0, 0, "　")  # it waits for a pause until it knows how long a check takes
    wire.until(is_version(2))
    for version, line in enumerate(places(text, edits), 3):
        before, began = wire.cpu(), time.perf_counter()
        wire.insert(URI, version, line, COLUMN, "的")
        wire.until(is_version(version))
        waits.append((wire.arrived - began) * 1e3)
        costs.append(wire.cpu() - before)
    yield f"{length}: keystroke p50", share(waits, 0.5), slowest / 4, "ms"
    yield f"{length}: keystroke p99", share(waits, 0.99), slowest, "ms"
    yield f"{length}: keystroke p50, CPU", share(costs, 0.5), dearest, "ms"
    yield f"{length}: keystroke p99, CPU", share(costs, 0.99), 2 * dearest, "ms"
    yield f"{length}: memory", wire.resident(), 160.0, "MB"
    wire.end()


def burst(command: Sequence[str], length: int) -> Iterator[Figure]:
    """Twenty keystrokes in one place in a fifth of a second."""
    wire, _ = greeted(command)
    text = document(length)
    wire.open(URI, text, 1)
    wire.until(is_version(1))
    before = wire.cpu()
    (line,) = places(text, 1)
    for version in range(2, 22):
        wire.insert(URI, version, line, COLUMN, "的")
        time.sleep(0.01)
    began = time.perf_counter()
    wire.until(is_version(21))
    yield f"{length}: 20 keystrokes, last to its diagnostics", (wire.arrived - began) * 1e3, 120.0, "ms"
    yield f"{length}: 20 keystrokes, CPU of each", (wire.cpu() - before) / 20, OPEN[length][2], "ms"
    wire.end()


def corrected(command: Sequence[str], length: int, edits: int) -> Iterator[Figure]:
    """With the corrector in context on and a word in the text that it corrects."""
    wire, _ = greeted(command, extendSelect=[CORRECTOR])
    text = document(length) + TYPO
    wire.open(URI, text, 1)
    shown: list[str] = []
    while not shown:
        message, _ = wire.read()
        if is_version(1)(message):
            shown = [diagnostic.get("code", "") for diagnostic in message["params"]["diagnostics"]]
    yield f"{length}, corrector: typos not found of 1", float(CORRECTOR not in shown), 0.5, ""
    costs = []
    for version, line in enumerate(places(text, edits), 2):
        before = wire.cpu()
        wire.insert(URI, version, line, COLUMN, "的")
        wire.until(is_version(version))
        costs.append(wire.cpu() - before)
    yield f"{length}, corrector: keystroke p50, CPU", share(costs, 0.5), OPEN[length][2], "ms"
    yield f"{length}, corrector: memory", wire.resident(), 160.0, "MB"
    wire.end()


def one_line(command: Sequence[str], length: int = 200_000) -> Iterator[Figure]:
    """A document without line ends: keystrokes with a pause after each, what is asked meanwhile, and writing on and on."""
    wire, _ = greeted(command)
    wire.open(URI, document(length).replace("\n", ""), 1)
    wire.until(is_version(1))
    costs, waits = [], []
    for version in range(2, 12):
        before = wire.cpu()
        wire.insert(URI, version, 0, 5000 * version, "的")
        waits.append(max(_asked(wire, version)))
        costs.append(wire.cpu() - before)
    yield f"one line of {length}: keystroke and check p50, CPU", share(costs, 0.5), 400.0, "ms"
    yield f"one line of {length}: completion during the check, longest, p50", share(waits, 0.5), 60.0, "ms"
    before = wire.cpu()
    for version in range(12, 32):
        wire.insert(URI, version, 0, 5000 * version, "的")
        time.sleep(0.1)
    yield f"one line of {length}: writing on and on, CPU of each", (wire.cpu() - before) / 20, 10.0, "ms"
    wire.end()


def _asked(wire: Wire, version: int) -> Iterator[float]:
    """Asks again and again how to go on at a place, until a version is published; ms to each answer."""
    place = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": COLUMN}}
    published = False
    while not published:
        began = time.perf_counter()
        wire.send(id="how", method="textDocument/completion", params=place)
        while not is_answer("how")(message := wire.read()[0]):
            published = published or is_version(version)(message)
        yield (wire.arrived - began) * 1e3
        time.sleep(0.005)


def soak(command: Sequence[str], cycles: int) -> Iterator[Figure]:
    """Documents that are opened and closed."""
    wire, _ = greeted(command)
    text = document(20_000)
    first = 0.0
    for number in range(cycles):
        uri = f"file:///soak{number}.txt"
        wire.open(uri, text.replace("公共", f"第{number}个"), 1)
        wire.until(is_version(1))
        wire.send(method="textDocument/didClose", params={"textDocument": {"uri": uri}})
        if number == cycles // 10:
            first = wire.resident()
    yield f"memory after {cycles} documents opened and closed", wire.resident(), 120.0, "MB"
    yield "… grown since a tenth of them", wire.resident() - first, 10.0, "MB"
    wire.end()
