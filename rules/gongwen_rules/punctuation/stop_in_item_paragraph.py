"""BD155: a semicolon behind a paragraph that is an item and holds a full stop."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, document_rule, replacement


@document_rule(
    "BD155",
    "stop-in-item-paragraph",
    "分项里已有句号的，项末不用分号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 A.5",
    facts=("open_end",),
    not_genres=("法规条款体",),
    bad=[
        Bad(
            "（一）加强组织领导。各单位要成立专班⟦；⟧\n（二）强化督导检查。各单位要定期通报。",
            fixed="（一）加强组织领导。各单位要成立专班。\n（二）强化督导检查。各单位要定期通报。",
        ),
        Bad(
            "1.落实“双报告”制度。每月5日前报送进展⟦；⟧\n2.每月通报一次。",
            fixed="1.落实“双报告”制度。每月5日前报送进展。\n2.每月通报一次。",
        ),
    ],
    good=[
        "（一）加强组织领导，成立专班；\n（二）强化督导检查。",
        "（一）写明总要求（安全第一。生命至上），张贴上墙；\n（二）强化督导检查。",
        "（一）悬挂“安全第一。预防为主”标语；\n（二）强化督导检查。",
    ],
)
def stop_in_item_paragraph(outline: Outline) -> Iterator[Hit]:
    """各项自成一段，有的项里面已经用了句号，项末就不能再用分号，应当都用句号。已公布的法规这样写的不少，不查。"""
    for one in outline.facts["open_end"]:
        if one.value[3] == "stopped":
            fix = replacement(one.start, one.end, "。", paragraph=one.paragraph, safe=False)
            yield Hit(one.start, one.end, "这一项里面已有句号，项末应为句号“。”", fix, paragraph=one.paragraph)
