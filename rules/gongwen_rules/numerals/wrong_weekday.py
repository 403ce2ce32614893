"""SZ102: a weekday that is not that of its date."""

import datetime
from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, draft, replacement, rule
from gongwen_lint.structure.numbers import han_number

DAYS = "一二三四五六日"
_BACK, _AHEAD = -31, 75
"""A day without a year is read as one so many days from the date of the document."""
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OTHER_YEAR = Pattern(r"[去上前昨次明翌同每历]年|年年|当年|上一年|下一年|农历|周年")
"""With these a day may lie in any year."""
_REACH = 200
"""So far before the date its sentence is read, code points."""
_HAN = "一二三四五六七八九十"


@rule(
    "SZ102",
    "wrong-weekday",
    "星期与日期相符",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("星期", "周", "礼拜"),
    find=r"(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])(?![年岁期边])"
    r"(?<=(?:(?P<year>[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年)?"
    rf"(?P<month>\d{{1,2}}|[{_HAN}]{{1,2}})月(?P<day>\d{{1,2}}|[{_HAN}]{{1,3}})[日号][ ，、]?[（(]?[ ]?(?:星期|周|礼拜).)",
    bad=[
        Bad("会议定于2024年5月6日（星期⟦二⟧）召开。", fixed="会议定于2024年5月6日（星期一）召开。"),
        Bad("2025年6月10日（周⟦三⟧）上午9:00报到。", fixed="2025年6月10日（周二）上午9:00报到。"),
        Bad("定于2025年6月10日，星期⟦五⟧，上午召开。", fixed="定于2025年6月10日，星期二，上午召开。"),
        Bad("定于二〇二四年五月六日（星期⟦三⟧）召开。", fixed="定于二〇二四年五月六日（星期一）召开。"),
        Bad(
            draft("通知", date="2024年5月6日", body=("定于5月16日（星期⟦五⟧）召开会议，现将有关事项通知如下：", "请按时参加。")),
            fixed=str(draft("通知", date="2024年5月6日", body=("定于5月16日（星期四）召开会议，现将有关事项通知如下：", "请按时参加。"))),
        ),
        Bad("2024年度培训定于5月16日（星期⟦二⟧）开班。", fixed="2024年度培训定于5月16日（星期四）开班。"),
        Bad(
            draft("通知", date="2024年5月6日", body=("为推进2025年换届，定于5月16日（星期⟦六⟧）召开会议，现将有关事项通知如下：", "请参加。")),
            fixed=str(draft("通知", date="2024年5月6日", body=("为推进2025年换届，定于5月16日（星期四）召开会议，现将有关事项通知如下：", "请参加。"))),
        ),
        Bad("去年投资增长。2026年春季培训定于5月20日（星期⟦六⟧）开班。", fixed="去年投资增长。2026年春季培训定于5月20日（星期三）开班。"),
    ],
    good=[
        "会议定于2024年5月6日（星期一）召开。",
        "2024年5月5日（星期天）放假。",
        "每周三召开例会。",
        "5月6日（星期二）召开。",
        draft("通知", date="2024年5月6日", body=("定于5月16日（星期四）召开会议，现将有关事项通知如下：", "请按时参加。")),
        draft("通知", date="2024年12月20日", body=("定于1月3日（星期五）召开会议，现将有关事项通知如下：", "请按时参加。")),
        draft("通知", date="2024年1月6日", body=("现将节假日安排通知如下：", "5月16日（星期五）至5月18日放假。")),
        draft("通知", date="2024年5月6日", body=("2025年春训定于5月16日（星期五）开班，现将有关事项通知如下：", "请按时参加。")),
        draft("通知", date="2024年5月6日", body=("投资比上年增长。去年实施2023年计划，5月16日（星期五）完成，现将有关情况通报如下：", "请知悉。")),
        draft("通知", date="2024年5月6日", body=("去年5月16日（星期二）发生一起事故，现将有关情况通报如下：", "请引以为戒。")),
    ],
)  # fmt: skip
def wrong_weekday(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """日期和星期哪个错了要看原件，所以改法须经确认。没有写年份的，按成文日期前后和同一句里的年份推算，哪一年都对不上才查；一段里又说“去年”“次年”的，只看同一句里写明的年份。"""
    year = han_number(match["year"]) if match["year"] else None
    days = [day for day in (_date(year, match),) if day] if year else _meant(match, paragraph)
    if not days or match["weekday"].replace("天", "日") in {DAYS[day.weekday()] for day in days}:
        return
    date = days[0]
    right = DAYS[date.weekday()]
    start, end = match.span("weekday")
    message = f"{date.year}年{date.month}月{date.day}日是星期{right}，不是星期{match['weekday']}"
    yield Hit(
        start,
        end,
        message,
        replacement(start, end, right, title=f"改为“{right}”", safe=False),
        severity=None if match["year"] else "warning",
    )


def _date(year: int, match: Match) -> datetime.date | None:
    try:
        return datetime.date(year, han_number(match["month"]) or 0, han_number(match["day"]) or 0)
    except ValueError:
        return None


def _meant(match: Match, paragraph: Paragraph) -> list[datetime.date]:
    """The days that may be meant where no year is given: one near the date of the document, or in a year named in its sentence.

    The other years of the paragraph count too where there is such a day. None where the year is told in other words.
    """
    text, start = paragraph.text, match.start("month")
    near = max(0, start - _REACH)
    sentence = text[max(near, text.rfind("。", near, start) + 1) : start]
    told = [_date(int(year), match) for year in _YEAR.findall(sentence)]
    years = _years(text)
    if years is None:
        return [] if _OTHER_YEAR.search(sentence) else [day for day in told[::-1] if day]
    days = [day for day in (_near(match, paragraph.context.date), *told[::-1]) if day]
    others = [_date(year, match) for year in years] if days else []
    return days + [day for day in others if day]


@lru_cache(maxsize=1)
def _years(text: str) -> tuple[int, ...] | None:
    """The years that a text names, None where it tells years in other words; kept for the next date in it."""
    if _OTHER_YEAR.search(text):
        return None
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(text)))


def _near(match: Match, own: datetime.date | None) -> datetime.date | None:
    """The day of that month and number near the date of the document."""
    if own is None:
        return None
    days = (_date(own.year + step, match) for step in (0, 1, -1))
    return next((day for day in days if day and _BACK <= (day - own).days <= _AHEAD), None)
