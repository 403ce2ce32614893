"""Which line goes on where the one before it broke off.

Shared by plain text that was broken at a fixed width and by the soft-wrapped paragraphs of Markdown.
"""

from __future__ import annotations

import re

from gongwen_lint.document import Block
from gongwen_lint.structure import shape

_ENDED = re.compile(r"[。！？!?；;：:…][”’」』）)】》〉\s]*$")
_OWN_LINE = re.compile(r"[\s\ufeff]|#|[-*+•·●○■□◆◇▪►]\s|[|｜]|(?:gwlint|公文检)[:：]")
_OPEN_SHAPES = frozenset({"body", "sentence", "short", "colon"})
_WHOLE_SHAPES = frozenset(
    {
        "date",
        "signed_date",
        "doc_number",
        "signer",
        "secrecy",
        "urgency",
        "copy_number",
        "page_number",
        "rule",
        "issuance",
    }
)
_CELLS = re.compile(r"\t|[|｜]|\S[ \u3000\xa0]{3,}\S")
_HANGING = re.compile(r"[第之]$")


def is_ended(line: str) -> bool:
    """The line ends where a sentence or a clause that calls for a new line may end."""
    return _ENDED.search(line) is not None


def is_whole(line: str) -> bool:
    """The line is an element of form that takes one line, such as a date."""
    return shape(Block(line)).kind in _WHOLE_SHAPES


def goes_on(line: str, following: str) -> bool:
    """The following line may be the rest of what broke off at the end of the line.

    It is not if it begins something of its own: indented, numbered, a list mark, an element of form, cells of a table.
    """
    if _OWN_LINE.match(following) or _CELLS.search(following):
        return False
    return shape(Block(following)).kind in _OPEN_SHAPES or _HANGING.search(line) is not None
