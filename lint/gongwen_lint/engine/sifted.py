"""The hits of a document, those that directives keep back set apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gongwen_lint.document import Block
from gongwen_lint.engine.settle import RuleHit

Hits = tuple[RuleHit, ...]


class Parted(NamedTuple):
    """The hits of a paragraph under some items of directives.

    Args:
        hits: All of them.
        items: The items in force.
        kept: The hits that no item names; the very tuple of all hits if that is so of all.
        gone: Those that one does.
        used: The items that name one.
    """

    hits: Hits
    items: tuple[str, ...]
    kept: Hits
    gone: Hits
    used: frozenset[str]


class Sifted(NamedTuple):
    """The hits of a document by paragraph.

    Args:
        shown: What is to be reported.
        suppressed: What directives keep back, for the paragraphs that have some.
        memory: What was made of each tuple of hits, so that one that stands keeps its result.
    """

    shown: list[Hits]
    suppressed: Mapping[int, Hits] = {}
    memory: Mapping[int, Parted] = {}


def commented(blocks: Sequence[Block]) -> int:
    """How many of some paragraphs have comments, which may be directives."""
    return sum(1 for block in blocks if block.comments)
