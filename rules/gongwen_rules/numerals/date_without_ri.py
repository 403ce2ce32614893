"""SZ116: a date that lost its 日."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

_AFTER = (
    "之前",
    "以前",
    "前",
    "以后",
    "上午",
    "中午",
    "下午",
    "晚上",
    "晚在",
    "晚召",
    "凌晨",
    "召开",
    "举行",
    "（星期",
    "（周",
)
"""What follows a day, and no number of things."""


@rule(
    "SZ116",
    "date-without-ri",
    "日期的“日”不省",
    severity="warning",
    basis="实务",
    clause="",
    on=tuple(f"{digit}{word}" for digit in range(10) for word in _AFTER),
    find=rf"(?<=(?<![\d.])(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9]))(?<!\d{{3}})(?=(?:{'|'.join(_AFTER)})(?![\d一二三四五六七八九十百两][\d十百]?[名位个家项]))",
    roles=PROSE,
    bad=[
        Bad(
            "请填写登记表，并于4月⟦28⟧前上报县政府办公室。",
            fixed="请填写登记表，并于4月28日前上报县政府办公室。",
            said="日",
        ),
        Bad(
            "拔河比赛于1月⟦6⟧下午举行，总结会于2024年1月⟦8⟧（星期一）召开。",
            fixed="拔河比赛于1月6日下午举行，总结会于2024年1月8日（星期一）召开。",
        ),
    ],
    good=[
        "请于4月28日前上报，5月1日至3日放假，5月6日下午召开会议。",
        "本次考核公布3月10前三名的单位，全年12个月前8个月完成投资6亿元。",
        "版本号为2.5月28前缀，气温比5月1—3日前后高。",
    ],
)
def date_without_ri(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """月日要写全：“4月28前”应写“4月28日前”。只认后面接着“前”“上午”“召开”这类词的，接着数量的不查。"""
    start, end = match.start(), match.end()
    first = start
    while paragraph.text[first - 1].isdigit():
        first -= 1
    yield Hit(first, end, "日期缺“日”，应写全月日", replacement(first, end, f"{paragraph.text[first:end]}日"))
