"""Small counts as texts announce them."""

from gongwen_lint.structure.numbers import han_number

COUNT = r"(?:[二两三四五六七八九十]|十[一二三四五六七八九]|\d{1,2})"
"""A count from two on, for a pattern."""


def count_value(text: str) -> int:
    """The value of a count; 0 if it is none."""
    return han_number(text) or 0
