"""SZ607: an amount in 大写 that its digits contradict."""

from collections.abc import Iterator
from decimal import Decimal

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.figures import FIGURE, figure_value, shown

_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟圆", "一二三四五六七八九十百千元")
_CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正"
_PARTS = Pattern(
    r"^(?:(?P<yuan>[^元角分整正]+)元)?零?(?:(?P<jiao>[一二三四五六七八九])角)?零?(?:(?P<fen>[一二三四五六七八九])分)?[整正]?$"
)


@rule(
    "SZ607",
    "capital-amount",
    "金额的大写与数字相符",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("大写",),
    find=rf"大写[：:为]?(?:人民币)?(?P<han>[{_CAPITALS}]{{2,}})(?<=(?P<figure>{FIGURE})元?(?:整|人民币)?[，、（(]{{1,2}}(?:人民币)?大写[：:为]?(?:人民币)?(?P=han))"
    rf"|大写[：:为]?(?:人民币)?(?P<han>[{_CAPITALS}]{{2,}})[，；、（( ]*小写[：:为]?[¥￥]?(?P<figure>{FIGURE})",
    bad=[
        Bad("申请追加经费⟦573.83万元（大写：伍佰柒拾叁万捌仟元整⟧）。", said="5738000"),
        Bad("合同总价为⟦3504元（大写：叁仟伍佰肆拾元整⟧）。", said="3540"),
        Bad("合同价⟦大写：壹拾贰万元整（小写：¥125000⟧元）。", said="120000"),
    ],
    good=[
        "申请追加经费573.83万元（大写：伍佰柒拾叁万捌仟叁佰元整）。",
        "合同总价为3504.50元（大写：叁仟伍佰零肆元伍角）。",
        "每份120,000元（大写：人民币壹拾贰万元整），大写数字另附。",
        "大写：壹拾贰万元整（小写：¥120000）。",
    ],
)  # fmt: skip
def capital_amount(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一笔钱既写数字又写大写，两个应当是同一个数；不符的，对照原始凭证核对。"""
    digits, capitals = figure_value(match["figure"]), _capital_value(match["han"])
    if digits is not None and capitals is not None and digits != capitals:
        start = min(match.start(), match.start("figure"))
        end = max(match.end("han"), match.end("figure"))
        yield Hit(start, end, f"大写是{shown(capitals)}元，数字是{shown(digits)}元，请核对")


def _capital_value(text: str) -> Decimal | None:
    parts = _PARTS.match(text.translate(_PLAIN))
    if parts is None or not (parts["yuan"] or parts["jiao"] or parts["fen"]):
        return None
    whole = figure_value(parts["yuan"]) if parts["yuan"] else Decimal(0)
    small = (figure_value(parts[name]) or Decimal(0) if parts[name] else Decimal(0) for name in ("jiao", "fen"))
    tenth, hundredth = small
    return None if whole is None else whole + tenth / 10 + hundredth / 100
