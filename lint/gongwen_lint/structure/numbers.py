"""Chinese numerals and dates as numbers."""

from __future__ import annotations

import datetime
from functools import lru_cache

from gongwen_lint.compiled import compiled

DIGITS = {
    c: n
    for n, group in enumerate(
        ("〇零○ＯO0０", "一１1元正", "二两2２", "三3３", "四4４", "五5５", "六6６", "七7７", "八8８", "九9９")
    )
    for c in group
}

_ONES: tuple[str, ...] = ("", *"一二三四五六七八九")

DATE = compiled(
    r"(?P<year>[12１２]\d{3}|[一二][〇○零ＯO0０一二三四五六七八九]{3})\s*[年./\-．]\s*"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2}|[元正])\s*[月./\-．]\s*"
    r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?"
)
_YEAR = compiled(
    r"(?<![到至前\d—–－～~-])(?:(?:19|20)\d\d|[一二][〇○零ＯO0０九][〇○零ＯO0０一二三四五六七八九]{2})(?=年(?![底末]?[以之]?前|度?目标)|[〕\]］])"
)
"""A year of which a text speaks, not one that it looks ahead to: 到2030年, 2016—2020年, 2025年底前."""
_MONTH = compiled(DATE.pattern.partition("(?P<day>")[0])


@lru_cache(maxsize=1024)
def han_number(text: str) -> int | None:
    """The value of a numeral below 1,000 in 汉字 (二十三) or digits (23, 二〇二四); None if it is none."""
    if text.isascii() and text.isdigit():
        return int(text)
    if not any(unit in text for unit in "十百"):
        digits = [DIGITS.get(c) for c in text]
        return None if not digits or None in digits else int("".join(map(str, digits)))
    total, current = 0, 0
    for c in text:
        if c == "百":
            total, current = total + (current or 1) * 100, 0
        elif c == "十":
            total, current = total + (current or 1) * 10, 0
        elif c in DIGITS:
            current = DIGITS[c]
        else:
            return None
    return total + current


def han_numeral(number: int) -> str:
    """A number from 1 to 999 in 汉字: 23 gives 二十三."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    head = f"{_ONES[hundreds]}百" if hundreds else ""
    middle = f"{_ONES[tens] if tens > 1 or hundreds else ''}十" if tens else "零" if hundreds and ones else ""
    return head + middle + _ONES[ones]


@lru_cache(maxsize=8192)
def latest_year(text: str) -> int:
    """The latest year that a text names, none that it looks ahead to; 0 if it names none. Kept, as it is asked for after every edit."""
    if "年" not in text and "〕" not in text:
        return 0
    return max((han_number(year) or 0 for year in _YEAR.findall(text)), default=0)


def read_month(text: str) -> datetime.date | None:
    """The first day of the first month in a text that lacks its day or has an impossible one; None if there is none."""
    match = _MONTH.search(text)
    month = han_number(match["month"]) if match else None
    year = han_number(match["year"]) if match else None
    return datetime.date(year, month, 1) if year and month and month <= 12 else None


def read_date(text: str) -> datetime.date | None:
    """The first date in a text, in any written form; None if there is none or it does not exist."""
    match = DATE.search(text)
    if match is None:
        return None
    parts = [han_number(match[name]) for name in ("year", "month", "day")]
    try:
        return datetime.date(*(part or 0 for part in parts))
    except ValueError:
        return None
