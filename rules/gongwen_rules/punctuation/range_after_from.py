"""BD125: a range sign behind 从 or 自."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD125",
    "range-after-from",
    "“从”与“到”搭配，不用连接号",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        *(f"{lead}{part}" for lead in "从自" for part in ("上午", "下午", "早上", "晚上", "凌晨")),
        "从1",
        "从2",
        "从3",
        "从4",
        "从5",
        "从6",
        "从7",
        "从8",
        "从9",
        "自1",
        "自2",
        "自3",
        "自4",
        "自5",
        "自6",
        "自7",
        "自8",
        "自9",
    ),
    find=r"(?:从|自)(?:[上下]午|早上|晚上|凌晨)?\d{1,4}(?:[年月日时点号]\d{0,2}[月日时分]?\d{0,2}[日]?|[:：]\d\d)?(?P<mark>[—～~\-–])(?=\d{1,4}(?:[年月日时点号]|[:：]\d\d))"
    r"(?![^，。；]{0,12}[到至])",
    bad=[
        Bad("活动从3月⟦—⟧5月在全市开展。", fixed="活动从3月到5月在全市开展。", said="到"),
        Bad("从2021⟦—⟧2023年，共整改问题36个。", fixed="从2021到2023年，共整改问题36个。"),
        Bad("从上午9:00⟦—⟧11:30开展演练。", fixed="从上午9:00到11:30开展演练。"),
        Bad("自9:00⟦—⟧11:00实行交通管制。", fixed="自9:00至11:00实行交通管制。"),
    ],
    good=[
        "活动从3月到5月在全市开展。",
        "3月—5月在全市开展活动。",
        "气温从5℃～8℃上升到15℃～18℃。",
        "从3—5个方面提升到10个方面。",
    ],
)
def range_after_from(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“从……到……”“自……至……”是成对的词，连接号已经表示起止，二者不混用。"""
    start, end = match.span("mark")
    word = "到" if match.group()[0] == "从" else "至"
    yield Hit(start, end, f"“{match.group()[0]}”后应用“{word}”，不用“{match['mark']}”", replacement(start, end, word))
