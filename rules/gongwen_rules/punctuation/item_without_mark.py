"""BD160: an item of a list without a mark at its end, where its neighbours have semicolons."""

from collections.abc import Iterator
from itertools import pairwise

from gongwen_lint.rule import (
    PROSE,
    Bad,
    Fact,
    Hit,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    document_rule,
    fact,
    replacement,
)
from gongwen_lint.structure.numbers import han_number

_ITEM = Pattern(
    r"[ \u3000]*(?:(?P<open>[（(])?(?:(?P<han>[一二三四五六七八九十]{1,3})|(?P<digits>\d{1,2}))(?P<mark>[）)、.．])|(?P<circled>[①-⑳]))"
    r"[ \u3000]*(?=\D)"
)
_STOPS = frozenset("；;。")
_NEAR = 2
"""The next item stands so many paragraphs below at most, a blank one between them."""
_SHORT = 4
_FIRST = frozenset((("han（", 1), ("digits", 1), ("digits（", 1), ("circled", 1)))
"""First items that are no headings, as 一、总体要求 may be."""


@fact("item_end", roles=PROSE, starts="（(一二三四五六七八九十123456789①②③④⑤⑥⑦⑧⑨⑩")
def item_end(paragraph: Paragraph) -> Iterator[Fact]:
    """An item of a list: its style, its number and its last character."""
    match = _ITEM.match(paragraph.text)
    if match is None:
        return
    said = paragraph.text.rstrip()
    if match["circled"]:
        number = ord(match["circled"]) - ord("①") + 1
    else:
        number = int(match["digits"]) if match["digits"] else han_number(match["han"]) or 0
    style = ("han" if match["han"] else "digits" if match["digits"] else "circled") + (match["open"] or "")
    if len(said) - match.end() >= _SHORT:
        yield Fact(len(said) - 1, len(said), (style, number, said[-1]))


@document_rule(
    "BD160",
    "item-without-mark",
    "并列的分项末尾都有点号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.6.3.3",
    facts=("item_end",),
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
    items = outline.facts["item_end"]
    joined = [_follows(one, after) for one, after in pairwise(items)]
    for index, one in enumerate(items):
        if not one.value[2].isalpha() or one.value[2].isascii():
            continue
        before = index > 0 and joined[index - 1]
        after = index < len(joined) and joined[index]
        if not after or items[index + 1].value[2] not in _STOPS:
            continue
        if before:
            sure = items[index - 1].value[2] == "；"
        else:
            sure = items[index + 1].value[2] == "；" and _goes_on(items, joined, index + 1) and one.value[:2] in _FIRST
        if sure:
            fix = replacement(one.end, one.end, "；", paragraph=one.paragraph, title="补上“；”", safe=False)
            yield Hit(one.start, one.end, "前后的分项末尾用分号，这里也用分号", fix, paragraph=one.paragraph)


def _follows(one: PlacedFact, after: PlacedFact) -> bool:
    """The next item of the same list stands right below."""
    return (
        one.value[0] == after.value[0]
        and after.value[1] == one.value[1] + 1
        and after.paragraph - one.paragraph <= _NEAR
    )


def _goes_on(items: tuple[PlacedFact, ...], joined: list[bool], index: int) -> bool:
    """An item with a mark follows."""
    return index < len(joined) and joined[index] and items[index + 1].value[2] in _STOPS
