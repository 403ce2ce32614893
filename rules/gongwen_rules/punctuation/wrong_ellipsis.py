"""BD108: an ellipsis of another form than ……."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD108",
    "wrong-ellipsis",
    "省略号为六个小圆点“……”",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.11.2",
    on=("...", "。。。", "···", "・・・", "…", "┅", "⋯"),
    find=r"(?<=[\p{Han}，。；：？！”’》）])(?:\.{3,6}|。{3,6})(?!\.|\s*\d+\s*$)|(?<=[\p{Han}，”])[·・]{3,6}(?![·・]|\s*\d)|[┅⋯]{1,4}|(?<!…)…(?!…)|(?<!…)…{3}(?!…)|(?<=[\p{Han}，])…{5,}(?=\p{Han}[^。]*。)",
    bad=[
        Bad("水利、交通、能源⟦...⟧都要统筹。", fixed="水利、交通、能源……都要统筹。"),
        Bad("他说⟦。。。⟧算了。各项工作⟦┅┅⟧", fixed="他说……算了。各项工作……"),
        Bad("消防、燃气、电力⟦······⟧都要查。", fixed="消防、燃气、电力……都要查。"),
        Bad("工作千头万绪⟦……………………⟧要抓重点。", fixed="工作千头万绪……要抓重点。"),
        Bad("大家都在想⟦…⟧怎么办", fixed="大家都在想……怎么办"),
    ],
    good=[
        "水利、交通、能源……都要统筹。",
        "第一章　总则...........1",
        "目录……………………3",
        "宣读表彰决定……………………县委副书记　周明",
        "版本1.0.3",
    ],
)
def wrong_ellipsis(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """省略号占两个字的位置；目录里引到页码的点线不算。几个句号相连的，也可能是多按了句号，改法须经确认。"""
    start, end = match.span()
    stops = match.group().startswith("。")
    message = "省略号应为“……”；如果是多按了句号，只留一个" if stops else "省略号应为“……”"
    yield Hit(start, end, message, replacement(start, end, "……", safe=not stops))
