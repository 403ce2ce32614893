"""What a reader raises."""

from __future__ import annotations


class ReadError(Exception):
    """The input cannot be read; the message is one Chinese line that says what is wrong and what to do."""
