"""Applying fixes until nothing is left to apply."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from gongwen_lint.document import Document
from gongwen_lint.engine.check import Checked
from gongwen_lint.finding import Finding, PlacedEdit

ROUNDS = 10
"""A fix may uncover another finding; after so many rounds it is left."""


Source = TypeVar("Source")
"""What a document is read from: the bytes of a file, or a text."""


class Fixed(NamedTuple, Generic[Source]):
    """The source after the fixes, what is left to report of it, and how many fixes went into it."""

    source: Source
    checked: Checked
    applied: int

    @property
    def text(self) -> str:
        """The text as it is now."""
        return self.checked.document.text


def apply_fixes(text: str, found: Iterable[Finding], *, unsafe: bool = False) -> tuple[str, int]:
    """The text with the fixes of findings applied, and how many were."""
    edits, applied = compatible_edits(found, unsafe=unsafe)
    return edited(text, edits), applied


def compatible_edits(found: Iterable[Finding], *, unsafe: bool = False) -> tuple[list[PlacedEdit], int]:
    """The edits of the fixes that can be applied together, sorted and disjoint, and of how many fixes they are.

    A fix is applied whole or not at all; of overlapping ones the first in the text stays.
    """
    edits: list[PlacedEdit] = []
    applied = 0
    for finding in sorted(found, key=lambda f: (f.fix.edits[0].start if f.fix else 0, f.start)):
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe) or any(_collides(edit, edits) for edit in fix.edits):
            continue
        for edit in fix.edits:
            insort(edits, edit, key=_span)
        applied += 1
    return edits, applied


def _span(edit: PlacedEdit) -> tuple[int, int]:
    return edit.start, edit.end


def _collides(edit: PlacedEdit, taken: list[PlacedEdit]) -> bool:
    """The edit overlaps one that is taken already, or inserts where that one begins or ends."""
    at = bisect_left(taken, _span(edit), key=_span)
    near = taken[max(0, at - 1) : at + 1]
    return any(
        (edit.start < other.end and other.start < edit.end)
        or (edit.start == other.start or (edit.start == edit.end and edit.start == other.end))
        for other in near
    )


def edited(text: str, edits: Sequence[PlacedEdit]) -> str:
    """A text after edits that are sorted and disjoint."""
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces.append(text[position : edit.start])
        pieces.append(edit.text)
        position = edit.end
    pieces.append(text[position:])
    return "".join(pieces)


def fix(
    source: Source,
    checked: Checked,
    mend: Callable[[Source, Document, Sequence[PlacedEdit]], tuple[Source, Checked]],
    *,
    unsafe: bool = False,
    rounds: int = ROUNDS,
) -> Fixed[Source]:
    """Applies fixes and checks again until stable.

    Args:
        source: What the document was read from.
        checked: The first check.
        mend: Makes the edits in a source with its document, and reads and checks what comes of it.
        unsafe: Apply unsafe fixes too.
        rounds: So many times at most.
    """
    total = 0
    for _ in range(rounds):
        edits, applied = compatible_edits(checked.findings, unsafe=unsafe)
        if not applied:
            break
        before = source
        source, checked = mend(before, checked.document, edits)
        if source == before:
            break
        total += applied
    return Fixed(source, checked, total)


def fix_text(checked: Checked, again: Callable[[str], Checked], *, unsafe: bool = False) -> Fixed[str]:
    """`fix` for a bare text; `again` reads and checks a changed one."""

    def mend(text: str, _: Document, edits: Sequence[PlacedEdit]) -> tuple[str, Checked]:
        changed = edited(text, edits)
        return changed, again(changed)

    return fix(checked.document.text, checked, mend, unsafe=unsafe)
