"""How a date of the form (成文日期, 印发日期) is written, against 2024年5月6日."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from gongwen_lint.rule import Pattern
from gongwen_lint.structure.numbers import han_number

_RIGHT = Pattern(r"[12][0-9]{3}年[1-9][0-9]?月[1-9][0-9]?日")
_PARTS = Pattern(
    r"(?P<year>[12]\d{3}|[一二][〇○零ＯO0一二三四五六七八九]{3}|\d{2})(?P<after_year>[年./\-－．])"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2}|[元正])(?P<after_month>[月./\-－．])"
    r"(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<after_day>[日号]?)|(?P<vague>[初中末底]|[上中下]旬))?(?P<mark>[。．.，,；;]?)"
)
_HALF = str.maketrans("０１２３４５６７８９", "0123456789")


class WrittenDate(NamedTuple):
    """A date that is not written as it should be.

    Args:
        fault: What is wrong with it, in Chinese.
        right: How it should be written; "" where that cannot be known, or where there is no such day.
        certain: The right form cannot be another one.
        first: First day that it can mean, None if it means none.
    """

    fault: str
    right: str
    certain: bool
    first: datetime.date | None


def judge_date(text: str) -> WrittenDate | None:
    """What is wrong with a date; None if it is written right or is no date.

    Args:
        text: The date without spaces.
    """
    match = _PARTS.fullmatch(text.translate(_HALF))
    if match is None or _RIGHT.fullmatch(text):
        return None
    year, month, day = (han_number(match[name]) or 0 if match[name] else 0 for name in ("year", "month", "day"))
    short = year < 100
    full = year + 2000 if short else year
    exists = _day(full, month, day) is not None
    fault = _fault(match.groupdict(), half=text == text.translate(_HALF))
    right = f"{full}年{month}月{day}日" if exists else ""
    return WrittenDate(fault, right, not short, _day(full, month, 1))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _fault(parts: dict[str, str | None], *, half: bool) -> str:
    year, month, day = (parts[name] or "" for name in ("year", "month", "day"))
    if not (year + month + day).isdigit():
        return "应用阿拉伯数字标注"
    if len(year) == 2:
        return "年份应标全称"
    if parts["after_year"] != "年":
        return "应写明“年”“月”“日”，不用点、斜线或者短横线"
    if not day:
        return "应标全年、月、日，缺“日”"
    if month.startswith("0") or day.startswith("0"):
        return "月、日不编虚位（1不编为01）"
    if parts["after_day"] != "日":
        return "“日”不写作“号”" if parts["after_day"] == "号" else "末尾应有“日”字"
    return f"后不加标点“{parts['mark']}”" if half else "的数字应用半角"
