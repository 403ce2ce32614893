"""SZ102: a weekday that is not that of its date."""

import datetime
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

DAYS = "一二三四五六日"


@rule(
    "SZ102",
    "wrong-weekday",
    "星期与日期相符",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("星期", "周", "礼拜"),
    find=r"(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])(?!年)(?<=(?P<year>[12]\d{3})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日[ ，、]?[（(]?(?:星期|周|礼拜)[一二三四五六日天])",
    bad=[
        Bad("会议定于2024年5月6日（星期⟦二⟧）召开。", fixed="会议定于2024年5月6日（星期一）召开。"),
        Bad("2025年6月10日（周⟦三⟧）上午9:00报到。", fixed="2025年6月10日（周二）上午9:00报到。"),
        Bad("定于2025年6月10日，星期⟦五⟧，上午召开。", fixed="定于2025年6月10日，星期二，上午召开。"),
    ],
    good=[
        "会议定于2024年5月6日（星期一）召开。",
        "2024年5月5日（星期天）放假。",
        "每周三召开例会。",
        "5月6日（星期二）召开。",
    ],
)
def wrong_weekday(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """年月日俱全才核对。日期和星期哪个错了要看原件，所以改法须经确认。"""
    try:
        date = datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return
    right = DAYS[date.weekday()]
    if match["weekday"].replace("天", "日") != right:
        start, end = match.span("weekday")
        message = f"{date.year}年{date.month}月{date.day}日是星期{right}，不是星期{match['weekday']}"
        yield Hit(start, end, message, replacement(start, end, right, title=f"改为“{right}”", safe=False))
