"""Correct drafts stay silent, and fixing leaves them byte for byte as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongwen_lint.engine import RuleSet, check, fix_text
from gongwen_lint.readers import format_of, parse, read_bytes
from gongwen_lint.structure.genre import STATUTORY

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
RIGHT = sorted([*(EXAMPLES / "right").iterdir(), *(EXAMPLES / "papers").iterdir()])
WRONG = sorted((EXAMPLES / "wrong").iterdir())


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.name)
def test_a_correct_draft_has_no_findings(path: Path, rules: RuleSet) -> None:
    checked = check(read_bytes(path.read_bytes(), path.name), rules)
    assert [(f.code, checked.document.text[f.start : f.end], f.message) for f in checked.findings] == []


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.name)
def test_fixing_leaves_a_correct_draft_alone(path: Path, rules: RuleSet) -> None:
    data = path.read_bytes()
    checked = check(read_bytes(data, path.name), rules)
    fixed = fix_text(checked, lambda text: check(parse(text, format_of(path.name)), rules), unsafe=True)
    assert fixed.text.encode() == data


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.name)
def test_a_faulty_draft_has_findings(path: Path, rules: RuleSet) -> None:
    assert check(read_bytes(path.read_bytes(), path.name), rules).findings


def test_the_correct_drafts_cover_all_statutory_genres(rules: RuleSet) -> None:
    genres = {check(read_bytes(path.read_bytes(), path.name), rules).context.genre for path in RIGHT}
    assert genres >= set(STATUTORY)
    assert len(RIGHT) >= 30
