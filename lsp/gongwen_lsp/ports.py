"""Serving over a port of this machine: plain TCP, or WebSocket for editors in web pages. Each connection has a server of its own."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable, Sequence
from urllib.parse import quote

from gongwen_lint.engine import installed
from gongwen_lint.rule import Visitor
from gongwen_lsp.frames import FrameError, Frames, framed
from gongwen_lsp.server import Server
from gongwen_lsp.stop import stop_on_signals
from gongwen_lsp.websocket import HandshakeError, Socket, greet

HOST = "127.0.0.1"
"""Nobody outside of this machine can connect."""
_CHUNK = 1 << 16
_HANDSHAKE = 10.0
"""Seconds in which a connection must have said what it wants."""

log = logging.getLogger("gwlint")


class _Wire:
    """Writes messages to a connection.

    Args:
        writer: The connection.
        form: Puts a message into the form of the wire.
    """

    def __init__(self, writer: asyncio.StreamWriter, form: Callable[[bytes], bytes]) -> None:
        self._writer, self._form = writer, form

    def write(self, body: bytes) -> None:
        """Writes a message, if the connection still stands."""
        if not self._writer.is_closing():
            self._writer.write(self._form(body))

    def unread(self) -> int:
        """How many bytes the connection has not taken yet."""
        return self._writer.transport.get_write_buffer_size()

    def close(self) -> None:
        """Closes the connection when all is written."""
        self._writer.close()


def serve_port(
    port: int,
    *,
    web: bool,
    token: str = "",
    origins: Sequence[str] = (),
    load: Callable[[], tuple[Visitor, ...]] = installed,
) -> int:
    """Serves editors on a port until the process is told to end.

    Args:
        port: The port, 0 = any that is free; the one taken is told on the standard error.
        web: Speak WebSocket.
        token: What a WebSocket must bring.
        origins: Origins of web pages that may connect, besides those of this machine.
        load: Brings the rules.
    """
    try:
        asyncio.run(_serve(port, _Door(load, web=web, token=token, origins=origins)))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        sys.stderr.write(f"gwlint lsp：端口 {port} 用不了：{error.strerror}\n")
        return 2
    return 0


async def _serve(port: int, door: _Door) -> None:
    stop_on_signals(asyncio.get_running_loop())
    server = await asyncio.start_server(door.enter, HOST, port)
    taken = server.sockets[0].getsockname()[1]
    sys.stderr.write(f"gwlint lsp：{door.address(taken)}\n")
    sys.stderr.flush()
    async with server:
        await server.serve_forever()


class _Door:
    """Lets connections in; each is served by itself."""

    def __init__(
        self, load: Callable[[], tuple[Visitor, ...]], *, web: bool, token: str, origins: Sequence[str]
    ) -> None:
        self._load, self._web, self._token, self._origins = load, web, token, origins
        self._visitors: tuple[Visitor, ...] | None = None

    def address(self, port: int) -> str:
        """Where the door is."""
        return f"ws://{HOST}:{port}/?token={quote(self._token, safe='')}" if self._web else f"tcp://{HOST}:{port}"

    def _loaded(self) -> tuple[Visitor, ...]:
        if self._visitors is None:
            self._visitors = self._load()
        return self._visitors

    async def enter(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serves one connection until one side ends it."""
        try:
            if self._web:
                await self._talk_web(reader, writer)
            else:
                await self._talk(reader, writer)
        except (FrameError, HandshakeError, ConnectionError, asyncio.IncompleteReadError, TimeoutError) as error:
            log.warning("连接断开：%s", type(error).__name__)
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server = self._server(_Wire(writer, framed))
        frames = Frames()
        while data := await reader.read(_CHUNK):
            for body in frames.feed(data):
                server.wire.receive(body)
            if writer.is_closing():
                return
        server.desk.clear()

    async def _talk_web(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with asyncio.timeout(_HANDSHAKE):
            await greet(reader, writer, self._token, self._origins)
        socket = Socket(reader, writer)
        server = self._server(_Wire(writer, socket.framed))
        async for body in socket:
            server.wire.receive(body)
            if writer.is_closing():
                return
        server.desk.clear()

    def _server(self, wire: _Wire) -> Server:
        server = Server(self._loaded, leave=lambda _: wire.close())
        server.wire.set_writer(wire)
        server.unread = wire.unread
        return server
