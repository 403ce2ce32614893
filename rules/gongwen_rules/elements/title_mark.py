"""YS123: a comma or a blank inside a title."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, Role, draft, replacement, rule
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012
from gongwen_rules.knowledge.organs import names_organ

_SPREAD = Pattern(r"\p{Han}[ \u3000]+\p{Han}[ \u3000]+\p{Han}")


@rule(
    "YS123",
    "title-mark",
    "标题中间通常不用逗号、不空格",
    severity="info",
    basis="实务",
    clause="",
    roles=(Role.TITLE,),
    genres=STATUTORY,
    since=FORMAT_2012,
    find=r"(?<=\p{Han})(?:[，,]|[ \u3000]{1,2})(?=[\p{Han}《“])",
    bad=[
        Bad(draft("通知", title="南屏县人民政府关于做好防汛⟦，⟧抗旱工作的通知"), said="逗号"),
        Bad(
            draft("通知", title="南屏县人民政府关于⟦ ⟧做好防汛抗旱工作的通知"),
            fixed=str(draft("通知", title="南屏县人民政府关于做好防汛抗旱工作的通知")),
            said="空格",
        ),
    ],
    good=[
        draft("通知", title="南屏县人民政府关于做好防汛、抗旱工作的通知"),
        draft("通知", title="南屏县人民政府关于印发《水库管护办法》的通知"),
        draft("通知", title="关于土 地 使 用 期 限 的 通 知", signature="南屏县人民政府", addressee="", date=""),
        draft("通知", title="南屏县人民政府　南屏县人民武装部关于做好征兵工作的通知", addressee="各乡镇人民政府："),
    ],
)
def title_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """标题里除书名号、引号、括号和必要的顿号外，通常不用标点，也不空格；要停顿的地方回行或者改写。"""
    start, end = match.span()
    before = paragraph.text[:start]
    if before.count("《") > before.count("》") or before.count("“") > before.count("”"):
        return
    if match.group().strip():
        yield Hit(start, end, "标题中间通常不用逗号，可以改用“和”、顿号或者回行")
    elif not _SPREAD.search(paragraph.text) and not names_organ(before):
        yield Hit(start, end, "标题中间不空格", replacement(start, end, ""))
