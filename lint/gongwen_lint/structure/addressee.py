"""主送机关: who is called on below a title."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.structure import cues
from gongwen_lint.structure.genre import genre_of_title
from gongwen_lint.structure.placed import Line, date_start
from gongwen_lint.structure.shape import Shape

CALLING = ("通知", "通报", "请示", "报告", "批复", "函", "意见", "决定", "议案")
"""文种 that are sent to somebody; the others are published or kept and call on nobody."""
TO_PERSONS = ("请示", "报告", "函")
"""文种 that may call on a person by post."""
LINES = 3
"""A list of 主送机关 takes at most so many lines."""
_MARKS = "，,；;。."
_NEAREST_END = 12
"""署名 and 成文日期 stand at most so many lines before the end, or before the first 附件."""


def is_addressee(text: str) -> bool:
    """Organs (or a person) called to, as against a sentence that announces something."""
    bare = text.rstrip("：:")
    if cues.OPENING.search(bare) or cues.TELLING.search(bare) or "。" in bare or len(bare) < 2:
        return False
    return bool(cues.ADDRESSEE_WORD.search(bare) or cues.ORGAN_END.search(bare) or cues.PERSON.search(bare))


def addressee_length(lines: Sequence[Line], position: int, title: str) -> int:
    """How many lines the 主送机关 takes; 0 if there is none. Without a title only a line with its colon is one."""
    for count in range(1, LINES + 1):
        if position + count > len(lines):
            return 0
        last = lines[position + count - 1].shape
        text = _joined(lines, position, count)
        if last.kind == "colon":
            return count if is_addressee(text) else 0
        if _lost_colon(lines, position, count, title):
            return count
        if last.kind not in ("short", "sentence") or not cues.ADDRESSEE_WORD.search(text):
            return 0
    return 0


def calls_on_all(shape: Shape) -> bool:
    """各市、县财政局: a list of organs without its colon, which is no line of a title."""
    return shape.kind == "short" and shape.text.startswith("各") and _organs((shape,))


def is_byline(lines: Sequence[Line], position: int, title: str) -> bool:
    """An organ alone between title and body that is called on by nobody: it wrote the paper."""
    shape = lines[position].shape
    if not title or shape.kind != "short" or not _organs((shape,)):
        return False
    after = [line.shape for line in lines[position + 1 : position + 3]]
    if after and after[0].kind in ("date", "note"):
        after = after[1:]
    opens = bool(after) and (_opens(after[0]) or is_byline(lines, position + 1, title))
    return opens and not addressee_length(lines, position, title)


def _joined(lines: Sequence[Line], position: int, count: int) -> str:
    return "".join(line.shape.text for line in lines[position : position + count])


def _lost_colon(lines: Sequence[Line], position: int, count: int, title: str) -> bool:
    """An addressee that lost its colon: organs, or above a 请示, 报告 or 函 a person, alone before the body."""
    shapes = [line.shape for line in lines[position : position + count]]
    opens = position + count < len(lines) and _opens(lines[position + count].shape)
    if not (title and opens) or any(shape.kind not in ("short", "sentence") for shape in shapes):
        return False
    genre = genre_of_title(title)
    if genre not in CALLING:
        return False
    person = genre in TO_PERSONS and cues.CALLED_PERSON.fullmatch(shapes[0].text.rstrip(_MARKS)) is not None
    if not ((person and count == 1) or _organs(shapes)):
        return False
    return _calls_on_all(shapes) or _sent_by_another(lines, position, count, title)


def _opens(shape: Shape) -> bool:
    """A body can begin so."""
    return shape.kind in ("body", "sentence", "heading") or (shape.kind == "colon" and not is_addressee(shape.text))


def _names(shapes: Sequence[Shape]) -> list[str]:
    lines = (cues.BRACKETED.sub("", shape.text.rstrip(_MARKS)) for shape in shapes)
    return [name for line in lines for name in cues.BETWEEN_ORGANS.split(line)]


def _organs(shapes: Sequence[Shape]) -> bool:
    """Nothing but names of organs; in a list that begins with 各…, other names too, if it ends without a mark or with 各…."""
    names = _names(shapes)
    if any(cues.TELLING.search(shape.text) or cues.OPENING.search(shape.text) for shape in shapes):
        return False
    many = cues.ALL_OF.fullmatch(names[0]) or (names[0].startswith("各") and cues.ORGAN.fullmatch(names[-1]))
    if many and (shapes[-1].kind == "short" or (len(names) > 1 and cues.ALL_OF.fullmatch(names[-1]))):
        return all(cues.NAME.fullmatch(name) for name in names)
    return all(cues.ORGAN.fullmatch(name) or cues.ALL_OF.fullmatch(name) for name in names)


def _calls_on_all(shapes: Sequence[Shape]) -> bool:
    """各…: nobody signs so."""
    return any(name.startswith("各") or cues.ALL_OF.fullmatch(name) for name in _names(shapes))


def _sent_by_another(lines: Sequence[Line], position: int, count: int, title: str) -> bool:
    """The title or the signature names who sends the paper, and it is not the organ of these lines."""
    text = _joined(lines, position, count).rstrip(_MARKS)
    sender, about, _ = title.partition("关于")
    if about and sender:
        return not (sender.startswith(text) or sender.endswith(text) or text.endswith(sender))
    signed = _signature(lines, position + count)
    return bool(signed) and signed not in text and text not in signed


def _signature(lines: Sequence[Line], body: int) -> str:
    """The line above a date at the end of a paper; "" if it has none."""
    end = next((p for p in range(body, len(lines)) if lines[p].shape.kind == "attachment"), len(lines))
    for position in range(end - 1, max(body, end - _NEAREST_END), -1):
        shape = lines[position].shape
        if shape.kind == "signed_date":
            return shape.text[: date_start(shape.text)]
        if shape.kind == "date" and lines[position - 1].shape.kind == "short":
            return lines[position - 1].shape.text
    return ""
