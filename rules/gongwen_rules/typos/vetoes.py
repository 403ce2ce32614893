"""Where a proposal is not to be heard, or only if it is very sure."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from gongwen_rules.knowledge.names import SURNAMES, may_be_name
from gongwen_rules.typos.corrector import Proposal

LEVELS = {"strict": 0.9, "balanced": 0.74, "eager": 0.5}
"""How sure a proposal must be, by how eager the user wants the corrector to be."""
SURER = 0.95
"""How sure it must be where much speaks against it."""
_CLASSES = (
    frozenset("的地得了着"),
    frozenset("他她它"),
    frozenset("其期"),
    frozenset("做作"),
    frozenset("像象"),
    frozenset("部布"),
    frozenset("账帐"),
    frozenset("和合"),
    frozenset("至致"),
    frozenset("省市县州区乡镇村"),
)
"""Characters that rules of their own or usage tell apart, not the sentence."""
LONGEST = 7
"""Characters of the longest known word."""
_PARTICLES = frozenset("的得了着")
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟第")
_FOREIGN = frozenset("阿埃艾奥巴贝比伯勃布查茨达戴德蒂顿多厄恩尔菲费弗夫格哈赫霍基吉加卡凯科克库拉莱兰朗勒雷里利林鲁伦罗洛马迈曼梅蒙米莫穆纳"
    "内尼涅诺欧帕佩皮普齐乔切瑞萨塞森沙什史斯苏索塔泰坦特提图托瓦威韦维沃乌西希谢雅亚耶伊因约泽詹兹")  # fmt: skip
"""Characters that write foreign names by their sound."""
_ABBREVIATIONS = frozenset("京津沪渝冀豫辽湘皖鲁浙赣鄂桂晋陕闽粤琼穗杭甬蓉吉黔滇陇")
"""Short names of provinces and cities, which stand before anything (驻津部队)."""
_OPEN, _CLOSE = "《〔〈", "》〕〉"


@cache
def known() -> frozenset[str]:
    """Words and abbreviations of official writing that the model met too seldom, and forms that the word tables judge."""
    return frozenset(Path(__file__).with_name("known.txt").read_text("utf-8").split())


def bar(text: str, start: int, end: int, proposal: Proposal, level: str) -> float:
    """How sure a proposal must be to be heard; more than 1 where it never is.

    Args:
        text: The paragraph.
        start: Of the span in the paragraph.
        end: Of the span in the paragraph.
        proposal: What is proposed.
        level: One of `LEVELS`.
    """
    if _is_never(text, start, end, text[start:end], proposal.text):
        return 2.0
    return max(LEVELS[level], SURER) if _is_doubtful(text, start, end) else LEVELS[level]


def _is_never(text: str, start: int, end: int, old: str, new: str) -> bool:
    pairs = [(was, char) for was, char in zip(old, new, strict=False) if was != char]
    usage = all(any(was in group and char in group for group in _CLASSES) for was, char in pairs)
    numeral = any(was in _NUMERALS and char in _NUMERALS for was, char in pairs)
    return (
        usage
        or numeral
        or text[start - 1 : start] == "驻"  # 驻晋部队
        or not _PARTICLES.isdisjoint(new)
        or old in (text[max(0, start - len(old)) : start], text[end : end + len(old)])  # 捡捡垃圾
        or not _ABBREVIATIONS.isdisjoint(text[start:end])
        or _is_known(text, start, end)
        or _is_foreign(text, start, end)
        or may_be_name(text, start, end, new)
    )


def _is_known(text: str, start: int, end: int) -> bool:
    """A known word lies over the span or touches it from within."""
    words = known()
    return any(
        text[first:last] in words
        for first in range(max(0, start - LONGEST + 1), end)
        for last in range(max(first + 2, start + 1), min(len(text), first + LONGEST) + 1)
    )


def _is_title(text: str, start: int) -> bool:
    """Inside book title marks or brackets of a document number."""
    return any(
        text.rfind(opening, 0, start) > text.rfind(closing, 0, start)
        for opening, closing in zip(_OPEN, _CLOSE, strict=True)
    )


def _is_foreign(text: str, start: int, end: int) -> bool:
    """In a name from abroad: a dot of names near, or four characters in a row that write sounds."""
    around = text[max(0, start - 3) : end + 3]
    return "·" in text[max(0, start - 6) : end + 6] or any(
        _FOREIGN.issuperset(around[n : n + 4]) for n in range(max(1, len(around) - 3))
    )


def _is_doubtful(text: str, start: int, end: int) -> bool:
    """In a title or quotation marks, a unit after digits, or in what may be a name on its own."""
    quoted = text.rfind("“", 0, start) > text.rfind("”", 0, start)
    unit = text[start - 1 : start].isdigit() if start else False
    return quoted or unit or _is_title(text, start) or _stands_alone(text, start, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """In a run of two to four characters between marks that is one of a list or begins with a surname."""
    left, right = start, end
    while left and "\u4e00" <= text[left - 1] <= "\u9fff":
        left -= 1
    while right < len(text) and "\u4e00" <= text[right] <= "\u9fff":
        right += 1
    is_listed = "、" in (text[left - 1 : left], text[right : right + 1])
    return 2 <= right - left <= 4 and (is_listed or text[left] in SURNAMES)
