"""What the user has to put right."""

from __future__ import annotations


class UsageError(Exception):
    """A command cannot be run as it was asked for; the message is Chinese and says what to do."""
