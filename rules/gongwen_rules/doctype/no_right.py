"""WZ301: an order, a bill or a resolution by an organ that does not issue such."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule
from gongwen_rules.knowledge.form import FORMAT_2012, issuer, visible
from gongwen_rules.knowledge.organs import CENTRE, Organ, read_organ

_HONOURS = Pattern(r"嘉奖令|通令|撤销令|指令$|责令")
_ORDER = Pattern(r"^(?P<organ>\p{Han}{2,30}?)(?:命令|令)$")
_COMMAND = Pattern(r"指挥部|[河林湖]长$")
"""Whom a law gives the right to order what must be done at once: 防汛抗旱指挥部."""
_LAW = "令用于公布行政法规和规章、宣布施行重大强制性措施、授予和晋升衔级、嘉奖；地方政府的部门一般改用通知或者决定"
_BILL = "议案由各级人民政府按照法律程序向同级人民代表大会或者其常务委员会提请审议，部门不能提出；可写请示或者报告，由政府提出"
_RESOLUTION = "决议用于会议讨论通过的重大决策事项，应由会议（如代表大会、常委会、全体会议）作出；机关作出的用决定"


@document_rule(
    "WZ301",
    "no-right",
    "令、议案、决议由有权的机关制发",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第八条",
    genres=("命令（令）", "议案", "决议"),
    since=FORMAT_2012,
    bad=[
        Bad("⟦南屏县教育局令⟧\n\n第7号\n\n　　为加强校园管理，现发布命令如下：\n　　一、严禁携带管制器具。\n\n局长　罗启淼\n2024年5月6日\n", said="通知"),
        Bad("⟦南屏县财政局关于提请审议预算调整方案的议案⟧\n\n县人大常委会：\n　　现提请审议。\n\n南屏县财政局\n2024年5月6日\n", said="人民政府"),
        Bad("⟦南屏县人民政府关于批准2024年预算的决议⟧\n\n　　为做好预算工作，同意预算方案。\n\n南屏县人民政府\n2024年5月6日\n", said="会议"),
    ],
    good=[
        "南屏县人民政府令\n\n第7号\n\n　　为预防森林火灾，现发布命令如下：\n　　一、严禁野外用火。\n\n县长　秦世安\n2024年5月6日\n",
        "南屏县人民政府关于提请审议预算调整方案的议案\n\n县人大常委会：\n　　现提请审议。\n\n县长　秦世安\n2024年5月6日\n",
        "南屏县第十七届人民代表大会第四次会议关于2024年预算的决议\n（2024年3月6日通过）\n\n　　会议决定批准预算。\n",
        "南屏县人民代表大会常务委员会关于加强河道保护的决议\n\n　　会议决定加强河道保护。\n",
        "南屏县防汛抗旱指挥部令\n\n（2024）第1号\n\n　　洪峰即将过境，现命令：\n　　一、立即组织转移。\n\n指挥长　秦世安\n2024年7月3日\n",
        "教育部令\n\n第7号\n\n　　《学校管理办法》已经审议通过，现予公布。\n\n部长　罗启淼\n2024年5月6日\n",
    ],
)  # fmt: skip
def no_right(outline: Outline) -> Iterator[Hit]:
    """命令（令）、议案、决议只有法律和章程规定的机关能用：县市的部门不发令，部门不提议案，决议要经会议通过。

    人大、党的代表大会和全会、国务院部门的令，防汛等指挥部的令，嘉奖令，企业和团体依章程作出的决议不查。机关从名称判断。
    """
    place = outline.one(Role.TITLE) or outline.one(Role.MASTHEAD)
    genre = outline.context.genre
    if genre == "命令（令）":
        place = outline.one(Role.MASTHEAD) or place
    if place is None:
        return
    order = _ORDER.match(place.text) if genre == "命令（令）" else None
    organ = read_organ(order["organ"] if order else issuer(outline))
    message = (
        None if _HONOURS.search(place.text) or _COMMAND.search(organ.name) else _wrong(genre, organ, order is not None)
    )
    if message is not None:
        paragraph, start, end = visible(place)
        yield Hit(start, end, message, paragraph=paragraph)


def _wrong(genre: str, organ: Organ, order: bool) -> str | None:
    department = organ.kind in ("部门", "办公机构", "内设机构") and 0 < organ.rank < CENTRE
    if genre == "命令（令）":
        return _LAW if department and order else None
    if genre == "议案":
        return _BILL if department else None
    return _RESOLUTION if (department or organ.kind == "政府") and "会议" not in organ.name else None
