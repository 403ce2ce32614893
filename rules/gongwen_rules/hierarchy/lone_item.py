"""CC108: a list of one."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from gongwen_lint.rule import Bad, Hit, Outline, document_rule, draft
from gongwen_rules.knowledge.levels import Sibling, siblings

_SECOND = {"han": "二、", "han-bracket": "（二）"}
"""Sorts of which a lone one is reported; a lone 1. may be a note."""


@document_rule(
    "CC108",
    "lone-item",
    "分项不止一项",
    severity="warning",
    basis="实务",
    clause="",
    besides=("unpaired", "run-on-ordinal"),
    confidence=0.6,
    bad=[
        Bad(
            draft(
                "通知",
                body=(
                    "现通知如下：",
                    "一、总体要求",
                    "⟦（一）⟧指导思想",
                    "要提高认识。",
                    "二、保障措施",
                    "要加强领导。",
                ),
            ),
            said="（二）",
        ),
        Bad(
            draft("通知", body=("现通知如下：", "一、加强领导", "要提高认识。", "⟦一、⟧落实责任", "要明确分工。")),
            said="重复",
        ),
        Bad(
            draft("通知", body=("现通知如下：", "⟦一、⟧加强领导", "（一）建立机制。", "（二）明确分工。")), said="二、"
        ),
    ],
    good=[
        "一、总体要求\n（一）指导思想\n要提高认识。\n（二）基本原则\n要统筹兼顾。\n二、保障措施\n要加强领导。",
        "一、总体要求\n（一）指导思想。要提高认识。（二）基本原则。要统筹兼顾。\n二、保障措施\n要加强领导。",
        "摘录如下：\n（三）加强领导。\n一、总体要求\n要提高认识。\n二、保障措施",
        "一、总体要求",
    ],
)
def lone_item(outline: Outline) -> Iterator[Hit]:
    """只有“（一）”没有“（二）”，多是删了后面的，或者后面的写错了序数。只有一项就不必分项，去掉序数并入上文。

    几项写在一段里的不查；只摘一段的不查。
    """
    counts = Counter((h.ordinal.style, h.ordinal.number) for h in outline.headings() if h.ordinal)
    if all(counts[style, 1] <= counts[style, 2] for style in (*_SECOND, "arabic")):
        return
    known = list(siblings(outline))
    sizes = Counter(one.run for one in known)
    run_on = {found.value for found in outline.facts["run-on-ordinal"]}
    lone = [
        one
        for one in (known if len(known) > 1 else ())
        if sizes[one.run] == 1 and one.ordinal.number == 1 and (one.ordinal.style, 2) not in run_on
        if one.ordinal.style in (*_SECOND, "arabic")
    ]
    twice = {id(other) for one, other in pairwise(lone) if _same_place(one, other)}
    for one, other in zip_longest(lone, lone[1:]):
        start, text, second = one.heading.start, one.ordinal.text, _SECOND.get(one.ordinal.style, "2.")
        message = f"只有“{text}”，没有“{second}”，请核对；只有一项就不分项"
        if id(one) in twice:
            message = f"“{text}”重复，前面已有“{text}”，这里应是“{second}”，请核对"
        elif one.ordinal.style not in _SECOND or (other is not None and _same_place(one, other)):
            continue
        yield Hit(start, start + len(text), message, paragraph=one.heading.paragraph)


def _same_place(one: Sibling, other: Sibling) -> bool:
    """Both stand under one heading of one part: the second is the next item, numbered as the first."""
    alike = one.ordinal.style == other.ordinal.style and one.parent == other.parent
    return alike and one.heading.part == other.heading.part
