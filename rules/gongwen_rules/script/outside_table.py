"""ZX112: a character that is not in the table of standard characters."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Good, Hit, Paragraph, Pattern, Role, rule
from gongwen_lint.structure.variants import is_outside_table, odd_offsets
from gongwen_rules.knowledge.characters import odd_forms
from gongwen_rules.knowledge.garbled import garbled
from gongwen_rules.knowledge.names import SURNAMES, may_be_name
from gongwen_rules.knowledge.refill import likelihood

_LAST = "\u9fff"
"""Beyond the first block nobody writes a character by mistake: they stand for names and rare terms."""
_LIVING = ((0x8219, 0x826E), (0x8278, 0x864C), (0x866B, 0x883F), (0x9485, 0x9579), (0x9B5A, 0x9E7F))
"""Where Unicode has the radicals 舟, 艹, 虫, 钅, 鱼, 鸟: names of boats, plants, animals and elements use any of their characters."""
_TITLED = Pattern(
    r"[鱼鸟虫草花树蛇龟]|\p{Han}{0,6}(?:先生|女士|同志|教授|博士|院士)|\p{Han}{0,1}(?:[省市县区镇乡村街路江河湖山岛]|[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])"
)
"""What stands behind the name of a person or a place, or a note on how the character is read."""
_POSTS = frozenset("长席员记任理事官士师")
"""The ends of posts."""
_QUOTED = Pattern(r"《[^《》]*》|“[^“”]*”|「[^「」]*」")


@rule(
    "ZX112",
    "outside-table",
    "公文用规范汉字表里的字",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十一条",
    odd=True,
    bad=[
        Bad("开展危房和危⟦挢⟧改造，确保安全。", said="通用规范汉字表"),
        Bad("各单位要⟦嗮⟧快整改，按期销号。"),
        Bad("现将有关事⟦嗮⟧通告如下。"),
    ],
    good=[
        "尊敬的𠮷田真一先生：",
        "开展危房和危桥改造，保护䑩鱼、鳤鱼等水生生物。",
        "获奖人员为王㬎、李䶮，馆藏《㖞㗂集》一部。",
        Good("王㬎　男　1980年3月　云泽市"),
    ],
)
def outside_table(paragraph: Paragraph) -> Iterator[Hit]:
    """《通用规范汉字表》8105字以外的字，多半是输入或识别错了。人名、地名、动植物和元素名称、书名和引文里的不查。"""
    text = paragraph.text
    if paragraph.role is Role.TABLE:
        return
    outside = [at for at in odd_offsets(text) if "一" <= text[at] <= _LAST and is_outside_table(text[at])]
    if not outside:
        return
    spared = [m.span() for m in _QUOTED.finditer(text)] + [(start, end) for start, end, _ in garbled(text)]
    known = {form.start for form in odd_forms(text)}
    for at in outside:
        char = text[at]
        if any(start <= at < end for start, end in spared):
            continue
        if at in known or any(first <= ord(char) <= last for first, last in _LIVING) or _is_name(text, at):
            continue
        yield Hit(at, at + 1, f"“{char}”不在《通用规范汉字表》内，请核对是不是错字")


def _is_name(text: str, at: int) -> bool:
    """A surname stands before it, which is not the end of a common word: 有关."""
    if may_be_name(text, at, at + 1, text[at]) or _TITLED.match(text, at + 1):
        return True
    return any(text[n] in SURNAMES and not _ends_word(text, n) for n in range(max(0, at - 2), at))


def _ends_word(text: str, at: int) -> bool:
    """The character and the one before it are a common pair, and no post before a name: 局长李."""
    return at > 0 and text[at - 1] not in _POSTS and likelihood(text[at - 1 : at + 1]) > 0
