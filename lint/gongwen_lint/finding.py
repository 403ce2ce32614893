"""What a rule says of a place, and what a report says of a file: plain frozen values.

All positions are half-open spans of code points. A `Hit` is what rules yield: relative to one paragraph. A `Finding` is
what readers of a report see: absolute offsets in the text of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]
Basis = Literal["条例", "国标", "法律", "标准", "实务"]
Gate = Literal["policy", "approval", "format", "wording", "issuance"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
BASES: tuple[Basis, ...] = ("条例", "国标", "法律", "标准", "实务")
GATES: dict[Gate, str] = {
    "policy": "政策关",
    "approval": "审批关",
    "format": "格式关",
    "wording": "文字关",
    "issuance": "印发关",
}


def failing(limit: str) -> tuple[Severity, ...]:
    """The severities that fail a run at this limit; none for "never"."""
    return () if limit == "never" else SEVERITIES[: SEVERITIES.index(limit) + 1]


class Category(NamedTuple):
    """A family of rules: the two letters of its codes, its key in reports, its gate (None for the linter's own), its name."""

    prefix: str
    key: str
    gate: Gate | None
    title: str


CATEGORIES: dict[str, Category] = {
    c.prefix: c
    for c in (
        Category("WZ", "doctype", "approval", "文种"),
        Category("XW", "routing", "approval", "行文"),
        Category("YS", "elements", "format", "要素"),
        Category("CC", "hierarchy", "format", "层次"),
        Category("BD", "punctuation", "wording", "标点"),
        Category("SZ", "numerals", "wording", "数字"),
        Category("ZC", "wording", "wording", "字词"),
        Category("ZX", "script", "wording", "字形"),
        Category("TF", "policy", "policy", "提法"),
        Category("CL", "residue", "issuance", "残留"),
        Category("BM", "secrecy", "issuance", "保密"),
        Category("WF", "style", "wording", "文风"),
        Category("BS", "layout", "format", "版式"),
        Category("GW", "tool", None, "工具"),
    )
}


class Edit(NamedTuple):
    """Replace `start:end` of paragraph number `paragraph` by `text`. In a paragraph rule `paragraph` stays 0."""

    start: int
    end: int
    text: str
    paragraph: int = 0


class Fix(NamedTuple):
    """One way to mend a hit. `safe` only where the meaning cannot change; `title` says what is done, in Chinese."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


class Related(NamedTuple):
    """Another place that explains a hit (the announcing sentence, the earlier heading)."""

    start: int
    end: int
    message: str
    paragraph: int = 0


class Hit(NamedTuple):
    """One offence as a rule yields it.

    Args:
        start: First code point, relative to the paragraph.
        end: Past the last code point; greater than `start`.
        message: Chinese, short, concrete: what is wrong, what the rule says, what to write.
        fix: The mend to offer, if there is one.
        alternatives: Further candidates of the same form.
        related: Other places that explain the hit.
        severity: Overrides the rule's severity for this hit.
        clause: Overrides the rule's clause, where one rule rests on several and this hit on one of them; "" = on none
            (实务).
        entry: Id of the table entry, for word tables.
        paragraph: Number of the paragraph, set by document rules only.
    """

    start: int
    end: int
    message: str
    fix: Fix | None = None
    alternatives: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    clause: str | None = None
    entry: str | None = None
    paragraph: int = 0


def replacement(start: int, end: int, text: str, *, paragraph: int = 0, title: str = "", safe: bool = True) -> Fix:
    """The fix that writes `text` over `start:end`; its title says so where none is given."""
    said = title or (f"改为“{text}”" if text else "删去")
    return Fix(said, (Edit(start, end, text, paragraph),), safe)


class Place(NamedTuple):
    """A half-open span of code points in the text of a document."""

    start: int
    end: int


COMPARED = 250_000
"""Two texts are compared character with character where the product of their lengths is at most this."""


class PlacedEdit(NamedTuple):
    """An edit at absolute offsets."""

    start: int
    end: int
    text: str

    def parts(self, old: str) -> list[PlacedEdit]:
        """The smallest edits that together do the same, sorted and disjoint: what stays is not touched.

        Args:
            old: What stands at `start:end`.
        """
        changes = _changes(old, self.text)
        return [PlacedEdit(self.start + a, self.start + b, self.text[c:d]) for a, b, c, d in changes]


def _changes(old: str, new: str) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of two texts that differ; those of one length character by character."""
    if len(old) == len(new):
        yield from ((n, n + 1, n, n + 1) for n in range(len(new)) if old[n] != new[n])
        return
    for a, b, c, d in _unequal(old, new):
        if b - a == d - c:
            yield from ((a + n, a + n + 1, c + n, c + n + 1) for n in range(b - a))
        else:
            yield a, b, c, d


def _unequal(old: str, new: str) -> Iterator[tuple[int, int, int, int]]:
    if len(old) * len(new) > COMPARED:
        start = _alike(old, new)
        tail = _alike(old[start:][::-1], new[start:][::-1])
        yield start, len(old) - tail, start, len(new) - tail
        return
    from difflib import SequenceMatcher  # needed by few, and slow to load

    compared = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    yield from ((a, b, c, d) for kind, a, b, c, d in compared if kind != "equal")


def _alike(one: str, other: str) -> int:
    """How many characters two texts share at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


class PlacedFix(NamedTuple):
    """A fix at absolute offsets; edits sorted and disjoint."""

    title: str
    edits: tuple[PlacedEdit, ...]
    safe: bool


class PlacedNote(NamedTuple):
    """A related place at absolute offsets."""

    start: int
    end: int
    message: str


class Finding(NamedTuple):
    """One line of a report: what offends which rule, where, and how to mend it.

    `places` holds every place of a folded finding, at least one; the first is the finding's own span. `fold` is the
    message of the one finding that may stand for all of a file ("" = each stands for itself). `whole` marks what was
    judged by the whole draft and not by its paragraph alone. `refusal` says why the fix that the rule has cannot be made
    here ("" = there is none, or it can); `fix` is None then.
    """

    code: str
    name: str
    severity: Severity
    basis: Basis | None
    clause: str
    message: str
    places: tuple[Place, ...]
    entry: str | None = None
    fix: PlacedFix | None = None
    alternatives: tuple[PlacedFix, ...] = ()
    related: tuple[PlacedNote, ...] = ()
    fold: str = ""
    whole: bool = False
    refusal: str = ""

    @property
    def start(self) -> int:
        """Offset of the first place."""
        return self.places[0].start

    @property
    def end(self) -> int:
        """Offset past the first place."""
        return self.places[0].end

    @property
    def category(self) -> Category:
        """The family, from the two letters of the code."""
        return CATEGORIES[self.code[:2]]
