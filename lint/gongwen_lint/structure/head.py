"""The head of a part: what stands before its body, from 份号 to 主送机关."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gongwen_lint.structure import cues
from gongwen_lint.structure.addressee import addressee_length, is_addressee, is_byline
from gongwen_lint.structure.placed import Line, date_start, element, split_element
from gongwen_lint.structure.roles import Element, Role
from gongwen_lint.structure.shape import BLANK, Shape
from gongwen_lint.structure.title import find_title, title_length

_PASSED = ("subtitle", "note", "date", "rule", "signer")
"""Kinds of lines that may stand between title and 主送机关."""
_BANNER: dict[str, Role] = {
    "copy_number": Role.COPY_NUMBER,
    "secrecy": Role.SECRECY,
    "urgency": Role.URGENCY,
    "doc_number": Role.DOC_NUMBER,
    "signer": Role.SIGNER,
}


class Head(NamedTuple):
    """Elements before the body and how many lines they take."""

    elements: tuple[Element, ...]
    length: int
    title: str = ""


def read_head(lines: Sequence[Line], part: int) -> Head:
    """The elements at the head of a part.

    Args:
        lines: The lines of the part without blank ones.
        part: Its number.
    """
    found: list[Element] = []
    position = _banner(lines, 0, part, found)
    first = find_title(lines, position)
    if first is None:
        return _after_title(lines, position, part, found, "")
    if first > position and lines[first - 1].shape.kind == "doc_number":
        found.extend(_banner_elements(lines[first - 1], Role.DOC_NUMBER, part))
    count = title_length(lines, first)
    title = "".join(line.shape.text for line in lines[first : first + count])
    found.append(element(Role.TITLE, lines[first], lines[first + count - 1], part=part, text=title))
    position = first + count
    while position < len(lines) and lines[position].shape.text == title:
        found.append(element(Role.TITLE, lines[position], part=part))
        position += 1
    return _after_title(lines, position, part, found, title)


def _banner(lines: Sequence[Line], position: int, part: int, found: list[Element]) -> int:
    while position < len(lines):
        line = lines[position]
        kind = line.shape.kind
        role = _BANNER.get(kind)
        if kind == "rule":
            pass
        elif role is not None and (kind != "copy_number" or position < 3):
            found.extend(_banner_elements(line, role, part))
        elif _is_masthead(lines, position):
            found.append(element(Role.MASTHEAD, line, part=part))
        elif _is_issue(lines, position) and any(e.role is Role.MASTHEAD for e in found):
            pass
        elif kind == "date" and any(e.role is Role.MASTHEAD for e in found):
            found.append(element(Role.DATE, line, part=part))
        elif kind == "signed_date" and any(e.role is Role.MASTHEAD for e in found):
            found.extend(
                split_element(Role.SIGNATURE, Role.DATE, line, line.shape.text[date_start(line.shape.text) :], part)
            )
        else:
            break
        position += 1
    return position


def _banner_elements(line: Line, role: Role, part: int) -> list[Element]:
    if line.shape.split:
        tail = line.shape.text[line.shape.text.index("签发") :]
        return split_element(role, Role.SIGNER, line, tail, part)
    return [element(role, line, part=part)]


def _is_masthead(lines: Sequence[Line], position: int) -> bool:
    shape = lines[position].shape
    if shape.kind != "short" or len(shape.text) > 40 or cues.TITLE_START.search(shape.text):
        return False
    if _is_serial(lines, position) or (cues.ORGAN_END.search(shape.text) and _is_serial(lines, position + 1)):
        return True
    after = [line.shape for line in lines[position + 1 : position + 5] if line.shape.kind != "rule"]
    numbered = bool(after) and after[0].kind == "doc_number"
    if shape.text.endswith("文件") or (numbered and cues.ORDER.search(shape.text)):
        return True
    if not (cues.ORGAN_END.search(shape.text) or shape.text.endswith("纪要")):
        return False
    joint = any(s.text.endswith("文件") for s in after) and all(s.kind == "short" for s in after[:1])
    return numbered or joint


def _is_serial(lines: Sequence[Line], position: int) -> bool:
    """The line is the masthead of a bulletin or of minutes, whose number stands below it."""
    text = lines[position].shape.text if position < len(lines) else ""
    return bool(cues.BULLETIN.search(text) or text.endswith("纪要")) and _is_issue(lines, position + 1)


def _is_issue(lines: Sequence[Line], position: int) -> bool:
    """第12期: the line is the number of an issue of a bulletin, or of minutes."""
    return position < len(lines) and cues.ISSUE.fullmatch(lines[position].shape.text) is not None


def _after_title(lines: Sequence[Line], position: int, part: int, found: list[Element], title: str) -> Head:
    while position < len(lines):
        line = lines[position]
        kind = line.shape.kind
        if kind == "doc_number":
            found.extend(_banner_elements(line, Role.DOC_NUMBER, part))
        elif _is_masthead(lines, position):
            found.append(element(Role.MASTHEAD, line, part=part))
        elif addressee_length(lines, position, "" if part else title):
            break
        elif kind in _PASSED or _names_writer(lines, position, title) or _is_label(lines, position):
            found.extend([element(Role.SIGNER, line, part=part)] if kind == "signer" else [])
        else:
            break
        position += 1
    taken = addressee_length(lines, position, "" if part else title)
    if taken:
        text = "".join(line.shape.text for line in lines[position : position + taken])
        found.append(element(Role.ADDRESSEE, lines[position], lines[position + taken - 1], part=part, text=text))
    elif position < len(lines) and lines[position].shape.kind == "salutation":
        taken = 1
        found.append(element(Role.SALUTATION, lines[position], part=part))
    return Head(tuple(found), position + taken, title)


def _is_label(lines: Sequence[Line], position: int) -> bool:
    """A mark of registration between title and 文号 or 主送机关: 类别：A, 公开属性：主动公开."""
    shape = lines[position].shape
    following = lines[position + 1].shape if position + 1 < len(lines) else BLANK
    called = following.kind == "colon" and is_addressee(following.text)
    return (
        shape.kind == "short"
        and cues.LABELLED.fullmatch(shape.text) is not None
        and (
            called
            or following.kind in ("doc_number", "salutation")
            or cues.LABELLED.fullmatch(following.text) is not None
        )
    )


def _names_writer(lines: Sequence[Line], position: int, title: str) -> bool:
    """Who speaks, or the organ that wrote the paper."""
    return _names_speaker(lines[position].shape, title) or is_byline(lines, position, title)


def _names_speaker(shape: Shape, title: str) -> bool:
    spoken = title.endswith(("讲话", "报告", "致辞", "发言", "主持词", "讲话稿"))
    return spoken and shape.kind == "short" and bool(cues.SIGNED_BY.fullmatch(shape.text) or len(shape.text) <= 4)
