"""BD133: a paragraph, or a broken line, that begins with a mark."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, document_rule


@document_rule(
    "BD133",
    "mark-at-start",
    "点号、后引号不在行首",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 5.1.1",
    facts=("edge",),
    bad=[
        Bad("雨季来得早。\n　　⟦，⟧各乡镇要压实责任。"),
        Bad("⟦。⟧各乡镇要压实责任。\n县水利局要加强巡查。"),
        Bad("会议指出：“要抓好落实。\n⟦”⟧各单位要照办。", said="前一行"),
    ],
    good=[
        "　　各乡镇要压实责任。\n——抓早抓小。",
        "“要抓好落实。\n“要压实责任。”",
        "（此件公开发布）",
        "’99昆明世界园艺博览会接受社会捐赠。",
        "举报奖励通知书\n：\n请在30个工作日内提供有效身份证明。",
    ],
)
def mark_at_start(outline: Outline) -> Iterator[Hit]:
    """点号、后引号、后括号跟在前面的话后面，不放在段首、行首；多半是前面的话丢了，或者多敲了回车。"""
    for one in outline.facts["edge"]:
        if one.value == "start":
            yield Hit(
                one.start,
                one.end,
                "点号、后引号不放在段首；可能丢了前面的话，或者应接在前一行末尾",
                paragraph=one.paragraph,
            )
