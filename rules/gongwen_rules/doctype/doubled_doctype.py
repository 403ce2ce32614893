"""WZ102: two 文种 in one title."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_lint.structure.genre import strip_quoted, title_core

DOUBLED = Pattern(
    r"(?:请示报告|报告请示|请示函|申请请示|请示申请|申请报告|意见报告|意见请示|建议请示|通知通告|通知公告|公告通知|通告公告|公告通告|决定通知|通知决定|报告函|函报告|通报通知|请示的报告)$"
)
OF_OTHERS = Pattern(r"办理|落实|撤回|转报|转呈|情况")


@document_rule(
    "WZ102",
    "doubled-doctype",
    "标题只用一个文种",
    severity="error",
    basis="条例",
    clause="条例 第八条",
    bad=[
        Bad(draft("请示", title="⟦南屏县人民政府关于建设青石水库除险加固工程的请示报告⟧")),
        Bad(draft("请示", title="⟦南屏县人民政府关于申请防汛资金的申请请示⟧"), said="申请请示"),
    ],
    good=[
        draft("函", title="南屏县人民政府关于征求防汛工作意见的函"),
        draft("请示", title="南屏县人民政府关于上报青石水库可行性研究报告的请示"),
        draft("通知", title="南屏县人民政府关于印发防汛工作情况通报的通知"),
    ],
)
def doubled_doctype(outline: Outline) -> Iterator[Hit]:
    """请示、报告等各有各的用处，一件公文只能是其中一种；“请示报告”连用，上级不知道该批复还是该阅存。"""
    title = outline.one(Role.TITLE)
    if title is None:
        return
    found = DOUBLED.search(strip_quoted(title_core(title.text)))
    if found is None or (found.group().endswith("的报告") and OF_OTHERS.search(title.text)):
        return
    if title.paragraph == title.last:
        message = f"标题里“{found.group()}”两个文种连用，应只用一个"
        yield Hit(title.start, title.end, message, paragraph=title.paragraph)
    else:
        yield Hit(0, title.end, f"标题里“{found.group()}”两个文种连用，应只用一个", paragraph=title.last)
