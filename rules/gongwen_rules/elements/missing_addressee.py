"""YS101: a document without 主送机关."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import title_organ, visible

NEAR = 3
"""A line that calls somebody stands at most so many paragraphs below the title."""
_CALL = Pattern(r"[\s\u3000]*[^。；]{2,60}[：:][\s\u3000]*")
_YEARLY = Pattern(
    r"(?:年度报告|年报|年度?(?:法治政府建设|政府信息公开|依法行政)(?:工作)?(?:情况)?的?报告)(?:[（(].*[）)])?$"
)
"""Reports that a law has published every year: 政府信息公开, 法治政府建设."""
_SCHOOL = Pattern(r"(?:学校|[小中]学|幼儿园)$")
_ANNOUNCES = Pattern(r"(?:如下|以下|下列|事项|决定|意见|要求)[：:][\s\u3000]*$")


@fact("calling-line", ends="：:")
def calling_line(paragraph: Paragraph) -> Iterator[Fact]:
    """A short line that ends in a colon and announces nothing: it may call somebody whom the structure does not know."""
    if _CALL.fullmatch(paragraph.text) and not _ANNOUNCES.search(paragraph.text):
        yield Fact(0, len(paragraph.text))


@document_rule(
    "YS101",
    "missing-addressee",
    "请示、报告、批复、函、通知写明主送机关",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（八）",
    genres=("请示", "报告", "批复", "函", "通知"),
    besides=("calling-line",),
    confidence=0.8,
    bad=[
        Bad(draft("请示", title="⟦南屏县人民政府关于建设青石水库除险加固工程的请示⟧", addressee=""), said="主送机关"),
        Bad(draft("通知", title="⟦南屏县人民政府关于做好2024年防汛工作的通知⟧", addressee="")),
        Bad(draft("函", title="⟦南屏县人民政府关于商请支持青石水库供水管线建设的函⟧", addressee="")),
    ],
    good=[
        draft("通告"),
        draft("公告"),
        draft("决定", addressee=""),
        draft("通知", addressee="", after=("主送：各乡镇人民政府，县政府各部门。",)),
        draft("报告", title="南屏县2024年政府工作报告", addressee="各位代表：", signature="", date=""),
        draft("报告", title="南屏县人民政府2024年政府信息公开工作年度报告", addressee=""),
        draft("报告", title="南屏县水利局2024年法治政府建设年度报告", addressee="", signature="南屏县水利局"),
        draft("报告", title="南屏县人民政府关于2024年度法治政府建设情况的报告", addressee=""),
        draft("通知", title="会议通知", addressee="", body="定于5月8日召开防汛会议，请各乡镇负责同志参加。"),
        draft("通知", title="南屏县第一小学关于举办书法比赛的通知", addressee="", signature="南屏县第一小学"),
        draft("通知", addressee="全县家庭农场主、种粮大户："),
    ],
)
def missing_addressee(outline: Outline) -> Iterator[Hit]:
    """主送机关是公文的主要受理机关。标题、署名、成文日期都看得出来时才查；普发的公告、通告、决定等不查，学校没有编号、贴出来的通知也不查。"""
    title = outline.one(Role.TITLE)
    signed = outline.one(Role.SIGNATURE) and outline.one(Role.DATE)
    if title is None or not signed or outline.delivered or not _whole(outline) or _called(outline, title.last):
        return
    paragraph, start, end = visible(title)
    message = f"没有主送机关；{outline.context.genre}应在标题下顶格写明主送机关，后标全角冒号"
    yield Hit(start, end, message, paragraph=paragraph)


def _whole(outline: Outline) -> bool:
    """A yearly report without number is published, not sent.

    A 函 or 通知 whose title names no organ and that has no number may be a copy that lost its addressee on the way;
    a school posts its own ones up.
    """
    title = outline.one(Role.TITLE)
    if title is not None and _YEARLY.search(title.text):
        return outline.one(Role.DOC_NUMBER) is not None
    if outline.context.genre in ("请示", "报告", "批复"):
        return True
    if outline.one(Role.DOC_NUMBER):
        return True
    return title is not None and title.text.find("关于") > 0 and not _SCHOOL.search(title_organ(outline))


def _called(outline: Outline, title: int) -> bool:
    if outline.one(Role.ADDRESSEE) or outline.one(Role.SALUTATION):
        return True
    return any(title < line.paragraph <= title + NEAR for line in outline.facts["calling-line"])
