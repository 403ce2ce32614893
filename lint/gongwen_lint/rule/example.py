"""Examples: the tests and the documentation of a rule, in one place."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from gongwen_lint.document import RemainKind
from gongwen_lint.rule.drafts import Draft

Left = tuple[RemainKind, str]
OPEN, CLOSE = "⟦", "⟧"


class Good(NamedTuple):
    """A text that must stay silent under every rule: the false alarm one fears most.

    Args:
        text: The text.
        genre: Overrides the recognised genre.
        stage: "final" or "draft".
        date: Overrides the document date.
        left: What a word processor left in its first paragraph: its kind and its text.
    """

    text: str | Draft
    genre: str | None = None
    stage: str = "final"
    date: datetime.date | None = None
    left: Left | None = None

    @property
    def source(self) -> str:
        """The text."""
        return str(self.text)

    @property
    def marks(self) -> list[tuple[int, int]]:
        """The span of the first paragraph."""
        return [(0, len(self.source.split("\n", 1)[0]))]


class Bad(NamedTuple):
    """A text in which the rule must find exactly the marked places.

    Args:
        text: With `⟦…⟧` round every offending place.
        fixed: The text after the rule's own fixes; None where it offers none.
        genre: Overrides the recognised genre.
        stage: "final" or "draft".
        date: Overrides the document date.
        said: A part of the message that must appear.
        left: What a word processor left at the marked places: its kind and its text.
    """

    text: str | Draft
    fixed: str | None = None
    genre: str | None = None
    stage: str = "final"
    date: datetime.date | None = None
    said: str = ""
    left: Left | None = None

    @property
    def source(self) -> str:
        """The text without the marks."""
        return str(self.text).replace(OPEN, "").replace(CLOSE, "")

    @property
    def marks(self) -> list[tuple[int, int]]:
        """The spans of the marked places in `source`."""
        spans: list[tuple[int, int]] = []
        text, removed, start = str(self.text), 0, 0
        for position, c in enumerate(text):
            if c == OPEN:
                start, removed = position - removed, removed + 1
            elif c == CLOSE:
                spans.append((start, position - removed))
                removed += 1
        return spans
