"""Fields: what stands in one is its code or its result."""

from __future__ import annotations

from dataclasses import dataclass

from gongwen_lint.readers.docx.names import Element, W

RESULT = "域的结果，请在 Word 中改域或更新域"
DEEPEST = 20
"""Word nests no deeper."""
LONGEST_CODE = 256
"""So much of a code is kept: its first word is all that is asked for, for every piece of the result."""
_TYPE = f"{W}fldCharType"
_DRAWN = frozenset({"EQ", "SYMBOL", "FORMCHECKBOX", "FORMDROPDOWN"})


@dataclass(slots=True)
class _Field:
    code: str = ""
    open: bool = True
    """Its code is still being read."""

    @property
    def word(self) -> str:
        """What the field does: PAGE, TOC, HYPERLINK …"""
        return next(iter(self.code.split()), "").upper()


class Fields:
    """The fields that are open while a story is read; one may run over paragraphs and hold others.

    Args:
        story: The story. If its marks do not pair up, no text is taken for code.
    """

    def __init__(self, story: Element) -> None:
        kinds = [mark.get(_TYPE) for mark in story.iter(f"{W}fldChar")]
        self._paired = kinds.count("begin") == kinds.count("end")
        self._open: list[_Field] = []
        self._beyond = 0  # fields that are open inside of the deepest one that is looked into

    def mark(self, element: Element) -> bool:
        """Takes a `w:fldChar`; whether a field ended that is drawn from its code and has no text (带圈字符)."""
        kind = element.get(_TYPE)
        if not self._paired:
            return False
        if kind == "begin" and len(self._open) == DEEPEST:
            self._beyond += 1
        elif kind == "end" and self._beyond:
            self._beyond -= 1
        elif kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].open = False
        elif kind == "end" and self._open:
            ended = self._open.pop()
            return ended.open and ended.word in _DRAWN
        return False

    def add_code(self, text: str) -> None:
        """Takes the text of a `w:instrText`."""
        if self._open:
            self._open[-1].code = (self._open[-1].code + text)[:LONGEST_CODE]

    @property
    def in_code(self) -> bool:
        """What follows is the code of a field and not shown."""
        return any(field.open for field in self._open)

    @property
    def in_contents(self) -> bool:
        """What follows belongs to a table of contents."""
        return any(field.word == "TOC" for field in self._open)

    @property
    def refusal(self) -> str:
        """Why what follows cannot be edited: Word computes it. The text of a link stays as it is typed."""
        return RESULT if any(field.word != "HYPERLINK" for field in self._open) else ""
