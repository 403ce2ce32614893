"""YS136: an organ called by a loose short name, or by a letter's salutation."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import is_sent, visible

_LOOSE = Pattern(r"(?:^|(?<=[：:、，,]))[^、，,：:（）]{0,8}?[省市县区]府(?=[、，,：:。]|$)")
_POLITE = Pattern(r"尊敬的[^：:]{0,8}领导们?[：:！!，,]?")


@document_rule(
    "YS136",
    "loose-organ-name",
    "主送、抄送机关用全称、规范化简称或者统称",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（八）（十六）",
    bad=[
        Bad(draft("请示", addressee="⟦云泽市府⟧："), said="规范化简称"),
        Bad(draft("函", addressee="⟦尊敬的领导：⟧", number="南政函〔2024〕3号"), said="书信"),
    ],
    good=[
        draft("请示", addressee="市政府："),
        draft("函", addressee="王文山委员："),
        draft("通知", addressee="各县（市、区）政府，市府前街街道办事处："),
    ],
)
def loose_organ_name(outline: Outline) -> Iterator[Hit]:
    """主送机关、抄送机关应当使用机关全称、规范化简称或者同类型机关统称。“市府”不是规范化简称，“尊敬的领导”是书信的称呼。"""
    for called in outline.all(Role.ADDRESSEE, Role.CC):
        match = _LOOSE.search(called.text) if "府" in called.text else None
        if match and called.end - called.start == len(called.text):
            start, end = called.start + match.start(), called.start + match.end()
            message = f"“{match.group()}”不是规范化简称，应写“××人民政府”或者“××政府”"
            yield Hit(start, end, message, paragraph=called.paragraph)
    polite = outline.one(Role.SALUTATION)
    if polite and outline.context.genre == "函" and is_sent(outline) and _POLITE.fullmatch(polite.text):
        paragraph, start, end = visible(polite)
        yield Hit(start, end, "“尊敬的领导”是书信的称呼，公文应写主送机关的名称", paragraph=paragraph)
