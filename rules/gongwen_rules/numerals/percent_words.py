"""SZ305: 百分之 beside digits, and a doubled percent."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_ONES = "零一二三四五六七八九"
_SIGNS = {"百": "%", "千": "‰"}


@rule(
    "SZ305",
    "percent-words",
    "百分数、分数不混用汉字和阿拉伯数字",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        *(f"分之{n}" for n in range(10)),
        *(a + b for a in "%％" for b in "%％"),
        *(f"{sign}{word}" for sign in "%％" for word in ("个", "的百分点", "百分点", "的个")),
        *(f"{n}个{sign}" for n in range(10) for sign in "%％"),
    ),
    find=r"(?P<base>百|千|万)分之(?P<number>\d+(?:\.\d+)?)(?![.\d])[%％]?|(?<![\d.])(?P<whole>\d+)分之(?P<part>\d+)|(?P<han>[二三四五六七八九十])分之(?P<digits>\d)(?!\d)|(?P<twice>[%％]{2,})|(?P<word>[%％]的?(?:个?百分点|个(?=[，。；、）]))|(?<=\d)个[%％](?!点))",
    bad=[
        Bad("合格率达到⟦百分之95⟧，提高3⟦%个百分点⟧。", fixed="合格率达到95%，提高3个百分点。"),
        Bad("完成100⟦%％⟧。", fixed="完成100%。"),
        Bad("增长7⟦个%⟧。", fixed="增长7个百分点。"),
        Bad("覆盖率达到⟦百分之95%⟧。", fixed="覆盖率达到95%。"),
        Bad("占全县的⟦3分之2⟧，死亡率为⟦千分之5.2⟧。", fixed="占全县的2/3，死亡率为5.2‰。"),
        Bad("⟦五分之4⟧的村通了自来水。", fixed="五分之四的村通了自来水。"),
        Bad("比例不超过⟦万分之3⟧。"),
    ],
    good=["合格率达到百分之九十五，提高3个百分点。", "占全县的三分之二、2/3，提高5%，上升0.3个百分点。"],
)
def percent_words(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“百分之95”写作“95%”或者“百分之九十五”；“3%个百分点”写作“3个百分点”。"""
    if match["twice"]:
        yield Hit(*match.span(), "“%”重复，只留一个", replacement(*match.span(), match["twice"][0]))
        return
    if match["word"]:
        yield Hit(
            *match.span(), "“%”与“百分点”重复，写作“个百分点”", replacement(*match.span(), "个百分点", safe=False)
        )
        return
    if match["han"]:
        right = f"{match['han']}分之{_ONES[int(match['digits'])]}"
        yield Hit(*match.span(), f"汉字和阿拉伯数字不混用，写作“{right}”", replacement(*match.span(), right))
        return
    sign = _SIGNS.get(match["base"] or "")
    right = f"{match['number']}{sign}" if sign else f"{match['part']}/{match['whole']}" if match["whole"] else ""
    said = f"写作“{right}”" if right else "都写汉字"
    yield Hit(
        *match.span(),
        f"汉字和阿拉伯数字不混用，{said}",
        replacement(*match.span(), right, safe=False) if right else None,
    )
