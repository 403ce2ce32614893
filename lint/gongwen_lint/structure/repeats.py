"""Long paragraphs that stand in a document more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gongwen_lint.structure.roles import Element, Role

LONG = 30
"""A shorter paragraph may well stand twice, code points."""
Repeat = tuple[Element, Element]
"""The paragraph, and where it stands again."""


class Doubles:
    """Counts the long texts of a document while its paragraphs change, and so knows whether one stands there twice."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._more = 0

    def change(self, old: Iterable[str], new: Iterable[str]) -> None:
        """Takes some texts out and others in."""
        for text in old:
            if len(text) >= LONG:
                self._counts[text] -= 1
                self._more -= self._counts[text] > 0
                if not self._counts[text]:
                    del self._counts[text]
        for text in new:
            if len(text) >= LONG:
                self._more += self._counts[text] > 0
                self._counts[text] += 1

    def __bool__(self) -> bool:
        """Some text stands there more than once."""
        return self._more > 0


def repeats(texts: Sequence[str], roles: Sequence[Role]) -> tuple[Repeat, ...]:
    """Long paragraphs of the body that are the same as an earlier one, in order."""
    first: dict[str, int] = {}
    found: list[Repeat] = []
    for number, (text, role) in enumerate(zip(texts, roles, strict=True)):
        if role is Role.BODY and len(text.strip()) >= LONG:
            earlier = first.setdefault(text, number)
            if earlier != number:
                found.append((_element(text, earlier), _element(text, number)))
    return tuple(found)


def _element(text: str, number: int) -> Element:
    bare = text.strip()
    start = text.index(bare)
    return Element(Role.BODY, number, start, number, start + len(bare), "")
