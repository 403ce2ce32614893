"""SZ306: two counts of one sentence in two kinds of numerals."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule

_HAN = "一二三四五六七八九两"
_ROUGH = rf"[{_HAN}][十百千万](?:[{_HAN}零][十百千万]?)*[余多][万亿]?(?!年)\p{{Han}}{{1,3}}"
_DIGITS = r"(?<![\d.])\d[\d.]*[万亿]?[余多][万亿]?(?!年)\p{Han}{1,3}"
_UNITS = "人户家件座台所辆"
_LONG_UNITS = ("万元", "亿元", "公里", "亩", "吨")
_SAME_UNIT = Pattern(rf"(?<![第前\d.])\d{{1,5}}(?P<unit>[{_UNITS}]|{'|'.join(_LONG_UNITS)})(?!次|大)")
_ENDS = frozenset("。；！？")
_REACH = 80
"""So far on either side a sentence is read, code points."""
_PERCENT = Pattern(r"\d[%％]")
_FIGURE = Pattern(r"\d")
_MEASURES = "元|公[斤里顷]|吨|亩|米|倍|平方|立方|个百分点|千[克米瓦]"


@rule(
    "SZ306",
    "differing-forms",
    "同类的数用同一种数字",
    severity="info",
    basis="国标",
    clause="GB/T 15835—2011 4.3",
    on=(
        *(f"{scale}{more}" for scale in "十百千万" for more in "余多"),
        *(f"十{one}{unit}" for one in _HAN for unit in _UNITS),
        *(f"{one}十{unit}" for one in _HAN for unit in _UNITS),
        *(f"{scale}{unit}" for scale in "十百千" for unit in _LONG_UNITS),
        *(f"十{one}{unit}" for one in _HAN for unit in _LONG_UNITS),
        *(f"百分之{one}" for one in _HAN + "十"),
        *(f"{whole}点{part}" for whole in _HAN + "零十百" for part in _HAN + "零"),
    ),
    find=rf"{_ROUGH}[、，]\p{{Han}}{{0,8}}{_DIGITS}|{_DIGITS}[、，]\p{{Han}}{{0,8}}{_ROUGH}"
    rf"|(?P<exact>(?<![第前几{_HAN}十百千零])(?:(?:[{_HAN}][十百千零])+[{_HAN}]?|十[{_HAN}]))(?P<unit>[{_UNITS}]|{'|'.join(_LONG_UNITS)})(?!次|大)"
    rf"|(?P<decimal>(?<![{_HAN}十百千零之])[{_HAN}十百千零]+点[{_HAN}零]+)(?=(?:万亿|[万亿])?(?:{_MEASURES}))"
    rf"|(?P<percent>百分之[{_HAN}十](?:[{_HAN}十点零]+)?)(?![{_HAN}十百])",
    bad=[
        Bad("走访群众⟦五万余人次、收集意见500多条⟧。", said="同一种"),
        Bad("参加会议的有各县分管负责人⟦四十八人⟧、市直部门负责人36人。", said="36人"),
        Bad("投入⟦三百二十万元⟧、整合资金180万元。", said="180万元"),
        Bad("水质达标率为⟦百分之九十五⟧，比上年的92%有所提高。", said="%"),
        Bad("粮食总产量达⟦十二点五⟧亿公斤，比上年增长2.3%。", said="小数"),
    ],
    good=[
        "走访群众5万余人次、收集意见500多条。",
        "走访群众五万余人次、收集意见五百多条。",
        "走访群众五千余人。收集意见500多条。",
        "办学三十多年，培养学生5000多名。",
        "第十八人民医院、前十五家企业共投入3家公司的设备，十三座泵站配电机26台。",
        "占总数的百分之九十五。合格率为92%。",
        "处一点五倍以上三倍以下罚款。下午三点五十分召开，讲三点一是认识到位，二要抓好3件事。",
    ],
)
def differing_forms(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一句话里并列的数目，一个用汉字、一个用阿拉伯数字，看着不齐，用同一种；公文里通常用阿拉伯数字。"""
    if match["decimal"]:
        if _FIGURE.search(_sentence(paragraph.text, *match.span())):
            yield Hit(*match.span(), "同一句里另有阿拉伯数字，小数也用阿拉伯数字", clause="GB/T 15835—2011 4.1.1")
    elif match["percent"]:
        if _PERCENT.search(_sentence(paragraph.text, *match.span())):
            yield Hit(*match.span(), "同一句里另有“%”，百分数用同一种写法")
    elif match["exact"]:
        around = _SAME_UNIT.finditer(_sentence(paragraph.text, *match.span()))
        if other := next((one.group() for one in around if one["unit"] == match["unit"]), ""):
            yield Hit(*match.span(), f"同一句里另有“{other}”，同类的数用同一种数字")
    else:
        yield Hit(*match.span(), "并列的数目一个用汉字、一个用阿拉伯数字，应用同一种")


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, as far as it is near."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    first = max((before.rfind(mark) for mark in _ENDS), default=-1) + 1
    last = min((at for mark in _ENDS if (at := after.find(mark)) >= 0), default=len(after))
    return before[first:] + text[start:end] + after[:last]
