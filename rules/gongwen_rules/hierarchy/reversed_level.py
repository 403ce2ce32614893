"""CC107: a higher level under a lower one."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from gongwen_lint.rule import Bad, Element, Hit, Ordinal, Outline, document_rule
from gongwen_rules.knowledge.levels import DEPTH, numbered


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
    turns = [at for at in range(1, len(known)) if _turns_up(known, at)]
    if not turns:
        return
    numbers = [ordinal.number for _, ordinal in known]
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at, (heading, ordinal) in enumerate(known):
        places[heading.part, ordinal.style].append(at)
    for at in turns:
        lower, (heading, ordinal) = known[at - 1][1], known[at]
        if _lies_inside(numbers, at, places[heading.part, ordinal.style], places[heading.part, lower.style]):
            message = f"“{ordinal.text}”排在了“{lower.text}”的下一层，应由大到小依次用“一、”“（一）”“1.”“（1）”"
            span = heading.start, heading.start + len(ordinal.text)
            yield Hit(*span, message, paragraph=heading.paragraph)


def _turns_up(known: Sequence[tuple[Element, Ordinal]], at: int) -> bool:
    """A heading of a higher level than the one before it counts from one."""
    (before, lower), (heading, ordinal) = known[at - 1], known[at]
    return ordinal.number == 1 and heading.part == before.part and DEPTH[ordinal.style] < DEPTH[lower.style]


def _lies_inside(numbers: list[int], at: int, alike: list[int], lower: list[int]) -> bool:
    """The lower level, which stands before a heading, goes on behind it; the level of the heading begins here or goes on from above.

    Args:
        numbers: Of all headings.
        at: The place of the heading among them.
        alike: The places of its level.
        lower: The places of the lower one.
    """
    following = bisect_left(lower, at)
    if following == len(lower) or numbers[lower[following]] != numbers[at - 1] + 1:
        return False
    above, rest = bisect_left(alike, at), bisect_right(alike, lower[following])
    return above == 0 or (rest < len(alike) and numbers[alike[rest]] == numbers[alike[above - 1]] + 1)
