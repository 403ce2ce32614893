"""WZ102: two 文种 in one title."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_lint.structure.genre import strip_quoted, title_core
from gongwen_rules.knowledge.form import title_end

_ONE = "通知|通报|通告|公告|请示|批复|报告|意见|决定|决议|议案|纪要"
_DOUBLED = Pattern(
    r"(?:请示报告|报告请示|请示函|请示申请|申请请示|(?<=的)(?:申请|请求|汇报)(?:报告|请示|函)|(?<=的)情况汇报报告|建议请示|"
    r"(?<=的)(?:通知[公通]告|通知决定|公告通知|公告通告|通告公告|函报告))$"
    rf"|(?<=的)(?:(?P<first>{_ONE})(?:通知|通报|请示|批复|报告|意见|纪要|函|公函))$"
    r"|(?<=的)(?:请示的报告|报告的请示)$"
    r"|会议会议(?P<minutes>纪要)$"
    rf"|(?<=的)(?P<same>{_ONE})的(?P=same)$"
)
_ABOUT_PAPERS = Pattern(
    r"关于.*关于|(?:转发|批转)(?!的)|转报|报送|呈送|贯彻(?!落实.{0,4}工作)|执行|学习|答复|回复|办理|修改|废止|清理|延长|补充|更正|撤销|反馈"
)
"""The title tells of another paper, which ends in a 文种 too; not where that is quoted (转发《…》的通知的通知)."""


@document_rule(
    "WZ102",
    "doubled-doctype",
    "标题只用一个文种",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第八条、第十五条（四）",
    bad=[
        Bad(
            draft("请示", title="南屏县人民政府关于修建青石水库的⟦请示报告⟧"),
            fixed=str(draft("请示", title="南屏县人民政府关于修建青石水库的请示")),
        ),
        Bad(
            draft("请示", title="南屏县水利局关于申请办公经费的⟦请示函⟧"),
            fixed=str(draft("请示", title="南屏县水利局关于申请办公经费的请示")),
        ),
        Bad(
            draft("报告", title="南屏县水利局关于加强水库管护的⟦意见报告⟧"),
            fixed=str(draft("报告", title="南屏县水利局关于加强水库管护的意见")),
        ),
        Bad(
            draft("请示", title="南屏县水利局关于解决办公用房的⟦请示的报告⟧"),
            fixed=str(draft("请示", title="南屏县水利局关于解决办公用房的请示")),
        ),
        Bad(
            draft("通知", title="南屏县人民政府关于做好防汛工作的⟦通知通知⟧"),
            fixed=str(draft("通知", title="南屏县人民政府关于做好防汛工作的通知")),
        ),
        Bad(
            draft("通知", title="南屏县人民政府关于印发《水库管理办法》的⟦通知的通知⟧"),
            fixed=str(draft("通知", title="南屏县人民政府关于印发《水库管理办法》的通知")),
        ),
        Bad(
            draft("请示", title="南屏县水利局关于增加编制的⟦请示请示⟧"),
            fixed=str(draft("请示", title="南屏县水利局关于增加编制的请示")),
        ),
        Bad("县城区内涝整治工作专题⟦会议会议纪要⟧\n\n2024年7月10日，副县长主持召开会议。",
            fixed="县城区内涝整治工作专题会议纪要\n\n2024年7月10日，副县长主持召开会议。"),
    ],
    good=[
        "南屏县人民政府第12次常务会议纪要\n2024年5月6日，县长主持召开常务会议。会议议定了防汛事项。\n",
        draft("函", title="南屏县水利局关于征求水库管护办法意见的函"),
        draft("批复", title="云泽市人民政府关于南屏县修建青石水库请示的批复"),
        draft("通知", title="南屏县人民政府办公室关于转发《云泽市人民政府关于加强防汛工作的通知》的通知"),
        draft("通知", title="南屏县人民政府办公室关于转发市防汛办关于加强值班的通知的通知"),
        draft("报告", title="南屏县人民政府关于落实市委巡察反馈意见整改情况的报告"),
        draft("公告", title="南屏县人民政府关于作出征收决定的公告"),
        draft("通知", title="南屏县委办公室关于执行重大事项请示报告制度的通知"),
    ],
)  # fmt: skip
def doubled_doctype(outline: Outline) -> Iterator[Hit]:
    """一件公文只有一个文种。请示与报告不能合用，也不能与函、意见拼在一起；标题写到的别的公文不算。"""
    title = outline.one(Role.TITLE)
    core = title_core(title.text) if title else ""
    match = _DOUBLED.search(core)
    if title is None or match is None or (match["same"] and _ABOUT_PAPERS.search(strip_quoted(core))):
        return
    paragraph, start, end = title_end(title, match.start())
    end -= len(title.text) - match.end()
    minutes = match["minutes"] and "会议纪要"
    kept = "请示" if "请示" in match.group() else minutes or match["first"] or match["same"] or "请示"
    fix = replacement(start, end, kept, paragraph=paragraph, safe=False)
    what = "重复了文种" if minutes or match.group() == kept * 2 else "叠用了两个文种"
    yield Hit(start, end, f"标题里{what}“{match.group()}”，只能用一个，如“{kept}”", fix, paragraph=paragraph)
