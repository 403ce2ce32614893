"""BD146: a mark beside a dash or an ellipsis."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD146",
    "mark-beside-dash",
    "破折号、省略号旁边通常不用点号",
    severity="info",
    basis="国标",
    clause="GB/T 15834—2011 B.2.3",
    on=("，——", "、——", "——，", "——、", "——；", "、……", "，……", "……。", "……，", "……、", "……；"),
    find=r"(?<=\p{Han}{2}|[”》）])(?P<dash>[，、](?=——))|(?P<dash>(?<=——)[，、；])|(?<=\p{Han})(?P<dots>[，、](?=……)(?!……[（〔(](?:概括|简要|分别|逐项)?(?:写明|填写|写清|列明|写出|根据|按照?|此处|说明|载明))|(?<=……)[。，、；])(?!”)|(?<=[\p{Han}”]……)(?P<dots>[。，、；])(?!”)",
    bad=[
        Bad("要盯住一个目标⟦，⟧——共同富裕。", fixed="要盯住一个目标——共同富裕。"),
        Bad("水利、交通、能源⟦、⟧……都要统筹。", fixed="水利、交通、能源……都要统筹。", said="省略号"),
        Bad("掌声、笑声、道谢声……⟦。⟧", fixed="掌声、笑声、道谢声……"),
    ],
    good=[
        "要盯住一个目标——共同富裕。",
        "水利、交通、能源……都要统筹。",
        "我宣布：——中国将增加捐款。",
        "经审理查明，……（写明认定的事实）。",
        "二、……（根据查明的事实说明理由）。",
    ],
)
def mark_beside_dash(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """破折号、省略号本身就表示停顿，前后通常不再用逗号、顿号；省略号后面的句号通常也不用。"""
    name = "破折号" if match["dash"] else "省略号"
    start, end = match.span("dash" if match["dash"] else "dots")
    clause = None if match["dash"] else "GB/T 15834—2011 B.2.4"
    message = f"{name}旁边通常不用“{match.group()}”"
    yield Hit(start, end, message, replacement(start, end, "", safe=False), clause=clause)
