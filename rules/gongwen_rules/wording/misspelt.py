"""ZC103: forms that are no words, which a slip makes of usual ones."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table
from gongwen_rules.knowledge.names import in_case_number, may_be_name, names_firm
from gongwen_rules.wording.border import is_crossed

_PLACED = ("村", "镇", "乡", "县", "路", "街", "社区", "小区", "水库")
"""What follows the name of a place."""
_CREDITS = frozenset("摄文图")
"""Before a bracket that closes what stands behind the name of who took a picture: （李明放摄）."""

entries = beside(__file__)


@word_table(
    "ZC103",
    "misspelt-word",
    "不成词的写法",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    entries=entries,
    bad=[
        Bad("要加强环境⟦治埋⟧，把制度⟦彻贯⟧到底。", fixed="要加强环境治理，把制度贯彻到底。"),
        Bad("社会大局⟦隐定⟧，⟦佩偶⟧信息要如实填写。", fixed="社会大局稳定，配偶信息要如实填写。", said="不成词"),
    ],
    good=[
        "要加强环境治理，社会大局稳定，配偶信息要如实填写。",
        "作出（2013）穗中法刑一初字第291号刑事判决，（2014）粤高法刑一终字第5号裁定维持原判。",
        "图为民警搀扶老人过马路。（任保发摄）",
        "郑治埋同志任局长，隐定村村民委员会换届，佩偶商贸有限公司中标。",
    ],
)
def misspelt_word(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """常用词里一个字写成了音近、形近的字，或两字颠倒，成了词典里没有、几千万字的公文里也没有出现过的写法。

    前后两个词碰巧连成的（交通|知识）、像人名地名商号的不查。本单位的专门用语可写进 [profile] 的 terms。改法要确认。
    """
    text = paragraph.plain.text
    if (
        not entry.applies(text, start, end)
        or is_crossed(text, start, end)
        or in_case_number(text, start, end)
        or (text[end - 1] in _CREDITS and text[end : end + 1] in ("）", ")"))
        or _is_named(text, start, end, entry.right[0])
    ):
        return
    said = "或".join(f"“{right}”" for right in entry.right)
    yield entry.hit(start, end, safe=False, message=f"“{entry.wrong}”不成词，疑为{said}之误")


def _is_named(text: str, start: int, end: int, right: str) -> bool:
    """The form belongs to the name of a person, a place or a firm."""
    return may_be_name(text, start, end, right) or text.startswith(_PLACED, end) or names_firm(text, end)
