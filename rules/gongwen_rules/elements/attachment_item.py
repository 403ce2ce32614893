"""The labels and numbers in the 附件说明, as facts for the rules on them."""

from collections.abc import Iterator
from typing import NamedTuple

from gongwen_lint.rule import Fact, Paragraph, Pattern, Role, fact
from gongwen_lint.structure.numbers import han_number

_HAN = "一二三四五六七八九十"
_LABEL = Pattern(
    rf"[\s\u3000]*(?P<label>附件?[ \u3000]?(?:(?P<number>[{_HAN}]{{1,3}}|\d{{1,2}})|[（(](?P<bracketed>[{_HAN}]{{1,3}}|\d{{1,2}})[）)])?"
    r"[ \u3000]?(?P<colon>[：:.．、，,])?)"
)
_NUMBER = Pattern(
    rf"(?:^|(?<=[：:\s\u3000。；;，,]))(?:(?P<arabic>\d{{1,2}})(?P<mark>[.．、，,])(?!\d(?!\d{{3}}年))|[（(](?P<bracketed>\d{{1,2}})[）)][、.．]?|"
    rf"(?P<han>[{_HAN}]{{1,3}})、|(?P<circled>[①-⑳])[、.．]?)(?=[ \u3000]?[\p{{Han}}《“A-Za-z\d])"
)


class Label(NamedTuple):
    """附件： as written: the number in it (0 = none), whether it says 件, and whether a mark closes it."""

    number: int
    whole: bool
    closed: bool


class Number(NamedTuple):
    """A number before a name, and whether it is written as it should be, 1."""

    value: int
    right: bool


@fact("attachment-label", on="附", roles=(Role.ATTACHMENT_NOTE,))
def attachment_label(paragraph: Paragraph) -> Iterator[Fact]:
    """附件： at the head of the note; the value is a `Label`."""
    match = _LABEL.match(paragraph.text)
    if match:
        digits = match["number"] or match["bracketed"]
        number = han_number(digits) if digits else 0
        yield Fact(*match.span("label"), Label(number or 0, "件" in match["label"], bool(match["colon"])))


@fact("attachment-number", roles=(Role.ATTACHMENT_NOTE,))
def attachment_number(paragraph: Paragraph) -> Iterator[Fact]:
    """The number before each name; the value is a `Number`."""
    label = _LABEL.match(paragraph.text)
    for match in _NUMBER.finditer(paragraph.text):
        if label and match.start() < label.end():
            continue
        digits = match["arabic"] or match["bracketed"] or match["han"]
        number = han_number(digits) if digits else ord(match["circled"]) - 0x245F
        yield Fact(*match.span(), Number(number or 0, bool(match["arabic"]) and match["mark"] in ".．"))
