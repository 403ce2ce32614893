"""Marks without their partner, as facts, and the quotations that run over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gongwen_lint.rule import Fact, Paragraph, Pattern, PlacedFact, Role, fact
from gongwen_rules.knowledge.garbled import garbled
from gongwen_rules.knowledge.marks import (
    PAIRS,
    crossed,
    marks_of,
    nested_brackets,
    nests,
    side_by_side,
    tangled,
    unpaired,
)
from gongwen_rules.knowledge.quotation import LOOKALIKE, STRAIGHT, quotations

_READ = tuple(role for role in Role if role not in (Role.TABLE, Role.BLANK))
_LIST_MARK = Pattern(
    r"(?:^|[\s\u3000：；。，、和及与或对按第至])(?:[0-9]{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$"
)
_INTERVAL = Pattern(r"[(（\[［][+\-−]?[\d.∞]+%?[,，][ ]?[+\-−]?[\d.∞]+%?[)）\]］]")
_YEAR = Pattern(r"[\[［【﹝〔(（](?:19|20)\d\d年?[\]］】﹞〕)）](?=第?\d{1,5}号)")
"""The year of a document number; that its brackets are of two kinds is said of the number."""
CROSSED, NESTED = "“（", "（（"
"""What stands for a mark where pairs cross or brackets nest."""
_SETTLED = Pattern(r"(?:19|20)\d\d年[^。]*(?:通过|公布|发布|印发|施行|批准|修正|修订|废止)）\s*$")
"""A line of the note below the title of a statute, whose first line lost its bracket with its number."""
_NOTE = 60
"""So far before the bracket that closes it the last year of such a note stands, code points."""
_AT_END = "。；;！？"


@fact("unpaired", on="“”〝„〞〟‟《》（）〔〕()【】", roles=_READ)
def unpaired_marks(paragraph: Paragraph) -> Iterator[Fact]:
    """Marks that find no partner in their paragraph, not even a straight quotation mark.

    The value is the mark, whether it stands at the edge of the paragraph (an opening mark at its beginning, a closing
    one at its end), and whether it is alone. A paragraph that is quoted as a whole may be the last of a quotation that
    each paragraph reopens, so it yields a closing mark that is not alone. Pairs that cross and brackets inside
    brackets are told by values of their own.
    """
    text = paragraph.text
    marks = marks_of(text)
    if not side_by_side(marks):
        yield from _tangled(text, marks)
    if "”" in marks and text.lstrip().startswith("“") and text.rstrip().rstrip(_AT_END).endswith("”"):
        yield Fact(0, 1, ("”", False, False))


def _tangled(text: str, marks: str) -> Iterator[Fact]:
    if tangled(marks):
        text = _YEAR.compiled.sub(lambda year: "年" * len(year.group()), text)
        marks = marks_of(text)
    mixed = tangled(marks)
    lonely = sorted(unpaired(text, "“《（〔【")) if mixed else []
    if lonely and any(garbled(text)):
        return
    if any(mark in "“”" for _, mark in lonely) and any(mark in text for mark in STRAIGHT + LOOKALIKE):
        alone = {one.open[0] for one in quotations(text) if one.close is None}
        quotes = [(position, text[position]) for position in alone if text[position] in "“”"]
        lonely = sorted([*quotes, *((position, mark) for position, mark in lonely if mark not in "“”")])
    intervals = frozenset(at for match in _INTERVAL.finditer(text) for at in range(*match.span())) if lonely else ()
    first, last = len(text) - len(text.lstrip()), len(text.rstrip().rstrip(_AT_END).rstrip()) - 1
    for position, mark in lonely:
        if position in intervals:
            continue
        if mark == "）" and _LIST_MARK.search(text[max(0, position - 5) : position]):
            continue
        lost = mark == "）" and _SETTLED.search(text[max(0, position - _NOTE) : position + 1]) is not None
        at_edge = position <= first if mark in PAIRS else position >= last
        yield Fact(position, position + 1, (mark, at_edge, not lost))
    if mixed and not lonely:
        yield from (Fact(a, b + 1, (CROSSED, False, False)) for a, b in crossed(text))
    if not mixed and nests(marks):
        yield from (Fact(a, b + 1, (NESTED, False, False)) for a, b in nested_brackets(text))


def mark_of(found: PlacedFact) -> str:
    """The mark of an "unpaired" fact, or what it says besides."""
    return str(found.value[0])


def at_edge(found: PlacedFact) -> bool:
    """It opens or closes its paragraph."""
    return bool(found.value[1])


def is_alone(found: PlacedFact) -> bool:
    """It has no partner in its paragraph."""
    return bool(found.value[2])


def quoted_ranges(found: Iterable[PlacedFact]) -> Iterator[range]:
    """The paragraphs behind the one that opens a quotation, up to the one that closes it.

    Args:
        found: The "unpaired" facts of a document.
    """
    opened: PlacedFact | None = None
    for one in found:
        if mark_of(one) == "“":
            opened = opened if opened and at_edge(one) else one
        elif mark_of(one) == "”" and opened:
            yield range(opened.paragraph + 1, one.paragraph + 1)
            opened = None
