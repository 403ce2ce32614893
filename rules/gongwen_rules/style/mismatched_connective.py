"""WF105: connectives that do not go together."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Paragraph, rule
from gongwen_rules.style.constructions import constructions, faults

_DONE = ("突出", "保证", "提高", "解决", "增强", "节约", "方便", "丰富", "锻炼", "减轻", "满足", "保护", "促进", "加强", "要", "能", "有", "可", "完成", "提升", "体现", "推动", "尊重", "坚持", "注重", "降低", "避免", "发挥", "讲", "抓")  # fmt: skip
"""Behind 即 for 既: 即突出了特色又取得了效果."""


@rule(
    "WF105",
    "mismatched-connective",
    "关联词要配对",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        "虽然",
        "尽管",
        "只要",
        "只有",
        "即使",
        "即便",
        "哪怕",
        "，也不",
        "既然",
        "无论",
        "不管",
        "不论",
        "除非",
        "不但",
        "不仅",
        *(f"即{verb}" for verb in _DONE),
    ),
    plain=True,
    bad=[
        Bad("⟦只要提高认识，我们才⟧能做好工作。", said="只要"),
        Bad("⟦只有坚持改革，就⟧能解决问题。", said="只有"),
        Bad("⟦虽然任务艰巨，所以⟧要迎难而上。", said="但是"),
        Bad("⟦即使困难再大，但⟧任务必须完成。", said="也"),
        Bad("⟦无论任务多重，但⟧质量不能降低。"),
        Bad("⟦即突出了特色又⟧取得了效果，⟦即要抓进度，又⟧要抓质量。", said="既"),
        Bad("⟦不仅完成了任务，但⟧超额完成。", said="而且"),
        Bad("⟦不但数量不足，但是⟧质量也不高。", said="而且"),
    ],
    good=[
        "只要提高认识，就能做好工作；只有坚持改革，才能解决问题。",
        "不仅是党员干部，但凡公职人员都要遵守。",
        "不仅数量多，而且质量好，但结构不合理；不仅没有减少，但也没有增加。",
        "不但数量多，而且质量好，但是结构不够合理；不但没有减少，反而增加。",
        "既要抓进度，又要抓质量；立即要求各地整改又组织复查；随即完成了清查，又上报结果；一经发现即要处理，又不能放松。",
        "全县只有3家企业，就能完成任务的一半。",
        "即使困难再大，任务也必须完成。由于时间紧、任务重，各单位要抓紧。",
        "只要符合条件，均可申请；不只要求数量，还要求质量，才能通过验收。",
    ],
)
def mismatched_connective(paragraph: Paragraph) -> Iterator[Hit]:
    """“只要……就”“只有……才”“即使……也”“无论……都”各有各的配对，混用了条件就说不清。"""
    yield from faults(paragraph.plain.text, constructions(__file__))
