"""Slips of sound, shape and key in sentences of official documents, one each: most are found, and mended rightly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gongwen_lint.structure import Context, Paragraph, Role
from gongwen_rules.typos.typo_in_context import typo_in_context

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

LINES = (Path(__file__).parents[2] / "data/typos/slips.txt").read_text("utf-8").splitlines()
"""Sentences with {wrong|right}."""
SLIP = re.compile(r"\{([^|}]+)\|([^}]+)\}")
FOUND, RIGHT = 0.85, 0.8
"""Shares of the sentences in which the slip is found, and in which the fix is what was meant."""


def mended(text: str) -> str:
    for hit in typo_in_context.check(Paragraph(text, Role.BODY, Context())):
        if hit.fix:
            [edit] = hit.fix.edits
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_most_slips_are_found_and_mended() -> None:
    written = [SLIP.sub(r"\1", line) for line in LINES]
    fixed = [mended(text) for text in written]
    meant = [SLIP.sub(r"\2", line) for line in LINES]
    assert sum(a != b for a, b in zip(written, fixed, strict=True)) >= FOUND * len(LINES)
    assert sum(a == b for a, b in zip(meant, fixed, strict=True)) >= RIGHT * len(LINES)


@pytest.mark.parametrize("line", LINES)
def test_the_right_sentence_is_silent(line: str) -> None:
    right = SLIP.sub(r"\2", line)
    assert mended(right) == right
