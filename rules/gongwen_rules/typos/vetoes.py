"""Where a proposal is not to be heard, or only if it is very sure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from gongwen_lint.rule import Pattern
from gongwen_rules.knowledge.names import SURNAMES, in_case_number, may_be_name
from gongwen_rules.typos.corrector import Proposal
from gongwen_rules.typos.readings import likeness
from gongwen_rules.typos.tokens import is_han

LEVELS = {"strict": 0.95, "balanced": 0.86, "eager": 0.6}
"""How sure a proposal must be, by how eager the user wants the corrector to be."""
SURER, SUREST, NAMED = 0.95, 0.98, 0.99
"""How sure it must be where something speaks against it, where it may be a name or a word of its own, and before 县 or 镇."""
SLIPPED, LAXER = 0.95, 0.5
"""A sentence with a slip as sure as the first may well have another, of which less is asked: the second."""
_GRAMMAR = tuple(map(frozenset, ("的地得了着", "他她它", "省市县州区乡镇村", "做作", "辞词", "惟唯维")))
"""Characters that grammar or the facts tell apart, or that stand for each other in the same words, not the sentence."""
_USAGE = tuple(map(frozenset, ("其期", "像象", "部布", "账帐", "和合", "至致止", "暨及", "坐座", "搜收", "症病", "施使", "于有", "芯心", "定订", "谋牟")))  # fmt: skip
"""Characters of like sense that usage and rules of their own tell apart."""
LONGEST = 7
"""Characters of the longest known word."""
_PARTICLES = frozenset("的得了着")
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟第")
_COUNTING = _NUMERALS - {"一"}
"""Numerals that are no part of words such as 统一."""
_FOREIGN = frozenset("阿埃艾奥巴贝比伯勃布查茨达戴德蒂顿多厄恩尔菲费弗夫格哈赫霍基吉加卡凯科克库拉莱兰朗勒雷里利林鲁伦罗洛马迈曼梅蒙米莫穆纳"
    "姆库内尼涅诺欧帕佩皮普齐乔切瑞萨塞森沙什史斯苏索塔泰坦特提图托瓦威韦维沃乌西希谢雅亚耶伊因约泽詹兹茅思丝娜妮黛")  # fmt: skip
"""Characters that write foreign names by their sound."""
_ABBREVIATIONS = frozenset("京津沪渝冀豫辽湘皖鲁浙赣鄂桂晋陕闽粤琼穗杭甬蓉吉黔滇陇哈")
"""Short names of provinces and cities, which stand before anything (驻津部队); only what looks alike may be meant by them (法津)."""
_ALL_SURNAMES = SURNAMES | frozenset("计芦甄佟闫冀郗郜郏逄栾卞宫尚桂梅佘单麦苟仇查亓仝阎肖付代訾缪晁巩岑温蒲蔺")
_OFFICES = ("书记", "主任", "主席", "部长", "局长", "厅长", "处长", "科长", "省长", "市长", "县长", "区长", "镇长", "乡长", "村长", "院长", "校长",
    "队长", "组长", "站长", "所长", "经理", "委员", "代表", "任人", "同志", "干部", "村民", "职工", "警官", "法官", "烈士", "教授", "院士", "队员", "学员", "教员")  # fmt: skip
"""What a person is called by before the name."""
_COMMON_SURNAMES = frozenset("王刘李吴杨徐沈张胡马陈赵周")
_NAMING = (*_OFFICES, "免去", "任命", "推荐", "聘任", "提名", "授予", "追授", "表彰")
_BEFORE_NAMES = (*_NAMING, "、")
"""Where a name may begin, a rare surname is no slip for a common one."""
LONGEST_NAME = 3
_WATERS, _OF_WATERS = (
    frozenset("江河湖溪水"),
    ("流域", "沿岸", "沿线", "干流", "支流", "两岸", "上游", "中游", "下游", "源头"),
)
"""What names of rivers and lakes end in, and what stands after them."""
_PLACES = frozenset("县镇乡村旗")
_CITIES = _PLACES | frozenset("市区州盟")
"""What names of places end in after two characters."""
_MARKETS = frozenset("城都超上门股楼夜集早入我全本各该县")
"""What makes an ordinary word with 市."""
_THOUSANDS = "十百千万亿"
_LEVELS_OF_GOVERNMENT = frozenset("省市县州区乡镇村街旗")
_KIN = frozenset("家某氏姓")
"""Behind the surname of a family."""
_PASSAGE_OF_BOTH = 24
"""So far before 又 may 既 stand, code points."""
PAIR = 4
"""How near a character must stand again for a parallel."""
_CLASSICAL, PASSAGE = frozenset("辄矣焉哉兮曰耶乎惟"), 12
"""Characters of the old language, and how far from one the language is taken for old."""
STRICT = "strict"
_FIRM = Pattern(r"\p{Han}{0,6}?(?:有限公司|股份公司|事务所|合作社|商行|经营部)")
"""What follows the name that a firm has given itself."""
_BRACKETS = frozenset("（）()“”")
_OPEN, _CLOSE = "《〔〈", "》〕〉"
_LAWS = ("法", "条例", "规定", "办法", "细则", "规则", "纲要")
"""What names of laws and regulations end in; they are fixed, and the model has read them."""


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
    is_family = text[start:end] in _ALL_SURNAMES and text[end : end + 1] in _KIN
    is_street = text.startswith("街道", end)
    if _names_place(text[end : end + 1], proposal.text) or is_street or is_family:  # 前往南屏县, 熟溪街道, 在郭家
        return NAMED
    if _is_peculiar(text, start, end, proposal.text):
        return SUREST
    if _is_doubtful(text, start, end):
        return max(LEVELS[level], SURER)
    return min(LEVELS[level], LAXER) if proposal.beside >= SLIPPED and level != STRICT else LEVELS[level]


def _names_place(following: str, new: str) -> bool:
    """What is written anew is the name of a place, or the end of one, by what follows it."""
    if len(new) > 1:
        return following in _CITIES
    return following in _PLACES or (following == "市" and new not in _MARKETS)


def _is_never(text: str, start: int, end: int, old: str, new: str) -> bool:
    numeral = any(was in _NUMERALS and char in _NUMERALS for was, char in zip(old, new, strict=True))
    return (
        _differ_within(old, new, _GRAMMAR)
        or numeral
        or (old == new[::-1] and not _COUNTING.isdisjoint(old))  # 三纵九横
        or text[start - 1 : start] == "驻"  # 驻晋部队
        or not _PARTICLES.isdisjoint(new)
        or old in (text[max(0, start - len(old)) : start], text[end : end + len(old)])  # 捡捡垃圾
        or old + "尽" + old in (text[max(0, start - 2) : end], text[start : end + 2])  # 应装尽装
        or {text[start - 1 : start], text[end : end + 1]} <= _BRACKETS  # 金（义）衢
        or any(was in _ABBREVIATIONS and likeness(was, char) for was, char in zip(old, new, strict=True))
        or _is_known(text, start, end)
        or _is_foreign(text, start, end)
        or (_is_title(text, start) and not _names_law(text, start, end))
        or (new in _COMMON_SURNAMES and text[:start].endswith(_BEFORE_NAMES))  # 免去俞晓东的职务
        or (old in _COMMON_SURNAMES and new in SURNAMES)  # 陈金龙主要从……
        or (old in _ALL_SURNAMES and text[:start].endswith(_NAMING))  # 主任计承法
        or in_case_number(text, start, end)
        or (old == "逾" and text[end : end + 1].isdigit())
        or (old == "又" and "既" in text[max(0, start - _PASSAGE_OF_BOTH) : start])  # 既方便了工作，又利于……
    )


def _differ_within(old: str, new: str, groups: Iterable[frozenset[str]]) -> bool:
    """All characters that differ are of one group each."""
    return all(
        any(was in group and char in group for group in groups)
        for was, char in zip(old, new, strict=True)
        if was != char
    )


def _is_peculiar(text: str, start: int, end: int, new: str) -> bool:
    """In what may be the name of a person, a place or a law, of usage, or written so again in the paragraph."""
    return (
        may_be_name(text, start, end, new)
        or _is_title(text, start)
        or not _ABBREVIATIONS.isdisjoint(text[start:end])
        or _follows_office(text, start, end)
        or _differ_within(text[start:end], new, _USAGE)
        or _names_water(text, end)
        or not _CLASSICAL.isdisjoint(text[max(0, start - PASSAGE) : end + PASSAGE])
        or _is_repeated(text, start, end)
        or _FIRM.match(text, end) is not None
    )


def _names_water(text: str, end: int) -> bool:
    """Before what is said of a river: 抚河流域, 黄河临夏段."""
    reach = text[max(0, end - LONGEST_NAME - 1) : end + 1]
    is_stretch = "段" in (text[end : end + 1], text[end + 1 : end + 2]) and not _WATERS.isdisjoint(reach)
    return is_stretch or any(
        text[place - 1 : place] in _WATERS and text.startswith(_OF_WATERS, place) for place in (end, end + 1)
    )


def _is_repeated(text: str, start: int, end: int) -> bool:
    """It stands with the same neighbour once more: whoever writes a word twice means it."""
    words = (text[start - 1 : end] if start else "", text[start : end + 1])
    return any(len(word) > end - start and all(map(is_han, word)) and text.count(word) > 1 for word in words)


def _follows_office(text: str, start: int, end: int) -> bool:
    """Within three characters after an office or what is done to a person, the first of them a surname: 镇长甄贵清, 授予闫寒冰."""
    return any(
        text[first] in _ALL_SURNAMES and text[max(0, first - 2) : first].endswith(_NAMING)
        for first in range(max(0, end - LONGEST_NAME), start + 1)
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


def _names_law(text: str, start: int, end: int) -> bool:
    """Inside book title marks that hold the name of a law, which is known, or not there at all."""
    closed = text.find("》", end)
    title = text[text.rfind("《", 0, start) + 1 : closed]
    return closed > 0 and title.endswith(_LAWS) and not any(mark in title for mark in _OPEN + _CLOSE)


def _is_foreign(text: str, start: int, end: int) -> bool:
    """In a name from abroad: a dot of names near, or four characters in a row that write sounds."""
    around = text[max(0, start - 3) : end + 3]
    return "·" in text[max(0, start - 6) : end + 6] or any(
        _FOREIGN.issuperset(around[n : n + 4]) for n in range(max(1, len(around) - 3))
    )


def _is_doubtful(text: str, start: int, end: int) -> bool:
    """In quotation marks, a unit after digits, a level of government, one of a pair, or in what may be a name on its own."""
    quoted = text.rfind("“", 0, start) > text.rfind("”", 0, start)
    before = text[max(0, start - 2) : start].rstrip(_THOUSANDS)
    unit = before[-1:].isdigit()
    return (
        quoted
        or unit
        or _LEVELS_OF_GOVERNMENT.issuperset(text[start:end])
        or _is_paired(text, start, end)
        or _stands_alone(text, start, end)
    )


def _is_paired(text: str, start: int, end: int) -> bool:
    """A character of it stands close by as well, as in 把实事办实, or what follows it does, as in 国潮化时尚化."""
    near = text[max(0, start - PAIR) : start] + text[end : end + PAIR]
    return any(char in near for char in text[start:end])


def _stands_alone(text: str, start: int, end: int) -> bool:
    """In a run of two to four characters between marks that is one of a list or begins with a surname."""
    left, right = start, end
    while left and is_han(text[left - 1]):
        left -= 1
    while right < len(text) and is_han(text[right]):
        right += 1
    is_listed = "、" in (text[left - 1 : left], text[right : right + 1])
    return 2 <= right - left <= 4 and (is_listed or text[left] in SURNAMES)
