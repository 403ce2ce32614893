"""Messages in a stream of bytes, as the protocol frames them: a header that tells the length, and the body."""

from __future__ import annotations

from collections.abc import Iterator

HEADER = 1 << 14
"""Longest header, bytes …"""
BODY = 1 << 28
"""… and longest body. Who sends more speaks another language."""
_END = b"\r\n\r\n"


class FrameError(ValueError):
    """The stream holds no messages."""


class Frames:
    """Takes a stream in pieces of any size."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The bodies that are complete with these bytes; empty ones are left out.

        Raises:
            FrameError: A header is too long, announces too much, or is one of HTTP.
        """
        rest = self._rest
        rest += data
        while (end := rest.find(_END, 0, HEADER)) >= 0:
            begin = end + len(_END)
            length = _length(bytes(rest[:end]))
            if length > BODY:
                raise FrameError
            if len(rest) < begin + length:
                return
            body = bytes(rest[begin : begin + length])
            del rest[: begin + length]
            if body:
                yield body
        if len(rest) >= HEADER:
            raise FrameError


def framed(body: bytes) -> bytes:
    """A message with its header."""
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def _length(header: bytes) -> int:
    """The length of the body, 0 where the header does not say."""
    lines = header.split(b"\r\n")
    if b" HTTP/" in lines[0]:  # some web page tries the ports of this machine
        raise FrameError
    for line in lines:
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            return int(value)
    return 0
