"""SZ402: thousands set off wrongly."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_UNIT = r"(?=[ ]?(?:[元人吨户亩名件个家公平米次台套千册只头株棵袋份条辆]|万|亿))"
_NUMBERED = ("附件", "附表", "附图", "附录", "专栏", "图", "表", "第")
"""What a number behind it counts, so that another begins after the comma."""
_RIGHT = Pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


@rule(
    "SZ402",
    "wrong-grouping",
    "千分位每三位用半角逗号分节",
    severity="warning",
    basis="实务",
    clause="",
    on=(",", *(f"{n}，{m}" for n in range(10) for m in range(10))),
    find=rf"(?<![\d,，.])(?P<wide>\d{{1,3}}(?:，\d{{3}})+(?:\.\d+)?)(?![\d，]){_UNIT}|(?<![\d,，.])(?P<narrow>\d+(?:,\d+)+(?:\.\d+)?)(?![\d,]){_UNIT}",
    bad=[
        Bad("补助资金⟦29，731⟧元已全部到位。", fixed="补助资金29,731元已全部到位。"),
        Bad(
            "全县人口⟦41,26,000⟧人，投资⟦1,2345,67⟧元，补助⟦1,2345⟧万元。",
            fixed="全县人口4,126,000人，投资1,234,567元，补助12,345万元。",
        ),
    ],
    good=[
        "补助资金29,731元，总投资1,234,567.89元。",
        "附件1、2、3个文件，2023，2024年。",
        "坐标为113.25,23.12。",
        "房间为301,302,303。",
        "分别为5,10,15人。",
        "完成情况见附表1，250个村的名单见附表2。",
    ],
)
def wrong_grouping(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """多位数可以从右起每三位加一个半角逗号，也可以不分节；不能用全角逗号，不能分错。分错的可能是几个数并列，改法须经确认。"""
    digits = match.group().replace("，", "").replace(",", "")
    if match["wide"] and _is_ordinal(paragraph.text[: match.start()]):
        return
    if match["narrow"] and (_RIGHT.fullmatch(match.group()) or not _is_one_number(match.group())):
        return
    right = f"{int(digits.partition('.')[0]):,}" + ("." + digits.partition(".")[2] if "." in digits else "")
    yield Hit(
        *match.span(), f"千分位每三位用半角逗号分节，写作“{right}”", replacement(*match.span(), right, safe=False)
    )


def _is_ordinal(before: str) -> bool:
    return before.endswith(_NUMBERED) and not before.endswith("代表")


def _is_one_number(text: str) -> bool:
    """Rather one number grouped wrongly than several: groups of several lengths, one of three or four digits."""
    groups = text.partition(".")[0].split(",")
    lengths = [len(group) for group in groups[1:]]
    if lengths == [4] and not groups[1].startswith("20"):
        return len(groups[0]) <= 3
    return (
        (3 in lengths or 4 in lengths)
        and len(set(lengths)) > 1
        and not any(group.startswith("20") and len(group) == 4 for group in groups)
    )
