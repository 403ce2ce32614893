"""SZ504: a 汉字 numeral before the symbol of a unit."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.figures import figure_value, shown

_SYMBOLS = (
    "km",
    "KM",
    "Km",
    "kg",
    "KG",
    "Kg",
    "cm",
    "mm",
    "mg",
    "mL",
    "ml",
    "kW",
    "KW",
    "kV",
    "KV",
    "MW",
    "m²",
    "m³",
    "㎡",
    "℃",
    "%",
    "％",
    "Hz",
    "GB",
    "MB",
)
_DIGITS = "一二三四五六七八九十百千两"


@rule(
    "SZ504",
    "han-with-symbol",
    "单位符号前用阿拉伯数字",
    severity="error",
    basis="国标",
    clause="GB/T 15835—2011 4.1.1",
    on=(
        *(symbol for symbol in _SYMBOLS if symbol not in "%％"),
        *(f"{digit}{sign}" for digit in _DIGITS for sign in "%％"),
    ),
    find=rf"(?<![\d.第几数{_DIGITS}])[{_DIGITS}零]+(?=[ ]?(?:{'|'.join(_SYMBOLS)}))",
    bad=[
        Bad("新建管网⟦五⟧km，气温降至零下⟦十⟧℃，扩宽⟦三⟧ m²。", fixed="新建管网5km，气温降至零下10℃，扩宽3 m²。"),
        Bad("合格率⟦九十五⟧%，储备大米⟦三百⟧KG。", fixed="合格率95%，储备大米300KG。"),
    ],
    good=["新建管网5km，合格率95%。", "新建管网五千米，增长百分之五，几十km。", "依据之一GB/T 9704。"],
)
def han_with_symbol(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """数值后面用字母、符号表示的计量单位时，数用阿拉伯数字：5km，或者写“五千米”。"""
    value = figure_value(match.group())
    if value is not None and not paragraph.text.startswith("GB/", match.end() + (paragraph.text[match.end()] == " ")):
        right = shown(value)
        yield Hit(
            *match.span(), f"单位符号前用阿拉伯数字，写作“{right}”", replacement(*match.span(), right, safe=False)
        )
