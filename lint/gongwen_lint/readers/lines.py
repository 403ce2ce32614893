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
_CELLS = re.compile(r"\t|[|｜]|\S[ \u3000\xa0]{3,}\S")


def is_ended(line: str) -> bool:
    """The line ends where a sentence or a clause that calls for a new line may end."""
    return _ENDED.search(line) is not None


def stands_alone(line: str) -> bool:
    """The line begins something of its own: indented, numbered, a list mark, an element of form, cells of a table."""
    if _OWN_LINE.match(line) or _CELLS.search(line):
        return True
    return shape(Block(line)).kind not in _OPEN_SHAPES
