"""SZ202: a rough number in digits."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_PAIRS = (
    "1、2",
    "2、3",
    "3、4",
    "3、5",
    "4、5",
    "5、6",
    "6、7",
    "7、8",
    "8、9",
    *(f"{n}0、{n + 1}0" for n in range(1, 9)),
    *(f"{n}00、{n + 1}00" for n in range(1, 9)),
)
_SHORTENED = tuple(f"{n}、{n + 1}0" for n in range(2, 9))
"""The round figure stands with the second number alone: 5、60户."""
_COUNTED = (
    r"[十百千万]?(?:个(?!五年)|名(?!优)|位(?!数)|户(?!型)|处(?!理)|座|家|项(?!指标)|天|种|岁|倍|台(?!账)|辆|亩|公里|公斤|千米|小时|分钟|年(?![级期度检生代])"
    r"|次|件(?!号)|条(?![款第])|元|人(?![称大工类间口民])|米|吨)"
)
_LISTED = Pattern(
    r"[第\d]$|^[ \u3000]*$|[。；：（(]$|附件|附表|表|图|序号|编号|编码|方案|名次|排名|分列|分别\p{Han}{0,4}|位居|卷|册|[区栋幢组甲]第?$|类型?$"
)
_SCALES = {"": "", "0": "十", "00": "百"}
_HAN = " 一二三四五六七八九"


@rule(
    "SZ202",
    "rough-digits",
    "概数用汉字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.2.2",
    on=(*_PAIRS, *_SHORTENED),
    find=rf"(?<![\d.、])(?P<first>[1-8])(?P<scale>0{{0,2}})、(?P<second>[2-9])(?:(?P=scale)|(?P<round>0{{1,2}}))(?={_COUNTED})",
    bad=[
        Bad("每个村配备⟦5、6⟧名网格员，检查⟦3、5⟧天。", fixed="每个村配备五六名网格员，检查三五天。"),
        Bad("每季度走访⟦1、2⟧次，每次⟦2、3⟧个小时。", fixed="每季度走访一两次，每次两三个小时。"),
        Bad("参加的有⟦30、40⟧人，转移⟦5、60⟧户，⟦2、300⟧人。", fixed="参加的有三四十人，转移五六十户，两三百人。"),
    ],
    good=[
        "每个村配备五六名网格员。",
        "见附件1、2，完成第3、4项任务，1、2号楼封顶。",
        "位居第1、2位，分别完成3、5个项目，3、4年级学生参加。",
        "工作由1、2、3个小组承担。",
    ],
)
def rough_digits(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“五六名”这样的概数用汉字，不写“5、6名”。确是分别指两样的，不必改，所以改法须经确认。"""
    first, second = int(match["first"]), int(match["second"])
    if second != first + 1 and (first, second) != (3, 5):
        return
    if _LISTED.search(paragraph.text[max(0, match.start() - 6) : match.start()]):
        return
    if match["round"] and (match["scale"] or first == 1):
        return
    ones = _HAN[first].replace("二", "两") if first == 2 else _HAN[first]
    right = ones + ("两" if (first, second) == (1, 2) else _HAN[second]) + _SCALES[match["round"] or match["scale"]]
    yield Hit(*match.span(), f"概数用汉字，写作“{right}”", replacement(*match.span(), right, safe=False))
