"""BD160: an item of a list without a mark at its end, where its neighbours have semicolons."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gongwen_lint.rule import HEADINGS, Bad, Element, Hit, Outline, document_rule, replacement

_STOPS = ("；", ";", "。")
_NEAR = 2
"""The next item stands so many paragraphs below at most, a blank one between them."""
_SHORT = 7
_FIRST = frozenset(("han-bracket", "arabic", "arabic-bracket"))
"""Styles of first items that are no headings, as 一、总体要求 may be."""


@document_rule(
    "BD160",
    "item-without-mark",
    "并列的分项末尾都有点号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.6.3.3",
    roles=HEADINGS,
    bad=[
        Bad(
            "报考条件如下：\n（一）具有报考资格；\n（二）遵守各项规定，品行良好；\n（三）忠于职守，热爱公安事⟦业⟧\n（四）身体健康。",
            fixed="报考条件如下：\n（一）具有报考资格；\n（二）遵守各项规定，品行良好；\n（三）忠于职守，热爱公安事业；\n（四）身体健康。",
            said="分号",
        ),
        Bad(
            "报送下列材料：\n1.申请表三⟦份⟧\n2.身份证复印件；\n3.学历证书复印件。",
            fixed="报送下列材料：\n1.申请表三份；\n2.身份证复印件；\n3.学历证书复印件。",
        ),
    ],
    good=[
        "报送下列材料：\n1.申请表三份\n2.身份证复印件\n3.学历证书复印件",
        "报送下列材料：\n1.申请表三份；\n2.身份证复印件；\n3.学历证书复印件。",
        "一、总体要求\n二、压实责任，严格考核；\n三、备足物资。",
        "（一）下列材料之一：\n1.学历证书；\n2.资格证书；\n（二）申请表。",
    ],
)  # fmt: skip
def item_without_mark(outline: Outline) -> Iterator[Hit]:
    """分项各成一段，前后的分项末尾都用分号，中间一项不能没有点号。也可能是丢了后面的话，改法要确认。"""
    items = [item for item in outline.headings() if item.ordinal]
    joined = [_follows(one, after) for one, after in pairwise(items)]
    for index, one in enumerate(items[:-1]):
        if one.mark == "" and joined[index] and items[index + 1].mark in _STOPS and _is_item(items, joined, index):
            fix = replacement(one.end, one.end, "；", paragraph=one.paragraph, title="补上“；”", safe=False)
            message = "前后的分项末尾用分号，这里也用分号"
            yield Hit(one.end - 1, one.end, message, fix, paragraph=one.paragraph)


def _follows(one: Element, after: Element) -> bool:
    """The next item of the same list stands right below."""
    first, second = one.ordinal, after.ordinal
    return (
        first is not None
        and second is not None
        and first.style == second.style
        and second.number == first.number + 1
        and after.paragraph - one.paragraph <= _NEAR
    )


def _is_item(items: Sequence[Element], joined: Sequence[bool], index: int) -> bool:
    """An item and no heading: its neighbours, or where it is the first one the next two, end in semicolons."""
    one = items[index]
    if not one.text[-1:].isalpha() or one.text[-1:].isascii() or len(one.text) < _SHORT:
        return False
    if index > 0 and joined[index - 1]:
        return items[index - 1].mark == "；"
    goes_on = index + 1 < len(joined) and joined[index + 1] and items[index + 2].mark in _STOPS
    is_first = one.ordinal is not None and one.ordinal.number == 1 and one.ordinal.style in _FIRST
    return is_first and goes_on and items[index + 1].mark == "；"
