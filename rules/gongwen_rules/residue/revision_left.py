"""CL401: tracked changes in a final text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Good, Hit, Outline, document_rule, draft

_TITLE = "南屏县人民政府关于做好2024年防汛工作的通知"


@document_rule(
    "CL401",
    "revision-left",
    "定稿里不留修订痕迹",
    severity="warning",
    basis="实务",
    clause="",
    remains=("revision",),
    stages=("final",),
    fold="文件里还有{n}处修订痕迹，印发前应逐处接受或拒绝（Word：审阅—接受所有修订）",
    bad=[
        Bad(draft("通知", title=f"⟦{_TITLE}⟧"), left=("revision", ""), said="修订痕迹"),
        Bad("会议定于⟦6月1日⟧召开，请有关单位做好准备。", left=("revision", "")),
    ],
    good=[
        draft("通知", title="南屏县人民政府关于做好2025年防汛工作的通知"),
        Good("会议定于6月8日召开，请有关单位做好准备。", stage="draft", left=("revision", "")),
    ],
)
def revision_left(outline: Outline) -> Iterator[Hit]:
    """带着修订痕迹的文件，各人打开看到的文字不同，删掉的话也会一起发出去。起草阶段（--stage draft）不查。"""
    for remain in outline.remains:
        if remain.kind == "revision":
            yield Hit(
                remain.start, remain.end, "此处有修订痕迹，印发前应接受或拒绝（Word：审阅）", paragraph=remain.paragraph
            )
