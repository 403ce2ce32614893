"""Numbers and dates written in Chinese characters."""

from __future__ import annotations

import regex

DIGITS = "〇一二三四五六七八九"


def han(match: regex.Match[str]) -> str:
    """The date of a match of year, month and day."""
    year, month, day = match.groups()
    return f"{''.join(DIGITS[int(d)] for d in year)}年{spoken(int(month))}月{spoken(int(day))}日"


def spoken(number: int) -> str:
    """A number under 100 in Chinese characters."""
    tens, ones = divmod(number, 10)
    return {0: "", 1: "十"}.get(tens, f"{DIGITS[tens]}十") + (DIGITS[ones] if ones else "")
