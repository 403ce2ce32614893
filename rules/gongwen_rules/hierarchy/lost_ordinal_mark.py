"""CC116: 一 without its 顿号 before a heading."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from gongwen_lint.rule import (
    Bad,
    Element,
    Fact,
    Hit,
    Ordinal,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    Role,
    document_rule,
    fact,
    replacement,
)
from gongwen_lint.structure.lines import MARGIN
from gongwen_lint.structure.numbers import han_number, han_numeral
from gongwen_rules.hierarchy.ordinal_mark import IN_FORCE
from gongwen_rules.knowledge.levels import numbered, part_of

_HAN = "一二三四五六七八九十"
_HEADS = (
    "改善发展努力争取加强加快加大提高提升明确落实压实强化工作总体主要基本会议时间地点参加参会人员有关组织保障重点任务推进推动建立构建完善深入健全坚持严格严肃认真切实突出大力全力全面广泛开展做好抓好抓实抓紧优化积极改革创新"
    "统筹规范存在下一下步指导目标原则方法步骤同意关于禁止违反本通本次联系情况取得成效问题原因经验今后几点打算意见建议要求管制限行处罚附则补助培训监督检查考核责任资金评选奖励服务信息安全专项表现实施立即高度"
    "法律举报项目申请适用收费建设规划时限流程职责权限奖惩其他充分充实增强聚焦围绕紧盯注重深化细化完成进一狠抓确保牢固树立持续精心密切凝聚履行发挥营造夯实筑牢防范整改宣传申报报名活动范围对象条件程序方式内容"
    "标准"
)
_WORDS = tuple(_HEADS[n : n + 2] for n in range(0, len(_HEADS), 2))
"""Words with which headings begin; none of them makes a word with a numeral before it (一心, 三农, 十四五)."""
_YEAR = Pattern(r"20\d\d年")
_REPEATED = 6
"""三严三实: a numeral that comes again so near belongs to a slogan."""


@fact(
    "run-on-ordinal",
    on=tuple(f"{n}{word}" for n in _HAN for word in (" ", "\u3000", "“", "20", *_WORDS)),
    roles=(Role.BODY,),
)
def bare_ordinal(paragraph: Paragraph) -> Iterator[Fact]:
    """A paragraph begins with a numeral and goes on without a mark; the span takes in blanks behind the numeral."""
    text = paragraph.text
    start = len(text) - len(text.lstrip(MARGIN))
    end = start
    while text[end : end + 1] in _HAN and end < len(text):
        end += 1
    following = text[end:].lstrip(" \u3000")
    begins = (
        end + len(following) < len(text) or following[:2] in _WORDS or following[:1] == "“" or _YEAR.match(following)
    )
    if start < end < start + 4 and following and begins and text[start] not in following[:_REPEATED]:
        yield Fact(start, len(text) - len(following), ("han", han_number(text[start:end]) or 0))


@document_rule(
    "CC116",
    "lost-ordinal-mark",
    "“一”“二”后用顿号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.3.2",
    since=IN_FORCE,
    facts=("run-on-ordinal", "unpaired"),
    bad=[
        Bad(
            "一、总体要求\n要提高认识。\n⟦二⟧主要任务\n要查隐患。\n三、保障措施\n要加强领导。",
            fixed="一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。\n三、保障措施\n要加强领导。",
        ),
        Bad(
            "现将有关事项通知如下：\n⟦一 ⟧总体要求\n要提高认识。\n二、主要任务\n要查隐患。",
            fixed="现将有关事项通知如下：\n一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。",
        ),
        Bad(
            "一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。\n⟦三⟧加强监督检查。县水利局要定期通报。",
            fixed="一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。\n三、加强监督检查。县水利局要定期通报。",
        ),
    ],
    good=[
        "一、总体要求\n要提高认识。\n二、主要任务\n三大任务要抓好。",
        "一、总体要求\n要提高认识。\n二、学习教育\n三抓三促是要求。",
        "一、总体要求\n二要抓落实，三要抓督查。\n二、主要任务\n三年内完成改造。",
        "一 总体要求\n要提高认识。",
        "现通知如下：\n一、总体要求\n要提高认识。\n二 〇二四年完成。",
    ],
)
def lost_ordinal_mark(outline: Outline) -> Iterator[Hit]:
    """汉字序数后面用顿号，写作“一、总体要求”，不写“一总体要求”“一 总体要求”。

    只在前后的序数接得上、单单这一个没有标点时才报；口号、年份、数量（“三严三实”“三年内”）不查。
    """
    found = [one for one in outline.facts["run-on-ordinal"] if one.value[0] == "han"]
    known = [pair for pair in numbered(outline) if pair[1].style == "han"] if found else []
    for one in found:
        if _fits(one, known, part_of(outline, one.paragraph)):
            numeral = han_numeral(one.value[1])
            fix = replacement(one.start + len(numeral), one.end, "、", paragraph=one.paragraph)
            yield Hit(one.start, one.end, f"“{numeral}”后应用顿号，写作“{numeral}、”", fix, paragraph=one.paragraph)


def _fits(one: PlacedFact, known: list[tuple[Element, Ordinal]], part: int) -> bool:
    """The numbers before and behind in its part leave this place for it."""
    number = int(one.value[1])
    at = bisect_left(known, one.paragraph, key=_paragraph)
    before = [ordinal.number for heading, ordinal in known[max(0, at - 1) : at] if heading.part == part]
    behind = bisect_right(known, one.paragraph, key=_paragraph)
    after = [ordinal.number for heading, ordinal in known[behind : behind + 1] if heading.part == part]
    goes_on = before == [number - 1] if before else number == 1
    return goes_on and (after == [number + 1] if after else number > 1)


def _paragraph(numbered_heading: tuple[Element, Ordinal]) -> int:
    return numbered_heading[0].paragraph
