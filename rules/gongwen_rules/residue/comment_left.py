"""CL402: comments in a final text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Good, Hit, Outline, document_rule, draft
from gongwen_rules.residue.excerpt import excerpt


@document_rule(
    "CL402",
    "comment-left",
    "定稿里不留批注",
    severity="warning",
    basis="实务",
    clause="",
    remains=("comment",),
    stages=("final",),
    fold="文件里还有{n}处批注，印发前应处理完并删除（Word：审阅—删除所有批注）",
    bad=[
        Bad("工程总投资⟦3200万元⟧，由县财政承担。", left=("comment", "与可研报告不一致，请核实"), said="请核实"),
        Bad(draft("报告", addressee="⟦云泽市人民政府：⟧"), left=("comment", "")),
    ],
    good=[
        "工程总投资3500万元，由县财政承担。",
        Good("会议定于6月2日召开。", stage="draft", left=("comment", "时间待定")),
    ],
)
def comment_left(outline: Outline) -> Iterator[Hit]:
    """批注是起草中的意见，随文件发出去就泄露了。给本工具看的批注（公文检:忽略）不算。起草阶段（--stage draft）不查。"""
    for remain in outline.remains:
        if remain.kind == "comment":
            yield Hit(
                remain.start,
                remain.end,
                f"此处还有批注{excerpt(remain.text)}，印发前应处理完并删除",
                paragraph=remain.paragraph,
            )
