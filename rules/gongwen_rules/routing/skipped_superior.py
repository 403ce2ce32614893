"""XW106: a paper that goes over the head of the next superior."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, issuer, visible
from gongwen_rules.knowledge.organs import read_organ
from gongwen_rules.knowledge.subordination import county_between, skips

_BUREAU = {"title": "南屏县水利局关于增加管护经费的请示", "signature": "南屏县水利局"}


@document_rule(
    "XW106",
    "skipped-superior",
    "一般不得越级行文，越级的同时抄送被越过的机关",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十四条",
    roles=(Role.ADDRESSEE,),
    genres=("请示", "报告", "意见"),
    since=FORMAT_2012,
    besides=("copied-organ",),
    bad=[
        Bad(draft("请示", addressee="⟦清河省人民政府⟧："), said="抄送"),
        Bad(draft("请示", addressee="⟦云泽市人民政府⟧：", **_BUREAU)),
        Bad(draft("报告", title="青石镇人民政府关于修桥情况的报告", addressee="⟦云泽市人民政府⟧：", signature="南屏县青石镇人民政府")),
        Bad(draft("报告", title="南屏县青石镇人民政府关于修桥情况的报告", addressee="⟦云泽市人民政府⟧：", signature="南屏县青石镇人民政府")),
    ],
    good=[
        draft("请示", addressee="清河省人民政府：", after=("抄送：云泽市人民政府。",)),
        draft("请示", addressee="南屏县人民政府：", **_BUREAU),
        draft("请示", addressee="云泽市水利局：", **_BUREAU),
        draft("报告", title="青石镇人民政府关于修桥情况的报告", addressee="桐岭市人民政府：", signature="青石镇人民政府"),
        draft("请示", title="国家税务总局南屏县税务局关于办公用房的请示", addressee="云泽市人民政府：", signature="国家税务总局南屏县税务局"),
        draft("意见"),
        draft("请示", title="上海市人民政府关于调整规划的请示", addressee="国务院：", signature="上海市人民政府"),
    ],
)  # fmt: skip
def skipped_superior(outline: Outline) -> Iterator[Hit]:
    """行文关系根据隶属关系和职权范围确定，一般不得越级行文；特殊情况需要越级行文的，应当同时抄送被越过的机关。

    级别从机关名称判断。乡镇的上一级可能是县也可能是县级市，名称看不出来的不报；省直管县、上级要求直报的可以不理。
    """
    addressee = outline.one(Role.ADDRESSEE)
    writer, superior = read_organ(issuer(outline)), read_organ(addressed_to(outline))
    if addressee is None or outline.delivered or not skips(writer, superior):
        return
    copied = tuple(read_organ(str(found.value)) for found in outline.facts["copied-organ"])
    signature = outline.one(Role.SIGNATURE)
    signed = read_organ(signature.text).place if signature else ""
    known = (*copied, *(read_organ(place) for name in (writer.place, signed) for place in _places_of(name)))
    told = any(organ.kind == superior.kind and writer.rank <= organ.rank < superior.rank for organ in copied)
    if told or not county_between(writer, superior, known):
        return
    paragraph, start, end = visible(addressee)
    end -= len(addressee.text) - len(addressed_to(outline))
    message = f"越级行文到“{superior.name}”；一般不得越级行文，确需越级的，应同时抄送被越过的机关"
    yield Hit(start, end, message, paragraph=paragraph)


def _places_of(place: str) -> Iterator[str]:
    """南屏县青石镇: 南屏县, which lies between the town and its city."""
    head, county, _ = place.partition("县")
    if county:
        yield head + county
