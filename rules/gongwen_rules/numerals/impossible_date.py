"""SZ101: a date that does not exist."""

import calendar
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule

LEAP = 2024
"""Stands for a year that is not given."""


@rule(
    "SZ101",
    "impossible-date",
    "日期须存在",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on="月",
    find=r"(?<![\d.])(?:(?P<year>[12]\d{3})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?:(?:至|到|—|～|-|、)(?P<last>\d{1,2})[日号])?|(?P<alone>(?<=[12]\d{3}年)\d{1,2})月(?!\d)",
    bad=[
        Bad("请于⟦6月31日⟧前报送。"),
        Bad("自⟦2023年2月29日⟧起施行，⟦13月5日⟧截止。", said="2月只有28天"),
        Bad("会议定于⟦9月28日至31日⟧召开。"),
    ],
    good=[
        "请于6月30日前报送。",
        "2024年2月29日是星期四。",
        "工期为18个月。",
        "会议定于9月28日至30日召开。",
        "农历二月三十日",
    ],
)
def impossible_date(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """月份只有12个，各月天数有定；没有写年份的2月按29天算。"""
    if paragraph.text[max(0, match.start() - 4) : match.start()].endswith(("农历", "阴历", "旧历")):
        return
    month = int(match["month"] or match["alone"])
    if not 1 <= month <= 12:
        yield Hit(*match.span(), f"没有{month}月，请核对日期")
        return
    if match["day"] is None:
        return
    days = calendar.monthrange(int(match["year"] or LEAP), month)[1]
    for day in (int(match["day"]), int(match["last"] or match["day"])):
        if not 1 <= day <= days:
            yield Hit(*match.span(), f"{month}月只有{days}天，没有{day}日，请核对")
            return
