"""The plain view: standard characters one for one, pinyin notes left out, offsets mapped back.

Word rules match on it, so 默守陳規(guī) is found as 默守陈规.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from gongwen_lint.compiled import compiled
from gongwen_lint.structure.variants import STANDARD_FORM

PINYIN_LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡɑ"
PINYIN_NOTE = rf"(?<=\p{{Han}})[(（][{PINYIN_LETTERS}]{{1,7}}[)）]"


class Plain(NamedTuple):
    """The plain text and, where it is shorter than the source, the source offset of each of its characters."""

    text: str
    offsets: tuple[int, ...] | None = None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that a span of the plain text stands for; never empty for a span that is not."""
        if self.offsets is None or start >= end:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(maxsize=1)
def _tools() -> tuple[dict[int, str], regex.Pattern[str]]:
    return {ord(form): standard for form, standard in STANDARD_FORM.items()}, compiled(PINYIN_NOTE)


def plain_view(text: str, *, has_odd: bool = True) -> Plain:
    """The plain view of a paragraph; the very same text where nothing is to be mapped.

    Args:
        text: The paragraph.
        has_odd: It may hold forms that are not standard.
    """
    has_notes = "(" in text or "（" in text
    if not has_odd and not has_notes:
        return Plain(text)
    table, note = _tools()
    translated = text.translate(table) if has_odd else text
    mapped = text if translated == text else translated
    kept: list[int] = []
    position = 0
    for match in note.finditer(text) if has_notes else ():
        kept.extend(range(position, match.start()))
        position = match.end()
    if not position:
        return Plain(mapped)
    kept.extend(range(position, len(text)))
    return Plain("".join(mapped[i] for i in kept), tuple(kept))
