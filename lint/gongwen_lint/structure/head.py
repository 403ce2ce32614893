"""The head of a part: what stands before its body, from 份号 to 主送机关."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from gongwen_lint.structure import cues
from gongwen_lint.structure.genre import ending_word, strip_quoted
from gongwen_lint.structure.lines import DATE_LINE
from gongwen_lint.structure.roles import Element, Role
from gongwen_lint.structure.shape import BLANK, SHORT, Shape

_LAST_DATE = regex.compile(rf"{DATE_LINE}$")
_PASSED = ("subtitle", "note", "date", "rule", "signer")
"""Kinds of lines that may stand between title and 主送机关."""
TITLE_LINES = 6
"""A title runs over at most so many lines."""
SEARCHED = 30
"""Lines without blank ones in which a title is looked for (site boilerplate may stand before it)."""
_BANNER: dict[str, Role] = {
    "copy_number": Role.COPY_NUMBER,
    "secrecy": Role.SECRECY,
    "urgency": Role.URGENCY,
    "doc_number": Role.DOC_NUMBER,
    "signer": Role.SIGNER,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A shape with the number of its paragraph."""

    number: int
    shape: Shape


def element(role: Role, first: Line, last: Line | None = None, *, part: int = 0, text: str | None = None) -> Element:
    """The element that runs from one line to another (or fills one)."""
    end = last or first
    said = first.shape.text if text is None else text
    return Element(role, first.number, first.shape.start, end.number, end.shape.end, said, part, first.shape.ordinal)


def split_element(role: Role, second: Role, line: Line, text: str, part: int) -> list[Element]:
    """The two elements of a shared line (署名 and 日期, 文号 and 签发人); `text` is the second one's."""
    shape = line.shape
    lead = shape.text[: len(shape.text) - len(text)] if shape.text.endswith(text) else shape.text
    cut = shape.split - shape.start
    return [
        replace(
            element(role, line, part=part, text=lead), end=shape.start + len(lead) if cut < len(lead) else shape.split
        ),
        replace(element(second, line, part=part, text=text), start=shape.split),
    ]


@dataclass(frozen=True, slots=True)
class Head:
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
    first = _find_title(lines, position)
    if first is None:
        return _after_title(lines, position, part, found, "")
    count = _title_length(lines, first)
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
        elif kind == "signed_date" and any(e.role is Role.MASTHEAD for e in found):
            found.extend(
                split_element(Role.SIGNATURE, Role.DATE, line, line.shape.text[date_start(line.shape.text) :], part)
            )
        else:
            break
        position += 1
    return position


def date_start(text: str) -> int:
    """Where the date at the end of a line without spaces begins."""
    match = _LAST_DATE.search(text)
    return match.start() if match else len(text)


def attachment_title(lines: Sequence[Line]) -> int:
    """How many lines the title of an 附件 takes that stands under its label."""
    if not lines or not _title_like(lines[0].shape):
        return 0
    block = _short_lines(lines, 0)
    count = 1
    while count < len(block) and ("".join(block[:count]).count("《") > "".join(block[:count]).count("》")):
        count += 1
    return count


def _banner_elements(line: Line, role: Role, part: int) -> list[Element]:
    if line.shape.split:
        tail = line.shape.text[line.shape.text.index("签发") :]
        return split_element(role, Role.SIGNER, line, tail, part)
    return [element(role, line, part=part)]


def _is_masthead(lines: Sequence[Line], position: int) -> bool:
    shape = lines[position].shape
    if shape.kind != "short" or len(shape.text) > 40 or cues.TITLE_START.search(shape.text):
        return False
    after = [line.shape for line in lines[position + 1 : position + 5] if line.shape.kind != "rule"]
    numbered = bool(after) and after[0].kind == "doc_number"
    if shape.text.endswith("文件") or (numbered and cues.ORDER.search(shape.text)):
        return True
    if not (cues.ORGAN_END.search(shape.text) or shape.text.endswith("纪要")):
        return False
    joint = any(s.text.endswith("文件") for s in after) and all(s.kind == "short" for s in after[:1])
    return numbered or joint


def _title_like(shape: Shape) -> bool:
    if shape.kind == "heading" and shape.ordinal is None and shape.level == 1:
        return True
    return shape.kind == "short" or (shape.kind == "sentence" and _titles_with_mark(shape.text))


def _titles_with_mark(text: str) -> bool:
    """A line that ends with a mark is a title for all that if it is one in full: an organ or nothing, 关于, …的通知."""
    told = strip_quoted(text.rstrip("。！？；，、,;!?…"))
    organ, about, _ = told.partition("关于")
    word = ending_word(told)
    named = bool(word) and "的" in told[-len(word) - 5 : -len(word)]
    issued = not organ or cues.ORGAN_END.search(organ) is not None
    return bool(about) and issued and named and len(text) <= SHORT and not set("，。；：") & set(told)


def _strong(lines: Sequence[Line], position: int) -> bool:
    if not _title_like(lines[position].shape):
        return False
    text = "".join(line.shape.text for line in lines[position : position + _title_length(lines, position)])
    if cues.SPEECH_TITLE.search(text) and len(text) < 80:
        return True
    return bool(ending_word(text)) and len(text) >= 5 and ("关于" in text or cues.TITLE_START.search(text) is not None)


