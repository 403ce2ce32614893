"""SZ405: amounts of one sentence in 元 and in 万元."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule


@rule(
    "SZ405",
    "amount-units",
    "并列的金额用同一单位",
    severity="info",
    basis="实务",
    clause="",
    on=("0000元", "00,000元"),
    find=r"(?<![\d,.])(?P<plain>\d[\d,]*0000|\d[\d,]*0,000)元[^。；;\d]{0,16}(?P<scaled>\d[\d.]*万元)|(?P<scaled>\d[\d.]*万元)[^。；;\d]{0,16}(?P<plain>\d[\d,]*0000|\d[\d,]*0,000)元",
    bad=[Bad("项目投资⟦3000000元，其中市级补助200万元⟧。", said="300万元")],
    good=[
        "项目投资300万元，其中市级补助200万元。",
        "违者罚款50000元；情节严重的罚款20万元。",
        "项目投资3000000元，村均8000元。",
    ],
)
def amount_units(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“3000000元”和“200万元”放在一句里不便比较，通常用同一单位。"""
    plain = int(match["plain"].replace(",", ""))
    same = f"{plain / 10000:.10g}万元"
    yield Hit(*match.span(), f"“{match['plain']}元”与“{match['scaled']}”单位不一，通常都写“万元”，前者即{same}")
