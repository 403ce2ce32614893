"""A document number in running text: where its code begins."""

from gongwen_lint.rule import Pattern

_BRACKETS = "〔[［【﹝（("
_LEADING = Pattern(
    r"^(?:.*?(?:根据|依据|按照|依照|遵照|贯彻|落实|执行|印发|转发|下发|收到|关于|参照|结合|学习|和|及|与|以|对|将|经|据|按|见|在|由|为|是|了|的))+(?=\p{Han}{2,8}$)"
)
"""Words before a number that do not belong to it: 根据|国发."""


def office(number: str) -> str:
    """What stands before the year: the code of the office, with the words that run into it."""
    return number[: min(number.find(mark) for mark in _BRACKETS if mark in number)]


def lead(number: str) -> int:
    """The length of the words that run into a number: 2 for 根据国发〔2019〕5号."""
    found = _LEADING.match(office(number))
    return found.end() if found else 0