def _find_title(lines: Sequence[Line], position: int) -> int | None:
    if position >= len(lines):
        return None
    first = lines[position].shape
    if _title_like(first) and (_strong(lines, position) or _opens(lines, position)):
        return position
    limit = min(len(lines), position + SEARCHED)
    if first.kind in ("colon", "salutation", "article"):
        return None
    prose = next((p for p in range(position, limit) if lines[p].shape.kind in ("body", "sentence")), limit)
    return next(
        (p for p in range(position, limit) if (p <= prose or not _marked(lines[p])) and _strong(lines, p)), None
    )


def _marked(line: Line) -> bool:
    """The line ends with a mark: below the first prose it is prose too."""
    return line.shape.kind == "sentence"


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


def _title_length(lines: Sequence[Line], first: int) -> int:
    """How many lines the title takes that begins at `first`."""
    if lines[first].shape.kind != "short":
        return 1
    block = _short_lines(lines, first)
    following = lines[first + len(block)].shape if first + len(block) < len(lines) else None
    if following is not None and _closes_title(following):
        while len(block) > 1 and cues.ORDER.search(block[-1]):
            block.pop()
        whole = [n for n in range(1, len(block) + 1) if ending_word("".join(block[:n]))]
        return whole[-1] if whole else len(block)
    count = 1
    while count < len(block) and _continues("".join(block[:count]), block[count]):
        count += 1
    return count


def _short_lines(lines: Sequence[Line], first: int) -> list[str]:
    block = [lines[first].shape.text]
    for line in lines[first + 1 : first + TITLE_LINES]:
        if line.shape.kind != "short" or line.shape.text == block[0]:
            break
        block.append(line.shape.text)
    return block


def _closes_title(shape: Shape) -> bool:
    """What stands between a title and its body, so that all short lines before it are the title."""
    if shape.kind == "colon":
        return is_addressee(shape.text)
    return shape.kind in ("doc_number", "salutation", "note", "subtitle")


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
        or ("关于" in joined and not cues.ORGAN_END.search(following))
        or text.endswith(("关于", "的", "和", "与", "及", "、", "转发", "印发"))
    )


def _whole(text: str) -> bool:
    word = ending_word(strip_quoted(text))
    return bool(word) and text.count("《") == text.count("》")


def _after_title(lines: Sequence[Line], position: int, part: int, found: list[Element], title: str) -> Head:
    while position < len(lines):
        line = lines[position]
        kind = line.shape.kind
        if kind == "doc_number":
            found.extend(_banner_elements(line, Role.DOC_NUMBER, part))
        elif _is_masthead(lines, position):
            found.append(element(Role.MASTHEAD, line, part=part))
        elif kind in _PASSED or _names_speaker(line.shape, title) or _is_label(lines, position):
            found.extend([element(Role.SIGNER, line, part=part)] if kind == "signer" else [])
        else:
            break
        position += 1
    taken = _addressee_length(lines, position, "" if part else title)
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


def _names_speaker(shape: Shape, title: str) -> bool:
    spoken = title.endswith(("讲话", "报告", "致辞", "发言", "主持词", "讲话稿"))
    return spoken and shape.kind == "short" and bool(cues.SIGNED_BY.fullmatch(shape.text) or len(shape.text) <= 4)


def _addressee_length(lines: Sequence[Line], position: int, title: str) -> int:
    """How many lines the 主送机关 takes; 0 if there is none. Without a title only a line with its colon is one."""
    for count in (1, 2, 3):
        if position + count > len(lines):
            return 0
        last = lines[position + count - 1].shape
        text = "".join(line.shape.text for line in lines[position : position + count])
        if last.kind == "colon":
            return count if is_addressee(text) else 0
        if count == 1 and title and _bare_addressee(lines, position, title):
            return 1
        if last.kind not in ("short", "sentence") or not cues.ADDRESSEE_WORD.search(text):
            return 0
    return 0


def _bare_addressee(lines: Sequence[Line], position: int, title: str) -> bool:
    """An addressee that lost its colon: organs, or above a 请示 or 报告 a leader, alone on a line before the body."""
    if lines[position].shape.kind not in ("short", "sentence"):
        return False
    text = lines[position].shape.text.rstrip("，,；;。.")
    leader = ending_word(title) in ("请示", "报告") and len(text) <= 16 and cues.PERSON.search(text) is not None
    following = lines[position + 1].shape if position + 1 < len(lines) else BLANK
    opens = following.kind in ("body", "sentence") or (following.kind == "colon" and not is_addressee(following.text))
    organs = cues.ADDRESSEE_WORD.search(text) is not None and cues.ORGAN_END.search(text) is not None
    return opens and (organs or leader) and not cues.OPENING.search(text)


def is_addressee(text: str) -> bool:
    """Organs (or a person) called to, as against a sentence that announces something."""
    bare = text.rstrip("：:")
    if cues.OPENING.search(bare) or "。" in bare or len(bare) < 2:
        return False
    return bool(cues.ADDRESSEE_WORD.search(bare) or cues.ORGAN_END.search(bare) or cues.PERSON.search(bare))
