"""WZ202: a closing phrase of another 文种."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, PlacedFact, document_rule, draft, replacement
from gongwen_rules.doctype.doubled_doctype import doubled
from gongwen_rules.doctype.wrong_to_superior import WRONG_TO_SUPERIOR
from gongwen_rules.knowledge.form import addressed_to, issuer
from gongwen_rules.knowledge.organs import read_organ, split_organs
from gongwen_rules.knowledge.subordination import are_peers, leads

_GENRES = ("通知", "通报", "通告", "公告", "决定", "请示", "报告", "批复", "函", "意见", "议案", "决议", "纪要")
_NAMED = ("通知", "通报", "通告", "公告", "报告", "请示", "批复")
_UPWARD = ("请批示", "请批准")
_AT_HOME: dict[str, tuple[str, ...]] = {
    **{name: (name,) for name in _NAMED},
    "报告": ("报告", "请示", "意见"),
    "函": ("函",),
    "复": ("批复", "函"),
    "请批示": ("请示", "报告", "意见"),
    "请批准": ("请示", "报告", "意见", "函"),
    "请函复": ("函", "通知", "意见", "批复"),
    "请执行": tuple(genre for genre in _GENRES if genre not in ("请示", "报告")),
}
"""Where a closing may stand, or where another rule judges it (a request in a 报告, 特此报告 in a 请示)."""


@document_rule(
    "WZ202",
    "foreign-closing",
    "结语与文种一致",
    severity="warning",
    basis="实务",
    clause="",
    genres=_GENRES,
    facts=("closing",),
    bad=[
        Bad(draft("通知", body=("请各乡镇于5月20日前完成清点。", "⟦妥否，请批示⟧。")), said="请示"),
        Bad(
            draft("通报", body=("希望受到表扬的单位再接再厉。", "⟦特此通知⟧。")),
            fixed=str(draft("通报", body=("希望受到表扬的单位再接再厉。", "特此通报。"))),
            said="通知",
        ),
        Bad(
            draft("报告", body=("防汛工作已经完成。", "⟦特此通知⟧。")),
            fixed=str(draft("报告", body=("防汛工作已经完成。", "特此报告。"))),
        ),
        Bad(draft("请示", body=("拟申请补助资金800万元。", "以上意见，⟦请遵照执行⟧。"))),
        Bad(draft("通告", body=("青石大桥禁止机动车通行。", "⟦请予函复⟧。"))),
        Bad(draft("函", body=("商请贵县协助办理用地手续。", "⟦当否，请批示⟧。"))),
        Bad(draft("意见", body=("现提出以下意见：", "一、明确管护主体", "⟦妥否，请批复⟧。")), said="下级"),
    ],
    good=[
        draft("通知", body=("请按时参加。", "特此通知。")),
        draft("批复", body=("你县请示收悉。同意建设该工程。", "此复。")),
        draft("函", body=("贵县来函收悉。我县同意承办。", "特此函复。")),
        draft(
            "意见", addressee="县人民政府：", body=("现提出以下意见：", "一、明确管护主体", "以上意见妥否，请批示。")
        ),
        draft("通知", body="请示结尾写明“妥否，请批示”，请各单位遵照执行。"),
        draft("通知", body="各乡镇上报的请示已由县领导批示。请认真贯彻执行。"),
        draft("通报", body=("县政府决定予以通报表扬。", "特此通报。")),
    ],
)
def foreign_closing(outline: Outline) -> Iterator[Hit]:
    """读者看结语判断要不要办、要不要复：“特此通知”用于通知，“妥否，请批示”用于请示，“请予函复”用于函。

    没有结语不算错；上行的意见可以请示，主送各下级机关的意见不请示；函和批复可以用“此复”。标题叠用两个文种的，先改标题。
    """
    if doubled(outline):
        return
    for found in outline.facts["closing"]:
        if found.paragraph > outline.parts[0].last:
            continue
        if (found.value == "请函复" and _asks_peer(outline)) or (found.value in _UPWARD and _asks_superior(outline)):
            continue
        if outline.context.genre not in _AT_HOME[str(found.value)]:
            yield _hit(outline.context.genre, found)
        elif outline.context.genre == "意见" and found.value in _UPWARD and _goes_down(outline):
            message = "意见主送的是下级机关，结语却是请示的结语，请删去"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)


def _goes_down(outline: Outline) -> bool:
    return any(read_organ(name).several for name in split_organs(addressed_to(outline)))


def _asks_peer(outline: Outline) -> bool:
    """A 请示 to a peer closes as the 函 that it should be."""
    called = split_organs(addressed_to(outline))
    asked = outline.context.genre == "请示" and len(called) == 1
    return asked and are_peers(read_organ(issuer(outline)), read_organ(called[0]))


def _asks_superior(outline: Outline) -> bool:
    """A 函 or 通知 to the writer's superior closes as the 请示 that it should be."""
    called = split_organs(addressed_to(outline))
    wrong = outline.context.genre in WRONG_TO_SUPERIOR and len(called) == 1
    return wrong and leads(read_organ(called[0]), read_organ(issuer(outline)))


def _hit(genre: str, found: PlacedFact) -> Hit:
    owner = "、".join(_AT_HOME[str(found.value)][:1])
    message = f"这是{owner}的结语，与本文的文种“{genre}”不一致"
    fix = None
    if found.value in _NAMED and genre in _NAMED:
        fix = replacement(found.start, found.end, f"特此{genre}", paragraph=found.paragraph, safe=False)
    return Hit(found.start, found.end, message, fix, paragraph=found.paragraph)
