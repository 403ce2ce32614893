"""SZ608: a lower bound above the upper one."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule
from gongwen_rules.knowledge.figures import FIGURE, figure_value

_UNITS = "元人年月日天岁米吨个户名亩家件次倍%％"
_HAN = "一二三四五六七八九十百千万亿两零"


@rule(
    "SZ608",
    "reversed-bounds",
    "“以上”的数小于“以下”的数",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=tuple(f"{unit}以上{digit}" for unit in _UNITS for digit in range(1, 10))
    + tuple(f"{unit}之间" for unit in _UNITS)
    + tuple(f"{unit}以上{digit}" for unit in "元人年月日" for digit in _HAN),
    find=rf"(?<![\d.,])(?P<low>{FIGURE})(?P<unit>个?[{_UNITS}])以上(?P<high>{FIGURE})(?P=unit)(?:以下|以内)"
    rf"|(?<![第{_HAN}])(?P<low>[{_HAN}]+)(?P<unit>个?[元人年月日])以上(?P<high>[{_HAN}]+)(?P=unit)(?:以下|以内)"
    rf"|(?<![\d.,])(?P<low>{FIGURE})(?P<unit>个?[{_UNITS}])(?<![月日])[至到～—](?P<high>{FIGURE})(?P=unit)之间",
    bad=[
        Bad("处⟦5000元以上2000元以下⟧罚款。", said="不小于"),
        Bad("处⟦5万元以上2万元以下⟧罚款，配备⟦10人以上8人以下⟧的队伍。"),
        Bad("并处⟦二十万元以上五万元以下⟧罚款，处⟦五年以上三年以下⟧有期徒刑。"),
        Bad("年龄在⟦45岁至35岁之间⟧。", said="不小于"),
    ],
    good=[
        "处2000元以上5000元以下罚款；情节严重的，处5000元以上1万元以下罚款。",
        "年龄在35岁至45岁之间，每年11月至2月之间，每月25日至5日之间，2021年至2025年之间，由45岁降到35岁。",
        "处三年以上十年以下有期徒刑，并处二万元以上二十万元以下罚款。",
        "工龄3年以上10年以下，30人以上20户以下的村。",
    ],
)
def reversed_bounds(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“甲以上乙以下”，甲是下限，乙是上限，甲应当小于乙。颠倒的，对照原件改正。"""
    low, high = figure_value(match["low"]), figure_value(match["high"])
    if low is not None and high is not None and low >= high:
        yield Hit(*match.span(), f"下限{match['low']}不小于上限{match['high']}，请核对")
