"""The title: which line begins it and over how many it runs."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.structure import cues
from gongwen_lint.structure.addressee import addressee_length, calls_on_all, is_addressee
from gongwen_lint.structure.genre import OTHER, ending_word, genre_of_title, strip_quoted
from gongwen_lint.structure.placed import Line
from gongwen_lint.structure.shape import BLANK, LONGEST_TITLE, Shape

TITLE_LINES = 6
"""A title runs over at most so many lines."""
ISSUERS = 15
"""Most organs that issue jointly, a line each."""
BROKEN = 40
"""Longest line of a title that breaks behind a 、, code points."""
SEARCHED = 30
"""Lines without blank ones in which a title is looked for (site boilerplate may stand before it)."""


def find_title(lines: Sequence[Line], position: int) -> int | None:
    """The line that begins the title, from `position` on; None if there is none."""
    if position >= len(lines):
        return None
    first = lines[position].shape
    if _can_be_title(lines, position) and (_strong(lines, position) or _opens(lines, position)):
        return position
    limit = min(len(lines), position + SEARCHED)
    if first.kind in ("colon", "salutation", "article"):
        return None
    strong = next((p for p in range(position, limit) if _strong(lines, p)), None)
    return None if strong is None else _with_issuers(lines, position, strong)


def _with_issuers(lines: Sequence[Line], position: int, first: int) -> int:
    """Where a title begins whose 关于… is found at `first`: with the organs that issue jointly, a line each above it."""
    if cues.TITLE_START.match(lines[first].shape.text) is None:
        return first
    while first > position and _names_issuer(lines[first - 1].shape):
        first -= 1
    return first


def _names_issuer(shape: Shape) -> bool:
    return shape.kind == "short" and cues.ORGAN_END.search(shape.text) is not None


def title_length(lines: Sequence[Line], first: int) -> int:
    """How many lines the title takes that begins at `first`."""
    if not _may_go_on(lines[first].shape):
        return 1
    block = _short_lines(lines, first)
    marked = _closed_by_mark(lines, first, block)
    if marked:
        return marked
    following = lines[first + len(block)].shape if first + len(block) < len(lines) else None
    if following is not None and (_closes_title(following) or addressee_length(lines, first + len(block), "")):
        while len(block) > 1 and cues.ORDER.search(block[-1]):
            block.pop()
        whole = [n for n in range(1, len(block) + 1) if ending_word("".join(block[:n]))]
        return whole[-1] if whole else len(block)
    count = 1
    while count < len(block) and _continues("".join(block[:count]), block[count]):
        count += 1
    return count


def _closed_by_mark(lines: Sequence[Line], first: int, block: list[str]) -> int:
    """How many lines a title takes whose last one ends with a mark, before a 文号 or 主送机关; 0 if it is none such."""
    after = [line.shape for line in lines[first + len(block) : first + len(block) + 2]]
    if len(after) < 2 or after[0].kind != "sentence" or not _closes_title(after[1]):
        return 0
    return len(block) + 1 if _titles_with_mark("".join(block) + after[0].text) else 0


def attachment_title(lines: Sequence[Line]) -> int:
    """How many lines the title of an 附件 takes that stands under its label."""
    if not lines or not _title_like(lines[0].shape):
        return 0
    block = _short_lines(lines, 0)
    count = 1
    while count < len(block) and ("".join(block[:count]).count("《") > "".join(block[:count]).count("》")):
        count += 1
    return count


def _may_go_on(shape: Shape) -> bool:
    """A line that a title may go on from: one without a mark at its end, or broken in a row of names."""
    return shape.kind == "short" or (shape.kind == "sentence" and shape.text[-1] == "、" and len(shape.text) <= BROKEN)


def _is_top(shape: Shape) -> bool:
    """A heading of the highest level without a number."""
    return shape.kind == "heading" and shape.ordinal is None and shape.level == 1


def _title_like(shape: Shape) -> bool:
    if _is_top(shape):
        return True
    if cues.WEB_LABEL.match(shape.text):
        return False
    if _may_go_on(shape):
        return shape.kind == "short" or cues.TITLE_START.search(shape.text) is not None
    return shape.kind == "sentence" and _titles_with_mark(shape.text)


def _titles_with_mark(text: str) -> bool:
    """A line that ends with a mark is a title for all that if it is one in full: an organ or nothing, 关于, …的通知."""
    told = strip_quoted(text.rstrip("。！？；，、,;!?…"))
    organ, about, _ = told.partition("关于")
    word = ending_word(told)
    named = bool(word) and "的" in told[-len(word) - 5 : -len(word)]
    issued = not organ or cues.ORGAN_END.search(organ) is not None
    return bool(about) and issued and named and len(text) <= LONGEST_TITLE and not set("，。；：") & set(told)


def _can_be_title(lines: Sequence[Line], position: int) -> bool:
    """The line is like a title; one that ends with a mark only where what follows shows it, a 文号 or 主送机关."""
    shape = lines[position].shape
    following = lines[position + 1].shape if position + 1 < len(lines) else BLANK
    return _title_like(shape) and (shape.kind != "sentence" or _may_go_on(shape) or _closes_title(following))


def _strong(lines: Sequence[Line], position: int) -> bool:
    if not _can_be_title(lines, position):
        return False
    if _is_top(lines[position].shape):  # the one heading of the highest level, as Markdown marks a title
        return sum(1 for line in lines if _is_top(line.shape)) == 1
    text = "".join(line.shape.text for line in lines[position : position + title_length(lines, position)])
    if cues.SPEECH_TITLE.search(text) and len(text) < 80:
        return True
    return bool(ending_word(text)) and len(text) >= 5 and ("关于" in text or cues.TITLE_START.search(text) is not None)


def _opens(lines: Sequence[Line], position: int) -> bool:
    """A first line without the words of a title is one if a head or a body follows it."""
    text = lines[position].shape.text
    if ending_word(text) or lines[position].shape.kind == "heading":
        return True
    after = lines[position + 1 : position + 1 + TITLE_LINES]
    following = next(
        (line.shape for line in after if line.shape.kind not in ("short", "note", "date", "doc_number")), None
    )
    cells = sum(1 for line in after if line.shape.kind == "short")
    return following is not None and following.kind not in ("table",) and cells < 4 and len(text) > 3


def _short_lines(lines: Sequence[Line], first: int) -> list[str]:
    block = [lines[first].shape.text]
    above = lines[first : first + ISSUERS]
    issuers = next((n for n, line in enumerate(above) if not _names_issuer(line.shape)), 0)
    for line in lines[first + 1 : first + issuers + TITLE_LINES]:
        if not _may_go_on(line.shape) or line.shape.text == block[0] or calls_on_all(line.shape):
            break
        block.append(line.shape.text)
    return block


def _closes_title(shape: Shape) -> bool:
    """What stands between a title and its body, so that all short lines before it are the title."""
    if shape.kind == "colon":
        return is_addressee(shape.text)
    return shape.kind in ("doc_number", "salutation", "note", "subtitle") or calls_on_all(shape)


def _continues(text: str, following: str) -> bool:
    """A short line goes on with a title that nothing but the body closes."""
    if text.count("《") > text.count("》") or text.count("（") > text.count("）"):
        return True
    if _whole(text):
        return following.startswith(("的", "（试行", "（暂行", "（草案")) and len(following) < 20
    joined = text + following
    if cues.SIGNED_BY.fullmatch(following):
        return False
    return (
        bool(ending_word(joined))
        or genre_of_title(joined) != OTHER
        or ("关于" in joined and not cues.ORGAN_END.search(following))
        or text.endswith(("关于", "的", "和", "与", "及", "、", "转发", "印发"))
    )


def _whole(text: str) -> bool:
    word = ending_word(strip_quoted(text))
    return bool(word) and text.count("《") == text.count("》")
