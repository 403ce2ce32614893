"""CC110: a mark behind one heading and none behind its siblings."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from gongwen_lint.rule import Bad, Element, Hit, Outline, document_rule, replacement
from gongwen_rules.knowledge.levels import Sibling, siblings

_LONGEST = 30
"""Longer ones are sentences that stand alone, code points."""
_STYLES = ("han", "han-bracket")
_MARKS = ("。", "；", "：")


@document_rule(
    "CC110",
    "uneven-heading-mark",
    "独行标题末尾的标点一致",
    severity="warning",
    basis="实务",
    clause="",
    besides=("unpaired",),
    bad=[
        Bad(
            "一、总体要求\n要提高认识。\n二、主要任务⟦。⟧\n要查隐患。\n三、保障措施\n要加强领导。",
            fixed="一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。\n三、保障措施\n要加强领导。",
        ),
        Bad(
            "一、总体要求\n要提高认识。\n二、主要任务⟦：⟧\n要查隐患。",
            fixed="一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。",
        ),
    ],
    good=[
        "一、总体要求。\n要提高认识。\n二、主要任务。\n要查隐患。\n三、保障措施。\n要加强领导。",
        "一、同意建设青石水库。\n二、工程总投资控制在3200万元以内。\n三、工程概况\n坝体渗漏。",
        "一、总体要求\n要提高认识。\n二、为什么要抓？\n要认清形势。",
        "（一）查隐患；\n（二）备物资；\n（三）练队伍。",
    ],
)
def uneven_heading_mark(outline: Outline) -> Iterator[Hit]:
    """独占一行的标题末尾通常不用标点。同一层的标题有的用、有的不用，多半是漏改。

    全都用句号的不查；标题就是一句话、下面没有内容的不查；问号、叹号按意思用，不查。
    """
    marks = {heading.mark for heading in outline.headings() if _may_judge(heading)}
    if marks.isdisjoint(_MARKS) or marks <= {None, *_MARKS}:
        return
    runs: dict[int, list[Sibling]] = {}
    for one in _titles(list(siblings(outline))):
        runs.setdefault(one.run, []).append(one)
    for run in runs.values():
        marked = [one.heading for one in run if one.heading.mark in _MARKS]
        if len(marked) <= len(run) - len(marked):
            yield from map(_hit, marked)


def _may_judge(heading: Element) -> bool:
    return len(heading.text) <= _LONGEST and heading.ordinal is not None and heading.ordinal.style in _STYLES


def _titles(known: Sequence[Sibling]) -> Iterator[Sibling]:
    """The headings that fill their line and have text below them."""
    for one, following in zip_longest(known, known[1:]):
        heading, after = one.heading, following.heading if following else None
        if heading.mark is None or not _may_judge(heading):
            continue
        if (
            after is None
            or after.part != heading.part
            or after.paragraph > heading.paragraph + 1
            or after.role > heading.role
        ):
            yield one


def _hit(heading: Element) -> Hit:
    span = heading.end, heading.end + len(heading.mark or "")
    message = f"同一层别的标题末尾没有标点，这里用了“{heading.mark}”；标题独占一行，通常不用"
    return Hit(*span, message, replacement(*span, "", paragraph=heading.paragraph), paragraph=heading.paragraph)
