"""What a rule leaves to its users."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple

OFF = "off"
"""The value of an option with which the rule finds nothing."""


class Option(NamedTuple):
    """A key of the configuration that one rule reads.

    Args:
        key: Its name there.
        values: What may be chosen.
        default: What holds where nothing is.
        said: What it decides and what the values mean, one Chinese line.
    """

    key: str
    values: tuple[str, ...]
    default: str
    said: str

    def chosen(self, settings: Iterable[tuple[str, Hashable]]) -> str:
        """The value that holds.

        Args:
            settings: What is chosen, by key.
        """
        return str(dict(settings).get(self.key, self.default))
