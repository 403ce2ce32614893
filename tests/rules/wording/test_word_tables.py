"""The word tables as a whole: well formed, without doubles, and worth their place."""

import re
from collections import Counter
from pathlib import Path

import pytest

from gongwen_lint.engine import RuleSet, Selection, check, load_visitors
from gongwen_lint.readers import parse
from gongwen_lint.rule import Table
from gongwen_rules.wording import certain, collocation, confusable, idiom, misspelt, phrase, variant
from gongwen_rules.wording.idiom import is_slip

TABLES = [module.entries() for module in (certain, misspelt, idiom, phrase, variant, confusable, collocation)]
SLIPS = Path(__file__).parents[2] / "data/words"
MARK = re.compile("⟦([^→⟧]*)→([^⟧]*)⟧")


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return Selection(select=("ZC",)).apply(load_visitors())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_are_well_formed(table: Table) -> None:
    forms = [entry.wrong for entry in table]
    assert [form for form, times in Counter(forms).items() if times > 1] == []
    assert [entry.wrong for entry in table if not entry.right or entry.wrong in entry.right] == []
    assert [word for word in table.words if len(word) < 2] == []


def test_a_form_stands_in_one_table() -> None:
    forms = Counter(word for table in TABLES if table.name != "idiom.tsv" for word in set(table.words))
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize(
    ("written", "right"), [("再接再励", "再接再厉"), ("同舟供济", "同舟共济"), ("井然序有", "井然有序")]
)
def test_a_slip_in_an_idiom(written: str, right: str) -> None:
    assert is_slip(written, right)


@pytest.mark.parametrize(
    ("written", "right"), [("各司其职", "各行其是"), ("一如以往", "一如既往"), ("再接再", "再接再厉")]
)
def test_another_wording_is_no_slip(written: str, right: str) -> None:
    assert not is_slip(written, right)


def test_rare_words_alone_do_not_make_a_spun_text(rules: RuleSet) -> None:
    text = "请准时参加，平常多沟通，假设有困难，群众踊跃报名，丢弃旧物，改良品种，避开高峰。\n"
    assert [f.code for f in check(parse(text), rules).findings] == []


def test_most_known_slips_are_found(rules: RuleSet) -> None:
    lines = SLIPS.joinpath("faulty.tsv").read_text(encoding="utf-8").splitlines()
    marked = [line.partition("\t")[2] for line in lines]
    found = sum(bool(check(parse(MARK.sub(r"\1", text) + "\n"), rules).findings) for text in marked)
    assert found >= 0.85 * len(marked)
