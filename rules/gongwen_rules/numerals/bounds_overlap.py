"""SZ605: one number in both 以上 and 以下."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule

_UNITS = ("人", "岁", "米", "吨", "个", "户", "名", "亩", "里", "家", "件", "分", "次", "台", "辆", "元")


@rule(
    "SZ605",
    "bounds-overlap",
    "“以上”“以下”不同时含同一个数",
    severity="info",
    basis="实务",
    clause="",
    on=tuple(f"{unit}以下" for unit in _UNITS),
    find=r"(?<![\d.]|以[上下])(?P<bound>\d[\d.]*[万亿]?(?:平方米|公里|公顷|人次|周岁|万?元|[人岁米吨个户名亩家件分次台辆]))以(?P<side>[上下])(?![（(][不含])[^。\d]{0,24}(?P=bound)以(?!(?P=side))[上下](?![（(][不含]|\d)",
    bad=[
        Bad("⟦30人以上的单独设点，30人以下⟧的合并设点。", said="30人"),
        Bad("年满⟦18周岁以上、18周岁以下⟧的，分别登记；收入⟦5000元以上、5000元以下⟧的，分两档。"),
    ],
    good=[
        "30人以上（含30人）的单独设点，不足30人的合并设点。",
        "30人以上的单独设点，30人以下（不含30人）的合并设点。",
        "处1万元以上5万元以下罚款，情节严重的处5万元以上10万元以下罚款。",
        "60岁以上老人、18岁以下儿童；3年以上10年以下。",
    ],
)
def bounds_overlap(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“以上”“以下”都含本数，正好是这个数时两条都适用。写明“含”“不含”，或者一头写“不足”“超过”。"""
    yield Hit(*match.span(), f"“{match['bound']}”同时在“以上”“以下”里，写明是否含本数")
