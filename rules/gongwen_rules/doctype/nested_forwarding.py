"""WZ104: a title that forwards what forwards something."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import visible

_NESTED = Pattern(
    r"转发[^《]*《?[^《]*?(?:转发|批转)(?!办法|制度|规定|工作|情况)|转发[^《]*《[^《》]*?(?:转发|批转)[〈《]|的通知[》〉]?的通知[》〉]?的通知$"
)


@document_rule(
    "WZ104",
    "nested-forwarding",
    "转发的标题不层层套叠",
    severity="warning",
    basis="实务",
    clause="",
    genres=("通知",),
    bad=[
        Bad(
            draft("通知", title="⟦南屏县人民政府转发云泽市人民政府关于转发《清河省水库管理办法》的通知的通知⟧"), said="最初"
        ),
        Bad(draft("通知", title="⟦南屏县水利局转发《市水利局转发〈省水利厅关于做好防汛工作的通知〉的通知》的通知⟧",
                  addressee="各乡镇水利站：", signature="南屏县水利局")),
    ],
    good=[
        draft("通知", title="南屏县人民政府转发云泽市人民政府关于加强防汛工作的通知的通知"),
        draft("通知", title="南屏县人民政府办公室关于印发水库管理办法的通知"),
        draft("通知", title="南屏县人民政府办公室关于印发《公文批转转发办法》的通知"),
        draft("通知", title="南屏县水利局转发《云泽市水利局关于印发〈水库管护办法〉的通知》的通知"),
    ],
)  # fmt: skip
def nested_forwarding(outline: Outline) -> Iterator[Hit]:
    """层层转发的标题读不清是谁的文件。通常只写最初发文机关的文件名，中间的转发在正文交代。"""
    title = outline.one(Role.TITLE)
    if title is not None and _NESTED.search(title.text):
        paragraph, start, end = visible(title)
        message = "标题里转发套着转发；通常直接转发最初的文件，如“转发省××厅关于……的通知”"
        yield Hit(start, end, message, paragraph=paragraph)
