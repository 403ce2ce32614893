"""YS112: 附件说明 numbered otherwise than 1. 2. 3."""

from collections.abc import Iterator, Sequence
from typing import cast

from gongwen_lint.rule import Bad, Hit, Outline, PlacedFact, Role, document_rule, draft, replacement
from gongwen_rules.elements.attachment_item import Number
from gongwen_rules.knowledge.form import FORMAT_2012


@document_rule(
    "YS112",
    "attachment-number-form",
    "多个附件用阿拉伯数字标注顺序号",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.4",
    over=("BD",),
    since=FORMAT_2012,
    facts=("attachment-number",),
    bad=[
        Bad(
            draft("通知", body=("请按时完成。", "附件：⟦1、⟧物资清点表", "　　　⟦2、⟧值班表")),
            fixed=str(draft("通知", body=("请按时完成。", "附件：1.物资清点表", "　　　2.值班表"))),
        ),
        Bad(
            draft("请示", body=("妥否，请批示。", "附件：⟦（1）⟧工程概算表", "　　　⟦（2）⟧筹资方案")),
            fixed=str(draft("请示", body=("妥否，请批示。", "附件：1.工程概算表", "　　　2.筹资方案"))),
        ),
        Bad(
            draft("报告", body=("特此报告。", "附件：⟦1.⟧2024年防汛物资清点表")),
            fixed=str(draft("报告", body=("特此报告。", "附件：2024年防汛物资清点表"))),
            said="通常不编",
        ),
        Bad(
            draft("通知", body=("请按时完成。", "附件：⟦1.⟧ 物资清点表")),
            fixed=str(draft("通知", body=("请按时完成。", "附件：物资清点表"))),
        ),
    ],
    good=[
        draft("通知", attachments=("物资清点表", "值班表")),
        draft("通知", body=("请按时完成。", "附件：1. 物资清点表", "　　　2. 值班表")),
        draft("通知", attachments=("2024年防汛物资清点表",)),
        draft("通知", attachments=("3.5万吨水厂概算表",)),
        draft("通知", body=("请按时完成。", "附件：1.物资清点表　2.值班表")),
    ],
)
def attachment_number_form(outline: Outline) -> Iterator[Hit]:
    """如有多个附件，写作“附件：1.××××”，下一个另起一行写“2.××××”；只有一个附件的，通常不编顺序号。"""
    numbers = outline.facts["attachment-number"]
    if _alone(outline, numbers):
        yield _lone(numbers[0])._replace(severity="warning", clause="")
        return
    for fact in numbers:
        number = cast(Number, fact.value)
        if not number.right and number.value:
            right = f"{number.value}."
            yield _hit(fact, right, f"附件顺序号用阿拉伯数字加下脚点，写作“{right}”")


def _alone(outline: Outline, numbers: Sequence[PlacedFact]) -> bool:
    """One line, one number, and not more than one 附件 behind it."""
    lines = list(outline.all(Role.ATTACHMENT_NOTE, part=None))
    pages = list(outline.all(Role.ATTACHMENT, part=None))
    return len(numbers) == len(lines) == 1 and len(pages) < 2 and cast(Number, numbers[0].value).value == 1


def _lone(number: PlacedFact) -> Hit:
    """The space behind the number goes with it."""
    end = number.end + cast(Number, number.value).spaced
    fix = replacement(number.start, end, "", paragraph=number.paragraph)
    return Hit(number.start, number.end, "只有一个附件，通常不编顺序号", fix, paragraph=number.paragraph)


def _hit(fact: PlacedFact, text: str, message: str) -> Hit:
    fix = replacement(fact.start, fact.end, text, paragraph=fact.paragraph)
    return Hit(fact.start, fact.end, message, fix, paragraph=fact.paragraph)
