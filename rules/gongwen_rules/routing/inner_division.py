"""XW107: an inner division that issues an official document outside."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, is_sent, issuer, visible

_DIVISION = Pattern(
    r"(?:[局厅委部署]|政府|院)(?!.*(?:管理|办事|工程|养护|收费|监测|管护|建设|项目|监督|服务|联络|代表)处$)\p{Han}{2,8}(?:科|股|(?<!办事)处)$"
)
_ENTERPRISE = Pattern(r"大学|学院|学校|中学|公司|集团|医院|银行")
_INSIDE = Pattern(
    r"^(?:[局厅委部院]?(?:机关)?各(?:科|股|处|室|部门|单位)|机关|全体|本[局厅委部院]|所属|直属|[局厅委部院](?:机关|属|直))"
)


@document_rule(
    "XW107",
    "inner-division",
    "内设机构不得对外正式行文",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十七条",
    genres=("请示", "报告", "函", "通知", "意见", "通报", "决定", "批复", "通告", "公告"),
    since=FORMAT_2012,
    bad=[
        Bad(draft("函", title="⟦南屏县教育局人事科⟧关于商请借用考场的函", signature="南屏县教育局人事科"), said="部门的名义"),
        Bad(draft("通知", title="关于报送学校名册的通知", addressee="各乡镇中心学校：", signature="⟦云泽市教育局基础教育科⟧")),
        Bad(draft("请示", title="⟦云泽市自然资源和规划局财务处⟧关于追加经费的请示", signature="云泽市自然资源和规划局财务处")),
    ],
    good=[
        draft("通知", title="南屏县水利局办公室关于报送图纸的通知", signature="南屏县水利局办公室"),
        draft("通知", title="云泽市教育局人事科关于年度考核的通知", addressee="局机关各科室：", signature="云泽市教育局人事科"),
        draft("通知", title="云泽市水利局青石水库管理处关于开闸放水的通知", signature="云泽市水利局青石水库管理处"),
        draft("通知", title="临川大学人事处关于年度考核的通知", addressee="各学院：", signature="临川大学人事处"),
        draft("通知", title="临川大学党委组织部干部科关于报送名单的通知", addressee="各学院：", signature="临川大学党委组织部干部科"),
        draft("通告", title="云泽市公安局出入境管理处关于搬迁的通告", signature="云泽市公安局出入境管理处"),
    ],
)  # fmt: skip
def inner_division(outline: Outline) -> Iterator[Hit]:
    """部门内设机构除办公厅（室）外，不得对外正式行文；应以部门名义，或者经授权以办公室名义发。

    发给本机关和所属单位的不算对外；管理处、办事处等独立的单位，学校、企业的处室不查。
    """
    name = issuer(outline)
    if (
        not _DIVISION.search(name)
        or _ENTERPRISE.search(name)
        or not is_sent(outline)
        or _INSIDE.search(addressed_to(outline))
    ):
        return
    place = _shown(outline, name)
    if place is not None:
        message = f"“{name}”是内设机构，不得对外正式行文，应以部门的名义行文"
        yield Hit(*place[1:], message, paragraph=place[0])


def _shown(outline: Outline, name: str) -> tuple[int, int, int] | None:
    """Where the issuer stands: at the head of the title, else in the signature."""
    title, signature = outline.one(Role.TITLE), outline.one(Role.SIGNATURE)
    if title and title.text.startswith(name):
        end = title.end if title.paragraph != title.last else title.start + len(name)
        return title.paragraph, title.start, end
    return visible(signature) if signature else None
