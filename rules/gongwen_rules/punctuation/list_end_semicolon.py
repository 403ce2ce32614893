"""BD154: a semicolon behind the last item of a list, and a heading or a new sentence behind that."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import pairwise

from gongwen_lint.rule import (
    Bad,
    Element,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    PlacedFact,
    Role,
    document_rule,
    fact,
    replacement,
)

_LEVELS = ("chapter", "section", "article", "han", "han-bracket", "arabic", "arabic-bracket", "circled")
"""Styles of ordinals from the highest level down."""
_NEAR = 4
"""A signature stands so near behind the last item, blank lines between them."""


@fact(
    "fresh_start",
    roles=(Role.BODY,),
    starts="各请以特会上此另",
    find=r"^[ \u3000]*(?:请?各(?:单位|地区?|部门|级|县|乡镇?|镇|市|区|村)|以上(?:事项|要求|各项)|特此|会议|上述|此外|另外)[^；;]*。[ \u3000]*$",
)
def fresh_start(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A paragraph that is no item: it speaks to those whom the document addresses."""
    yield Fact(*match.span())


@document_rule(
    "BD154",
    "list-end-semicolon",
    "分项的最后一项用句号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.6.3.3",
    facts=("open_end",),
    besides=("fresh_start", "article"),
    bad=[
        Bad(
            "一、主要任务\n（一）完成旧管网改造；\n（二）完成泵站维修⟦；⟧\n二、工作要求\n要抓好落实。",
            fixed="一、主要任务\n（一）完成旧管网改造；\n（二）完成泵站维修。\n二、工作要求\n要抓好落实。",
        ),
        Bad(
            "第二条　会员享有下列权利：\n（一）参加活动；\n（二）表决权⟦；⟧\n第三条　会员承担下列义务。",
            fixed="第二条　会员享有下列权利：\n（一）参加活动；\n（二）表决权。\n第三条　会员承担下列义务。",
        ),
        Bad(
            "主要任务如下：\n1.完成旧管网改造；\n2.完成泵站维修⟦；⟧\n各乡镇要于6月底前报送进展情况。",
            fixed="主要任务如下：\n1.完成旧管网改造；\n2.完成泵站维修。\n各乡镇要于6月底前报送进展情况。",
        ),
        Bad(
            "会议要求做到：\n1.摸清底数；\n2.建立台账；\n3.限时整改⟦；⟧\n会议还研究了其他事项。",
            fixed="会议要求做到：\n1.摸清底数；\n2.建立台账；\n3.限时整改。\n会议还研究了其他事项。",
        ),
        Bad(
            "关于加强管护的通知\n各乡镇：\n一、工作要求\n（一）落实责任；\n（二）严格考核⟦；⟧\n\n云泽县水利局\n2024年5月6日",
            fixed="关于加强管护的通知\n各乡镇：\n一、工作要求\n（一）落实责任；\n（二）严格考核。\n\n云泽县水利局\n2024年5月6日",
        ),
        Bad(
            "第二条　会议遵循下列原则：\n（一）尽量少开会；\n（二）尽量开短会⟦；⟧\n第三条　议事规则由办公室制定。",
            fixed="第二条　会议遵循下列原则：\n（一）尽量少开会；\n（二）尽量开短会。\n第三条　议事规则由办公室制定。",
        ),
        Bad(
            "一、提高认识\n要认真学习，绷紧安全这根弦⟦；⟧\n二、压实责任\n要抓好落实。",
            fixed="一、提高认识\n要认真学习，绷紧安全这根弦。\n二、压实责任\n要抓好落实。",
        ),
    ],
    good=[
        "一、主要任务\n（一）完成旧管网改造；\n（二）完成泵站维修。\n二、工作要求\n要抓好落实。",
        "一、完成旧管网改造；\n二、完成泵站维修；\n三、完成河道清淤。",
        "决定如下：\n“一、维持原处理决定的第一项，责令限期改正；\n二、撤销原处理决定的第二项；\n三、退还罚款。”",
        "（一）完成下列改造：\n1.旧管网改造；\n2.老泵站改造；\n（二）完成河道清淤；\n（三）完成堤防加固。",
        "第三条　申请人提交下列材料：\n（一）身份证明；\n（二）学历证书。\n第四条　申请人应当年满18周岁。",
        "第三条　申请人提交下列材料：\n（一）身份证明；\n（二）下列材料之一：\n1.学历证书；\n2.资格证书；\n（三）其他材料。",
        "（一）完成下列改造；\n1.旧管网；\n2.老泵站。\n（二）完成河道清淤。",
        "要做好以下工作：\n完成旧管网改造；\n各单位完成泵站维修。",
        "主要任务：\n一、完成旧管网改造；\n二、完成泵站维修；\n三、完成河道清淤。\n各单位要抓好落实。",
        "国内：\n1.改造项目：\n（1）旧管网；\n（2）老泵站；\n2.新建项目：\n（1）水厂；\n（2）水池；\n3.维修项目：\n（1）堤防。",
        "完成下列任务：\n1.完成改造：\n（1）旧管网；\n（2）老泵站；\n2.完成清淤。",
        "一、总体要求\n1.摸清底数，建立台账；\n2.压实责任，严格考核。\n二、组织实施\n各单位要抓好落实。",
    ],
)
def list_end_semicolon(outline: Outline) -> Iterator[Hit]:
    """分项之间用分号，最后一项说完了用句号。后面已经是高一级的标题，或者“各单位要……”这样的另一段话，这一项就是最后一项。"""
    marks = {one.paragraph: one for one in outline.facts["open_end"] if one.value[1]}

    fresh = {one.paragraph for one in outline.facts["fresh_start"]}
    fresh |= {one.paragraph for one in outline.facts["article"] if one.value[2]}
    signatures = {e.paragraph for e in outline.all(Role.SIGNATURE, Role.DATE, part=None)}
    headings: dict[int, Element] = {}
    for element in outline.headings():
        headings.setdefault(element.paragraph, element)
    joints = cache(partial(_joints, headings, marks))
    running = {_rank(headings[at]) for at in marks if at in headings}
    for at, mark in marks.items():
        after = at + (2 if at - 2 in marks and at - 1 not in marks and at + 1 not in headings else 1)
        following = headings.get(after)
        behind = next((n for n in range(at + 1, at + _NEAR) if n in marks or n in headings or n in signatures), at)
        signed = mark.value[2] and behind in signatures
        last = _is_last(mark, headings.get(at), following, running) and not _closes_outer(following, joints)
        if mark.value[3] in ("item", "sentence") and (last or signed or (mark.value[2] and after in fresh)):
            fix = replacement(mark.start, mark.end, "。", paragraph=at, title="改为句号", safe=False)
            yield Hit(mark.start, mark.end, "后面不再是并列的分项，这里应为句号“。”", fix, paragraph=at)


