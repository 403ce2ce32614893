"""Long paragraphs that stand in a document more than once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from gongwen_lint.structure.roles import Element, Role

LONG = 30
"""A shorter paragraph may well stand twice, code points."""
Repeat = tuple[Element, Element]
"""The paragraph, and where it stands again."""


class Doubles:
    """The long texts that stand in a document more than once, kept while its paragraphs change."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._texts: set[str] = set()

    def change(self, old: Iterable[str], new: Iterable[str]) -> bool:
        """Takes some texts out and others in; whether one of them stands there more than once, or did."""
        touched = False
        for text, step in chain(zip(old, repeat(-1)), zip(new, repeat(1))):
            if len(text) >= LONG:
                touched = self._count(text, step) or touched
        return touched

    def _count(self, text: str, step: int) -> bool:
        before = self._counts.pop(text, 0)
        now = before + step
        if now:
            self._counts[text] = now
        if now > 1:
            self._texts.add(text)
        else:
            self._texts.discard(text)
        return before > 1 or now > 1

    def repeats(self, texts: Iterable[str], roles: Sequence[Role]) -> tuple[Repeat, ...]:
        """Paragraphs of the body that are the same as an earlier one, in order.

        Args:
            texts: The texts of the document as counted.
            roles: The role of each.
        """
        first: dict[str, int] = {}
        found: list[Repeat] = []
        for number, text in enumerate(texts) if self._texts else ():
            if text in self._texts and roles[number] is Role.BODY and len(text.strip()) >= LONG:
                earlier = first.setdefault(text, number)
                if earlier != number:
                    found.append((_element(text, earlier), _element(text, number)))
        return tuple(found)


def _element(text: str, number: int) -> Element:
    bare = text.strip()
    start = text.index(bare)
    return Element(Role.BODY, number, start, number, start + len(bare), "")
