"""主送机关: who is called on below a title."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.structure import cues
from gongwen_lint.structure.genre import ending_word
from gongwen_lint.structure.placed import Line
from gongwen_lint.structure.shape import BLANK


def is_addressee(text: str) -> bool:
    """Organs (or a person) called to, as against a sentence that announces something."""
    bare = text.rstrip("：:")
    if cues.OPENING.search(bare) or "。" in bare or len(bare) < 2:
        return False
    return bool(cues.ADDRESSEE_WORD.search(bare) or cues.ORGAN_END.search(bare) or cues.PERSON.search(bare))


def addressee_length(lines: Sequence[Line], position: int, title: str) -> int:
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
    organs = cues.ADDRESSEE_WORD.search(text) is not None and (
        text.endswith("机构") or cues.ORGAN_END.search(text) is not None
    )
    return opens and (organs or leader) and not cues.OPENING.search(text)
