"""The operators of the injection bench: each can show its fault in an own draft and changes just the place it names."""

from __future__ import annotations

from functools import cache

import pytest
from injection.catalogue import OPERATORS
from injection.draft import Draft
from injection.fault import Faulty, Operator, common
from injection.sources import own_documents

from gongwen_lint.finding import CATEGORIES
from gongwen_lint.readers import read_bytes
from gongwen_lint.structure import recognise, shape

REAL_PAPERS = {
    "届次用阿拉伯数字", "“制订法规”", "“法制政府”", "“筑牢中华民族共同体意识”", "“沿著”", "“坚定‘四个意识’”", "思想名称漏“思想”", "“以人民中心”", "“农村振兴战略”", "“国务院、党中央”", "“四个意识”不加引号",
    "“五位一体”战略布局", "“四个全面”总体布局", "“人力资源与社会保障局”",
}  # fmt: skip
"""Faults in set phrases that only real papers hold."""


@cache
def drafts() -> tuple[Draft, ...]:
    documents = [(name, read_bytes(data, name)) for name, data in own_documents()]
    return tuple(Draft(name, doc, recognise([shape(block) for block in doc.blocks])) for name, doc in documents)


def shown(operator: Operator) -> list[tuple[Draft, Faulty]]:
    return [(draft, faulty) for draft in drafts() if (faulty := operator(draft)) is not None]


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: f"{operator.category}-{operator.name}")
def test_an_operator_changes_just_the_place_it_names(operator: Operator) -> None:
    faults = shown(operator)
    assert bool(faults) != (operator.name in REAL_PAPERS)
    for draft, faulty in faults:
        correct = draft.text[faulty.start : faulty.start + faulty.length]
        if faulty.text[: faulty.start] + correct + faulty.text[faulty.end :] != draft.text:
            assert_only_inserted(draft, faulty)


def assert_only_inserted(draft: Draft, faulty: Faulty) -> None:
    """A sentence or a line was put in, the offence is in it, and all else stands."""
    front, more = common(draft.text, faulty.text), len(faulty.text) - len(draft.text)
    assert faulty.kind == "inserted"
    assert draft.text[front:] == faulty.text[front + more :]
    assert front <= faulty.end
    assert faulty.start < front + more
    assert "\n" not in faulty.text[faulty.start : faulty.end]


def test_names_tell_operators_apart() -> None:
    names = [(operator.category, operator.name) for operator in OPERATORS]
    assert len(set(names)) == len(names)
    assert {operator.category for operator in OPERATORS} == set(CATEGORIES) - {"BS", "GW"}


def test_equal_drafts_get_equal_faults() -> None:
    draft = drafts()[0]
    assert [operator(draft) for operator in OPERATORS] == [operator(draft) for operator in OPERATORS]
