"""A correct document with its recognised structure, as operators see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TypeVar

import regex

from gongwen_lint.document import Document
from gongwen_lint.structure import Element, Role, Structure
from gongwen_lint.structure.roles import PROSE

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of the text with its role; positions are code points of the document."""

    start: int
    end: int
    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Spot:
    """What a pattern matched and where it begins in the document."""

    start: int
    end: int
    match: regex.Match[str]


@dataclass(frozen=True)
class Draft:
    """A correct document.

    Args:
        name: Its file name; whatever is chosen in it depends on this alone.
        document: As read.
        structure: As recognised.
    """

    name: str
    document: Document
    structure: Structure

    @property
    def text(self) -> str:
        """The whole text."""
        return self.document.text

    @property
    def genre(self) -> str:
        """文种 or kind of paper."""
        return self.structure.genre

    def all(self, *roles: Role, part: int = 0) -> list[Stretch]:
        """Elements of these roles."""
        return [self._stretch(e) for e in self.structure.elements if e.role in roles and e.part == part]

    def one(self, role: Role, part: int = 0) -> Stretch | None:
        """The first element of a role."""
        return next(iter(self.all(role, part=part)), None)

    def organ(self) -> str:
        """The organ that the title names before 关于 or 转发; "" where it names none."""
        title = self.one(Role.TITLE)
        found = regex.match(r"\s*([\p{Han}\s]+?)(?=关于|转发)", title.text) if title else None
        return regex.sub(r"\s", "", found[1]) if found else ""

    def _stretch(self, element: Element) -> Stretch:
        starts = self.document.starts
        start, end = starts[element.paragraph] + element.start, starts[element.last] + element.end
        return Stretch(start, end, self.text[start:end], element.role)

    @cached_property
    def paragraphs(self) -> list[Stretch]:
        """Every paragraph, with its role."""
        blocks = zip(self.document.starts, self.document.blocks, self.structure.roles, strict=True)
        return [Stretch(start, start + len(block.text), block.text, role) for start, block, role in blocks]

    @cached_property
    def body(self) -> list[Stretch]:
        """Paragraphs of running text of the document itself: whole sentences, no label, no note."""
        main = self.structure.parts[0]
        own = self.paragraphs[main.first : main.last + 1]
        return [p for p in own if p.role is Role.BODY and len(p.text) > 40 and p.text.endswith("。")]

    def spots(self, pattern: str, roles: Sequence[Role] = PROSE) -> Iterator[Spot]:
        """Where a pattern matches in paragraphs of these roles."""
        find = regex.compile(pattern)
        for paragraph in self.paragraphs:
            if paragraph.role in roles:
                for match in find.finditer(paragraph.text):
                    yield Spot(paragraph.start + match.start(), paragraph.start + match.end(), match)

    def choose(self, items: Sequence[_Item], seed: str) -> _Item | None:
        """One of the items, the same one in every run."""
        return Random(f"{self.name} {seed}").choice(items) if items else None
