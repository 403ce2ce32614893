"""YS151: a mark after 附件1 on the page of an 附件."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.form import FORMAT_2012, shows_head

_MARKS = "：:.．、，。"


@document_rule(
    "YS151",
    "attachment-page-mark",
    "附件页的“附件1”后不加标点",
    severity="warning",
    basis="实务",
    clause="",
    roles=(Role.ATTACHMENT,),
    since=FORMAT_2012,
    over=("BD",),
    bad=[
        Bad(
            draft("通知", attachments=("值班表",), after=("附件⟦：⟧", "值班表", "5月1日由王芳值班。")),
            fixed=str(draft("通知", attachments=("值班表",), after=("附件", "值班表", "5月1日由王芳值班。"))),
        )
    ],
    good=[
        draft("通知", attachments=("值班表",), after=("附件", "值班表", "5月1日由王芳值班。")),
        draft("通知", attachments=("物资清点表", "值班表"), after=("附件1", "物资清点表", "编织袋3000条。", "附件2", "值班表", "5月1日由王芳值班。")),
    ],
)  # fmt: skip
def attachment_page_mark(outline: Outline) -> Iterator[Hit]:
    """附件另面编排，第一行顶格写“附件”和顺序号，标题在下面居中，所以“附件1”后面通常不加冒号。网上转载的稿子只作提示。"""
    for label in outline.all(Role.ATTACHMENT, part=None):
        if label.text[-1:] in _MARKS and len(label.text) <= 6:
            start, end, paragraph = label.end - 1, label.end, label.last
            fix = replacement(start, end, "", paragraph=paragraph)
            sure = shows_head(outline) or outline.one(Role.ATTACHMENT_NOTE) is not None
            message = "附件页上的“附件”和顺序号后不加标点"
            yield Hit(start, end, message, fix, severity=None if sure else "info", paragraph=paragraph)
