"""CC101: a heading number that skips, repeats or goes back."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Hit, Outline, Related, document_rule

STYLES = ("han", "han-bracket", "arabic", "arabic-bracket")


@document_rule(
    "CC101",
    "heading-number-gap",
    "层次序数连续",
    severity="warning",
    basis="实务",
    clause="",
    bad=[
        Bad("一、总体要求\n要提高认识。\n⟦三、⟧保障措施\n要加强领导。"),
        Bad(
            "一、总体要求\n（一）指导思想。要提高认识。\n⟦（三）⟧基本原则。要统筹兼顾。\n二、保障措施\n（一）加强领导。要落实责任。"
        ),
        Bad("一、总体要求\n要提高认识。\n二、主要任务\n要加强领导。\n⟦二、⟧保障措施\n要落实责任。", said="重复"),
    ],
    good=[
        "一、总体要求\n（一）指导思想。要提高认识。\n二、保障措施\n（一）加强领导。要落实责任。",
        "一、重点任务\n1.加强领导。\n2.落实责任。\n二、保障措施\n3.严格考核。",
        "一、总体要求\n1.提高认识。\n1.加强领导。\n2.落实责任。",
    ],
)
def heading_number_gap(outline: Outline) -> Iterator[Hit]:
    """同一层的序数跳号、重号，多是增删段落后忘了改。每到上一层换了标题，下一层可以重新从一开始，也可以接着编。"""
    scope: dict[str, Element] = {}
    ever: dict[str, int] = {}
    part = -1
    for heading in outline.headings():
        ordinal = heading.ordinal
        if heading.part != part:
            part, scope, ever = heading.part, {}, {}
        if ordinal is None or ordinal.style not in STYLES:
            continue
        before = scope.get(ordinal.style)
        last = before.ordinal.number if before and before.ordinal else 0
        if before and ordinal.number not in (1, last + 1, ever.get(ordinal.style, 0) + 1):
            yield _hit(heading, before, last)
        scope = {style: found for style, found in scope.items() if STYLES.index(style) <= STYLES.index(ordinal.style)}
        scope[ordinal.style] = heading
        ever[ordinal.style] = ordinal.number


def _hit(heading: Element, before: Element, last: int) -> Hit:
    number = heading.ordinal.text if heading.ordinal else ""
    what = "重复" if heading.ordinal and heading.ordinal.number == last else "不连续"
    earlier = before.ordinal.text if before.ordinal else ""
    related = Related(before.start, before.start + len(earlier), f"前一个是“{earlier}”", before.paragraph)
    message = f"序数“{number}”与前面的“{earlier}”{what}，请核对"
    return Hit(heading.start, heading.start + len(number), message, related=(related,), paragraph=heading.paragraph)
