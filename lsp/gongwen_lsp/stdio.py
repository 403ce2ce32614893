"""Standard input and output as the wire: nothing but whole messages ever goes out, whatever else is printed."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable

from gongwen_lint.engine import installed
from gongwen_lint.rule import Visitor
from gongwen_lsp.frames import FrameError, Frames, framed
from gongwen_lsp.server import Server
from gongwen_lsp.stop import stop_on_signals

_CHUNK = 1 << 16
_PIPE = 1 << 20
"""Bytes the output should hold: a long list of diagnostics then goes out without waiting for the editor in between."""

log = logging.getLogger("gwlint")


class Output:
    """Writes messages to a duplicate of the standard output, whole and one after the other.

    The standard output itself is turned to the standard error, so that a stray print cannot break a message; a buffer of
    our own keeps messages whole where the interpreter runs unbuffered.
    """

    def __init__(self) -> None:
        self._file = os.fdopen(os.dup(1), "wb", buffering=_CHUNK)
        _widen(self._file.fileno())
        self._lock = threading.Lock()
        sys.stdout.flush()
        os.dup2(2, 1)

    def write(self, body: bytes) -> None:
        """Writes a message."""
        with self._lock:
            self._file.write(framed(body))
            self._file.flush()

    def unread(self) -> int:
        """How many bytes of what was written the client has not read."""
        return held_by(self._file.fileno())

    def close(self) -> None:
        """Closes the wire."""
        with self._lock:
            self._file.close()


def _widen(pipe: int) -> None:
    """Lets a pipe hold more, where the system can."""
    try:
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)
    except (ImportError, AttributeError, OSError):  # Windows, macOS, no pipe
        return


def held_by(pipe: int) -> int:
    """How many bytes a pipe holds; 0 where the system does not tell."""
    try:
        import fcntl
        import termios

        return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)
    except (ImportError, OSError):  # Windows, no pipe
        return 0


def serve_stdio(load: Callable[[], tuple[Visitor, ...]] = installed) -> int:
    """Serves one client over standard input and output; see `gongwen_lsp.serve`. `load` brings the rules."""
    server, output = Server(load), Output()
    server.wire.set_writer(output)
    server.unread = output.unread
    try:
        asyncio.run(_receive(server))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    except (BrokenPipeError, KeyboardInterrupt):
        log.warning("连接断开")
    return 0 if server.wire.is_shut_down else 1


async def _receive(server: Server) -> None:
    """Hands over messages until the input ends."""
    loop = asyncio.get_running_loop()
    ended = loop.create_future()
    frames = Frames()

    def take(data: bytes) -> None:
        try:
            for body in frames.feed(data):
                server.wire.receive(body)
        except FrameError:
            log.error("输入不是语言服务器协议的消息")
            data = b""
        if not data and not ended.done():
            ended.set_result(None)

    def ready() -> None:
        data = os.read(0, _CHUNK)
        if not data:
            loop.remove_reader(0)
        take(data)

    stop_on_signals(loop)
    try:
        loop.add_reader(0, ready)  # one switch of threads less for each message
    except (NotImplementedError, OSError):  # Windows; a file as input
        threading.Thread(target=_feed, args=(take, loop), daemon=True).start()
    await ended


def _feed(take: Callable[[bytes], None], loop: asyncio.AbstractEventLoop) -> None:
    """Moves the input to the loop, which must not wait for it."""
    try:
        while chunk := os.read(0, _CHUNK):
            loop.call_soon_threadsafe(take, chunk)
        loop.call_soon_threadsafe(take, b"")
    except (OSError, RuntimeError):
        return  # the loop or the client is gone
