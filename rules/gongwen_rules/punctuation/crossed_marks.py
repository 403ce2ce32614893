"""BD142: pairs of marks that cross."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, document_rule
from gongwen_rules.knowledge.pairing import CROSSED, mark_of


@document_rule(
    "BD142",
    "crossed-marks",
    "引号、括号不交错",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2、4.9.2、4.15.2",
    facts=("unpaired",),
    bad=[
        Bad("推行“一次办⟦（马上办”⟧）工作机制。", said="交错"),
        Bad("按照《办法⟦（试行》⟧）办理。"),
    ],
    good=["推行“一次办（马上办）”工作机制。", "按照《办法（试行）》“过渡期”条款（第三条）办理。"],
)
def crossed_marks(outline: Outline) -> Iterator[Hit]:
    """成对的标号里外套用，里面的先收，外面的后收，不能交错。"""
    for one in outline.facts["unpaired"]:
        if mark_of(one) == CROSSED:
            yield Hit(one.start, one.end, "引号、括号、书名号交错，里面的应先收", paragraph=one.paragraph)
