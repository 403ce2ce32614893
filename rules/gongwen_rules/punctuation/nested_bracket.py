"""BD143: round brackets inside round brackets."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, document_rule
from gongwen_rules.knowledge.pairing import NESTED, mark_of


@document_rule(
    "BD143",
    "nested-bracket",
    "尽量不套用同一形式的括号",
    severity="info",
    basis="国标",
    clause="GB/T 15834—2011 4.9.3.6",
    facts=("unpaired",),
    bad=[
        Bad("具体标准另行通知（详见附表⟦（一）⟧）。", said="套用"),
        Bad("由牵头单位（县水利局⟦（含所属单位）⟧、县应急局）负责。"),
    ],
    good=[
        "依据该条（《刑法修正案（八）》第二十四条）处理。",
        "“三公”经费（含因公出国（境）费、公务接待费）下降5%，各地（含县（市、区）直部门）照此办理。",
        "属于特殊情形（本法第二条第（三）项）的，从其规定。",
        "由牵头单位（县水利局、县应急局）负责（见附件）。",
    ],
)
def nested_bracket(outline: Outline) -> Iterator[Hit]:
    """括号里再用括号，应尽量避免；非用不可的，外层改用方括号、六角括号等别的形式。书名里面的、词语中间的（出国（境）费）、条文项号的括号不算。"""
    for one in outline.facts["unpaired"]:
        if mark_of(one) == NESTED:
            yield Hit(one.start, one.end, "圆括号里又套用圆括号，应尽量避免", paragraph=one.paragraph)
