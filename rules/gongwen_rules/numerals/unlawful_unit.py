"""SZ501: units that are not legal units of measurement."""

from collections.abc import Iterator
from decimal import Decimal

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule
from gongwen_rules.knowledge.figures import figure_value, shown

_SAME = {
    "平米": "平方米",
    "公分": "厘米",
    "公倾": "公顷",
    "公升": "升",
    "立升": "升",
    "公尺": "米",
    "公厘": "毫米",
    "平方公尺": "平方米",
    "立方公尺": "立方米",
    "平方公分": "平方厘米",
}
_CONVERTED = {
    "市斤": ("0.5", "千克"),
    "华里": ("0.5", "千米"),
    "市里": ("0.5", "千米"),
    "英里": ("1.609", "千米"),
    "英尺": ("0.3048", "米"),
    "市尺": ("0.333", "米"),
    "市亩": ("0.0667", "公顷"),
    "加仑": ("3.785", "升"),
    "英亩": ("0.4047", "公顷"),
    "市担": ("50", "千克"),
    "公担": ("100", "千克"),
    "海哩": ("1.852", "千米"),
}
_WORDS = (*_SAME, *_CONVERTED)
_FIGURE = Pattern(r"(\d[\d,]*(?:\.\d+)?[万亿]?|[一二三四五六七八九十百千两]+)$")
_LONGEST = 40
"""A figure is no longer, code points."""


@rule(
    "SZ501",
    "unlawful-unit",
    "用法定计量单位",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十一条",
    on=(*_WORDS, "立方", "个平方"),
    find=rf"(?<=[\d万亿千百十几每多余两一二三四五六七八九个/／（(：:][ ]?)(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![业宝]|标准|集装箱|标箱|[货冷]?柜)"
    r"|(?<=\d[万亿余多]?)(?:个平方|立方)(?=[，。；、）]|$)|(?<=[每/／])立方(?=[，。；、）\d]|$)",
    bad=[
        Bad("新增用房200⟦平米⟧，积水深15⟦公分⟧，储油3万⟦公升⟧。", fixed="新增用房200平方米，积水深15厘米，储油3万升。"),
        Bad("每户发放种子20⟦市斤⟧，渠长3⟦华里⟧。", said="10千克"),
        Bad("复垦20⟦公倾⟧，每⟦平米⟧补助50元，日供水5000⟦立方⟧。", fixed="复垦20公顷，每平方米补助50元，日供水5000立方米。"),
        Bad("建筑面积（⟦平米⟧）", fixed="建筑面积（平方米）"),
    ],
    good=["新增用房200平方米，积水深15厘米，种植水稻300亩。", "推广大马力农机，8英寸半导体，5公里、3公斤、2公顷。", "公分是旧时记工的办法，办公倾向线上，太平米业、平米价格法。", "库容1200万立方米，由市里统一安排。"],
)  # fmt: skip
def unlawful_unit(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """公文的计量单位用法定的：平方米、厘米、升、千克（公斤）、千米（公里）。数值不变的可以直接改，要换算的给出换算结果。

    土地面积通常还用“亩”，粮食产量用“亿斤”，不查；马力、英寸用在产品名称里，不查。
    """
    word = match.group()
    if word in _CONVERTED:
        yield Hit(
            *match.span(),
            f"“{word}”不是法定计量单位，{_converted(paragraph.text[max(0, match.start() - _LONGEST) : match.start()], word)}",
        )
        return
    right = {"个平方": "平方米", "立方": "立方米"}.get(word) or _SAME[word]
    yield Hit(*match.span(), f"“{word}”不是法定计量单位，写作“{right}”", replacement(*match.span(), right))


def _converted(before: str, word: str) -> str:
    factor, unit = _CONVERTED[word]
    found = _FIGURE.search(before.rstrip())
    value = figure_value(found.group()) if found else None
    if value is None:
        return f"换算成“{unit}”"
    result = (value * Decimal(factor)).quantize(Decimal("0.001"))
    return f"换算后约为{shown(result)}{unit}" if factor not in ("0.5", "50", "100") else f"即{shown(result)}{unit}"
