"""SZ309: a day of the lunar calendar in digits."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_lint.structure.numbers import han_numeral

_CALENDAR = "农历|阴历|夏历|旧历"
_REIGNS = (
    "洪武",
    "永乐",
    "宣德",
    "正德",
    "嘉靖",
    "万历",
    "崇祯",
    "顺治",
    "康熙",
    "雍正",
    "乾隆",
    "嘉庆",
    "道光",
    "咸丰",
    "同治",
    "光绪",
    "宣统",
    "民国",
)
_ENDS = r"(?=[前后晚早夜当这以之起至到，。、；：（）()—～ \u3000]|[元中]|期间|$)"
"""What follows a day, not the digits of a count: 正月15家企业."""


@rule(
    "SZ309",
    "lunar-in-digits",
    "农历月日用汉字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.2.1",
    on=(*(f"{c[:2]}{n}" for c in _CALENDAR.split("|") for n in range(1, 10)), "正月", "腊月", "冬月", "历初", "月初", *(f"{reign}{n}" for reign in _REIGNS for n in range(1, 10))),
    find=rf"(?P<reign>\d{{1,2}})(?=年)(?<=(?:{'|'.join(_REIGNS)})\d{{1,2}})|(?P<month>\d{{1,2}})月(?<=(?:{_CALENDAR})\d{{1,2}}月)(?:初?(?P<day>\d{{1,2}})(?!\d)日?)?"
    rf"|(?<=[正腊冬]月|(?:{_CALENDAR})[二三四五六七八九十]月)(?:初(?P<day>\d{{1,2}})(?!\d)日?|(?P<day>\d{{1,2}})(?:日|{_ENDS}))",
    bad=[
        Bad("祭祀活动定于农历⟦8月15日⟧举行。", fixed="祭祀活动定于农历八月十五举行。"),
        Bad("庙会从正月⟦初5⟧开始，正月⟦15⟧前后加强巡逻。", fixed="庙会从正月初五开始，正月十五前后加强巡逻。"),
        Bad("农历⟦3月3⟧歌圩节期间，农历⟦7月⟧不动土。", fixed="农历三月初三歌圩节期间，农历七月不动土。"),
        Bad("石桥建于清光绪⟦24⟧年。", fixed="石桥建于清光绪二十四年。", said="年号"),
        Bad("腊月⟦23日⟧以前兑付工资。", fixed="腊月二十三以前兑付工资。"),
    ],
    good=[
        "祭祀活动定于农历八月十五举行，正月初五恢复营业。",
        "石桥建于清光绪二十四年（1898年），民国36家商号中存世3家，见《民国24年县志稿》。",
        "正月15家企业开工，腊月3次走访，3月初5家企业投产。",
        "2024年2月10日（农历正月初一）放假。",
    ],
)  # fmt: skip
def lunar_in_digits(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """农历的月和日用汉字：正月初五、农历八月十五，不写“正月初5”“农历8月15日”。"""
    if match["reign"]:
        right = han_numeral(int(match["reign"]))
        if paragraph.text.rfind("《", 0, match.start()) <= paragraph.text.rfind("》", 0, match.start()):
            fix = replacement(*match.span(), right, safe=False)
            yield Hit(*match.span(), f"年号纪年用汉字，写作“{right}”", fix)
        return
    month, day = int(match["month"] or 1), int(match["day"] or 1)
    if not (0 < month < 13 and 0 < day < 31):
        return
    named = ("正" if month == 1 else han_numeral(month)) + "月" if match["month"] else ""
    right = named + (("初" if day <= 10 else "") + han_numeral(day) if match["day"] else "")
    yield Hit(*match.span(), f"农历月日用汉字，写作“{right}”", replacement(*match.span(), right))
