"""YS153: 附件 that no 附件说明 lists."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.elements.attachment_list import pages
from gongwen_rules.knowledge.form import FORMAT_2012, visible

_ISSUES = Pattern(r"印发|转发|批转|公布|发布|下达|通过")
_NAMED = Pattern(r"附件?[\d一二三四五六七八九十]{0,2}[：:.．、 \u3000]*(?:\d{1,2}[.．、])?[ 《]*\p{Han}{4}")
"""A label with the name behind it."""


@document_rule(
    "YS153",
    "attachment-unlisted",
    "有附件的，正文下面写附件说明",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（十）",
    roles=(Role.ATTACHMENT,),
    genres=("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复"),
    since=FORMAT_2012,
    confidence=0.9,
    bad=[
        Bad(
            draft("通知", title="⟦南屏县人民政府关于做好防汛值班的通知⟧", after=("附件", "值班表", "5月1日由王芳值班。")),
            said="附件说明",
        ),
        Bad(
            draft("通知", title="⟦南屏县人民政府关于做好防汛值班的通知⟧", after=("附件：1.防汛值班表", "2.防汛物资清点表")),
            said="署名上面",
        ),
    ],
    good=[
        draft("通知", attachments=("值班表",), after=("附件", "值班表", "5月1日由王芳值班。")),
        draft("通知", title="南屏县人民政府关于印发《水库管护办法》的通知", after=("附件", "水库管护办法", "第一条　为加强水库管护，制定本办法。")),
    ],
)  # fmt: skip
def attachment_unlisted(outline: Outline) -> Iterator[Hit]:
    """公文有附件的，在正文下空一行、署名上面写“附件：名称”。印发、转发的文件不算附件，这类公文不查。"""
    title = outline.one(Role.TITLE)
    if title is None or _ISSUES.search(title.text) or outline.one(Role.ATTACHMENT_NOTE) or not outline.one(Role.DATE):
        return
    found = list(pages(outline))
    if any(page.title or _NAMED.match(page.label.text) for page in found):
        paragraph, start, end = visible(title)
        message = "文后有附件，正文下面没有附件说明；应空一行写“附件：名称”"
        if not any(page.title for page in found):
            message = "附件说明写在正文下面、署名上面，应移上去，空一行写“附件：名称”"
        yield Hit(start, end, message, paragraph=paragraph)
