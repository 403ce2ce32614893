"""YS113: 附件说明 that does not begin with 附件：."""

from collections.abc import Iterator
from typing import cast

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement
from gongwen_rules.elements.attachment_item import Label
from gongwen_rules.knowledge.form import FORMAT_2012


@document_rule(
    "YS113",
    "attachment-note-label",
    "附件说明标“附件：”",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.4",
    since=FORMAT_2012,
    over=("BD",),
    facts=("attachment-label",),
    bad=[
        Bad(
            draft("通知", body=("请按时完成。", "⟦附：⟧防汛物资清点表")),
            fixed=str(draft("通知", attachments=("防汛物资清点表",), body="请按时完成。")),
        ),
        Bad(
            draft("函", body=("请予支持。", "⟦附:⟧安全鉴定报告")),
            fixed=str(draft("函", attachments=("安全鉴定报告",), body="请予支持。")),
        ),
        Bad(
            draft("请示", body=("妥否，请批示。", "⟦附件一：⟧工程概算表")),
            fixed=str(draft("请示", attachments=("工程概算表",), body="妥否，请批示。")),
        ),
        Bad(
            draft("通知", body=("请按时完成。", "⟦附件1、⟧物资清点表", "⟦附件2、⟧值班表")),
            fixed=str(draft("通知", body=("请按时完成。", "附件：1.物资清点表", "2.值班表"))),
        ),
        Bad(
            draft("请示", body=("妥否，请批示。", "⟦附件（1）⟧物资清点表", "⟦附件（2）⟧值班表")),
            fixed=str(draft("请示", body=("妥否，请批示。", "附件：1.物资清点表", "2.值班表"))),
        ),
        Bad(
            draft("报告", body=("特此报告。", "⟦附件1：⟧物资清点表", "⟦附件2：⟧值班表")),
            fixed=str(draft("报告", body=("特此报告。", "附件：1.物资清点表", "2.值班表"))),
        ),
    ],
    good=[
        draft("通知", attachments=("防汛物资清点表",)),
        draft("通知", attachments=("物资清点表", "值班表")),
        draft("通知", body=("请按时完成。", "附件1、附件2所列任务要逐项落实。")),
        draft("通知", attachments=("物资清点表",), after=("附件", "物资清点表", "编织袋3000条。")),
        draft("通知", body=("请按时完成。", "附：防汛物资清点表"), date="2006年5月6日"),
        "南屏县防汛物资管理办法\n第一条　为了管好防汛物资，制定本办法。\n第二条　物资按类存放。\n第三条　物资按年清点。\n第四条　本办法自2024年7月1日起施行。\n附：防汛物资目录（注：目录由县水利局发布）",
    ],
)
def attachment_note_label(outline: Outline) -> Iterator[Hit]:
    """正文下空一行左空二字标“附件”二字，后标全角冒号和附件名称；有多个附件的，只在前面标一次。法律、法规后面的“附：”不是公文的附件说明，不查。"""
    if outline.context.genre == "法规条款体":
        return
    labels = outline.facts["attachment-label"]
    alone = len(labels) == 1 and len(list(outline.all(Role.ATTACHMENT_NOTE))) == 1
    for fact in labels:
        label = cast(Label, fact.value)
        if (label.whole and not label.number) or not (label.closed or label.number):
            continue
        right = (
            "附件："
            if alone or not label.number
            else f"附件：{label.number}."
            if label.number == 1
            else f"{label.number}."
        )
        message = "附件说明应标“附件：”，多个附件写作“附件：1.××××”，后面的只写序号"
        fix = replacement(fact.start, fact.end, right, paragraph=fact.paragraph, safe=not label.number)
        yield Hit(fact.start, fact.end, message, fix, paragraph=fact.paragraph)
