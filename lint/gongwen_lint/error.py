"""What the user has to put right; the messages are Chinese and say what is wrong and what to do."""

from __future__ import annotations


class UsageError(Exception):
    """A command cannot be run as it was asked for."""


class ReadError(Exception):
    """An input cannot be read; the message is one line."""
