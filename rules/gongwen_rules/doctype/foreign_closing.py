"""WZ202: a closing formula of another 文种."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Match, Outline, Paragraph, Role, document_rule, draft, fact

LONGEST = 40
"""Longest paragraph, code points, that is a closing."""
OF_GENRE = {
    "通知": "通知", "通报": "通报", "通告": "通告", "公告": "公告", "报告": "报告", "请示": "请示", "批复": "批复",
    "函达": "函", "函复": "函", "函告": "函", "函请": "函",
}  # fmt: skip
ALLOWED = {("通知", "函"), ("报告", "函"), ("意见", "请示")}
"""Genre and closing that go together in practice."""


@fact(
    "closing",
    on=("特此", "专此", "妥否", "当否", "以上"),
    find=r"(?:特此|专此)(?P<kind>通知|通报|通告|公告|报告|请示|批复|函达|函复|函告|函请)(?=[。，！]|$)"
    r"|(?P<ask>(?:妥否|当否|是否妥当)[，,]?[^。，]{0,4}请[^。]{0,8}?(?:批示|批复|审批|指示))|以上(?P<named>请示|报告)(?=[，、妥当如])",
    roles=(Role.BODY,),
)
def closing(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The genre that a closing paragraph belongs to."""
    if len(paragraph.text.strip()) > LONGEST:
        return
    kind = "请示" if match["ask"] else OF_GENRE[match["kind"] or match["named"]]
    yield Fact(match.start(), match.end(), (kind, match.group()))


@document_rule(
    "WZ202",
    "foreign-closing",
    "结语与文种相符",
    severity="warning",
    basis="实务",
    clause="",
    facts=("closing",),
    genres=("通知", "通报", "通告", "公告", "批复", "决定", "请示", "报告"),
    confidence=0.7,
    bad=[
        Bad(draft("通知", body=("现就有关事项通知如下：", "各乡镇要落实值班制度。", "⟦妥否，请批示⟧。"))),
        Bad(draft("请示", body=("拟申请市级补助资金800万元。", "⟦特此通知⟧。"))),
        Bad(draft("请示", body=("拟申请市级补助资金800万元。", "⟦以上报告⟧当否，请批复。"))),
    ],
    good=[
        draft("通知", body=("会议定于5月10日召开。", "特此通知。")),
        draft("请示"),
        draft("报告", body=("现将有关情况报告如下：", "全县完成巡查1200人次。", "以上报告，请审阅。")),
    ],
)
def foreign_closing(outline: Outline) -> Iterator[Hit]:
    """结语是文种的标志：通知不请示，请示不通知。没有结语不算错。"""
    genre = outline.context.genre
    for found in outline.facts["closing"]:
        kind, words = found.value if isinstance(found.value, tuple) else ("", "")
        own = kind == genre or (genre, kind) in ALLOWED or (genre == "报告" and kind == "请示")
        if not own and found.paragraph <= outline.parts[0].last:
            message = f"“{words}”是{kind}的结语，与文种“{genre}”不符"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)
