"""Formatting: all safe fixes, as `gwlint fix` makes them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate

from lsprotocol import types

from gongwen_lint.engine import compatible_edits, edited
from gongwen_lint.engine.apply import ROUNDS
from gongwen_lint.finding import PlacedEdit
from gongwen_lsp.actions import text_edits
from gongwen_lsp.desk import checked
from gongwen_lsp.paper import Paper


async def formatted(paper: Paper) -> list[types.TextEdit]:
    """The edits that make all safe fixes until none is left; what they leave as it is they do not touch."""
    trial = paper.mending()
    for _ in range(ROUNDS):
        await checked(trial)
        edits, applied = compatible_edits(trial.findings())
        if not applied:
            break
        trial.text.replace(edited(trial.document.text, edits))
        trial.edited(trial.version)
    return difference(paper, trial.text.document().text)


def range_formatted(paper: Paper, span: types.Range) -> list[types.TextEdit]:
    """The edits of the safe fixes that lie in a range, one round of them, as fixes move what follows."""
    start, end = (paper.text.offset((p.line, p.character)) for p in (span.start, span.end))
    inside = [
        found
        for found in paper.findings()
        if found.fix and all(start <= edit.start and edit.end <= end for edit in found.fix.edits)
    ]
    return text_edits(paper.ruler(), compatible_edits(inside)[0])


def difference(paper: Paper, text: str) -> list[types.TextEdit]:
    """The smallest edits that make a document say another text."""
    return text_edits(paper.ruler(), _changes(paper.text.document().text, text))


def _changes(old: str, new: str) -> Iterator[PlacedEdit]:
    """Lines that stay are left alone, and so is what stays in the others."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, before))]
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            whole = "".join(before[a:b])
            yield from PlacedEdit(starts[a], starts[b], "".join(after[c:d])).parts(whole)
