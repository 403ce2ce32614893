"""Rules for tests of the machinery, of every kind that a session keeps results of."""

from __future__ import annotations

from collections.abc import Iterator

from tests_rules import own_visitors

from gongwen_lint.rule import (
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Related,
    Role,
    Visitor,
    document_rule,
    fact,
    replacement,
    rule,
)


@rule("WF903", "sample-broken", "试", severity="info", basis="实务", clause="", bad=[], good=[], on=("坏规则",))
def broken(paragraph: Paragraph) -> Iterator[Hit]:
    yield Hit(0, 1, "先报一处")
    raise ValueError(paragraph.text)


@rule("WF904", "sample-comma", "试", severity="error", basis="国标", clause="GB/T 15834", bad=[], good=[], on=",")
def comma(paragraph: Paragraph) -> Iterator[Hit]:
    for at, character in enumerate(paragraph.text):
        if character == ",":
            yield Hit(at, at + 1, "用了半角逗号", replacement(at, at + 1, "，"))


@fact("sample-sure", on=("确保",), find="确保")
def sure(match: Match, _: Paragraph) -> Iterator[Fact]:
    yield Fact(*match.span(), match.group())


@document_rule(
    "WF901",
    "sample-said-twice",
    "试",
    severity="info",
    basis="实务",
    clause="",
    bad=[],
    good=[],
    facts=("sample-sure",),
)
def said_twice(outline: Outline) -> Iterator[Hit]:
    """Names a place in another paragraph."""
    first, *others = outline.facts["sample-sure"] or (None,)
    for other in others:
        assert first is not None
        related = Related(first.start, first.end, "前一处", paragraph=first.paragraph)
        fix = replacement(other.start, other.end, "做到", paragraph=other.paragraph)
        yield Hit(other.start, other.end, "说了 100% 两遍", fix, related=(related,), paragraph=other.paragraph)


@document_rule("WF902", "sample-untitled", "试", severity="info", basis="实务", clause="", bad=[], good=[])
def untitled(outline: Outline) -> Iterator[Hit]:
    """Hangs on the first paragraph."""
    anchor = outline.anchor
    if anchor and anchor.role is not Role.TITLE:
        yield Hit(anchor.start, anchor.end, "没有标题", paragraph=anchor.paragraph)


def sample_visitors() -> tuple[Visitor, ...]:
    """The rules of the repository and these."""
    return (*own_visitors(), *few_visitors())


def few_visitors() -> tuple[Visitor, ...]:
    """The rules of this module and one on commas, for tests that count what is found."""
    return (comma, broken, sure, said_twice, untitled)
