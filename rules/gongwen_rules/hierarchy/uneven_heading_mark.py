"""CC110: a mark behind one heading and none behind its siblings."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from gongwen_lint.rule import Bad, Element, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.levels import Sibling, siblings

_LONGEST = 30
"""Longer ones are sentences that stand alone, code points."""
_STYLES = ("han", "han-bracket")
_MARKS = ("。", "；", "：")
_COLONS = ("：", ":")
_ANNOUNCING = ("如下", "列示", "包括", "以下", "如下几点", "有")
"""Before a colon that a heading needs."""
_ANNOUNCES = Pattern("[以如]下")
"""In a sentence that stands in place of a heading: 七、凡提出询问，请按以下方式联系。"""
_TAIL = 2
"""A signature so many lines below a heading, a blank one among them, leaves no text under it."""


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
        "一、议题于本周三前征集完毕。\n二、请各部门尽快与分管领导确定上会的议题，并将会议材料报送分管领导审定。\n确定后告知办公室。\n三、其他要求\n注意格式。\n四、以上工作，由各部门办公室负责。\n县政府办公室",
        "一、审议情况\n制度已经审议通过。\n二、制度的主要内容，分章节列示：\n第一章　总则\n第一条　为规范管理，制定本规则。",
        "一、项目基本情况\n项目编号：NP2024-3\n二、申请人的资格要求：\n1.满足法律规定。\n2.具有相应资质。\n三、公告期限\n五个工作日。\n四、凡对本次采购提出询问，请按以下方式联系。\n1.采购人信息\n南屏县水利局",
        draft(
            "通知",
            body=(
                "一、实施对象",
                "全县出租汽车。",
                "二、浮动幅度",
                "上浮不超过两成。",
                "三、本通知自2024年6月15日起实施。",
            ),
        ),
        "（一）查隐患；\n（二）备物资；\n（三）练队伍。",
    ],
)
def uneven_heading_mark(outline: Outline) -> Iterator[Hit]:
    """独占一行的标题末尾通常不用标点。同一层的标题有的用、有的不用，多半是漏改。

    全都用句号的不查；标题就是一句话、下面没有内容的不查；用冒号引出下面分项的、“请按以下方式联系。”这样引出下文的不查；问号、叹号按意思用，不查。
    """
    marks = {heading.mark for heading in outline.headings() if _may_judge(heading)}
    if marks.isdisjoint(_MARKS) or marks <= {None, *_MARKS}:
        return
    runs: dict[int, list[Sibling]] = {}
    known = list(siblings(outline))
    sentences = {one.run for one in known if one.heading.mark == "。" and len(one.heading.text) > _LONGEST}
    tail = [element.paragraph for element in outline.all(Role.ATTACHMENT_NOTE, Role.SIGNATURE, Role.DATE, part=None)]
    for one in _titles(known, tail):
        runs.setdefault(one.run, []).append(one)
    for number, run in runs.items():
        marked = [one.heading for one in run if _is_marked(one.heading, number in sentences)]
        if len(marked) <= len(run) - len(marked):
            yield from (_hit(heading) for heading in marked if heading.mark in _MARKS)


def _is_marked(heading: Element, among_sentences: bool) -> bool:
    """It bears a mark that it does not need: a sentence among sentences needs its stop, what announces a list its colon."""
    if heading.mark == "。" and (among_sentences or _ANNOUNCES.search(heading.text)):
        return False
    return heading.mark in (*_MARKS, ":") and not (heading.mark in "：:" and heading.text.endswith(_ANNOUNCING))


def _may_judge(heading: Element) -> bool:
    return len(heading.text) <= _LONGEST and heading.ordinal is not None and heading.ordinal.style in _STYLES


def _titles(known: Sequence[Sibling], tail: Sequence[int]) -> Iterator[Sibling]:
    """The headings that fill their line and have text below them, but those whose colon opens a list.

    Args:
        known: All headings.
        tail: The paragraphs in which 附件说明, signatures and dates begin.
    """
    for one, following in zip_longest(known, known[1:]):
        heading, after = one.heading, following.heading if following else None
        if heading.mark is None or not _may_judge(heading):
            continue
        if "\n" in heading.text:  # a line break within the block: what follows is text
            continue
        if after is None or after.part != heading.part:
            is_title = heading.mark != "。" or not _closes(heading, tail)
        else:
            is_title = after.paragraph > heading.paragraph + 1 or (
                after.role > heading.role and not _opens_list(heading, after)
            )
        if is_title:
            yield one


def _opens_list(heading: Element, after: Element) -> bool:
    """Its colon announces items, which are no headings of the next level: 二、资格要求： and below it 1.…"""
    return heading.mark in _COLONS and after.ordinal is not None and after.ordinal.style not in _STYLES


def _closes(heading: Element, tail: Sequence[int]) -> bool:
    """Signature, date or 附件说明 follow at once."""
    at = bisect_right(tail, heading.paragraph)
    return at < len(tail) and tail[at] <= heading.paragraph + _TAIL


def _hit(heading: Element) -> Hit:
    span = heading.end, heading.end + len(heading.mark or "")
    message = f"同一层别的标题末尾没有标点，这里用了“{heading.mark}”；标题独占一行，通常不用"
    return Hit(*span, message, replacement(*span, "", paragraph=heading.paragraph), paragraph=heading.paragraph)
