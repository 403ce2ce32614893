"""SZ404: a currency sign and the word for it."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "SZ404",
    "doubled-currency",
    "货币符号与“元”不并用",
    severity="warning",
    basis="实务",
    clause="",
    on=("¥", "￥", "RMB", "CNY", "$", "＄", "€"),
    find=r"(?:人民币)?(?P<sign>[¥￥]|RMB|CNY)[ ]?(?P<amount>\d[\d,.]*(?:万亿|[万亿])?(?:余|多)?)元|(?P<sign>US\$|[$＄])[ ]?(?P<amount>\d[\d,.]*(?:万亿|[万亿])?)美元|(?P<sign>€)[ ]?(?P<amount>\d[\d,.]*(?:万亿|[万亿])?)欧元",
    bad=[
        Bad("每人补助⟦¥500元⟧，合计⟦RMB3,000元⟧。", fixed="每人补助500元，合计3,000元。"),
        Bad("贷款⟦$50万美元⟧，保证金人民币20万元。", fixed="贷款50万美元，保证金人民币20万元。"),
    ],
    good=["每人补助500元，单价¥500。", "合同价款：人民币（大写）伍佰元整，¥500.00。", "贷款50万美元，RMB计价。"],
)
def doubled_currency(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """写了“元”就不再写“¥”；表格、票据里只用符号的，不再写“元”。"""
    message = f"“{match['sign']}”与“元”重复，留一个"
    yield Hit(*match.span(), message, replacement(*match.span("sign"), "", title=f"删去“{match['sign']}”", safe=False))
