"""CC109: the same heading twice."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Hit, Outline, Related, document_rule
from gongwen_rules.knowledge.levels import siblings

_SHORTEST = 4
"""Shorter headings may rightly come again (要求, 其他)."""
_SENTENCE = 12
"""Longer ones are no names of a list."""
_STYLES = ("han", "han-bracket")
_RULES = ("法规条款体", "命令（令）", "公告")


@document_rule(
    "CC109",
    "repeated-heading",
    "标题不重复",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    besides=("unpaired",),
    not_genres=_RULES,
    bad=[
        Bad("一、提高思想认识\n要增强责任感。\n二、⟦提高思想认识⟧\n要落实责任。\n三、严格监督检查\n要严肃问责。"),
        Bad("一、同意修复柳湾桥，概算控制在126万元以内。\n二、⟦同意修复柳湾桥，概算控制在126万元以内⟧。"),
        Bad("一、重点任务\n（一）完善工作机制\n要定期会商。\n（二）⟦完善工作机制⟧\n要通报情况。"),
    ],
    good=[
        "一、水利部门\n（一）主要职责\n负责巡查。\n（二）工作要求\n及时上报。\n二、应急部门\n（一）主要职责\n负责抢险。\n（二）工作要求\n及时上报。",
        "一、其他\n要落实责任。\n二、其他\n要及时上报。",
        "1.将第三条修改为：\n甲。\n2.将第三条修改为：\n乙。",
    ],
)
def repeated_heading(outline: Outline) -> Iterator[Hit]:
    """同一层里两个标题一字不差，多是复制后忘了改，或者同一内容贴了两遍。各部分下的分项同名（“主要职责”）是正常的。

    紧挨着的两个短标题不查，那多半是名单。
    """
    texts = [heading.text[len(heading.ordinal.text) :] for heading in outline.headings() if heading.ordinal]
    if len(texts) == len(set(texts)):
        return
    seen: dict[tuple[int, str], Element] = {}
    for one in siblings(outline):
        heading, length = one.heading, len(one.ordinal.text)
        said = heading.text[length:]
        if one.ordinal.style not in _STYLES or len(said) < _SHORTEST:
            continue
        first = seen.setdefault((one.run, said), heading)
        if heading.paragraph > first.paragraph + (len(said) < _SENTENCE):
            yield _hit(heading, first, len(said))


def _hit(heading: Element, first: Element, length: int) -> Hit:
    related = Related(first.end - length, first.end, "前一处", first.paragraph)
    message = "这个标题和前面同一层的标题一样，请核对"
    return Hit(heading.end - length, heading.end, message, related=(related,), paragraph=heading.paragraph)
