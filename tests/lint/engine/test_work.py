"""Which visitors and document rules have work in a document."""

from collections.abc import Iterator

import pytest

from gongwen_lint.engine import check
from gongwen_lint.engine.ruleset import ruleset
from gongwen_lint.finding import Hit
from gongwen_lint.readers import parse
from gongwen_lint.rule import Bad, Fact, Outline, Paragraph, Role, Rule, document_rule, fact
from gongwen_lint.rule.contract import Visitor


def said(visitors: list[Visitor], text: str) -> list[str]:
    return [finding.message for finding in check(parse(text), ruleset(visitors)).findings]


def tells(kind: str) -> Rule:
    """A document rule that tells of every fact of a kind."""

    @document_rule(
        "CC901", "tells", "试", severity="info", basis="实务", clause="", facts=(kind,), bad=[Bad("⟦甲⟧")], good=[]
    )
    def found(outline: Outline) -> Iterator[Hit]:
        for one in outline.facts[kind]:
            yield Hit(one.start, one.end, str(one.value), paragraph=one.paragraph)

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("，一段。", ["，一段。"]),
        ("　　，一段。 ", ["　　，一段。 "]),
        ("一段", ["一段"]),
        ("一段 ", ["一段 "]),
        ("一段。", []),
        ("一段。\n二段", ["二段"]),
        ("\n\n", []),
    ],
)
def test_edges_of_paragraphs_are_work(text: str, expected: list[str]) -> None:
    @fact("edge", starts="，、", not_ends="。！")
    def edge(paragraph: Paragraph) -> Iterator[Fact]:
        yield Fact(0, 1, paragraph.text)

    assert said([edge, tells("edge")], text) == expected


def test_a_visitor_of_some_ends_does_not_see_the_others() -> None:
    @fact("comma", ends="，,")
    def comma(paragraph: Paragraph) -> Iterator[Fact]:
        yield Fact(0, 1, paragraph.text)

    assert said([comma, tells("comma")], "一段，\n二段。\n三段,") == ["一段，", "三段,"]


def judge(**declared: object) -> Rule:
    """A document rule that always speaks where it is asked."""

    def found(_: Outline) -> Iterator[Hit]:
        yield Hit(0, 1, "问了")

    make = document_rule(
        "CC902",
        "asked",
        "试",
        severity="info",
        basis="实务",
        clause="",
        bad=[Bad("⟦甲⟧")],
        good=[],
        **declared,  # type: ignore[arg-type]
    )
    return make(found)


@fact("word", on=("词",))
def word(paragraph: Paragraph) -> Iterator[Fact]:
    yield Fact(0, 1, paragraph.text)


@pytest.mark.parametrize(
    ("declared", "text", "asked"),
    [
        ({}, "一段。", True),
        ({"facts": ("word",)}, "一段。", False),
        ({"facts": ("word",)}, "一词。", True),
        ({"besides": ("word",)}, "一段。", True),
        ({"roles": (Role.DOC_NUMBER,)}, "一段。", False),
        ({"roles": (Role.DOC_NUMBER, Role.CC)}, "南政发〔2024〕5号\n\n关于防汛的通知\n\n各乡镇：\n一段。\n", True),
        (
            {"roles": (Role.DOC_NUMBER,), "facts": ("word",)},
            "南政发〔2024〕5号\n\n关于防汛的通知\n\n各乡镇：\n一段。\n",
            False,
        ),
    ],
)
def test_a_document_rule_is_asked_where_it_has_work(declared: dict[str, object], text: str, *, asked: bool) -> None:
    assert (said([word, judge(**declared)], text) == ["问了"]) is asked
