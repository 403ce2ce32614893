"""YS154: the text refers to an 附件 that is not there; an 附件说明 without its colon."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    PROSE,
    Bad,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Role,
    document_rule,
    draft,
    fact,
    replacement,
)  # fmt: skip
from gongwen_lint.structure.numbers import han_number
from gongwen_rules.elements.attachment_list import listed, pages
from gongwen_rules.knowledge.form import FORMAT_2012

NEAR = 4
"""The 附件说明 stands at most so many paragraphs, blank ones too, above the signature."""


@fact(
    "attachment-reference",
    on=("附件",),
    roles=PROSE,
    find=r"附件[ \u3000]?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d.．年月个项份])",
)
def attachment_reference(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """见附件3: the value is the number."""
    yield Fact(*match.span(), han_number(match["number"]) or 0)


@fact(
    "bare-attachment-note",
    on=("附件",),
    roles=(Role.BODY,),
    find=r"^[\s\u3000]*(?P<label>附件)(?=\p{Han}[\p{Han}\d《》（）“”、—·]{2,40}[\s\u3000]*$)",
)
def bare_attachment_note(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """附件 and a name on a line of their own, no colon between."""
    yield Fact(*match.span("label"))


@document_rule(
    "YS154",
    "attachment-reference",
    "正文提到的附件要有，附件说明标全角冒号",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.4",
    since=FORMAT_2012,
    facts=("attachment-reference", "bare-attachment-note"),
    bad=[
        Bad(
            draft("通知", body=("请填写物资清点表（见⟦附件3⟧）。",), attachments=("物资清点表", "值班表")),
            said="2个附件",
        ),
        Bad(
            draft("通知", body=("请按时完成。", "⟦附件⟧防汛物资清点表")),
            fixed=str(draft("通知", body=("请按时完成。", "附件：防汛物资清点表"))),
            said="冒号",
        ),
    ],
    good=[
        draft("通知", body=("请填写物资清点表（见附件2）。",), attachments=("值班表", "物资清点表")),
        draft("通知", body=("请填写物资清点表（见附件3）。",), signature="", date=""),
        draft("通知", body=("请按时完成。", "附件所列任务要逐项落实。")),
    ],
)  # fmt: skip
def dangling_attachment(outline: Outline) -> Iterator[Hit]:
    """附件说明、附件页和正文里的“见附件×”要对得上；改动了附件，三处都要改。没有附件说明的稿子不查。"""
    items = listed(outline)
    known = {item.number for item in items} | {page.number for page in pages(outline)}
    for said in outline.facts["attachment-reference"] if items else ():
        if said.paragraph < items[0].element.paragraph and said.value > max(known):
            message = f"附件说明里只有{len(items)}个附件，没有附件{said.value}，请核对"
            yield Hit(said.start, said.end, message, severity="warning", paragraph=said.paragraph)
    signature = outline.one(Role.SIGNATURE)
    if signature is None or items:
        return
    for label in outline.facts["bare-attachment-note"]:
        if 0 < signature.paragraph - label.paragraph <= NEAR:
            fix = replacement(label.end, label.end, "：", paragraph=label.paragraph, title="“附件”后标“：”")
            yield Hit(
                label.start, label.end, "附件说明应写“附件：”，“附件”后标全角冒号", fix, paragraph=label.paragraph
            )
