"""YS151: a mark after 附件1 on the page of an 附件."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Element, Hit, Outline, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.form import FORMAT_2012, shows_head

_MARKS = "：:.．、，。"
NEAR = 2
"""The first name stands at most so many paragraphs below 附件：, a blank one too."""


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
        "青石镇独居老人消防安全工作方案\n\n一、加强排查。各村每月上门排查一次，填写统计表（见附件1）。\n二、加强宣传。各村每季度宣传一次。\n"
        "附件：\n1.独居老人排摸统计表\n2.消防安全宣传实例\n",
    ],
)  # fmt: skip
def attachment_page_mark(outline: Outline) -> Iterator[Hit]:
    """附件另面编排，第一行顶格写“附件”和顺序号，标题在下面居中，所以“附件1”后面通常不加冒号。网上转载的稿子只作提示。

    正文末尾没有署名的方案，“附件：”下面逐行列着各个附件的名称，那是附件说明，不查。
    """
    for label in outline.all(Role.ATTACHMENT, part=None):
        if label.text[-1:] in _MARKS and len(label.text) <= 6 and not _lists(outline, label):
            start, end, paragraph = label.end - 1, label.end, label.last
            fix = replacement(start, end, "", paragraph=paragraph)
            sure = shows_head(outline) or outline.one(Role.ATTACHMENT_NOTE) is not None
            message = "附件页上的“附件”和顺序号后不加标点"
            yield Hit(start, end, message, fix, severity=None if sure else "info", paragraph=paragraph)


def _lists(outline: Outline, label: Element) -> bool:
    """Names with numbers follow the label, no title of a page."""
    if label.text[-1] not in "：:" or outline.one(Role.TITLE, part=label.part):
        return False
    return any(label.last < line.paragraph <= label.last + NEAR for line in outline.all(*HEADINGS, part=label.part))
