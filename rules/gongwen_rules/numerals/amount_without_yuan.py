"""SZ406: an amount of money that ends in 万 or 亿."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_MONEY = (
    "投资|资金|贷款|拨款|收入|税收|产值|总产值|增加值|总值|销售额|零售额|交易额|成交额|进出口额|利润|利税|支出|费用|经费|补助|补贴|补偿|赔偿|债务|债券|存款|余额|预算"
    "|营收|造价|概算|标的额|合同额|签约额|罚款|融资"
)
_TO = "(?:总额|合计|共计|累计|总计|规模|达到|分别)?(?:约为|约|为|达到|达|近|超过|超|突破|共|不低于|不少于|[：:])?"
_ENDS = "，。；、！"


@rule(
    "SZ406",
    "amount-without-yuan",
    "金额写明“元”",
    severity="warning",
    basis="实务",
    clause="",
    on=tuple(f"{scale}{mark}" for scale in "万亿" for mark in _ENDS),
    find=rf"(?:{_MONEY})(?:了)?{_TO}(?P<amount>(?<![\d.])\d[\d.]*(?:万亿|[万亿]))(?P<end>)(?=[，。；！]|、(?![^。；]*元))",
    bad=[
        Bad("1至4月完成投资⟦32.6亿⟧，占年度计划的41.2%。", fixed="1至4月完成投资32.6亿元，占年度计划的41.2%。"),
        Bad("争取上级资金⟦1200万⟧。", fixed="争取上级资金1200万元。"),
    ],
    good=[
        "1至4月完成投资32.6亿元，常住人口120万，总产量达到3.2亿。",
        "两个项目投资分别为3.2亿、4.1亿元，发放贷款3.2万笔，减税降费惠及12万户。",
        "收入在3万至5万的家庭，资金200万—300万元，预算1亿美元。",
    ],
)
def amount_without_yuan(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“完成投资32.6亿”少了“元”。口语可以省，公文里金额要写全。"""
    end = match.start("end")
    fix = replacement(end, end, "元", title="补上“元”", safe=False)
    yield Hit(*match.span("amount"), f"金额“{match['amount']}”后面应写“元”", fix)
