"""YS120: a title without the organ that issues the document."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, is_sent, visible

_GENRES = ("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复", "公告", "通告")

_NAMED = Pattern(r"^\p{Han}{2,16}(?:公告|通告)")
"""A number that names the organ: 财政部公告2024年第3号."""


@document_rule(
    "YS120",
    "title-without-organ",
    "标题由发文机关名称、事由和文种组成",
    severity="info",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（七）",
    genres=_GENRES,
    since=FORMAT_2012,
    confidence=0.9,
    bad=[
        Bad(draft("请示", title="⟦关于建设青石水库除险加固工程的请示⟧"), said="发文机关"),
        Bad(draft("通知", title="⟦关于做好2024年防汛工作的通知⟧", number="南政发〔2024〕3号")),
    ],
    good=[
        draft("请示"),
        draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号", title="关于做好2024年防汛工作的通知"),
        draft("通知", title="关于做好2024年防汛工作的通知", addressee="各村：", signature="", date=""),
        draft("公告", number="财政部公告2024年第3号", title="关于延续实施税收政策的公告", signature="财政部"),
    ],
)
def title_without_organ(outline: Outline) -> Iterator[Hit]:
    """标题的三个部分是发文机关名称、事由、文种，如“南屏县人民政府关于……的通知”。

    有发文机关标志的，标题里通常也可以省去机关名称，不查；网上转载的稿子常常省去，所以只作提示。
    """
    title = outline.one(Role.TITLE)
    shown = outline.one(Role.MASTHEAD) or not outline.one(Role.SIGNATURE) or not outline.one(Role.DATE)
    number = outline.one(Role.DOC_NUMBER)
    named = number is not None and _NAMED.search(number.text) is not None
    if title is None or shown or named or not title.text.startswith("关于") or not is_sent(outline):
        return
    paragraph, start, end = visible(title)
    yield Hit(start, end, "标题里没有发文机关名称，应写作“××××关于……的××”", paragraph=paragraph)
