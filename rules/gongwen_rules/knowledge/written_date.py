"""How a date of the form (成文日期, 印发日期) is written, against 2024年5月6日."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from gongwen_lint.rule import Pattern
from gongwen_lint.structure.numbers import han_number

_RIGHT = Pattern(r"[12]\d{3}年[1-9]\d?月[1-9]\d?日")
_PARTS = Pattern(
    r"(?P<year>[12]\d{3}|[一二][〇○零ＯO0一二三四五六七八九]{3}|\d{2})(?P<after_year>[年./\-－．])"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})(?P<after_month>[月./\-－．])"
    r"(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<after_day>[日号]?))?"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date that is not written as it should be.

    Args:
        fault: What is wrong with it, in Chinese.
        right: How it should be written; "" where that cannot be known.
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
    match = _PARTS.fullmatch(text)
    if match is None or _RIGHT.fullmatch(text):
        return None
    year, month, day = (han_number(match[name]) or 0 if match[name] else 0 for name in ("year", "month", "day"))
    short = year < 100
    full = year + 2000 if short else year
    right = f"{full}年{month}月{day}日" if month and day else ""
    return WrittenDate(_fault(match.groupdict()), right, not short, _first(full, month))


def _first(year: int, month: int) -> datetime.date | None:
    return datetime.date(year, month, 1) if 1 <= month <= 12 and year > 0 else None


def _fault(parts: dict[str, str | None]) -> str:
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
    return "“日”不写作“号”" if parts["after_day"] == "号" else "末尾应有“日”字"
