"""BD117: a middle dot in a day written in Chinese numerals."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_DOTS = "·•.．・"


@rule(
    "BD117",
    "dotted-day",
    "“五四”“九一八”不用间隔号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.14.3.5",
    on=tuple(f"{month}{dot}" for month in "三五六七八九十" for dot in _DOTS),
    find=rf"(?<=[“‘][三五六七八九])[{_DOTS}](?=[一二三四五六七八九十]{{1,3}}[”’](?!历史博物馆))|(?<=[“‘]十)[{_DOTS}](?=一[”’])"
    rf"|(?<!\p{{Han}})(?<=五)[{_DOTS}](?=四(?:运动|精神|青年|新文化))"
    rf"|(?<=\p{{Han}}{{2}}五)[{_DOTS}](?=四(?:运动|精神|青年|新文化))|(?<=九)[{_DOTS}](?=一八(?:事变|纪念))"
    rf"|(?<=七)[{_DOTS}](?=七(?:事变|抗战))|(?<=八)[{_DOTS}](?=一(?:建军|南昌|勋章))|(?<=三)[{_DOTS}](?=八(?:妇女|国际))",
    bad=[
        Bad("组织“五⟦·⟧四”青年节主题活动。", fixed="组织“五四”青年节主题活动。"),
        Bad("纪念“九⟦·⟧一八”事变。", fixed="纪念“九一八”事变。"),
        Bad("国庆“十⟦·⟧一”假期值班安排。", fixed="国庆“十一”假期值班安排。"),
        Bad("要弘扬五⟦.⟧四精神。", fixed="要弘扬五四精神。"),
        Bad("庆祝“八⟦•⟧一”建军节。", fixed="庆祝“八一”建军节。"),
    ],
    good=[
        "参观“九·一八”历史博物馆。",
        "纪念“一二·九”运动和“一·二八”事变。",
        "开展“3·15”宣传活动。",
        "组织“五四”青年节主题活动。",
    ],
)
def dotted_day(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """用汉字写月日的简称，只有一月、十一月、十二月的用间隔号（“一·二八”“一二·九”），免得看错；其他月份不用。"""
    yield Hit(*match.span(), "一月、十一月、十二月以外的月日简称不用间隔号，应删去", replacement(*match.span(), ""))
