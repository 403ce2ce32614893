"""Talking to the server as an editor does: over pipes to a process, or to an object in this one."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests_sample import few_visitors

from gongwen_lint.rule import Visitor
from gongwen_lsp.server import Server

Message = dict[str, Any]
ROOT = Path(__file__).resolve().parents[1]
SERVE = "import sys, tests_sample as t, gongwen_lsp.stdio as s; sys.exit(s.serve_stdio(t.few_visitors))"
PUBLISH = "textDocument/publishDiagnostics"
FULL: Message = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "dataSupport": True, "versionSupport": True},
        "codeAction": {"isPreferredSupport": True},
    },
    "workspace": {"workspaceEdit": {"documentChanges": True}},
}


def frame(message: object) -> bytes:
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def request(number: int | str, method: str, params: object = None) -> Message:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def note(method: str, params: object = None) -> Message:
    return {"jsonrpc": "2.0", "method": method, "params": params}


def hello(capabilities: Message = FULL) -> Message:
    return request(0, "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})


def did_open(uri: str, text: str, version: int = 1, language: str = "plaintext") -> Message:
    item = {"uri": uri, "languageId": language, "version": version, "text": text}
    return note("textDocument/didOpen", {"textDocument": item})


def did_change(uri: str, version: int, *changes: Message) -> Message:
    return note("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes})


def edit(line: int, start: int, end: int, text: str) -> Message:
    span = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
    return {"range": span, "text": text}


def did_close(uri: str) -> Message:
    return note("textDocument/didClose", {"textDocument": {"uri": uri}})


def ask_actions(number: int, uri: str, line: int, start: int, end: int) -> Message:
    params = {
        "textDocument": {"uri": uri},
        "range": edit(line, start, end, "")["range"],
        "context": {"diagnostics": []},
    }
    return request(number, "textDocument/codeAction", params)


def unframed(data: bytes) -> Iterator[Message]:
    """The messages in a stream of bytes, which must hold nothing else."""
    while data:
        header, separator, rest = data.partition(b"\r\n\r\n")
        lengths = [line for line in header.split(b"\r\n") if line.startswith(b"Content-Length: ")]
        assert separator, data[:200]
        assert len(lengths) == 1, header
        length = int(lengths[0].removeprefix(b"Content-Length: "))
        yield json.loads(rest[:length])
        data = rest[length:]


class Talk:
    """A server in this process. What it sends is collected.

    Args:
        load: Brings its rules.
        answers: What to answer its requests, by method; others are not answered.
    """

    def __init__(
        self, load: Callable[[], tuple[Visitor, ...]] = few_visitors, answers: Mapping[str, object] | None = None
    ) -> None:
        self.left: list[int] = []
        self.server = Server(load, leave=self.left.append)
        self._written: list[bytes] = []
        self._answers = answers or {}
        self._loop = asyncio.new_event_loop()
        weakref.finalize(self, self._loop.close)
        self.server.wire.set_writer(self)

    def write(self, data: bytes) -> None:
        self._written.append(data)
        message = json.loads(data)
        if "id" in message and message.get("method") in self._answers:
            result = self._answers[message["method"]]
            answer = {"jsonrpc": "2.0", "id": message["id"], "result": result(message) if callable(result) else result}
            self._loop.call_soon(self.server.wire.receive, json.dumps(answer).encode())

    def close(self) -> None:
        self._written.append(b"")

    def greet(self, capabilities: Message = FULL, **params: object) -> Message:
        """The greeting, and what the server answers it."""
        said = hello(capabilities)
        said["params"].update(params)
        return self.say(said, note("initialized", {}))[0]

    def ask(self, method: str, **params: object) -> Any:
        """The result of a request."""
        (answer,) = [m for m in self.say(request("asked", method, params)) if m.get("id") == "asked"]
        return answer["result"]

    def command(self, name: str, **argument: str) -> list[Message]:
        """What the server sends when a command is to be carried out."""
        return self.say(request("command", "workspace/executeCommand", {"command": name, "arguments": [argument]}))

    def say(self, *messages: object, pause: float = 0.0) -> list[Message]:
        """What the server answers to messages, and what it sends of itself in the seconds after."""
        return self.say_bytes(*(json.dumps(message).encode() for message in messages), pause=pause)

    def say_together(self, *messages: object) -> list[Message]:
        """What the server answers to messages that come in one piece."""
        return self._loop.run_until_complete(
            self._say([json.dumps(message).encode() for message in messages], idle=False)
        )

    def say_bytes(self, *bodies: bytes, pause: float = 0.0) -> list[Message]:
        return self._loop.run_until_complete(self._say(list(bodies), pause))

    def sent(self) -> list[Message]:
        """What it has sent since it was last spoken to."""
        return [json.loads(body) for body in self._written if body]

    async def _say(self, bodies: list[bytes], pause: float = 0.0, *, idle: bool = True) -> list[Message]:
        self._written.clear()
        for body in bodies:
            self.server.wire.receive(body)
            if idle:
                await self._idle()
        await asyncio.sleep(pause)
        await self._idle()
        return self.sent()

    @staticmethod
    async def _idle() -> None:
        """Until every task is done, but for those that wait for the client."""
        for _ in range(2000):
            await asyncio.sleep(0)
            if len(asyncio.all_tasks()) == 1:
                return


def environment() -> dict[str, str]:
    """The variables for a process that finds this checkout."""
    paths = os.pathsep.join(str(ROOT / name) for name in ("lint", "rules", "lsp", "tests"))
    return {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}


class Process:
    """A server in a process of its own.

    Args:
        flags: For the interpreter.
        command: What it runs, as arguments of the interpreter.
        variables: Of the environment, besides ours.
    """

    def __init__(self, *flags: str, command: Sequence[str] = ("-c", SERVE), **variables: str) -> None:
        self.child = subprocess.Popen(
            [sys.executable, *flags, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**environment(), **variables},
        )

    def send(self, *messages: Message) -> None:
        self.send_bytes(b"".join(map(frame, messages)))

    def send_bytes(self, data: bytes) -> None:
        assert self.child.stdin is not None
        self.child.stdin.write(data)
        self.child.stdin.flush()

    def read(self) -> Message:
        """The next message."""
        assert self.child.stdout is not None
        length = 0
        while (line := self.child.stdout.readline()) != b"\r\n":
            assert line.endswith(b"\r\n"), line
            if line.startswith(b"Content-Length: "):
                length = int(line.removeprefix(b"Content-Length: "))
        message = json.loads(self.child.stdout.read(length))
        assert isinstance(message, dict)
        return message

    def until(self, wanted: Callable[[Message], bool]) -> list[Message]:
        """The next messages, up to the first that is wanted."""
        found: list[Message] = []
        while not found or not wanted(found[-1]):
            found.append(self.read())
        return found

    def end(self) -> tuple[int, bytes, str]:
        """Closes the input: exit status, the rest of the output, the error output."""
        out, error = self.child.communicate(timeout=20)
        return self.child.returncode, out, error.decode()
