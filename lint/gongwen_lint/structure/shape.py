"""The shape of a single line: what it can be, judged by itself and by nothing around it.

Recognition works on shapes. The shape of a plain body paragraph holds none of its text, so typing in one changes no
shape and the structure of the document stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from gongwen_lint.document import MASK, Block, BlockKind
from gongwen_lint.structure import cues, lines
from gongwen_lint.structure.genre import ending_word
from gongwen_lint.structure.numbers import han_number
from gongwen_lint.structure.roles import Ordinal, Role

Kind = Literal[
    "blank", "body", "sentence", "short", "colon", "heading", "article", "table", "code", "rule", "aside", "footnote",
    "date", "signed_date", "doc_number", "signer", "secrecy", "urgency", "copy_number", "page_number",
    "attachment", "attachment_note", "cc", "issuance", "note", "subtitle", "salutation", "keywords",
]  # fmt: skip

SHORT = 50
"""Longest line (code points) that can be a line of a title, a signature or a cell."""
ROW_TABS = 2
"""So many tabs make even a numbered line a row of a table."""
LONGEST_TITLE = 160
LONGEST_FORM_LINE = 260
"""Longer lines are prose whatever they look like; lists of 主送机关 reach 200."""


class Shape(NamedTuple):
    """What a line can be.

    Args:
        kind: The one reading its form admits; "short", "sentence" and "colon" are decided by what stands around.
        text: The line without layout spaces; "" for body, and for a table row that is no row of organs.
        start: First code point of the element in the block.
        end: Past its last code point.
        indent: White space before it, code points.
        ordinal: The number it begins with.
        level: Level of a heading, 1–4.
        alone: A heading that fills its line.
        mark: The mark that ends such a heading, "" if none does.
        split: Where the second element of a shared line begins (signature|date, 文号|签发人), else 0.
    """

    kind: Kind
    text: str = ""
    start: int = 0
    end: int = 0
    indent: int = 0
    ordinal: Ordinal | None = None
    level: int = 0
    alone: bool = False
    split: int = 0
    mark: str = ""


BLANK = Shape("blank")
BODY = Shape("body")
TABLE = Shape("table")
CODE = Shape("code")
_BY_FORMAT: dict[BlockKind, Shape] = {
    "code": CODE, "table": TABLE, "aside": Shape("aside"), "footnote": Shape("footnote"),
}  # fmt: skip
"""Blocks whose shape is what their format says of them."""
_STOPS = frozenset("。；！？")
_LEFT = "#" + lines.MARGIN
_LAYOUT_SPACE = re.compile(r"(?<![\x21-\x7e])\s+|\s+(?![\x21-\x7e])")
_LEVELS = {"han": 1, "han-bracket": 2, "arabic": 3, "arabic-bracket": 4, "circled": 0, "chapter": 1, "section": 2}


def tidy(text: str) -> str:
    """A line without the spaces that only set it out; masked characters go too."""
    shown = text.replace(MASK, "")
    words = shown.split()
    return words[0] if len(words) == 1 else _LAYOUT_SPACE.sub("", shown).strip()


def shape(block: Block) -> Shape:
    """The shape of a block."""
    text = block.text
    bare = text.strip(lines.MARGIN)
    if not bare:
        return BLANK
    stated = _BY_FORMAT.get(block.kind)
    if stated is not None:
        return stated
    start = text.index(bare[0])
    if bare[0] == "#" and (rest := bare.lstrip(_LEFT)):  # a mark of Markdown in a text of another format
        start, bare = start + len(bare) - len(rest), rest
    if block.kind == "heading":
        return _marked_heading(block, bare, start)
    numbered = _numbered(bare, start) if bare[0] in lines.ORDINAL_START and bare.count("\t") < ROW_TABS else None
    if numbered is not None:
        return numbered
    if len(bare) > LONGEST_FORM_LINE:
        return BODY
    if lines.has_cells(bare):
        return _table_or_form(bare, start)
    return _form_line(bare, start)


def _place(kind: Kind, bare: str, start: int, split: int = 0) -> Shape:
    return Shape(kind, tidy(bare), start, start + len(bare), start, None, 0, False, split)


def _table_or_form(bare: str, start: int) -> Shape:
    found = _form_line(bare, start)
    if found.kind == "short" and all(cues.ORGAN_END.search(cell) for cell in bare.split()):
        return _place("table", bare, start)
    return TABLE if found.kind in ("body", "short", "sentence", "colon") else found


def _form_line(bare: str, start: int) -> Shape:
    tight = tidy(bare)
    form = lines.kind_of(tight) if tight else None
    if form is not None:
        return _place(form, bare, start)
    for kind, pattern in lines.SHARED_LINES if tight != bare else ():
        match = pattern.fullmatch(bare)
        if match:
            return _place(kind, bare, start, split=start + match.start("second"))
    return _open_line(bare, tight, start)


def _open_line(bare: str, tight: str, start: int) -> Shape:
    last = tight[-1:]
    if last in "：:" and not set("。；;") & set(tight):
        return _place("colon", bare, start)
    if len(tight) > SHORT and _long_title(tight):
        return _place("short", bare, start)
    if len(tight) > SHORT + 10:
        return BODY
    if last in "。！？；，、,;!?…":
        return _place("sentence", bare, start)
    return _place("short", bare, start) if len(tight) <= SHORT and "。" not in tight else BODY


def _long_title(tight: str) -> bool:
    """A title on one line, however long, as databases keep it."""
    if len(tight) > LONGEST_TITLE or tight[-1] in _STOPS:
        return False
    named = lines.TITLE_CUE.search(tight) and not _STOPS & set(tight)
    return bool(named) and bool(ending_word(tight))


def _numbered(bare: str, start: int) -> Shape | None:
    match = lines.ORDINAL.match(bare)
    if match is None:
        return None
    if bare[-1].isdigit() and lines.LEADER.search(bare):
        return TABLE
    style = match.lastgroup or ""
    if style == "article":
        said = match.group()
        return Shape("article", said.strip(), start, start + match.end(), 0, _ordinal(said, "article"))
    ordinal = _ordinal(match.group(), style.replace("_", "-"))
    if ordinal is None:
        return None
    level = ordinal.text.count(".") + 1 if ordinal.style == "decimal" else _LEVELS[ordinal.style]
    return _heading(bare, start, ordinal, min(level, 4))


@lru_cache(maxsize=4096)
def _ordinal(text: str, style: str) -> Ordinal | None:
    digits = lines.NUMERAL.findall(text)
    number = han_number(digits[-1]) if digits else lines.ENCLOSED.get(text[0])
    return None if number is None else Ordinal(style, number, text.strip())


def _heading(bare: str, start: int, ordinal: Ordinal, level: int) -> Shape:
    if level == 0:
        return Shape("body", ordinal=ordinal)
    stop = lines.HEADING_END.search(bare, len(ordinal.text))
    end = stop.start() if stop else len(bare)
    alone = end >= len(bare) - 1
    mark = bare[end:] if alone else ""
    return Shape("heading", tidy(bare[:end]), start, start + end, start, ordinal, level, alone, 0, mark)


def _marked_heading(block: Block, bare: str, start: int) -> Shape:
    numbered = _numbered(bare, start)
    if numbered is not None and numbered.kind == "heading":
        return numbered
    return Shape("heading", tidy(bare), start, start + len(bare), start, None, min(block.level, 4), True)


HEADING_ROLES = (Role.HEADING1, Role.HEADING1, Role.HEADING2, Role.HEADING3, Role.HEADING4)
"""Role of a heading by its level."""