def _is_last(mark: PlacedFact, own: Element | None, following: Element | None, running: set[int]) -> bool:
    """A heading of a higher level than the item follows, or one of the first level where it is no item.

    A list within an item of a rank that is `running`, whose items end with semicolons, ends with one too.
    """
    if following is None:
        return False
    if own is not None and own.ordinal is not None:
        return _rank(following) < _rank(own) and _rank(following) not in running
    return not mark.value[2] and _rank(following) <= _LEVELS.index("han")


def _closes_outer(following: Element | None, joints: Callable[[int], frozenset[int]]) -> bool:
    """The semicolon closes an item of the outer list as well, whose items hold lists: 1.甲：（1）…；（2）…；2.乙：…."""
    if following is None or _rank(following) <= _LEVELS.index("han"):
        return False
    known = joints(_rank(following))
    return following.paragraph in known and (len(known) > 1 or not _announces(following))


def _joints(headings: Mapping[int, Element], marks: Mapping[int, PlacedFact], rank: int) -> frozenset[int]:
    """Where items of a rank follow lists under a colon, if all these lists end with a semicolon; none is a heading."""
    outer = [element for element in headings.values() if _rank(element) == rank]
    known = frozenset(b.paragraph for a, b in pairwise(outer) if _announces(a))
    return known if all(at - 1 in marks or at - 2 in marks for at in known) else frozenset()


def _announces(element: Element) -> bool:
    return element.mark == "：" or element.text.endswith("：")


def _rank(element: Element) -> int:
    style = element.ordinal.style if element.ordinal else ""
    return _LEVELS.index(style) if style in _LEVELS else len(_LEVELS)
