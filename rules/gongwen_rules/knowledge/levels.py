"""The headings that count in a document, and the levels they stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from gongwen_lint.rule import Element, Ordinal, Outline
from gongwen_rules.knowledge.pairing import quoted_ranges

LEVELS = ("han", "han-bracket", "arabic", "arabic-bracket")
"""The ordinals of GB/T 9704—2012 7.3.3, from the highest level down: 一、 （一） 1. （1）."""
DEPTH = {style: depth for depth, style in enumerate(LEVELS)}


def numbered(outline: Outline) -> Iterator[tuple[Element, Ordinal]]:
    """The headings with one of these ordinals, without those of a passage that is quoted over several paragraphs.

    Args:
        outline: With the fact "unpaired".
    """
    quoted = {number for span in quoted_ranges(outline.facts["unpaired"]) for number in span}
    for heading in outline.headings():
        ordinal = heading.ordinal
        if ordinal and ordinal.style in DEPTH and heading.paragraph not in quoted:
            yield heading, ordinal


def part_of(outline: Outline, paragraph: int) -> int:
    """The number of the part in which a paragraph stands; 0 is the document itself."""
    return max(0, bisect_right(outline.parts, paragraph, key=lambda part: part.first) - 1)


class Sibling(NamedTuple):
    """A heading among those of its level.

    Args:
        heading: The heading.
        ordinal: Its number.
        parent: The heading above it; None at the top.
        run: Number of its run: equal for headings of one level under one parent that are counted from one.
    """

    heading: Element
    ordinal: Ordinal
    parent: Element | None
    run: int


def siblings(outline: Outline) -> Iterator[Sibling]:
    """The numbered headings with the runs they belong to, in order.

    Args:
        outline: With the fact "unpaired".
    """
    above: list[tuple[int, Sibling]] = []
    runs, part = 0, -1
    for heading, ordinal in numbered(outline):
        depth = DEPTH[ordinal.style]
        if heading.part != part:
            part, above = heading.part, []
        while above and above[-1][0] > depth:
            above.pop()
        before = above.pop()[1] if above and above[-1][0] == depth else None
        goes_on = before is not None and ordinal.number != 1
        runs += not goes_on
        run = before.run if before and goes_on else runs
        found = Sibling(heading, ordinal, above[-1][1].heading if above else None, run)
        yield found
        above.append((depth, found))
