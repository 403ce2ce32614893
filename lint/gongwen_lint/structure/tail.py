"""The tail of a part: 附件说明, 署名, 成文日期, 附注, and where the part ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gongwen_lint.structure import cues
from gongwen_lint.structure.genre import ending_word
from gongwen_lint.structure.placed import Line, date_start, element, split_element
from gongwen_lint.structure.roles import Element, Role
from gongwen_lint.structure.shape import Shape

SIGNERS = 15
"""Most organs that sign jointly, a line each."""
_CLOSING: dict[str, Role] = {
    "cc": Role.CC,
    "issuance": Role.ISSUANCE,
    "page_number": Role.PAGE_NUMBER,
}
_UNNAMED = ("rule", "keywords")
"""Lines of the 版记 that are no element of it, or none since 2012 (主题词)."""
_HAN_ITEM = re.compile(r"^附件?[：:]一、")
_FOLLOWERS = ("note", "attachment", "attachment_note", *_CLOSING, "keywords", "rule")
"""What may stand below 成文日期."""
_PUSHED = 6
"""White space (code points) before a line that is set to the right."""


class Tail(NamedTuple):
    """Elements after the body, the line where the body ends and the line where the part ends."""

    elements: tuple[Element, ...]
    body_end: int
    end: int


def read_tail(lines: Sequence[Line], body: int, part: int, title: str) -> Tail:
    """The elements that close a part.

    Args:
        lines: The lines of the part (and of what follows it) without blank ones.
        body: Where the body begins.
        part: Number of the part.
        title: Its title, to know a signature by.
    """
    found: list[Element] = []
    dated = next((p for p in range(body, len(lines)) if _dates(lines, p, body, title)), None)
    if dated is None:
        return _undated(lines, body, part, title)
    signed = _signed(lines, dated, body, part, title, found)
    end = _after_date(lines, dated + 1, part, found, title)
    noted = _attachment_note(lines, body, signed, part, found)
    return Tail(tuple(found), noted, end)


def _dates(lines: Sequence[Line], position: int, body: int, title: str) -> bool:
    shape = lines[position].shape
    if shape.kind == "signed_date":
        text = any(line.shape.kind in ("body", "sentence", "heading", "article") for line in lines[body:position])
        return text and _is_signature(shape.text[: date_start(shape.text)], title, shape)
    if shape.kind != "date" or position <= body:
        return False
    before, after = lines[position - 1].shape, lines[position + 1].shape if position + 1 < len(lines) else None
    signed = _is_signature(before.text, title, before)
    without_year = "月" in shape.text and "年" not in shape.text
    if signed or without_year or shape.indent >= _PUSHED:
        return signed or not without_year
    closes = after is None or after.kind in _FOLLOWERS
    if after is not None and after.kind == "short" and (_signs(after.text, title) or _signs_last(lines, position + 1)):
        return before.kind != "table"
    return before.kind != "table" and (closes or (after is not None and _opens_enclosed(before, after)))


def _signs(text: str, title: str) -> bool:
    """A line below a date that is surely the signature: the organ of the title, or a post and a name."""
    return (len(text) > 2 and title.startswith(text)) or cues.SIGNED_BY.fullmatch(text) is not None


def _signs_last(lines: Sequence[Line], position: int) -> bool:
    """An organ alone on the last line, or before what may follow a signature: it stands below its date."""
    following = lines[position + 1].shape.kind if position + 1 < len(lines) else "note"
    return following in _FOLLOWERS and _names_organ(lines[position].shape.text)


def _opens_enclosed(before: Shape, after: Shape) -> bool:
    """A date between the end of a body and the title of what is issued with it."""
    return (
        before.kind in ("body", "sentence", "short")
        and after.kind == "short"
        and bool(ending_word(after.text) or cues.TITLE_START.search(after.text))
    )


def _is_signature(text: str, title: str, shape: Shape) -> bool:
    if shape.kind == "sentence" and len(text) > 4:
        return title.startswith(text.rstrip("。")) or _names_organ_with_mark(text)
    if shape.kind not in ("short", "signed_date", "table") or not 2 <= len(text) <= 60:
        return False
    organ = bool(cues.ORGAN_END.search(text.removesuffix("启"))) and not cues.OPENING.search(text)
    return (
        organ
        or bool(cues.SIGNED_BY.fullmatch(text))
        or title.startswith(text)
        or (shape.indent >= _PUSHED and shape.kind == "short")
    )


def _names_organ_with_mark(text: str) -> bool:
    """南屏县人民政府。: no sentence is so short and without a word that ties its parts."""
    organ = len(text) <= 16 and cues.ORGAN.fullmatch(text[:-1])
    return bool(organ) and not set("的将把被要在对向由请给为是了报送") & set(text)


def _signed(lines: Sequence[Line], dated: int, body: int, part: int, title: str, found: list[Element]) -> int:
    """Adds 署名 and 成文日期; gives the line where they begin."""
    line = lines[dated]
    if line.shape.kind == "signed_date":
        date = line.shape.text[date_start(line.shape.text) :]
        found.extend(split_element(Role.SIGNATURE, Role.DATE, line, date, part))
        return dated
    first = dated
    while (
        first > body
        and dated - first < SIGNERS
        and _is_signature(lines[first - 1].shape.text, title, lines[first - 1].shape)
    ):
        first -= 1
    found.extend(element(Role.SIGNATURE, signer, part=part) for signer in lines[first:dated])
    found.append(element(Role.DATE, line, part=part))
    return first


def _after_date(lines: Sequence[Line], position: int, part: int, found: list[Element], title: str) -> int:
    signed = any(e.role is Role.SIGNATURE for e in found)
    while position < len(lines):
        shape = lines[position].shape
        if shape.kind == "note":
            found.append(element(Role.NOTE, lines[position], part=part))
        elif not signed and shape.kind == "short" and _is_signature(shape.text, title, shape):
            found.append(element(Role.SIGNATURE, lines[position], part=part))
            signed = True
        elif shape.kind in _CLOSING:
            found.append(element(imprint_role(shape), lines[position], part=part))
        elif is_bare_issuance(lines, position):
            found.append(element(Role.ISSUANCE, lines[position], part=part))
        elif shape.kind not in _UNNAMED:
            break
        position += 1
    return position


def imprint_role(shape: Shape) -> Role:
    """The role of a line of the 版记: 主送机关 may have been moved there, before 抄送机关."""
    return Role.ADDRESSEE if shape.text.startswith("主送") else _CLOSING.get(shape.kind, Role.ISSUANCE)


def is_bare_issuance(lines: Sequence[Line], position: int) -> bool:
    """印发机关 and 印发日期 without the word 印发: below 抄送, or an office alone at the end."""
    shape = lines[position].shape
    if shape.kind != "signed_date" or position == 0:
        return False
    organ = shape.text[: date_start(shape.text)]
    below = lines[position - 1].shape.kind == "cc" and cues.ORGAN_END.search(organ) is not None
    last = position + 1 == len(lines) or lines[position + 1].shape.kind == "page_number"
    return below or (last and organ.endswith(("办公室", "办公厅", "秘书处")))


def _attachment_note(lines: Sequence[Line], body: int, signed: int, part: int, found: list[Element]) -> int:
    """Adds the 附件说明 that stands before the signature; gives the line where the body ends."""
    first = signed - 1 if _is_one_named(lines[max(body, signed - 2) : signed]) else signed
    while first > body and _listed(lines[first - 1].shape):
        first -= 1
        if lines[first].shape.kind == "attachment_note":
            break
    kinds = {line.shape.kind for line in lines[first:signed]}
    if not kinds & {"attachment_note", "attachment"}:
        first = _han_list(lines, body, signed)
        if first == signed:
            return signed
    while lines[first].shape.kind not in ("attachment_note", "attachment"):
        first += 1
    found.extend(element(Role.ATTACHMENT_NOTE, line, part=part) for line in lines[first:signed])
    return first


def _is_one_named(lines: Sequence[Line]) -> bool:
    """附件： alone on its line and the only name below it."""
    return [line.shape.kind for line in lines] == ["attachment", "short"] and lines[0].shape.text.endswith(("：", ":"))


def _han_list(lines: Sequence[Line], body: int, signed: int) -> int:
    """The line 附件：一、… of a note that goes on with 二、…; `signed` if there is none."""
    first = signed
    while first > body and lines[first - 1].shape.kind == "heading" and len(lines[first - 1].shape.text) <= 60:
        first -= 1
    begins = first > body and lines[first - 1].shape.kind == "attachment_note"
    return first - 1 if begins and _HAN_ITEM.search(lines[first - 1].shape.text) else signed


def _listed(shape: Shape) -> bool:
    if shape.kind in ("attachment_note", "attachment"):
        return True
    numbered = shape.kind == "heading" and (shape.level >= 3 or shape.indent >= 4) and len(shape.text) <= 60
    return numbered or (shape.kind in ("short", "sentence") and shape.indent >= 4)


def _undated(lines: Sequence[Line], body: int, part: int, title: str) -> Tail:
    """A part without a date: a signature may stand alone before 附注, 附件, 抄送 or the end."""
    found: list[Element] = []
    closers = ("note", "cc", "issuance", "page_number", "attachment")
    stop = next((p for p in range(body + 1, len(lines)) if lines[p].shape.kind in closers[1:]), len(lines))
    stop = next((p + 1 for p in range(body + 1, stop - 1) if _closes_undated(lines, p, title)), stop)
    last = stop - 1
    while last > body and lines[last].shape.kind in ("note", *_UNNAMED):
        last -= 1
    if last <= body or not _alone_signature(lines[last].shape, title):
        end = _after_date(lines, stop, part, found, title) if stop < len(lines) else stop
        noted = _attachment_note(lines, body, stop, part, found)
        return Tail(tuple(found), noted, end)
    found.append(element(Role.SIGNATURE, lines[last], part=part))
    end = _after_date(lines, last + 1, part, found, title)
    noted = _attachment_note(lines, body, last, part, found)
    return Tail(tuple(found), noted, end)


def _closes_undated(lines: Sequence[Line], position: int, title: str) -> bool:
    """The organ of the title alone on a line between the text and 附注 or the title of what is issued with it."""
    shape = lines[position].shape
    if shape.kind != "short" or len(shape.text) <= 2 or not title.startswith(shape.text):
        return False
    before, after = lines[position - 1].shape.kind, lines[position + 1].shape.kind
    signed = title.startswith(("关于", "印发"), len(shape.text))
    return signed and before in ("body", "sentence", "attachment_note") and after in ("note", "short")


def _alone_signature(shape: Shape, title: str) -> bool:
    if shape.kind != "short" or len(shape.text) > 30:
        return False
    strong = _names_organ(shape.text)
    return title.startswith(shape.text) or (strong and (shape.indent >= 4 or len(shape.text) <= 16))


def _names_organ(text: str) -> bool:
    return (
        bool(cues.ORGAN_END.search(text))
        and not cues.OPENING.search(text)
        and not set("，、：；0123456789《》") & set(text)
    )
