"""YS124: 特急 or 加急 in the title instead of in the 版头."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, title_words

_URGENT = Pattern(r"(?:特急|加急|急件)(?=通知|通报|请示|报告|函|批复|意见)")


@document_rule(
    "YS124",
    "title-urgency",
    "紧急程度标在版头，不写进标题",
    severity="warning",
    basis="实务",
    clause="",
    since=FORMAT_2012,
    bad=[Bad(draft("通知", title="南屏县人民政府关于做好防汛工作的⟦特急⟧通知"), said="版头")],
    good=[
        draft("通知", title="南屏县人民政府关于做好防汛工作的紧急通知"),
        draft("通知", title="南屏县人民政府关于规范特急件办理工作的通知"),
    ],
)
def title_urgency(outline: Outline) -> Iterator[Hit]:
    """“特急”“加急”是紧急程度，标在版头左上角；“紧急通知”是通行的写法，不查。"""
    title = outline.one(Role.TITLE)
    match = _URGENT.search(title.text) if title else None
    if title and match:
        paragraph, start, end = title_words(title, *match.span())
        yield Hit(start, end, f"“{match.group()}”通常标在版头左上角，不写进标题", paragraph=paragraph)
