"""CL108: a paragraph stands there twice."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Outline, Related, document_rule

_STATUTES = ("法规条款体", "决定", "命令（令）")
"""They say the same of several offences."""
_NEXT = 1


@document_rule(
    "CL108",
    "doubled-paragraph",
    "段落只写一次",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    fold="有{n}段文字与前面的段落完全重复，请核对后删去",
    bad=[
        Bad(
            "在全县防汛工作会议上的讲话\n同志们：\n要压实责任，各乡镇主要负责同志要靠前指挥，把防汛责任落实到每一座水库。\n要备足物资。\n"
            "⟦要压实责任，各乡镇主要负责同志要靠前指挥，把防汛责任落实到每一座水库。⟧\n最后，预祝大家工作顺利。",
            fixed="在全县防汛工作会议上的讲话\n同志们：\n要压实责任，各乡镇主要负责同志要靠前指挥，把防汛责任落实到每一座水库。\n要备足物资。\n\n最后，预祝大家工作顺利。",
            said="重复",
        ),
    ],
    good=[
        "各乡镇要落实防汛责任，备足防汛物资，加强值班值守。\n各乡镇要落实防火责任，备足防火物资，加强值班值守。",
        "各单位要认真落实。\n要加强督查。\n各单位要认真落实。",
        "一、加强领导\n各单位要成立领导小组，明确专人负责，按月报送进展。\n二、加强督查\n县委督查室要定期检查，按月通报进展情况。",
    ],
)
def doubled_paragraph(outline: Outline) -> Iterator[Hit]:
    """整段一字不差地出现两次，多半是复制粘贴留下的。删前看一看两处上下文，确实要重复的改用“同上”一类写法。"""
    for one, again in outline.repeats:
        if outline.context.genre in _STATUTES and again.paragraph - one.paragraph > _NEXT:
            continue
        fix = Fix("删去重复的段落", (Edit(again.start, again.end, "", again.paragraph),), safe=False)
        also = (Related(one.start, one.end, "前面已有这一段", one.paragraph),)
        message = "这一段与前面的段落完全重复，应删去一处"
        yield Hit(again.start, again.end, message, fix, paragraph=again.paragraph, related=also)
