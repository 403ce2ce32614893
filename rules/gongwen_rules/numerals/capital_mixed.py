"""SZ609: an amount half in 大写, half in ordinary 汉字 numerals."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_PLAIN = "一二三四五六七八九十百千"
_CAPITAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
_FIGURE = f"[{_PLAIN}{_CAPITAL}零万亿1-9]"
_UPPER = str.maketrans(_PLAIN + "123456789", _CAPITAL + _CAPITAL[:9])


@rule(
    "SZ609",
    "capital-mixed",
    "大写金额里不夹小写数字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 5.2.4",
    on=(
        *(f"{capital}{plain}" for capital in _CAPITAL[:9] for plain in "十百千"),
        *(f"{capital}{plain}" for capital in _CAPITAL[9:] for plain in _PLAIN[:9]),
        *(f"{capital}{n}" for capital in _CAPITAL[9:] + "万亿" for n in range(1, 10)),
        *(f"{n}{capital}" for capital in _CAPITAL[9:] for n in range(1, 10)),
    ),
    find=rf"(?<!{_FIGURE}){_FIGURE}{{3,}}+(?=[元圆])",
    bad=[
        Bad("合同金额为人民币⟦叁仟伍百零肆⟧元整。", fixed="合同金额为人民币叁仟伍佰零肆元整。"),
        Bad("（大写：⟦壹十贰万⟧元整）", fixed="（大写：壹拾贰万元整）"),
        Bad("应付⟦叁仟五佰⟧元，合计⟦叁万5仟⟧元整。", fixed="应付叁仟伍佰元，合计叁万伍仟元整。"),
    ],
    good=["合同金额为人民币叁仟伍佰零肆元整（3504元）。", "补助三千五百零四元。", "伍百川、陆千里同志捐款五百元。"],
)
def capital_mixed(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """大写数字用来防涂改：零壹贰叁肆伍陆柒捌玖拾佰仟。一个数里夹着“十、百、千”或者“一、二、三”，就失去了作用。"""
    shown = match.group()
    right = shown.translate(_UPPER)
    if right != shown and any(c in shown for c in _CAPITAL):
        yield Hit(
            *match.span(), f"大写金额里不夹小写数字，写作“{right}”", replacement(*match.span(), right, safe=False)
        )
