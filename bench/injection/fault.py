"""Faults and the operators that make them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .draft import Draft

Kind = Literal["replaced", "inserted", "removed"]


@dataclass(frozen=True, slots=True)
class Faulty:
    """A text with one fault.

    Args:
        text: The whole text.
        start: First code point of the fault in `text`.
        end: Past its last code point; equal to `start` where something is missing.
        kind: What was done.
        length: How many code points of the correct text stood there.
        also: Other places at which the fault may rightly be reported (the announcing sentence, the other date).
    """

    text: str
    start: int
    end: int
    kind: Kind
    length: int
    also: tuple[tuple[int, int], ...] = ()


Apply = Callable[[Draft], Faulty | None]


@dataclass(frozen=True, slots=True)
class Operator:
    """One kind of fault.

    Args:
        name: What is wrong, in the words of a 核稿.
        category: Two letters.
        source: Row of the catalogue (第86行) or the clause that is broken.
        found: Beginnings of the codes that count as found.
        restored: The safe fix is expected to give the correct text back.
        anywhere: The fault is a contradiction between places; it may be reported at any of them.
        apply: Puts the fault in.
    """

    name: str
    category: str
    source: str
    found: tuple[str, ...]
    restored: bool
    anywhere: bool
    apply: Apply

    def __call__(self, draft: Draft) -> Faulty | None:
        """The faulty text, None where the draft cannot show the fault."""
        return self.apply(draft)


def operator(
    name: str, category: str, source: str, *, found: str = "", restored: bool = False, anywhere: bool = False
) -> Callable[[Apply], Operator]:
    """Makes an operator of a function; `found` lists beginnings of codes, "" = any of the category."""

    def make(apply: Apply) -> Operator:
        return Operator(name, category, source, tuple(found.split()) or (category,), restored, anywhere, apply)

    return make


def edited(draft: Draft, start: int, end: int, text: str, also: tuple[tuple[int, int], ...] = ()) -> Faulty | None:
    """The draft with `text` for `start:end`; the place is what really differs. None where nothing does.

    `also` are places of the correct text.
    """
    old = draft.text[start:end]
    if old == text:
        return None
    front = common(old, text)
    back = common(old[front:][::-1], text[front:][::-1])
    length, width = len(old) - front - back, len(text) - front - back
    kind: Kind = "removed" if not width else "replaced" if length else "inserted"
    at = start + front
    shift = len(text) - len(old)
    moved = tuple((a + shift, b + shift) if a >= end else (a, b) for a, b in also)
    return Faulty(draft.text[:start] + text + draft.text[end:], at, at + width, kind, length, moved)


def common(one: str, other: str) -> int:
    """How many code points two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low
