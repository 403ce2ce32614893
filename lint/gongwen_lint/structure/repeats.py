"""Long paragraphs that stand in a document more than once."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.structure.roles import Element, Role

LONG = 30
"""A shorter paragraph may well stand twice, code points."""
Repeat = tuple[Element, Element]
"""The paragraph, and where it stands again."""


def repeats(texts: Sequence[str], roles: Sequence[Role]) -> tuple[Repeat, ...]:
    """Long paragraphs of the body that are the same as an earlier one, in order."""
    long = [text for text in texts if len(text) >= LONG]
    if len(set(long)) == len(long):
        return ()
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
