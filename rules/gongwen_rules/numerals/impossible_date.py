"""SZ101: a date that does not exist."""

import calendar
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule
from gongwen_lint.structure.numbers import han_number

LEAP = 2024
"""Stands for a year that is not given."""
_HAN_YEAR, _HAN = "[一二][〇○零一二三四五六七八九]{3}", "[一二三四五六七八九十]"
_FORMS = (
    r"(?<![\d.])(?:(?P<year>[12]\d{3})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?:(?:至|到|—|～|-|、)(?P<last>\d{1,2})[日号])?",
    r"(?:(?<=[12]\d{3}年)|(?<=[于在])(?=\d+月[底初末中上下]))(?P<month>\d{1,2})月(?!\d)",
    rf"(?P<year>{_HAN_YEAR})年(?P<month>{_HAN}{{1,2}})月(?P<day>{_HAN}{{1,3}})日",
    r"(?<![\d.\p{L}号〔\]）)-])(?P<year>(?:19|20)\d{2})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d.号-])",
)


@rule(
    "SZ101",
    "impossible-date",
    "日期须存在",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("月", "-0", "-1", "-2", "-3"),
    find="|".join(_FORMS),
    bad=[
        Bad("请于⟦6月31日⟧前报送。"),
        Bad("自⟦2023年2月29日⟧起施行，⟦13月5日⟧截止。", said="2月只有28天"),
        Bad("会议定于⟦9月28日至31日⟧召开。"),
        Bad("工程于⟦13月⟧底前完工，⟦2025-02-30⟧通过验收。", said="没有13月"),
        Bad("县政府于⟦二〇二五年二月三十日⟧批复同意。", said="2月只有28天"),
    ],
    good=[
        "请于6月30日前报送。",
        "2024年2月29日是星期四。",
        "工期为18个月。",
        "会议定于9月28日至30日召开。",
        "农历二月三十日",
        "合同编号为2025-13-45，电话0571-2025-02-30转8001，版本号为2025.13.41。",
        "养护期从18月龄算起，至24月末结束。",
    ],
)
def impossible_date(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """月份只有12个，各月天数有定；没有写年份的2月按29天算。"""
    if paragraph.text[max(0, match.start() - 4) : match.start()].endswith(("农历", "阴历", "旧历")):
        return
    month = han_number(match["month"]) or 0
    if not 1 <= month <= 12:
        yield Hit(*match.span(), f"没有{month}月，请核对日期")
        return
    if match["day"] is None:
        return
    days = calendar.monthrange(han_number(match["year"] or "") or LEAP, month)[1]
    for day in (han_number(match["day"]) or 0, int(match["last"] or 1)):
        if not 1 <= day <= days:
            yield Hit(*match.span(), f"{month}月只有{days}天，没有{day}日，请核对")
            return
