"""Serving on a port of this machine: who may connect, and that each connection is served by itself."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import os
import struct
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_wire import PUBLISH, Message, Process, did_open, frame, hello, note, request

from gongwen_lsp.frames import FrameError
from gongwen_lsp.ports import _Door
from gongwen_lsp.websocket import HandshakeError, Socket, _judged, greet

URI, TEXT = "file:///a.txt", "关于开展检查的通知\n𠮷山镇要加强领导,确保实效。\n"
KEY = base64.b64encode(b"0123456789abcdef").decode()
HEAD = {
    "Host": "127.0.0.1:1",
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Key": KEY,
    "Sec-WebSocket-Version": "13",
}
SERVE = "import sys, tests_sample as t, gongwen_lsp.ports as p; sys.exit(p.serve_port(0, web={web}, token='geheim', load=t.few_visitors))"


class Out:
    """Collects what is written."""

    def __init__(self) -> None:
        self.data, self.closed = b"", False

    def write(self, data: bytes) -> None:
        self.data += data

    async def drain(self) -> None:
        return

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True


def opening(target: str = "/?token=geheim", **changes: str | None) -> bytes:
    fields = {**HEAD, **{name.replace("_", "-"): value for name, value in changes.items()}}
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return "\r\n".join([f"GET {target} HTTP/1.1", *lines, "", ""]).encode()


def answered(data: bytes, origins: tuple[str, ...] = ()) -> bytes:
    async def run() -> bytes:
        reader, out = asyncio.StreamReader(), Out()
        reader.feed_data(data)
        reader.feed_eof()
        try:
            await greet(reader, out, "geheim", origins)  # type: ignore[arg-type]
        except HandshakeError:
            assert out.data[9:12] != b"101"
        return out.data

    return asyncio.run(run())


def test_a_page_of_this_machine_with_the_token_comes_in() -> None:
    said = answered(opening())
    accepted = base64.b64encode(hashlib.sha1((KEY + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest())
    assert said.startswith(b"HTTP/1.1 101 ")
    assert b"Sec-WebSocket-Accept: " + accepted + b"\r\n\r\n" in said
    for origin in ("http://localhost:3000", "https://127.0.0.1", "http://[::1]:9"):
        assert answered(opening(Origin=origin)).startswith(b"HTTP/1.1 101 ")
    assert answered(opening(Origin="https://oa.example.cn"), ("https://oa.example.cn",)).startswith(b"HTTP/1.1 101 ")


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (opening("/"), 401),
        (opening("/?token=falsch"), 401),
        (opening(Origin="https://evil.example"), 403),
        (opening(Origin="https://localhost.evil.example"), 403),
        (opening(Origin="null"), 403),
        (opening(Host="evil.example:80"), 403),
        (opening(Upgrade="h2c"), 400),
        (opening(Sec_WebSocket_Key=None), 400),
        (opening(Sec_WebSocket_Version="8"), 426),
        (opening().replace(b"GET", b"POST"), 400),
    ],
    ids=["no token", "wrong token", "foreign page", "look-alike page", "null origin", "rebound name", "no upgrade", "no key", "old", "post"],
)  # fmt: skip
def test_others_stay_outside(data: bytes, status: int) -> None:
    assert answered(data).startswith(b"HTTP/1.1 %d " % status)


def test_the_address_that_is_told_brings_the_token() -> None:
    token = "a+b c&d#口令"
    address = _Door(lambda: (), web=True, token=token, origins=()).address(1)
    assert (
        _judged(f"GET {address.partition(':1')[2]} HTTP/1.1", {n.lower(): v for n, v in HEAD.items()}, token, ()) == ""
    )


def masked(kind: int, data: bytes, *, last: bool = True, mask: bytes = b"\x01\x80\xff\x37") -> bytes:
    size = len(data)
    length = (
        struct.pack("!B", 0x80 | size)
        if size < 126
        else struct.pack("!BH", 0xFE, size)
        if size < 65536
        else struct.pack("!BQ", 0xFF, size)
    )
    return bytes((kind | (0x80 if last else 0),)) + length + mask + bytes(b ^ mask[n % 4] for n, b in enumerate(data))


def read(data: bytes) -> tuple[list[bytes], bytes]:
    async def run() -> tuple[list[bytes], bytes]:
        reader, out = asyncio.StreamReader(), Out()
        reader.feed_data(data)
        reader.feed_eof()
        found: list[bytes] = []
        try:
            async for body in Socket(reader, out):  # type: ignore[arg-type]
                found.append(body)
        except (asyncio.IncompleteReadError, FrameError):
            pass
        return found, out.data

    return asyncio.run(run())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.binary(max_size=300), st.integers(1, 4)), max_size=4),
    st.sampled_from([0, 125, 126, 65535, 65536]),
)
def test_messages_in_any_number_of_parts_are_read(messages: list[tuple[bytes, int]], size: int) -> None:
    data = masked(1, b"x" * size)
    for body, parts in messages:
        step = len(body) // parts + 1
        pieces = [body[at : at + step] for at in range(0, max(len(body), 1), step)]
        for number, piece in enumerate(pieces):
            data += masked(9, b"ping") + masked(0 if number else 2, piece, last=number == len(pieces) - 1)
    found, said = read(data + masked(8, b"\x03\xe8bye"))
    assert found == [b"x" * size, *(body for body, _ in messages)][: len(found)]
    assert said.endswith(b"\x88\x02\x03\xe8")
    assert said.count(b"\x8a\x04ping") >= len(messages)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x81\x02{}", 1002),
        (masked(0, b"x"), 1002),
        (masked(1, b"x", last=False) + masked(1, b"y"), 1002),
        (b"\xc1" + masked(1, b"x")[1:], 1002),
        (b"\x81\xff" + struct.pack("!Q", 1 << 40) + b"mask", 1009),
    ],
    ids=["not masked", "no beginning", "begun twice", "extension", "too big"],
)
def test_who_breaks_the_protocol_is_sent_away(data: bytes, code: int) -> None:
    found, said = read(data)
    assert found == []
    assert said == b"\x88\x02" + struct.pack("!H", code)


def started(web: bool) -> tuple[Process, int]:
    process = Process(command=("-c", SERVE.format(web=web)))
    assert process.child.stderr is not None
    said = process.child.stderr.readline().decode()
    assert "127.0.0.1" in said
    return process, int(said.rpartition("127.0.0.1:")[2].split("/")[0].strip())


async def told(reader: asyncio.StreamReader) -> Message:
    header = await reader.readuntil(b"\r\n\r\n")
    found: Message = json.loads(await reader.readexactly(int(header.split(b":")[1].split(b"\r")[0])))
    return found


@pytest.mark.skipif(os.name != "posix", reason="ends the server by a signal")
def test_each_connection_is_served_by_itself() -> None:
    process, port = started(web=False)

    async def run() -> list[Any]:
        found: list[Any] = []
        wires = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
        for reader, writer in wires:
            writer.write(frame(hello()) + frame(did_open(URI, TEXT)))
            found += [(await told(reader)).get("id"), (await told(reader)).get("method")]
        for reader, writer in wires:
            writer.write(frame(request(1, "shutdown")) + frame(note("exit")))
            found += [(await told(reader))["id"], await reader.read()]
            writer.close()
        return found

    assert asyncio.run(run()) == [0, PUBLISH, 0, PUBLISH, 1, b"", 1, b""]
    process.child.terminate()
    assert process.end()[0] == 1


@pytest.mark.skipif(os.name != "posix", reason="ends the server by a signal")
def test_a_web_page_is_served() -> None:
    process, port = started(web=True)

    async def run() -> list[Any]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(opening())
        found: list[Any] = [(await reader.readuntil(b"\r\n\r\n"))[:12]]
        big = did_open(URI, TEXT + "要加强领导。\n" * 100_000)
        for message in (hello(), big):
            writer.write(masked(1, json.dumps(message).encode()))
            body = await _frame(reader)
            found.append(body.get("method") or body["id"])
        writer.write(masked(8, b""))
        found.append(await reader.read())
        writer.close()
        return found

    assert asyncio.run(run()) == [b"HTTP/1.1 101", 0, PUBLISH, b"\x88\x00"]
    process.child.terminate()
    assert process.end()[0] == 1


async def _frame(reader: asyncio.StreamReader) -> Message:
    _, size = await reader.readexactly(2)
    if size > 125:
        form = "!H" if size == 126 else "!Q"
        (size,) = struct.unpack(form, await reader.readexactly(struct.calcsize(form)))
    found: Message = json.loads(await reader.readexactly(size))
    return found
