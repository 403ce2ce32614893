"""SZ204: two words for about, or for more than, round one number."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.figures import HAN

_NUMBER = rf"(?P<number>\d[\d.,]*(?:万亿|[万亿千百十])?|(?:百分之)?[{HAN}]+(?:万亿|[万亿])?)"
_UNIT = r"(?P<unit>(?:[%％℃]|(?!左右|上下|以[上下内]|之[多间]|[至到比第的规级学])[\p{Han}A-Za-z²]){0,6}?)"
_ABOUT = r"(?<![节条公签违预集契合特制简履赴誓邀失盟租隐和解缔爽大婉])(?:大约|约|大概)(?:有|为|需|占|合|达|在)?"
_NEAR = r"(?<![最附就临靠贴亲接将远相邻切逼渐])(?:将近|接近|近)"
_OVER = r"(?:超过|逾|超(?=\d))"
_LEAST = r"(?:至少|最少|不少于|不低于)"
_MOST = r"(?:最多|至多|不超过|不多于|不高于)"
_DIGITS = "123456789一二三四五六七八九十百两"
_LEADS = ("约", "近", "超过", "逾", "约有", "约为", "约需", "约占", "约合", "超", "大概", "大概有")
_FORMS = (
    rf"(?P<first>{_ABOUT}){_NUMBER}(?P<second>[余多])(?![边重])",
    rf"(?P<first>{_ABOUT}){_NUMBER}{_UNIT}(?P<second>左右|上下(?=[，。；、）的]|$)|之多)",
    rf"(?P<first>{_NEAR}){_NUMBER}(?P<second>[余多])(?![边重]|个?[年天月周日]|个?小时|个?世纪)",
    rf"(?P<first>{_NEAR}){_NUMBER}{_UNIT}(?P<second>左右|上下(?=[，。；、）的]|$))",
    rf"(?P<first>{_OVER}){_NUMBER}(?P<second>[余多])(?![边重])",
    rf"(?P<first>{_OVER}){_NUMBER}{_UNIT}(?P<second>左右|上下(?=[，。；、）的]|$)|以上)",
    rf"(?P<first>{_LEAST}){_NUMBER}{_UNIT}(?P<second>以上(?!学历|职称|文化)|左右)",
    rf"(?P<first>{_MOST}){_NUMBER}{_UNIT}(?P<second>以内|以下|左右)",
    rf"(?P<number>\d[\d.]*|[{HAN}]+)(?P<first>[多余])(?P<unit>[万亿]?\p{{Han}}{{1,2}})(?P<second>左右|上下(?=[，。；、）的]|$))",
)


@rule(
    "SZ204",
    "doubled-approximation",
    "约数不重复表示",
    severity="warning",
    basis="实务",
    clause="",
    on=("左右", "上下", "之多", "至少", "最少", "不少于", "不低于", "最多", "至多", "不超过", "不多于", "不高于", *(lead + d for lead in _LEADS for d in _DIGITS)),
    find="|".join(f"(?:{form})" for form in _FORMS),
    bad=[
        Bad("改造房屋⟦约30余⟧栋，节约用水⟦约30万吨左右⟧。", fixed="改造房屋约30栋，节约用水约30万吨。"),
        Bad("接待群众⟦近3000多⟧人次，参训人数⟦超过500人左右⟧。", fixed="接待群众近3000人次，参训人数超过500人。"),
        Bad("⟦大约三十多⟧户，⟦30多人左右⟧，⟦至少10天以上⟧，⟦不超过5%以内⟧。", fixed="大约三十户，30多人，至少10天，不超过5%。"),
    ],
    good=[
        "改造房屋约30栋，节约用水30余万吨，节约30多万元。",
        "近30多年来，最近10余天，附近20多户，超过规定时速百分之二十以上。",
        "由约2.5小时缩短至50分钟左右，约需10天，300人左右。",
        "条约20多款，签约10余个项目，预约5000多人次，与约40家单位上下联动。",
        "至少3年以上学历教育经历；超过10万家规模以上企业。",
    ],
)  # fmt: skip
def doubled_approximation(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“约”与“左右”“余”，“近”“超过”与“多”，“至少”与“以上”意思相同或者相反，留一个。改法留前一个，须经确认。"""
    first, second = match["first"], match["second"]
    start, end = match.start(), match.end("second")
    fixes = [replacement(*match.span(name), "", title=f"删去“{match[name]}”", safe=False) for name in ("second", "first")]
    yield Hit(start, end, f"“{first}”与“{second}”留一个", fixes[0], (fixes[1],))
