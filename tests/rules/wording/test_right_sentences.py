"""Right sentences in which wrong forms, doubled words and odd characters only seem to stand."""

from pathlib import Path

import pytest

from gongwen_lint.engine import RuleSet, Selection, check, load_visitors
from gongwen_lint.readers import parse

DATA = Path(__file__).parents[2] / "data"
SENTENCES = DATA.joinpath("right_sentences.txt").read_text(encoding="utf-8").splitlines()
TRAPS = DATA.joinpath("words/right.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return Selection(select=("ZC", "ZX")).apply(load_visitors())


def test_nothing_is_called_wrong_or_mended(rules: RuleSet) -> None:
    found = [f for sentence in SENTENCES for f in check(parse(f"通知如下：\n　　{sentence}。\n"), rules).findings]
    assert [f.message for f in found if f.severity == "error" or (f.fix is not None and f.fix.safe)] == []


def test_traps_stay_silent() -> None:
    """The traps are set for the tables; what the corrector of context may guess is measured elsewhere."""
    rules = Selection(select=("ZC", "ZX"), ignore=("ZC2",)).apply(load_visitors())
    found = [f for sentence in TRAPS for f in check(parse(f"{sentence}\n"), rules).findings]
    assert [f.message for f in found] == []
