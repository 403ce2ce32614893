"""YS106: a title that ends with a mark."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement
from gongwen_lint.structure.genre import STATUTORY

_MARKS = "。．.，,、；;：:"


@document_rule(
    "YS106",
    "title-end-mark",
    "公文标题末尾不用标点",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.4",
    bad=[
        Bad(
            draft("通知", title="南屏县人民政府关于做好2024年防汛工作的通知⟦。⟧"),
            fixed=str(draft("通知", title="南屏县人民政府关于做好2024年防汛工作的通知")),
        ),
        Bad(
            draft("请示", title="南屏县水利局关于增加编制的请示⟦，⟧"),
            fixed=str(draft("请示", title="南屏县水利局关于增加编制的请示")),
        ),
        Bad(
            draft("通知", title="南屏县水利局关于做好值班工作的通知⟦！⟧"),
            fixed=str(draft("通知", title="南屏县水利局关于做好值班工作的通知")),
        ),
    ],
    good=[
        draft("通知", title="南屏县人民政府关于印发《南屏县公文处理办法（试行）》的通知"),
        draft("讲话", title="作风建设要抓什么、怎么抓？"),
        draft("意见", title="南屏县人民政府关于加强农村饮水安全工作的意见（试行）"),
        draft("方案"),
    ],
)
def title_end_mark(outline: Outline) -> Iterator[Hit]:
    """标题的末尾不用点号；问号、叹号、省略号有需要可以用，只有“关于……的通知！”这样以文种收尾的才提醒。"""
    for title in outline.all(Role.TITLE):
        start, end = title.end - 1, title.end
        if title.text[-1:] in ("！", "!") and _official(outline, title.text):
            message = f"公文标题末尾通常不用“{title.text[-1]}”"
            fix = replacement(start, end, "", paragraph=title.last)
            yield Hit(start, end, message, fix, paragraph=title.last, severity="warning", clause="")
        elif title.text[-1:] in _MARKS:
            message = f"标题末尾不用标点，请删去“{title.text[-1]}”"
            yield Hit(start, end, message, replacement(start, end, "", paragraph=title.last), paragraph=title.last)


def _official(outline: Outline, title: str) -> bool:
    """关于… and a 文种 of the regulation."""
    return "关于" in title and outline.context.genre in STATUTORY
