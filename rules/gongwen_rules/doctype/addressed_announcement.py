"""WZ305: a 通告 or 公告 that is addressed to lower organs."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, title_end

_ORGANS = Pattern(
    r"各[\p{Han}、（）]{0,20}(?:政府|部门|机构|[局厅委办]|办事处|省|市|县|区|乡镇|党委|党组|科室|直属单位|[站所]|中心|学校|学区|支部)(?=[，,；;、]|$)"
)
_PUBLIC = Pattern(r"居民|市民|村民|群众|业主|用户|公众|考生|企业|商户|经营者|驾驶|车主|纳税|投资|客户|供应商|投标")


@document_rule(
    "WZ305",
    "addressed-announcement",
    "向下级机关部署工作用通知",
    severity="warning",
    basis="实务",
    clause="",
    genres=("通告", "公告"),
    since=FORMAT_2012,
    bad=[
        Bad(
            draft("通告", title="南屏县人民政府关于做好防汛工作的⟦通告⟧", addressee="各乡镇人民政府，县政府各部门："),
            fixed=str(draft("通告", title="南屏县人民政府关于做好防汛工作的通知", addressee="各乡镇人民政府，县政府各部门：")),
            said="通知",
        ),
        Bad(
            draft("公告", title="云泽市教育局关于报送年报的⟦公告⟧", addressee="各县（市、区）教育局：", signature="云泽市教育局"),
            fixed=str(draft("公告", title="云泽市教育局关于报送年报的通知", addressee="各县（市、区）教育局：", signature="云泽市教育局")),
        ),
    ],
    good=[
        draft("通告"),
        draft("公告"),
        draft("通告", addressee="广大市民："),
        draft("公告", addressee="各投标单位："),
        draft("通告", addressee="各企业、各经营者："),
    ],
)  # fmt: skip
def addressed_announcement(outline: Outline) -> Iterator[Hit]:
    """公告、通告向社会公布，通常不写主送机关；主送下级机关、部署工作的应是通知。主送居民、企业、考生等社会公众的不查。"""
    title, said = outline.one(Role.TITLE), addressed_to(outline)
    genre = outline.context.genre
    if title is None or not title.text.endswith(genre) or not _ORGANS.search(said) or _PUBLIC.search(said):
        return
    paragraph, start, end = title_end(title, len(title.text) - len(genre))
    fix = replacement(start, end, "通知", paragraph=paragraph, safe=False)
    yield Hit(start, end, f"{genre}面向社会公布，这里主送的是下级机关，通常用“通知”", fix, paragraph=paragraph)
