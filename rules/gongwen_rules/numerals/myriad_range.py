"""SZ207: a range in 万 or 亿 with one of them."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_JOINS = "—～~-–－至"


@rule(
    "SZ207",
    "myriad-range",
    "数值范围两头都写“万”“亿”",
    severity="info",
    basis="实务",
    clause="",
    on=(
        *(f"{join}{digit}" for join in _JOINS for digit in range(10)),
        *(f"{first}到{second}" for first in range(10) for second in range(10)),
    ),
    find=r"(?P<myriad>万亿|[万亿])(?<=(?<![\d.%％/A-Za-z—～~–－第年-])(?P<first>\d{1,4}(?:\.\d+)?)(?P<join>[ ]?(?:—{1,2}|[～~–－至到-])[ ]?)(?P<second>\d+(?:\.\d+)?)(?:万亿|[万亿]))(?P<unit>元|人次|人|亩|吨|千瓦|平方米|立方米|公里|户|名|件|千米|公斤|斤|株|头|只|台|辆|套)?",
    bad=[
        Bad("每个项目补助⟦3～5万元⟧，新增产值⟦40—50亿元⟧。", fixed="每个项目补助3万元～5万元，新增产值40亿元—50亿元。"),
        Bad("全年接待游客⟦50到60万人次⟧。", fixed="全年接待游客50万人次到60万人次。"),
        Bad("惠及群众⟦2至3万人次⟧。", fixed="惠及群众2万人次至3万人次。"),
    ],
    good=[
        "每个项目补助3万元～5万元。",
        "罚款5000元至3万元，2020—2025年投入3万元。",
        "每户补助100—200元，增加到20万元。",
    ],
)
def myriad_range(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“3～5万元”可以看成3元到5万元，两头都写“万元”就不会误解。"""
    scaled = f"{match['myriad']}{match['unit'] or ''}"
    right = f"{match['first']}{scaled}{match['join']}{match['second']}{scaled}"
    at = match.end("first")
    mended = replacement(at, at, scaled, safe=False)
    yield Hit(
        match.start("first"),
        match.end(),
        f"“{match['first']}”后没有“{match['myriad']}”，容易误解，写作“{right}”",
        mended,
    )
