"""WZ102: two 文种 in one title."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_lint.structure.genre import strip_quoted, title_core
from gongwen_rules.knowledge.form import title_end

_ONE = "通知|通报|通告|公告|请示|批复|报告|意见|决定|决议|议案|纪要"
_DOUBLED = Pattern(
    r"(?:请示报告|报告请示|请示函|请示申请|申请请示|(?<=的)(?:申请|请求|汇报)(?:报告|请示|函)|(?<=的)情况汇报报告|建议请示|"
    r"(?<=的)(?:通知[公通]告|通知决定|公告通知|公告通告|通告公告|函报告))$"
    rf"|(?<=的)(?:(?P<first>{_ONE})(?:通知|通报|请示|批复|报告|意见|纪要|函|公函))$"
    r"|(?P<matter>请示的(?:报告|函)|报告的请示)$"
    r"|会议会议(?P<minutes>纪要)$"
    rf"|(?<=的)(?P<same>{_ONE})的(?P=same)$"
)
_ABOUT_PAPERS = Pattern(
    r"关于.*关于|(?:转发|批转)(?!的)|转报|报送|呈送|贯彻(?!落实.{0,4}工作)|执行|学习|答复|回复|办理|修改|废止|清理|延长|补充|更正|撤销|反馈|转[送交]|关于对"
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
            draft("函", title="南屏县水利局关于《水库管护办法》的⟦意见函⟧"),
            fixed=str(draft("函", title="南屏县水利局关于《水库管护办法》的意见")),
            said="或者“函”",
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
        draft("报告", title="南屏县人民政府关于办理青石镇请示的报告"),
        draft("公告", title="南屏县人民政府关于作出征收决定的公告"),
        draft("通知", title="南屏县委办公室关于执行重大事项请示报告制度的通知"),
    ],
)  # fmt: skip
def doubled_doctype(outline: Outline) -> Iterator[Hit]:
    """一件公文只有一个文种。请示与报告不能合用，也不能与函、意见拼在一起（“意见函”要么是意见，要么是函）。

    标题写到的别的公文（转发……通知的通知、关于办理……请示的报告）不算。
    """
    title, match = outline.one(Role.TITLE), doubled(outline)
    if title is None or match is None:
        return
    paragraph, start, end = title_end(title, match.start())
    end -= len(title.text) - match.end()
    kept = _kept(match)
    fixes = [replacement(start, end, right, paragraph=paragraph, safe=False) for right in kept]
    said = "”或者“".join(kept)
    what = "重复了文种" if match["minutes"] or match.group() == kept[0] * 2 else "叠用了两个文种"
    message = f"标题里{what}“{match.group()}”，只能用一个，如“{said}”"
    yield Hit(start, end, message, fixes[0], tuple(fixes[1:]), paragraph=paragraph)


def doubled(outline: Outline) -> Match | None:
    """The two 文种 at the end of the title; None if there is one. What the body says then is judged by neither."""
    title = outline.one(Role.TITLE)
    core = title_core(title.text) if title else ""
    match = _DOUBLED.search(core)
    if match is None or ((match["same"] or match["matter"]) and _ABOUT_PAPERS.search(strip_quoted(core))):
        return None
    return match


def _kept(match: Match) -> tuple[str, ...]:
    """The 文种 to choose from."""
    if "请示" in match.group():
        return ("请示",)
    first = (match["minutes"] and "会议纪要") or match["first"] or match["same"] or "请示"
    return (first, "函") if match["first"] == "意见" and match.group().endswith("函") else (first,)
