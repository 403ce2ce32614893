"""Standard input and output as the wire: nothing but whole messages ever goes out, whatever else is printed."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable, Sequence

from gongwen_lint.engine import load_visitors
from gongwen_lint.rule import Visitor
from gongwen_lsp.protocol import Protocol
from gongwen_lsp.server import Server

USAGE = 2
_CHUNK = 1 << 16
_HEADER = 1 << 14

log = logging.getLogger("gwlint")


class Output:
    """Writes messages to a duplicate of the standard output, whole and one after the other.

    The standard output itself is turned to the standard error, so that a stray print cannot break a message; a buffer of
    our own keeps messages whole where the interpreter runs unbuffered.
    """

    def __init__(self) -> None:
        self._file = os.fdopen(os.dup(1), "wb", buffering=_CHUNK)
        self._lock = threading.Lock()
        sys.stdout.flush()
        os.dup2(2, 1)

    def write(self, data: bytes) -> None:
        """Writes a message."""
        with self._lock:
            self._file.write(data)
            self._file.flush()

    def close(self) -> None:
        """Closes the wire."""
        with self._lock:
            self._file.close()


def serve_stdio(argv: Sequence[str] = (), load: Callable[[], tuple[Visitor, ...]] = load_visitors) -> int:
    """Serves one client; see `gongwen_lsp.serve`. `load` brings the rules."""
    unknown = [item for item in argv if item != "--stdio" and not item.startswith("--clientProcessId")]
    if unknown:
        sys.stderr.write(f"gwlint lsp：不认识的选项 {' '.join(unknown)}；本命令由编辑器调用，只用标准输入输出\n")
        return USAGE
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="gwlint lsp: %(message)s")
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # it logs texts of documents
    server = Server(load)
    protocol = server.wire
    protocol.set_writer(Output())
    try:
        asyncio.run(_receive(protocol))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    except (BrokenPipeError, KeyboardInterrupt):
        log.warning("连接断开")
    return 0 if protocol.is_shut_down else 1


async def _receive(protocol: Protocol) -> None:
    """Hands over messages until the input ends."""
    stream = asyncio.StreamReader(limit=_HEADER)
    threading.Thread(target=_feed, args=(stream, asyncio.get_running_loop()), daemon=True).start()
    try:
        while True:
            length = _length(await stream.readuntil(b"\r\n\r\n"))
            if length:
                protocol.receive(await stream.readexactly(length))
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        return


def _feed(stream: asyncio.StreamReader, loop: asyncio.AbstractEventLoop) -> None:
    """Moves the input to the loop, which must not wait for it."""
    try:
        while chunk := os.read(0, _CHUNK):
            loop.call_soon_threadsafe(stream.feed_data, chunk)
        loop.call_soon_threadsafe(stream.feed_eof)
    except (OSError, RuntimeError):
        return  # the loop or the client is gone


def _length(header: bytes) -> int:
    """The length of the body, 0 where the header does not say."""
    for line in header.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            return int(value)
    return 0
