"""Figures as texts write them, 汉字 and digits mixed too, as exact values."""

from __future__ import annotations

from decimal import Decimal

from gongwen_lint.rule import Pattern
from gongwen_lint.structure.numbers import DIGITS

HAN = "一二三四五六七八九十百千零〇两"
"""Characters of a 汉字 numeral below 万."""
FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?(?:万亿|[万亿])?"
"""A figure in digits, for a pattern."""
_SCALES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = (("亿", 10**8), ("万", 10**4))
_DIGITS = Pattern(r"\d+(?:\.\d+)?")
_TWO = frozenset("公平立毫厘千")
"""Characters that begin several units."""


def figure_value(text: str) -> Decimal | None:
    """The value of a figure: 3.5万, 1,234, 一百零八, 1百零8, 三千500; None if it is none."""
    text = text.replace(",", "")
    for word, scale in _MYRIADS:
        head, found, tail = text.partition(word)
        if found:
            high = figure_value(head) if head else Decimal(1)
            low = figure_value(tail) if tail else Decimal(0)
            return None if high is None or low is None else high * scale + low
    return _below_myriad(text)


def _below_myriad(text: str) -> Decimal | None:
    total, current, at = Decimal(0), None, 0
    while at < len(text):
        digits = _DIGITS.match(text, at)
        if digits:
            current, at = Decimal(digits.group()), digits.end()
            continue
        scale = _SCALES.get(text[at])
        if scale:
            total, current = total + (Decimal(1) if current is None else current) * scale, None
        elif text[at] in "零〇":
            current = current or Decimal(0)
        elif text[at] == "两" or text[at] in DIGITS:
            current = Decimal(DIGITS[text[at]])
        else:
            return None
        at += 1
    return total + (current or 0) if text else None


def half_step(text: str) -> Decimal:
    """Half a unit of the last place that a figure in digits shows: 3.5万 gives 500."""
    digits = _DIGITS.search(text)
    places = len(digits.group().partition(".")[2]) if digits else 0
    scale = 12 if text.endswith("万亿") else {"亿": 8, "万": 4}.get(text[-1:], 0)
    return Decimal(5).scaleb(scale - places - 1)


def shown(value: Decimal) -> str:
    """A value as digits without needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_key(text: str) -> str:
    """What tells the unit at the beginning of a text from others: 名 of 名学员, 公里 of 公里水渠, 人次 of 人次。."""
    if text[:1] in _TWO or text[1:2] == "次":
        return text[:2]
    return text[:1]
