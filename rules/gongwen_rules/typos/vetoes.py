"""Where a proposal is not to be heard, or only if it is very sure."""

from __future__ import annotations

from gongwen_lint.structure.outline import Paragraph
from gongwen_rules.knowledge.names import SURNAMES, may_be_name
from gongwen_rules.typos.corrector import Proposal
from gongwen_rules.typos.tables import Words

LEVELS = {"strict": 0.9, "balanced": 0.7, "eager": 0.4}
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
)
"""Characters that rules of their own or usage tell apart, not the sentence."""
_APART = 4
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟第")
_FOREIGN = frozenset("阿埃艾奥巴贝比伯勃布查茨达戴德蒂顿多厄恩尔菲费弗夫格哈赫霍基吉加卡凯科克库拉莱兰朗勒雷里利林鲁伦罗洛马迈曼梅蒙米莫穆纳"
    "内尼涅诺欧帕佩皮普齐乔切瑞萨塞森沙什史斯苏索塔泰坦特提图托瓦威韦维沃乌西希谢雅亚耶伊因约泽詹兹")  # fmt: skip
"""Characters that write foreign names by their sound."""
_PLACES = frozenset("省市县区州旗镇乡村庄屯寨堡街道路巷桥河江湖海洋港湾山岭峰沟岛洲寺庙站馆园苑楼")
_OPEN, _CLOSE = "《〔〈", "》〕〉"


def bar(paragraph: Paragraph, start: int, end: int, proposal: Proposal, level: str, words: Words) -> float:
    """How sure a proposal must be to be heard; more than 1 where it never is.

    Args:
        paragraph: Where it stands.
        start: Of the span in the paragraph.
        end: Of the span in the paragraph.
        proposal: What is proposed.
        level: One of `LEVELS`.
        words: Ordinary words.
    """
    text, old = paragraph.text, paragraph.text[start:end]
    if _is_never(text, start, end, old, proposal.text):
        return 2.0
    usual = LEVELS[level]
    return max(usual, SURER) if _is_doubtful(text, start, end, old, words) else usual


def _is_never(text: str, start: int, end: int, old: str, new: str) -> bool:
    pairs = [(was, char) for was, char in zip(old, new, strict=False) if was != char]
    usage = all(any(was in group and char in group for group in _CLASSES) for was, char in pairs)
    numeral = any(was in _NUMERALS and char in _NUMERALS for was, char in pairs)
    return (
        usage
        or numeral
        or _is_title(text, start)
        or _is_foreign(text, start, end)
        or may_be_name(text, start, end, new)
    )


def _is_title(text: str, start: int) -> bool:
    """Inside book title marks or brackets of a document number."""
    for opening, closing in zip(_OPEN, _CLOSE, strict=True):
        if text.rfind(opening, 0, start) > text.rfind(closing, 0, start):
            return True
    return False


def _is_foreign(text: str, start: int, end: int) -> bool:
    """In a name from abroad: a dot of names near, or three characters in a row that write sounds."""
    around = text[max(0, start - 3) : end + 3]
    return "·" in text[max(0, start - 6) : end + 6] or any(
        all(char in _FOREIGN for char in around[n : n + 4]) for n in range(max(1, len(around) - 3))
    )


def _is_doubtful(text: str, start: int, end: int, old: str, words: Words) -> bool:
    return (
        _is_quoted(text, start)
        or _is_word(text, start, end, words)
        or _may_name_a_place(text, end)
        or _may_begin_with_surname(text, start, end)
    )


def _is_quoted(text: str, start: int) -> bool:
    return text.rfind("“", 0, start) > text.rfind("”", 0, start)


def _is_word(text: str, start: int, end: int, words: Words) -> bool:
    """What stands there is an ordinary word of two characters or more."""
    return any(
        words.count(text[first:last]) > 2
        for first in range(max(0, end - _APART), start + 1)
        for last in range(end, min(len(text), first + _APART) + 1)
        if last - first > 1
    )


def _may_name_a_place(text: str, end: int) -> bool:
    return any(char in _PLACES for char in text[end : end + 2])


def _may_begin_with_surname(text: str, start: int, end: int) -> bool:
    """A run of two to four characters between marks that begins with a surname."""
    left, right = start, end
    while left and "\u4e00" <= text[left - 1] <= "\u9fff":
        left -= 1
    while right < len(text) and "\u4e00" <= text[right] <= "\u9fff":
        right += 1
    return 2 <= right - left <= 4 and text[left] in SURNAMES
