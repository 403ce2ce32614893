"""What readers ask of lines that they know nothing else of: whether one goes on, and whether a table only sets out lines.

Readers supply paragraphs; what these are for in a document is judged later. How a file is cut into paragraphs hangs on some
of it all the same: where a line was broken at a fixed width, and where a table lays out a 版头 or 版记.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gongwen_lint.document import Block
from gongwen_lint.structure.shape import Shape, shape

_ENDS = tuple("。！？!?；;：:…")
_ENDED = re.compile(rf"[{''.join(_ENDS)}][”’」』）)】》〉\s]*$")
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
_BANNER_ROWS = ("doc_number", "signer")
_BANNER_LINES = ("copy_number", "secrecy", "urgency", "rule", "blank")
_CELLS = re.compile(r"\t|[|｜]|\S[ \u3000\xa0]{3,}\S")
_HANGING = re.compile(r"[第之]$")


def is_ended(line: str) -> bool:
    """The line ends where a sentence or a clause that calls for a new line may end."""
    return line.endswith(_ENDS) or _ENDED.search(line) is not None


def is_whole(line: str) -> bool:
    """The line is an element of form that takes one line, such as a date."""
    return shape(Block(line)).kind in _WHOLE_SHAPES


def is_open(line: str) -> bool:
    """The line may be a title or a sentence, which a soft break only wraps."""
    return shape(Block(line)).kind in _OPEN_SHAPES - {"colon"}


def is_short(line: str) -> bool:
    """The line is short and nothing but that can be said of it, so that it may be a heading."""
    return shape(Block(line)).kind == "short"


def follows_banner(block: Block) -> bool:
    """The paragraph is none of those that stand above a 发文机关标志, so that what comes after it is no 版头 any more."""
    return shape(block).kind not in _BANNER_LINES


def is_banner(lines: Iterable[str]) -> bool:
    """The lines make a 版头, or the part of one that stands above the 发文机关标志."""
    shown = list(_shapes(lines))
    is_above = all(line.kind in _BANNER_LINES for line in shown) and any(line.kind != "blank" for line in shown)
    return is_above or any(line.kind in _BANNER_ROWS or _is_masthead(line) for line in shown)


def is_imprint(lines: Iterable[str]) -> bool:
    """Some of the lines make a 版记."""
    return any(shown.kind == "cc" or _is_issuance(shown) for shown in _shapes(lines))


def _shapes(lines: Iterable[str]) -> Iterator[Shape]:
    return (shape(Block(line)) for line in lines)


def _is_masthead(line: Shape) -> bool:
    return line.kind == "short" and line.text.endswith("文件")


def _is_issuance(line: Shape) -> bool:
    return line.kind == "issuance" and line.text.endswith("印发")


def goes_on(line: str, following: str) -> bool:
    """The following line may be the rest of what broke off at the end of the line.

    It is not if it begins something of its own: indented, numbered, a list mark, an element of form, cells of a table.
    """
    if _OWN_LINE.match(following) or _CELLS.search(following):
        return False
    return shape(Block(following)).kind in _OPEN_SHAPES or _HANGING.search(line) is not None
