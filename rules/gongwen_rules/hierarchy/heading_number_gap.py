"""CC101: a heading number that skips, repeats or goes back."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from gongwen_lint.rule import (
    PROSE,
    Bad,
    Element,
    Fact,
    Hit,
    Match,
    Ordinal,
    Outline,
    Paragraph,
    Related,
    document_rule,
    fact,
)
from gongwen_lint.structure.numbers import han_number
from gongwen_rules.knowledge.levels import DEPTH, numbered

_BEFORE = " \u3000；;。）)：？！"
"""What stands before an ordinal inside a paragraph."""
_BEHIND = (*"；;。）)", "； ", "。 ", "） ", "；\u3000", "。\u3000")
"""The same without the spaces that merely indent."""
_TENS = "二三四五六七八九十"
Passed = Mapping[tuple[str, int], Sequence[int]]
"""The paragraphs in which an ordinal stands, by its style and number."""


@fact(
    "run-on-ordinal",
    on=(
        "．",
        *(f"{mark}{n}." for mark in _BEHIND for n in range(1, 40)),
        *(f"{mark}（{digit}" for mark in _BEHIND for digit in _TENS),
        *(f"：{first}" for first in ("1.", "1、", "（一")),
        *("？（一", "！（一", "。（一"),
    ),
    find=rf"(?<=[{_BEFORE}])(?:(?P<arabic>\d{{1,3}})[．.](?!\d)|(?<=：)(?P<arabic>1)、|（(?P<han>[一{_TENS}]{{1,4}})）)",
    roles=PROSE,
)
def run_on_ordinal(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """An ordinal inside a paragraph, as where several items share one: its style and number."""
    style = "arabic" if match["arabic"] else "han-bracket"
    yield Fact(*match.span(), (style, han_number(match["arabic"] or match["han"])))


@fact(
    "run-on-ordinal",
    starts="0123456789",
    find=r"^[\s\u3000]*(?P<number>\d{1,2})[.、](?=\d)",
    roles=PROSE,
)
def crowded_ordinal(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """An ordinal before a number, 2.18层以上 or 1、5月4日前, which alone may as well be a decimal or a list."""
    yield Fact(*match.span(), ("arabic", int(match["number"])))


@document_rule(
    "CC101",
    "heading-number-gap",
    "层次序数连续",
    severity="warning",
    basis="实务",
    clause="",
    besides=("run-on-ordinal", "unpaired"),
    bad=[
        Bad("一、总体要求\n要提高认识。\n⟦三、⟧保障措施\n要加强领导。"),
        Bad("1.加强领导。\n3.2公里道路完成改造。\n⟦5.⟧严格考核。"),
        Bad(
            "一、总体要求\n（一）指导思想。要提高认识。\n⟦（三）⟧基本原则。要统筹兼顾。\n二、保障措施\n（一）加强领导。要落实责任。"
        ),
        Bad(
            "一、源头\n1.查隐患。\n2.备物资。\n二、过程\n3.严值守。\n4.勤巡查。\n三、结果\n⟦6.⟧严考核。", said="前几项"
        ),
        Bad("一、会议安排\n1.时间为9月中旬。\n2.会议内容：\n1.成立大会。\n2.学术报告。\n⟦5.⟧会议规模为500人。"),
        Bad("一、总体要求\n要提高认识。\n⟦2.⟧主要任务\n要加强领导。", said="前几项"),
        Bad("一、总体要求\n要提高认识。\n二、主要任务\n要加强领导。\n⟦二、⟧保障措施\n要落实责任。", said="重复"),
    ],
    good=[
        "一、总体要求\n（一）指导思想。要提高认识。\n二、保障措施\n（一）加强领导。要落实责任。",
        "一、重点任务\n1.加强领导。\n2.落实责任。\n二、保障措施\n3.严格考核。",
        "一、说明\n注：1.面积单位为公顷；\n2.金额单位为万元。",
        "一、会议安排\n1.时间为9月中旬。\n2.会议内容：1.成立大会；\n2.学术报告。\n3.会议规模为500人。\n4.地点在县城。",
        "一、会议安排\n1.时间为9月中旬。\n2.会议内容：\n1.成立大会。\n2.学术报告。\n3.会议规模为500人。\n4.地点在县城。",
        "一、会议安排\n1.时间为9月中旬。\n2.地点在县城。\n3.会议内容：1.成立大会；\n2.学术报告。\n4.会议规模为500人。",
        "一、会议安排\n1.时间为9月中旬。\n2.地点在县城。\n3.会议内容：\n1.成立大会。\n2.学术报告。\n4.会议规模为500人。",
        "一、总体要求\n1.提高认识。\n1.加强领导。\n2.落实责任。",
        "1.加强领导。\n2.2025年底前完成改造。\n3.严格考核。",
        "1.加强领导。\n2.10月底前完成改造。\n3.严格考核。",
        "1.加强领导。\n2.18层以上住宅临边防护缺失。\n3.500万元以上项目报批。\n4.严格考核。",
        "一、考试的流程是怎样的？（一）细读公告；\n（二）报考职位；\n（三）网上缴费。\n二、哪些人员可以报考？\n本县户籍人员。",
        "第一节　水利工程\n1.水库。2.水闸。3.堤防。\n第二节　供水工程\n4.水厂。5.管网。\n第三节　排水工程\n6.泵站。",
        "二、修改办法\n1.将第一条修改为：\n“下列事项须报批：\n1.立项；\n2.选址；\n3.概算。”\n2.删除第二条。",
    ],
)
def heading_number_gap(outline: Outline) -> Iterator[Hit]:
    """同一层的序数跳号、重号，多是增删段落后忘了改。每到上一层换了标题，下一层可以重新从一开始，也可以接着编。

    一层里第一个就是“2.”的也查：多半丢了“1.”，或者混用了别的序数，像“一、”之后写“2.”。
    """
    scope: dict[str, Element] = {}
    outer: dict[str, Element] = {}
    ever: dict[str, int] = {}
    part = -1
    running: set[str] = set()
    passed = _passed(outline)
    for heading, ordinal in numbered(outline):
        style, number = ordinal.style, ordinal.number
        if heading.part != part:
            part, scope, outer, ever = heading.part, {}, {}, {}
            running.clear()
        before, next_ever = scope.get(style), ever.get(style, 0) + 1
        if before is None and 1 < number == next_ever:
            running.add(style)
        if before and _opens_list(before, heading, number, passed):
            outer[style] = before
        if number not in (1, next_ever, _number(before) + 1, _number(outer.get(style)) + 1):
            sure = before or style in running or _is_led(number, scope.values())
            if sure and not _follows_run_on(before, heading, ordinal, passed):
                yield _hit(heading, ordinal, before)
        depth = DEPTH[style]
        scope = {known: found for known, found in scope.items() if DEPTH[known] <= depth}
        outer = outer and {known: found for known, found in outer.items() if DEPTH[known] <= depth}
        scope[style] = heading
        ever[style] = number


def _opens_list(before: Element, heading: Element, number: int, passed: Passed) -> bool:
    """The heading counts within the item before it, in the same style: 3、内容：1、大会 and 2、报告 below; 4 follows later."""
    if number == 1:
        return before.mark == "："
    style = heading.ordinal.style if heading.ordinal else ""
    return number == 2 and _number(before) > 1 and before.paragraph in passed.get((style, 1), ())


def _is_led(number: int, scope: Collection[Element]) -> bool:
    """The first heading of its style under others: it lacks 1, or goes on with the numbers of another style."""
    return bool(scope) and (number == 2 or number - 1 in map(_number, scope))


def _number(heading: Element | None) -> int:
    return heading.ordinal.number if heading and heading.ordinal else 0


def _passed(outline: Outline) -> Passed:
    places: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for found in outline.facts["run-on-ordinal"]:
        places[found.value].append(found.paragraph)
    return places


def _follows_run_on(before: Element | None, heading: Element, ordinal: Ordinal, passed: Passed) -> bool:
    """The number before it stands inside a paragraph between the two."""
    places = passed.get((ordinal.style, ordinal.number - 1), ())
    at = bisect_left(places, before.paragraph if before else 0)
    return at < len(places) and places[at] <= heading.paragraph


def _hit(heading: Element, ordinal: Ordinal, before: Element | None) -> Hit:
    number = ordinal.text
    span = heading.start, heading.start + len(number)
    if before is None or before.ordinal is None:
        return Hit(*span, f"“{number}”前面没有同一层的前几项，请核对序数", paragraph=heading.paragraph)
    what = "重复" if ordinal.number == before.ordinal.number else "不连续"
    earlier = before.ordinal.text
    related = Related(before.start, before.start + len(earlier), f"前一个是“{earlier}”", before.paragraph)
    return Hit(
        *span, f"序数“{number}”与前面的“{earlier}”{what}，请核对", related=(related,), paragraph=heading.paragraph
    )
