"""Names of files, as people read them and as the system takes them, in locales that have no characters for them."""

from __future__ import annotations

import os
import sys


def readable(path: str) -> str:
    """The path as text that can be written: bytes that the locale could not decode are read as UTF-8."""
    return path.encode("utf-8", sys.getfilesystemencodeerrors()).decode("utf-8", "replace")


def printable(text: str) -> str:
    """The text without control characters that would steer a terminal or begin a line."""
    return "".join(c if c.isprintable() or c == "\u3000" else f"\\u{ord(c):04x}" for c in text)


def native(path: str) -> str:
    """The path as the locale can name it: by the bytes of its UTF-8 where it has no characters for it."""
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        return os.fsdecode(path.encode("utf-8", "replace"))
    return path
