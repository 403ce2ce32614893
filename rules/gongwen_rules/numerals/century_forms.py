"""SZ115: century and decade in two kinds of numerals."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_lint.structure.numbers import han_number

_TENS = "[一二三四五六七八九]十"


@rule(
    "SZ115",
    "century-forms",
    "世纪和年代用同一种数字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.3",
    on=("世纪",),
    find=rf"(?P<century>二?十[一二三四五六七八九]?)世纪(?P<decade>\d0)年代|(?P<century>[12]?\d)世纪(?P<decade>{_TENS})年代|(?P<century>廿[一]?)世纪(?:(?P<decade>\d0|{_TENS})年代)?",
    bad=[
        Bad("水库建于⟦二十世纪80年代⟧，⟦20世纪九十年代⟧加固。", fixed="水库建于20世纪80年代，20世纪90年代加固。"),
        Bad("面向⟦廿一世纪⟧的教育。", fixed="面向21世纪的教育。"),
    ],
    good=["水库建于20世纪80年代。", "水库建于二十世纪八十年代，二十一世纪初加固。", "上世纪九十年代，本世纪20年代。"],
)
def century_forms(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """世纪和年代连着写，要么都用阿拉伯数字，要么都用汉字。公文里用阿拉伯数字。"""
    century = (
        20 + (han_number(match["century"][1:]) or 0) if match["century"][0] == "廿" else han_number(match["century"])
    )
    decade = f"{han_number(match['decade'])}年代" if match["decade"] else ""
    right = f"{century}世纪{decade}"
    yield Hit(*match.span(), f"世纪和年代用同一种数字，写作“{right}”", replacement(*match.span(), right))
