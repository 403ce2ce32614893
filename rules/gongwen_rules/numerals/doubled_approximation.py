"""SZ204: two words for about, or for more than, round one number."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule
from gongwen_rules.knowledge.figures import HAN

_ABOUT, _NEAR = ("大约", "大概", "约"), ("将近", "接近", "近")
_OVER, _LEAST = ("超过", "逾", "超"), ("至少", "最少", "不少于", "不低于")
_ABOVE, _BELOW = ("高于", "多于", "大于"), ("低于", "少于", "小于", "不足", "不到")
_MOST = ("最多", "至多", "不超过", "不多于", "不高于")
_AROUND = "左右|上下(?=[，。；、）的]|[才就]|$)"
_NUMBER = rf"(?:\d[\d.,]*(?:/\d+)?(?:万亿|[万亿千百十])?|(?:百分之)?[{HAN}]+(?:万亿|[万亿])?)"
_UNIT = r"(?:[%％℃]|(?!左右|上下|以[上下内]|之[多间]|[至到比第的规级有]|学历)[\p{Han}A-Za-z²]){0,6}?"
_DIGITS = "123456789一二三四五六七八九十百两"
_PERIOD = Pattern(r"个?[年天月周日]|个?小时|个?世纪")
_PART_OF_WORD = Pattern(
    r"[节条相公签违预集契合特制简履赴誓邀失盟租隐和解缔爽婉]约$|[最附就临靠贴亲远相邻切逼渐新]近$|[想料看得做听找办达收用意享]不到$"
)
_NOT_BOUND = Pattern(r"学历|职称|文化")


@rule(
    "SZ204",
    "doubled-approximation",
    "约数不重复表示",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        *(lead + digit for lead in ("约", "近", *_OVER) for digit in _DIGITS),
        *(lead + digit for lead in (*_LEAST, *_MOST, "少在", "少要") for digit in _DIGITS[:9] + "一二两三"),
        *("少要有", "少有"),
        *(f"{more}{unit}以上" for more in "多余" for unit in "万人个名户天元吨次家亩里米斤件台"),
        *(f"{more}{scale}元以上" for more in "多余" for scale in "万亿"),
        "多余",
        *(f"{rough}{scale}{more}" for rough in "几数" for scale in "十百千" for more in "多余"),
        *(lead + digit for lead in (*_ABOVE, *_BELOW) for digit in _DIGITS[:9] + "一二两三"),
        "左右",
        "上下以",
        *(f"{lead}{scale}{more}" for lead in "约近" for scale in "百千万" for more in "余多"),
        *(f"约{verb}" for verb in "有为需占合达"),
        *("约近", "约有近", "约将近", "少需要", "少不少于", "少不低于"),
    ),
    find=rf"(?P<first>{'|'.join((*_ABOUT, *_NEAR, *_OVER, *_LEAST, *_MOST, *_ABOVE, *_BELOW))})(?:要?有|为|需要?|占|合|达到?|在|要)?{_NUMBER}"
    rf"(?:(?:个(?=多月|多小时))?(?P<second>[余多])(?!边|重)(?P<after>\p{{Han}}?)|(?P<unit>{_UNIT})(?P<second>{_AROUND}|之多|以[上下内]))"
    rf"|(?P<first>左右|上下)(?P<second>以[上下内])"
    rf"|(?P<first>大约|约|大概)有?(?P<second>将近|近)(?=[\d{HAN}])|(?P<first>至少|最少)(?P<second>不少于|不低于)|(?<=[\d{HAN}万亿])(?P<first>[多余])[万亿]?\p{{Han}}{{1,2}}?(?P<second>{_AROUND}|以上)|(?<=[百千万十\d])(?P<first>多)(?P<second>余)(?=[名个人户家次件万亿元亩吨])"
    rf"|(?P<first>大约|将近|[约近])[百千万](?P<second>[余多])(?=[名个人户家次件元亩吨平公里棵株头台套份])"
    rf"|(?P<first>[几数])[十百千](?P<second>[余多])(?=[万亿个名人户天元吨次家亩里米斤件台年项])",
    bad=[
        Bad("改造房屋⟦约30余⟧栋，节约用水⟦约30万吨左右⟧。", fixed="改造房屋约30栋，节约用水约30万吨。"),
        Bad("接待群众⟦近3000多⟧人次，参训人数⟦超过500人左右⟧。", fixed="接待群众近3000人次，参训人数超过500人。"),
        Bad("⟦大约三十多⟧户，30⟦多人左右⟧，⟦至少10天以上⟧，⟦不超过5%以内⟧。", fixed="大约三十户，30多人，至少10天，不超过5%。"),
        Bad("工期⟦超过3个多⟧月，⟦约1/3左右⟧的农户，二百⟦多余⟧名群众。", fixed="工期超过3个月，约1/3的农户，二百多名群众。"),
        Bad("参加者⟦约近⟧300人，⟦最少不低于⟧20户，⟦将近300余⟧头。", fixed="参加者约300人，最少20户，将近300头。"),
        Bad("平均⟦不到30人左右⟧，拆除违建⟦近万余⟧平方米。", fixed="平均不到30人，拆除违建近万平方米。"),
        Bad("水位上涨0.5米⟦左右以上⟧。", fixed="水位上涨0.5米左右。"),
        Bad("⟦大约需要20天上下⟧才能完工，来了⟦数百余⟧人，20⟦多个以上⟧项目，⟦低于60分以下⟧。", fixed="大约需要20天才能完工，来了数百人，20多个项目，低于60分。"),
    ],
    good=[
        "改造房屋约30栋，节约用水30余万吨，节约30多万元。",
        "近30多年来，最近10余天，附近20多户，超过规定时速百分之二十以上。",
        "工期3至5天左右，5—10年左右。",
        "不低于60分，低于60分的以下等次；上下左右协调，约定在左右两侧。",
        "由约2.5小时缩短至50分钟左右，约需10天，300人左右。",
        "相约30余年，新近30余名干部到岗，附近千余人。",
        "条约20多款，签约10余个项目，预约5000多人次，与约40家单位上下联动。",
        "至少3年以上学历教育经历；超过10万家规模以上企业。",
        "沿边界长度超过100米有两处以上噪声超标。",
    ],
)  # fmt: skip
def doubled_approximation(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“约”与“左右”“余”，“近”“超过”与“多”，“至少”与“以上”意思相同或者相反，留一个。改法留前一个，须经确认。"""
    first, second = match["first"], match["second"]
    if not _clash(first, second) or _excused(match, paragraph.text):
        return
    fixes = [
        replacement(*match.span(name), "", title=f"删去“{match[name]}”", safe=False) for name in ("second", "first")
    ]
    yield Hit(match.start(), match.end("second"), f"“{first}”与“{second}”留一个", fixes[0], (fixes[1],))


def _clash(first: str, second: str) -> bool:
    if first in ("左右", "上下") or second in ("左右", "上下", "近", "将近", "不少于", "不低于"):
        return True
    if first in ("几", "数") or (first, second) == ("多", "余"):
        return True
    if second in ("余", "多"):
        return first in (*_ABOUT, *_NEAR, *_OVER)
    if first in ("多", "余"):
        return True
    if second == "之多":
        return first in _ABOUT
    return first in ((*_OVER, *_LEAST, *_ABOVE) if second == "以上" else (*_MOST, *_BELOW))


def _excused(match: Match, text: str) -> bool:
    """The first word is part of another, or counts a period: 节约, 附近, 近30多年."""
    end = match.end("first")
    if _PART_OF_WORD.search(text[max(0, end - 3) : end]):
        return True
    if match["first"] in _NEAR and match["second"] in ("余", "多"):
        return _PERIOD.match(text, match.end("second")) is not None
    return match["second"] == "以上" and _NOT_BOUND.match(text, match.end()) is not None
