"""YS135: an urgency of another name than 特急 or 加急."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012

_RIGHT = Pattern(r"(?:紧急程度[：:])?(?:特急|加急|特提|平急)")


@document_rule(
    "YS135",
    "urgency-word",
    "紧急程度标“特急”或者“加急”",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（三）",
    roles=(Role.URGENCY,),
    since=FORMAT_2012,
    bad=[
        Bad("⟦急件⟧\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")), said="加急"),
        Bad("⟦紧急⟧\n" + str(draft("请示", masthead="南屏县人民政府文件", number="南政〔2024〕3号", signer="秦世安"))),
    ],
    good=[
        "特急\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")),
        "加急\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕5号")),
        draft("通知"),
    ],
)
def urgency_word(outline: Outline) -> Iterator[Hit]:
    """紧急公文分别标注“特急”“加急”；电报分别标注“特提”“特急”“加急”“平急”。“急件”“紧急”是旧的或者随意的写法。"""
    urgency = outline.one(Role.URGENCY)
    if urgency and not _RIGHT.fullmatch(urgency.text):
        message = f"紧急程度没有“{urgency.text}”，应标“特急”或者“加急”"
        yield Hit(urgency.start, urgency.end, message, paragraph=urgency.paragraph)
