"""SZ502: 度 and 斤, customary but not legal units."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_YIELD = Pattern(r"(?:亩均?产|单产|每亩)[^。；]*$")
_REACH = 30
"""So far before 斤 the yield may stand that it measures, code points."""


@rule(
    "SZ502",
    "customary-unit",
    "电量通常写“千瓦时”，质量通常写“千克”",
    severity="info",
    basis="实务",
    clause="",
    on=("万度", "亿度", "度电", *(f"{n}度" for n in range(10)), *(f"{n}斤" for n in range(10)), *(f"{n}多斤" for n in range(10)), "余斤"),
    find=r"(?<=电[^，。；：度]{0,10}?\d[\d.,]*[余多]?[万亿]?[余多]?)度(?![假角以]|电(?:成本|价)|测|量|的)|(?<=\d[余多]?[万亿千]?[余多]?)度(?=电(?!成本|价|压))|(?<=\d[余多]?)斤(?!两)",
    bad=[
        Bad("全年节电30万⟦度⟧，每月用电500⟦度⟧。", fixed="全年节电30万千瓦时，每月用电500千瓦时。"),
        Bad("少用2亿⟦度⟧电。", fixed="少用2亿千瓦时电。"),
        Bad("每户收获稻谷800⟦斤⟧。", said="千克"),
    ],
    good=["全年节电30万千瓦时。", "粮食产量800亿斤，收购价每公斤3元，重50公斤。", "粮食亩产提升10.1斤，玉米单产达到1200斤。", "电机转动30度角，气温25度，2024年度用电计划。", "度电成本0.3元。"],
)  # fmt: skip
def customary_unit(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“度”“斤”是通行的说法，不是法定计量单位：1度即1千瓦时，1斤即0.5千克。报粮食产量的“亿斤”和说亩产、单产的“斤”不查。"""
    if match.group() == "斤":
        if _YIELD.search(paragraph.text[max(0, match.start() - _REACH) : match.start()]):
            return
        yield Hit(*match.span(), "“斤”不是法定计量单位，通常换算成“千克”（1斤即0.5千克）")
    else:
        yield Hit(*match.span(), "电量的“度”通常写作“千瓦时”", replacement(*match.span(), "千瓦时", safe=False))
