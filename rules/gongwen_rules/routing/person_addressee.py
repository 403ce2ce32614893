"""XW102: an upward paper that is addressed to a person."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import visible
from gongwen_rules.knowledge.posts import POST

_PERSON = Pattern(rf"(?:{POST}|领导|首长|同志|先生|女士)(?:们|钧鉴|台鉴)?(?=[、，,和并及]|$)")
_LEADERS = Pattern(r"(?:政府|[委局厅办部院])(?:的)?各位领导")
"""An organ's leaders are written to, not spoken to."""
_AUDIENCE = Pattern(r"各位(?!领导)|代表|委员(?!会)|同志们|大家|朋友|股东|职工")


@fact("handed-down", on=("交办",), roles=(Role.BODY,))
def handed_down(paragraph: Paragraph) -> Iterator[Fact]:
    """The body says that the superior's head handed the matter down."""
    start = paragraph.text.index("交办")
    yield Fact(start, start + 2)


@document_rule(
    "XW102",
    "person-addressee",
    "上行文不得主送领导个人",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十五条（五）",
    roles=(Role.ADDRESSEE, Role.SALUTATION),
    genres=("请示", "报告", "意见"),
    besides=("handed-down",),
    bad=[
        Bad(draft("请示", addressee="⟦李副市长⟧："), said="机关"),
        Bad(draft("请示", addressee="⟦尊敬的领导⟧：")),
        Bad(draft("请示", addressee="⟦云泽市人民政府王建国市长⟧：")),
        Bad(draft("报告", addressee="⟦张书记、刘县长⟧：")),
        Bad(draft("报告", addressee="⟦尊敬的市局领导⟧：")),
        Bad(draft("报告", addressee="⟦县政府各位领导⟧：")),
        Bad(draft("意见", addressee="⟦周建国副市长⟧：")),
    ],
    good=[
        draft("请示", addressee="云泽市人民政府办公室："),
        draft("报告", addressee="主任、各位副主任、各位委员："),
        draft("函", addressee="马文山委员："),
        draft("请示", addressee="共青团云泽市委员会："),
        draft(
            "报告",
            addressee="王副市长：",
            body=("按照您3月6日交办事项的要求，现将核查情况报告如下：", "问题已经整改。"),
        ),
    ],
)
def person_addressee(outline: Outline) -> Iterator[Hit]:
    """除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文；应主送机关，由机关分送领导。

    给人大代表、政协委员的答复，会上向代表、委员作的报告，正文写明是领导交办的，都不在此列。
    """
    called = outline.one(Role.ADDRESSEE) or outline.one(Role.SALUTATION)
    if called is None or outline.facts["handed-down"] or not _is_person(outline, called):
        return
    paragraph, start, end = visible(called)
    colon = len(called.text) - len(called.text.rstrip("：:，,！!"))
    message = "主送的是个人；不得以本机关名义向上级机关负责人报送公文，应主送上级机关，如“××市人民政府：”"
    yield Hit(start, end - colon, message, paragraph=paragraph)


def _is_person(outline: Outline, called: Element) -> bool:
    said = called.text.rstrip("：:，,！!")
    if _AUDIENCE.search(said) or not _PERSON.search(said):
        return False
    spoken = outline.delivered or ("各位" in said and not _LEADERS.search(said))
    return outline.context.genre != "报告" or not spoken
