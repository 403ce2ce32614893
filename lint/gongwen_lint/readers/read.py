"""Choosing the reader for a file."""

from __future__ import annotations

from gongwen_lint.document import Document, Encoding, plain_document

FORMATS = {".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md"}


class ReadError(Exception):
    """The input cannot be read; the message is one Chinese line that says what is wrong and what to do."""


def format_of(path: str) -> str:
    """The format by the extension of a path; "txt" where it says nothing."""
    dot = path.rfind(".")
    return FORMATS.get(path[dot:].lower(), "txt") if dot >= 0 else "txt"


def read_bytes(data: bytes, path: str = "-", encoding: str | None = None) -> Document:
    """Reads a file.

    Args:
        data: Its bytes.
        path: Its path, for the format.
        encoding: Forced encoding; None = found out.

    Raises:
        ReadError: The bytes are no text in a known encoding.
    """
    return parse(data.decode("utf-8-sig"), format_of(path), Encoding())


def parse(text: str, format: str = "txt", encoding: Encoding | None = None) -> Document:
    """The document of a text that is decoded already."""
    return plain_document(text, format=format, encoding=encoding or Encoding())
