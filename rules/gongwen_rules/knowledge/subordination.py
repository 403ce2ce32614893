"""Who stands over whom, read off the names of organs and the form of a paper."""

from __future__ import annotations

from gongwen_lint.rule import Outline, Pattern
from gongwen_rules.knowledge.form import addressed_to, issuer
from gongwen_rules.knowledge.organs import CENTRE, COUNTY, PROVINCE, TOWN, Organ, field, read_organ, split_organs

_MERE = frozenset(("省", "自治区", "市", "州", "县", "区", "旗", "盟", "镇", "乡"))
"""A level without a name: the reader's own."""
_SURE = (TOWN, COUNTY, PROVINCE)
_MUNICIPALITIES = frozenset(("北京市", "天津市", "上海市", "重庆市"))
"""Of the rank of a province."""
_LEADING = ("政府", "党委")
_WORKING = ("部门", "办公机构", "内设机构")
_ATTACHED = Pattern(
    r"中医|药|监狱|戒毒|林|粮|能源|文物|知识产权|金融|信访|档案|疾[病控]|公路|海洋|事务|分局|税|海关|气象|地震|烟草|邮政|"
    r"消防|海事|银行|大队|支队|总队|中心|站|所|院|校|公司"
)
"""Organs that may belong to another department, or to none of their place."""
_OPEN = Pattern(r"编|国资|国有资产|人大|政协|纪委|监委|工作委员会|领导小组|指挥部")
"""Whom organs of their place may ask though they are no governments."""


def one_place(one: Organ, other: Organ) -> bool:
    """Both belong to the same place: the same name, or a mere level of the same rank."""
    mere = one.level in _MERE or other.level in _MERE
    return bool(one.rank) and one.rank == other.rank and (one.level == other.level or mere)


def leads(organ: Organ, writer: Organ) -> bool:
    """The organ is a government or Party committee that surely stands over the writer."""
    if organ.kind not in _LEADING or not organ.rank or not writer.rank or organ.several:
        return False
    if writer.kind in _WORKING:
        return one_place(organ, writer) or organ.rank > writer.rank
    return writer.kind in _LEADING and organ.rank > writer.rank


def guides(organ: Organ, writer: Organ) -> bool:
    """The organ is the department that works in the writer's field one or more levels above it: 市教育局 above 县教育局."""
    departments = organ.kind == writer.kind == "部门" and not organ.several
    return departments and organ.rank > writer.rank > 0 and bool(field(writer)) and field(organ) == field(writer)


def are_peers(one: Organ, other: Organ) -> bool:
    """Neither stands over the other: departments of one government, or governments of one rank.

    Two 市 are no sure peers: one may be of the rank of a county and stand under the other.
    """
    if one.kind == other.kind == "政府":
        return one.rank == other.rank in _SURE and one.level != other.level and not {one.level, other.level} & _MERE
    departments = one.kind == other.kind == "部门" and not (one.several or other.several)
    if not departments or one.rank == CENTRE or not one_place(one, other) or one.party != other.party:
        return False
    return not (_ATTACHED.search(one.name) or _OPEN.search(other.name) or one.name == other.name)


def skips(writer: Organ, organ: Organ) -> bool:
    """A writer calls on a government over the head of the one between them."""
    if organ.kind not in _LEADING or organ.several or not organ.rank or not writer.rank:
        return False
    if writer.kind == "部门":
        return organ.rank > writer.rank and not _ATTACHED.search(writer.name)
    rank = PROVINCE if writer.level in _MUNICIPALITIES else writer.rank
    return writer.kind in _LEADING and organ.rank - rank > 1


def county_between(writer: Organ, organ: Organ, known: tuple[Organ, ...]) -> bool:
    """A town calls on a city, and other names show that a county lies between; a town may stand under a city at once."""
    return writer.rank > TOWN or organ.rank > COUNTY + 1 or any(other.rank == COUNTY for other in known)


def writes_upward(outline: Outline) -> bool:
    """请示 and 报告, and a 意见 that is laid before the government which leads its writer."""
    genre = outline.context.genre
    if genre in ("请示", "报告"):
        return True
    called = split_organs(addressed_to(outline)) if genre == "意见" else ()
    return bool(called) and leads(read_organ(called[0]), read_organ(issuer(outline)))
