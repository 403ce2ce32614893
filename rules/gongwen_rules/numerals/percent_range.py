"""SZ206: a range of percentages with one sign."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, replacement, rule

_JOINS = "—～~-–－至"


@rule(
    "SZ206",
    "percent-range",
    "百分数的范围两头都写%",
    severity="warning",
    basis="实务",
    clause="",
    on=tuple(f"{join}{digit}" for join in _JOINS for digit in range(10)),
    find=r"(?P<late>[%％])(?<=\d[%％])(?:—|[～~-])(?P<bare>\d+(?:\.\d+)?)(?=[，。；、）]|$)|(?P<sign>[%％‰])(?<=(?<![\d.%％/A-Za-z—～~–－-])(?P<first>\d+(?:\.\d+)?)(?P<join>[ ]?(?:—{1,2}|[～~–－至-])[ ]?)(?P<second>\d+(?:\.\d+)?)[%％‰])",
    bad=[
        Bad("合格率提高⟦10～20%⟧，增长⟦4.5-5%⟧。", fixed="合格率提高10%～20%，增长4.5%-5%。"),
        Bad("年均增长15⟦%—20⟧，占比⟦10～15%⟧。", fixed="年均增长15%—20%，占比10%～15%。"),
        Bad("下浮⟦5至10%⟧，加计⟦30—50％⟧。", fixed="下浮5%至10%，加计30％—50％。"),
    ],
    good=["合格率提高10%～20%，下浮5%至10%。", "编号A-3-5%溶液，2021—2025年增长5%，产品型号10-20。", "由5提高到10%。"],
)
def percent_range(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“10～20%”的前一个数没有百分号，会误作10；两头都写%。"""
    if match["late"]:
        yield Hit(
            *match.span(),
            f"百分数的范围两头都写“{match['late']}”，写作“{match.group()}{match['late']}”",
            replacement(match.end(), match.end(), match["late"], safe=False),
        )
        return
    if paragraph.role is Role.TABLE and match["first"].startswith("0") and "." not in match["first"]:
        return
    right = f"{match['first']}{match['sign']}{match['join']}{match['second']}{match['sign']}"
    at = match.end("first")
    yield Hit(
        match.start("first"),
        match.end(),
        f"百分数的范围两头都写“{match['sign']}”，写作“{right}”",
        replacement(at, at, match["sign"]),
    )
