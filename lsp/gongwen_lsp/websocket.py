"""The WebSocket protocol (RFC 6455), as much of it as a server on this machine needs."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import struct
from collections.abc import AsyncIterator, Mapping, Sequence
from urllib.parse import parse_qs, urlsplit

from gongwen_lsp.frames import BODY, FrameError

_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_TEXT, _BINARY, _CLOSE, _PING, _PONG = 1, 2, 8, 9, 10
_TOO_BIG, _BROKEN = 1009, 1002


class HandshakeError(ValueError):
    """A connection asks for what it does not get."""


async def greet(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str, origins: Sequence[str] = ()
) -> None:
    """Answers the opening of a connection.

    Args:
        reader: What comes in.
        writer: What goes out.
        token: What the address must bring as `token`.
        origins: Origins of web pages that may connect besides those of this machine.

    Raises:
        HandshakeError: It does not speak WebSocket, or may not connect; it has been told so.
    """
    try:
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    except asyncio.LimitOverrunError as error:
        raise HandshakeError from error
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    status = _judged(lines[0], headers, token, origins)
    if status:
        writer.write(f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".encode())
        await writer.drain()
        raise HandshakeError(status)
    key = hashlib.sha1(headers["sec-websocket-key"].encode() + _MAGIC, usedforsecurity=False).digest()
    answer = ("HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Accept: ")
    writer.write("\r\n".join(answer).encode() + base64.b64encode(key) + b"\r\n\r\n")
    await writer.drain()


def _judged(request: str, headers: Mapping[str, str], token: str, origins: Sequence[str]) -> str:
    """The status with which an opening is refused, "" if it is not."""
    method, _, rest = request.partition(" ")
    if method != "GET" or headers.get("upgrade", "").lower() != "websocket" or "sec-websocket-key" not in headers:
        return "400 Bad Request"
    if headers.get("sec-websocket-version") != "13":
        return "426 Upgrade Required\r\nSec-WebSocket-Version: 13"
    origin = headers.get("origin")
    if not _is_local(f"//{headers.get('host', '')}"):
        return "403 Forbidden"  # a name that someone made to point here
    if origin is not None and origin not in origins and not _is_local(origin):
        return "403 Forbidden"
    brought = parse_qs(urlsplit(rest.partition(" ")[0]).query).get("token", [""])[0]
    return "" if hmac.compare_digest(brought.encode(), token.encode()) else "401 Unauthorized"


def _is_local(address: str) -> bool:
    try:
        return urlsplit(address).hostname in _LOCAL
    except ValueError:
        return False


class Socket:
    """A connection after its opening: iterating gives the messages, until the other side ends it.

    Args:
        reader: What comes in.
        writer: What goes out.
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The messages; parts are joined, pings answered.

        Raises:
            FrameError: The other side breaks the protocol, or sends too much.
        """
        parts: list[bytes] = []
        while True:
            is_last, kind, data = await self._frame(sum(map(len, parts)))
            if kind == _CLOSE:
                self._send(_CLOSE, data[:2])
                return
            if kind == _PING:
                self._send(_PONG, data)
            elif kind in (0, _TEXT, _BINARY):
                if (kind == 0) is not bool(parts):
                    raise self._refused(_BROKEN)
                parts.append(data)
                if is_last:
                    yield b"".join(parts)
                    parts = []

    async def _frame(self, taken: int) -> tuple[bool, int, bytes]:
        first, second = await self._reader.readexactly(2)
        length = second & 0x7F
        if length > 125:
            form = "!H" if length == 126 else "!Q"
            (length,) = struct.unpack(form, await self._reader.readexactly(struct.calcsize(form)))
        if not second & 0x80 or first & 0x70:  # a client masks; extensions were not agreed on
            raise self._refused(_BROKEN)
        if taken + length > BODY:
            raise self._refused(_TOO_BIG)
        mask = await self._reader.readexactly(4)
        return bool(first & 0x80), first & 0x0F, _unmasked(await self._reader.readexactly(length), mask)

    def _refused(self, code: int) -> FrameError:
        self._send(_CLOSE, struct.pack("!H", code))
        return FrameError(code)

    def _send(self, kind: int, data: bytes) -> None:
        if not self._writer.is_closing():
            self._writer.write(_frame(kind, data))

    @staticmethod
    def framed(body: bytes) -> bytes:
        """A message as a frame."""
        return _frame(_TEXT, body)


def _frame(kind: int, data: bytes) -> bytes:
    size = len(data)
    if size < 126:
        head = struct.pack("!BB", 0x80 | kind, size)
    elif size < 1 << 16:
        head = struct.pack("!BBH", 0x80 | kind, 126, size)
    else:
        head = struct.pack("!BBQ", 0x80 | kind, 127, size)
    return head + data


def _unmasked(data: bytes, mask: bytes) -> bytes:
    """The bytes of a frame, of which each was changed by one of four."""
    size = len(data)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(data, "big") ^ int.from_bytes(key, "big")).to_bytes(size, "big")
