"""YS150: numbers of the 附件说明 that skip or repeat."""

from collections.abc import Iterator
from typing import cast

from gongwen_lint.rule import Bad, Hit, Outline, document_rule, draft
from gongwen_rules.elements.attachment_item import Number


@document_rule(
    "YS150",
    "attachment-order",
    "附件顺序号从1起依次排列",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.4",
    facts=("attachment-number",),
    bad=[
        Bad(draft("通知", body=("请按时完成。", "附件：1.物资清点表", "⟦5.⟧值班表")), said="应为2"),
        Bad(draft("通知", body=("请按时完成。", "附件：1.物资清点表", "⟦1.⟧值班表")), said="应为2"),
    ],
    good=[
        draft("通知", attachments=("物资清点表", "值班表", "巡查表")),
        draft("通知", attachments=("防汛物资清点表",)),
    ],
)
def attachment_order(outline: Outline) -> Iterator[Hit]:
    """多个附件用阿拉伯数字标注顺序号，不跳号、不重号；正文和附件页上的序号要随着改。"""
    numbers = [fact for fact in outline.facts["attachment-number"] if cast(Number, fact.value).value]
    if len(numbers) < 2 or cast(Number, numbers[0].value).value != 1:
        return
    for right, fact in enumerate(numbers, 1):
        value = cast(Number, fact.value).value
        if value != right:
            message = f"附件顺序号应为{right}，这里是{value}，请核对是否漏列或者重号"
            yield Hit(fact.start, fact.end, message, paragraph=fact.paragraph)
            return
