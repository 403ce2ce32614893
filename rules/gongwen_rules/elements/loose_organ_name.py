"""YS136: an organ called by a loose short name, or by a letter's salutation."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import is_sent, visible
from gongwen_rules.knowledge.organs import names_organ

_LOOSE = Pattern(r"(?:^|(?<=[：:、，,]))[^、，,：:（）]{0,8}?[省市县区]府(?=[、，,：:。]|$)")
_POLITE = Pattern(r"[尊敬]敬的[^：:]{0,20}领导们?[：:！!，,]?")
_GREETED = Pattern(r"[尊敬]敬的")


@document_rule(
    "YS136",
    "loose-organ-name",
    "主送、抄送机关用全称、规范化简称或者统称",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（八）（十六）",
    roles=(Role.ADDRESSEE, Role.CC, Role.SALUTATION),
    bad=[
        Bad(draft("请示", addressee="⟦云泽市府⟧："), said="规范化简称"),
        Bad(draft("函", addressee="⟦尊敬的⟧县公安局："), fixed=str(draft("函", addressee="县公安局：")), said="书信"),
        Bad(draft("函", addressee="⟦尊敬的领导：⟧", number="南政函〔2024〕3号"), said="书信"),
    ],
    good=[
        draft("请示", addressee="市政府："),
        draft("函", addressee="王文山委员："),
        draft("通知", addressee="各县（市、区）政府，市府前街街道办事处："),
    ],
)
def loose_organ_name(outline: Outline) -> Iterator[Hit]:
    """主送机关、抄送机关应当使用机关全称、规范化简称或者同类型机关统称。“市府”不是规范化简称，“尊敬的领导”“尊敬的××局”是书信的称呼。

    给代表、委员和个人的答复可以用尊称，不查。
    """
    for called in outline.all(Role.ADDRESSEE, Role.CC):
        match = _LOOSE.search(called.text) if "府" in called.text else None
        if match and called.end - called.start == len(called.text):
            start, end = called.start + match.start(), called.start + match.end()
            message = f"“{match.group()}”不是规范化简称，应写“××人民政府”或者“××政府”"
            yield Hit(start, end, message, paragraph=called.paragraph)
    polite = outline.one(Role.SALUTATION) or outline.one(Role.ADDRESSEE)
    greeted = _GREETED.match(polite.text) if polite and outline.context.genre in STATUTORY else None
    if polite and greeted and names_organ(polite.text.rstrip("：:！!，,")):
        end = polite.start + greeted.end()
        fix = replacement(polite.start, end, "", paragraph=polite.paragraph)
        message = f"“{greeted.group()}”是书信用语，主送机关直接写机关名称"
        yield Hit(polite.start, end, message, fix, clause="", paragraph=polite.paragraph)
        return
    if polite and outline.context.genre == "函" and _is_official(outline) and _POLITE.fullmatch(polite.text):
        paragraph, start, end = visible(polite)
        yield Hit(start, end, "“尊敬的领导”是书信的称呼，公文应写主送机关的名称", paragraph=paragraph)


def _is_official(outline: Outline) -> bool:
    return is_sent(outline) or bool(outline.one(Role.SIGNATURE) and outline.one(Role.DATE))
