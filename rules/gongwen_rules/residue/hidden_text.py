"""CL403: hidden text in a final text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Good, Hit, Outline, document_rule, draft
from gongwen_rules.residue.excerpt import excerpt


@document_rule(
    "CL403",
    "hidden-text",
    "定稿里没有隐藏文字",
    severity="warning",
    basis="实务",
    clause="",
    remains=("hidden",),
    stages=("final",),
    fold="文件里还有{n}处隐藏文字，看不见但会随文件发出去，印发前应删除（Word：显示编辑标记后可见）",
    bad=[
        Bad("请各单位于6月10日前报送⟦。⟧", left=("hidden", "此处数字待财政局提供"), said="待财政局提供"),
        Bad(draft("函", addressee="⟦临川县人民政府：⟧"), left=("hidden", "窗体顶端")),
    ],
    good=[
        "请各单位于6月12日前报送。",
        Good("请各单位于6月11日前报送。", stage="draft", left=("hidden", "待补")),
    ],
)
def hidden_text(outline: Outline) -> Iterator[Hit]:
    """隐藏文字打印不出来，收文的人却能看见；多是起草时的旧话，或从网页带来的残留。起草阶段（--stage draft）不查。"""
    for remain in outline.remains:
        if remain.kind == "hidden":
            yield Hit(
                remain.start,
                remain.end,
                f"此处有隐藏文字{excerpt(remain.text)}，印发前应删除",
                paragraph=remain.paragraph,
            )
