"""WZ104: the title begins its matter with the verb of its 文种."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import visible

_REPEATED = Pattern(
    r"关于(?:请示(?!报告|汇报|件)(?=.*的请示$)|通知(?![书单])(?=.*的通知$)|通报(?!表[扬彰]|批评|曝光|制度)(?=.*的通报$)|报告(?!厅|会|制度|文学)(?=.*的报告$))"
)


@document_rule(
    "WZ104",
    "repeated-verb",
    "标题事由不重复文种",
    severity="warning",
    basis="实务",
    clause="",
    genres=("请示", "通知", "通报", "报告"),
    bad=[
        Bad(draft("请示", title="⟦南屏县人民政府关于请示解决防汛资金的请示⟧"), said="请示"),
        Bad(draft("通知", title="⟦南屏县人民政府关于通知召开防汛会议的通知⟧"), said="通知"),
        Bad(draft("报告", title="⟦南屏县人民政府关于报告防汛工作情况的报告⟧")),
    ],
    good=[
        draft("请示", title="南屏县人民政府关于请求解决防汛资金的请示"),
        draft("通报", title="南屏县人民政府关于通报表扬防汛工作先进单位的通报"),
        draft("通知", title="南屏县人民政府关于严格执行请示报告制度的通知"),
        draft("报告", title="南屏县人民政府关于报告会筹备情况的报告"),
    ],
)
def repeated_verb(outline: Outline) -> Iterator[Hit]:
    """“关于请示……的请示”前后重复，删去前一个。“关于请求（申请）……的请示”“关于通报表扬……的通报”是通常的写法，不查。"""
    title = outline.one(Role.TITLE)
    if title is not None and _REPEATED.search(title.text):
        paragraph, start, end = visible(title)
        genre = outline.context.genre
        yield Hit(start, end, f"标题的事由又写了文种“{genre}”，删去“关于”后面的“{genre}”", paragraph=paragraph)
