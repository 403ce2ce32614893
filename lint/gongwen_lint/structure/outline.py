"""What rules see: the paragraph with its context, and the outline with the facts."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from gongwen_lint.document import Remain
from gongwen_lint.structure.plain import Plain, plain_view
from gongwen_lint.structure.repeats import Repeat
from gongwen_lint.structure.roles import HEADINGS, Element, Part, Role
from gongwen_lint.structure.script import Script

Stage = Literal["final", "draft"]


class Context(NamedTuple):
    """What a rule may ask of the document around a paragraph.

    Args:
        genre: 文种 or kind of paper; 其他 where none was recognised.
        script: The script the document is written in.
        date: 成文日期, None where it cannot be read.
        stage: "draft" while placeholders and missing numbers are normal.
        settings: Options of rules, as sorted pairs (key, value).
        year: Where the date cannot be read, the latest year that the text names; 0 if it names none.
    """

    genre: str = "其他"
    script: Script = "simplified"
    date: datetime.date | None = None
    stage: Stage = "final"
    settings: tuple[tuple[str, Hashable], ...] = ()
    year: int = 0


class Paragraph(NamedTuple):
    """A paragraph as rules see it: its text, its role and its context, and no position."""

    text: str
    role: Role = Role.BODY
    context: Context = Context()
    known_plain: Plain | None = None

    @property
    def plain(self) -> Plain:
        """The text in standard characters without pinyin notes, and the way back."""
        return self.known_plain or plain_view(self.text)


class Fact(NamedTuple):
    """What an extractor found in a paragraph: a span relative to it and a hashable value."""

    start: int
    end: int
    value: Any = None


class PlacedFact(NamedTuple):
    """A fact with the number of its paragraph and that paragraph's role."""

    paragraph: int
    role: Role
    start: int
    end: int
    value: Any


class Outline(NamedTuple):
    """What document rules see: elements, parts and the declared facts, never the running text.

    Args:
        elements: All recognised elements in order, without body and tables.
        parts: The document itself and what follows it.
        context: Genre, script, date, stage, settings.
        confidence: 0–1, see `Structure`.
        delivered: Spoken to an audience.
        facts: Facts by kind, in order of the text.
        first: Number of the first paragraph that is not blank.
        remains: What a word processor left in the file besides its text.
        repeats: Long paragraphs of the body that stand there again, each with the earlier one.
    """

    elements: tuple[Element, ...]
    parts: tuple[Part, ...]
    context: Context
    confidence: float
    delivered: bool
    facts: Mapping[str, tuple[PlacedFact, ...]]
    first: Element | None = None
    remains: tuple[Remain, ...] = ()
    repeats: tuple[Repeat, ...] = ()

    def all(self, *roles: Role, part: int | None = 0) -> Iterator[Element]:
        """Elements of these roles; `part=None` for all parts."""
        return (e for e in self.elements if e.role in roles and (part is None or e.part == part))

    def one(self, role: Role, part: int = 0) -> Element | None:
        """The first element of a role in a part."""
        return next(self.all(role, part=part), None)

    def headings(self, part: int | None = None) -> Iterator[Element]:
        """Headings of all levels."""
        return self.all(*HEADINGS, part=part)

    @property
    def anchor(self) -> Element | None:
        """Where a missing element is reported: the title, else the first paragraph."""
        return self.one(Role.TITLE) or self.first
