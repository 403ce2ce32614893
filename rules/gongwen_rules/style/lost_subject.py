"""WF102: 通过…，使…: a sentence that lost its subject."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, Pattern, rule

_BEGIN = r"(?:^[\s　]*|(?<=[。！？])|(?P<item>(?<=^[\s　]*(?:[（(][一二三四五六七八九十]+[）)]|\d[.．]))|(?<=[一二三四五六七八九十]是)))"
_PREPOSITION = r"(?:通过|经过|由于|随着|经由|借助|基于|鉴于|透过|在[^，。；：！？]{2,24}(?:下|中|后))"
_ADVERBS = r"(?:从而|进而|真正|切实|进一步|有效|充分|最终|也|就|才|都)?"
_BY_MEANS = Pattern(r"(?:方式|形式|途径|手段|渠道|办法|载体)[\p{Han}]{2}|[抓做办搞组织用管建]好")
"""A verb follows in the clause: 通过各种方式组织…，使…: an imperative without a subject."""
_RESULT = Pattern(r"了|明显|得到|显著|达到|提高|好转|增强|改善|中断|受到|有所|全面")
_PERSON = (
    r"(?:我|大家|全体|广大|全县|全市|全省|全镇|全乡|全局|全校|群众|干部|学员|同志|党员|职工|员工|学生|居民|村民|各级|各单位|各部门|与会|参训"
    r"|市场|企业|农民|人们|问题|工作)"
)


@rule(
    "WF102",
    "lost-subject",
    "“通过……使……”缺主语",
    severity="warning",
    basis="实务",
    clause="",
    on=("，使", "使我", "使大家", "使全", "使广大", "使群众", "使干部", "使学员", "使得", "使党员", "使参训"),
    find=(
        rf"{_BEGIN}(?P<lead>{_PREPOSITION}[^，。；：！？]{{0,40}}?，)(?P<make>{_ADVERBS}使得?)"
        r"(?![用命者馆节领劲唤然]|其|之)(?=\p{Han}|“|《|\d)(?![^。，；]{2,24}是(?:我们|我|工作)?[^。，；]{0,10}(?:目的|目标|任务|初衷|关键|心愿)[。，；])"
        rf"|{_BEGIN}(?P<close>{_PREPOSITION}(?:[^，。；：！？使他它]{{2,24}}))(?P<made>使得?)(?={_PERSON})"
    ),
    plain=True,
    bad=[
        Bad("⟦通过这次培训，使⟧全体干部提高了认识。", fixed="通过这次培训，全体干部提高了认识。"),
        Bad("⟦经过专项整治，使得⟧市场秩序明显好转。", fixed="经过专项整治，市场秩序明显好转。"),
        Bad(
            "一年来成效明显。⟦在县委的领导下，使⟧各项工作上了新台阶。",
            fixed="一年来成效明显。在县委的领导下，各项工作上了新台阶。",
        ),
        Bad("⟦由于连日暴雨，使⟧部分道路中断。", fixed="由于连日暴雨，部分道路中断。"),
        Bad("⟦通过学习使⟧广大党员受到了教育。", fixed="通过学习广大党员受到了教育。"),
    ],
    good=[
        "通过这次培训，全体干部提高了认识。",
        "我县通过专项整治，使市场秩序明显好转。",
        "通过一系列措施，使群众得到实惠是我们的目的。",
        "这次培训使全体干部提高了认识。",
        "县局开展专项整治，通过约谈、曝光，使违法行为得到遏制。",
        "通过招标，使用单位与中标人签订合同。",
        "经过努力，使其率先建成示范区。",
        "在实际工作中，使用国家通用语言文字。",
        "要抓好落实。通过各种方式组织好学习宣传，使广大党员领会精神。",
        "有下列行为之一的：（一）通过仿冒标志，使公众产生误认的；（二）虚假宣传的。",
    ],
)
def lost_subject(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """句首是“通过”“经过”“由于”“在……下”，后面又用“使”，全句就没有主语了。删去“使”，或者删去前面的介词。

    前面已经有主语的（我县通过……使……）不查；“使其”承上一句的不查；列举的各项、说打算和要求的只作提示。改法是删去“使”，须经确认。
    """
    group = "make" if match["make"] else "made"
    if match["make"] and _BY_MEANS.search(match["lead"]):
        return
    start, end = match.start("lead" if match["make"] else "close"), match.end(group)
    at = match.start(group)
    kept = match[group].removesuffix("得").removesuffix("使")
    fix = Fix("删去“使”", (Edit(at + len(kept), end, ""),), safe=False)
    word = match[group][len(kept) :]
    told = _RESULT.search(paragraph.plain.text[end:].partition("。")[0])
    message = f"句首的介词和“{word}”连用，句子缺主语，应删去其中一个"
    yield Hit(start, end, message, fix, severity=None if told and match["item"] is None else "info")
