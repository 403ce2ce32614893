"""CC118: a full-width dot behind an Arabic ordinal."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Hit, Match, Paragraph, draft, replacement, rule
from gongwen_rules.hierarchy.ordinal_mark import IN_FORCE


@rule(
    "CC118",
    "wide-ordinal-dot",
    "阿拉伯数字序数后通常用半角的点",
    severity="info",
    basis="国标",
    clause="GB/T 15834—2011 B.3.3",
    on=tuple(f"{n}．" for n in "0123456789"),
    roles=HEADINGS,
    over=("BD",),
    fold="序数后的全角点“．”{n}处，通常写作半角的“.”",
    find=r"(?<=^[ \u3000\t]*)\d{1,2}．(?![\d、，,．.：:])",
    bad=[
        Bad("⟦1．⟧加强领导\n⟦2．⟧压实责任", fixed="1.加强领导\n2.压实责任", said="2处"),
        Bad(
            "　　⟦1．⟧加强领导。成立专班。\n　　2.压实责任。分解任务。",
            fixed="　　1.加强领导。成立专班。\n　　2.压实责任。分解任务。",
        ),
    ],
    good=[
        "1.加强领导\n2.压实责任",
        "1．5万亩稻田已插秧。",
        draft("通知", body=("现通知如下：", "1．提高认识。", "2．加强领导。"), date="二〇〇六年十二月三十日"),
    ],
)
def wide_ordinal_dot(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """全角的“1．”和半角的“1.”同是下脚点，只差宽窄，见于不少印发的公文；全文改成一种，不与“1.”混用。一份公文只提示一次。"""
    date = paragraph.context.date
    if date is None or date >= IN_FORCE:
        right = match.group()[:-1] + "."
        message = f"序数“{match.group()}”通常写作“{right}”"
        yield Hit(*match.span(), message, replacement(*match.span(), right))
