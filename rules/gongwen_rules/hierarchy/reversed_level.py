"""CC107: a higher level under a lower one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gongwen_lint.rule import Bad, Element, Hit, Ordinal, Outline, document_rule
from gongwen_rules.knowledge.levels import DEPTH, numbered

Numbered = tuple[Element, Ordinal]


@document_rule(
    "CC107",
    "reversed-level",
    "层次从大到小",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 B.3.8",
    besides=("unpaired",),
    bad=[
        Bad("1.总体要求\n⟦一、⟧指导思想\n要提高认识。\n二、基本原则\n要统筹兼顾。\n2.保障措施\n要加强领导。"),
        Bad("（一）总体要求\n⟦一、⟧指导思想\n要提高认识。\n二、基本原则\n（二）保障措施\n要加强领导。"),
        Bad(
            "一、总体要求\n（一）指导思想\n⟦一、⟧提高认识。\n二、加强领导。\n（二）基本原则\n要统筹兼顾。\n二、保障措施\n要落实责任。"
        ),
    ],
    good=[
        "一、总体要求\n（一）指导思想\n1.提高认识。\n2.加强领导。\n（二）基本原则\n1.统筹兼顾。\n2.突出重点。\n二、保障措施",
        "（一）报名。\n（二）审核。\n一、其他事项\n要加强领导。\n二、附则",
        "1.总则。\n2.分则。\n一、试点内容\n要加强领导。\n二、试点时间\n为期一年。",
    ],
)
def reversed_level(outline: Outline) -> Iterator[Hit]:
    """“1.”下面再分“一、”“二、”，大小颠倒：层次序数由大到小依次是“一、”“（一）”“1.”“（1）”。

    只在小的序数前后接得上、大的序数夹在中间的时候才报。附件、另一篇文稿重新编号的不查。
    """
    known = list(numbered(outline))
    for at, ((before, lower), (heading, ordinal)) in enumerate(pairwise(known), 1):
        if ordinal.number != 1 or heading.part != before.part or DEPTH[ordinal.style] >= DEPTH[lower.style]:
            continue
        inside = _is_first(known[:at], heading, ordinal) or _begins_anew(known, at)
        if inside and _resumes(known[at:], heading, lower):
            message = f"“{ordinal.text}”排在了“{lower.text}”的下一层，应由大到小依次用“一、”“（一）”“1.”“（1）”"
            span = heading.start, heading.start + len(ordinal.text)
            yield Hit(*span, message, paragraph=heading.paragraph)


def _is_first(earlier: Sequence[Numbered], heading: Element, ordinal: Ordinal) -> bool:
    return all(one.part != heading.part or other.style != ordinal.style for one, other in earlier)


def _begins_anew(known: Sequence[Numbered], at: int) -> bool:
    """The higher level stood above the lower one before, and goes on from there when the lower one is over."""
    heading, ordinal = known[at]
    above = [other.number for one, other in known[:at] if other.style == ordinal.style and one.part == heading.part]
    below = (n for n in range(at, len(known)) if known[n][1].style == known[at - 1][1].style)
    behind = next(below, len(known))
    rest = [other.number for one, other in known[behind:] if other.style == ordinal.style and one.part == heading.part]
    return bool(above and rest) and rest[0] == above[-1] + 1


def _resumes(later: Sequence[Numbered], heading: Element, lower: Ordinal) -> bool:
    """The next of the lower level goes on where the last one stopped."""
    same = (other.number for one, other in later if other.style == lower.style and one.part == heading.part)
    return next(same, 0) == lower.number + 1
