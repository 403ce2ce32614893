"""A language server in a process of its own, spoken to over pipes, and what it costs."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psutil

Message = dict[str, Any]
SHOWN = {"publishDiagnostics": {"relatedInformation": True, "dataSupport": True}}


class Wire:
    """A server.

    Args:
        command: Starts it.
    """

    def __init__(self, command: Sequence[str] = (sys.executable, "-m", "gongwen_lsp")) -> None:
        self.began = time.perf_counter()
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.process = psutil.Process(self.child.pid)
        self.arrived = self.began

    def send(self, **message: Any) -> None:
        assert self.child.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()  # as editors do
        self.child.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.child.stdin.flush()

    def read(self) -> tuple[Message, int]:
        """The next message and its length in bytes; `arrived` tells when it was here."""
        assert self.child.stdout
        length = 0
        while (line := self.child.stdout.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        body = self.child.stdout.read(length)
        self.arrived = time.perf_counter()  # what reading the message takes is not the server's
        return json.loads(body), length

    def until(self, wanted: Callable[[Message], bool]) -> int:
        """Reads up to a message that is wanted; its length in bytes."""
        while True:
            message, length = self.read()
            if wanted(message):
                return length

    def greet(self, **settings: object) -> float:
        """Milliseconds from the start of the process to its answer."""
        able = {"textDocument": SHOWN}
        params = {"processId": None, "rootUri": None, "capabilities": able, "initializationOptions": settings}
        self.send(id=0, method="initialize", params=params)
        self.until(is_answer(0))
        answered = (time.perf_counter() - self.began) * 1e3
        self.send(method="initialized", params={})
        return answered

    def open(self, uri: str, text: str, version: int = 0) -> None:
        item = {"uri": uri, "languageId": "plaintext", "version": version, "text": text}
        self.send(method="textDocument/didOpen", params={"textDocument": item})

    def insert(self, uri: str, version: int, line: int, column: int, text: str) -> None:
        place = {"line": line, "character": column}
        change = {"range": {"start": place, "end": place}, "text": text}
        params = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}
        self.send(method="textDocument/didChange", params=params)

    def cpu(self) -> float:
        """CPU milliseconds of the process so far, to the nanosecond where the system counts them."""
        threads = Path(f"/proc/{self.child.pid}/task")
        if threads.is_dir():
            return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads.iterdir()) / 1e6
        return float(sum(self.process.cpu_times()[:2])) * 1e3

    def resident(self) -> float:
        """Megabytes of memory."""
        return float(self.process.memory_info().rss) / 2**20

    def end(self) -> None:
        self.send(id="end", method="shutdown")
        self.until(is_answer("end"))
        self.send(method="exit")
        self.child.wait(timeout=10)


def is_version(version: int) -> Callable[[Message], bool]:
    return lambda message: "params" in message and message["params"].get("version") == version


def is_answer(number: int | str) -> Callable[[Message], bool]:
    return lambda message: message.get("id") == number and "method" not in message
