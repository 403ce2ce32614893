"""XW105: an upward paper that a head signs in his own name."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, visible
from gongwen_rules.knowledge.organs import names_organ
from gongwen_rules.knowledge.posts import POST

_CONGRESS = Pattern(r"人大|人民代表大会")
_SIGNED = Pattern(rf"^(?:\p{{Han}}{{2,18}}?)??(?:代)?{POST}[：:]?[\p{{Han}}·]{{2,4}}$|^\p{{Han}}{{2,4}}同志$")


@document_rule(
    "XW105",
    "personal-signature",
    "不得以负责人个人名义向上级机关报送公文",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十五条（五）",
    roles=(Role.SIGNATURE,),
    genres=("请示", "报告", "意见"),
    since=FORMAT_2012,
    besides=("handed-down",),
    bad=[
        Bad(draft("请示", signature="⟦县长　秦世安⟧"), said="机关"),
        Bad(draft("报告", signature="⟦南屏县水利局局长　罗启淼⟧")),
        Bad(draft("请示", signature="⟦县长：秦世安⟧")),
    ],
    good=[
        draft("请示", signature="南屏县人民政府"),
        draft("报告", signature="县长　秦世安", addressee="各位代表："),
        draft("报告", body=("按照您3月6日交办事项的要求，现将核查情况报告如下：", "问题已经整改。"), signature="局长　罗启淼"),
        draft("决定", addressee="", signature="县长　秦世安"),
        draft("报告", signature="县长　秦世安", addressee="县人民代表大会常务委员会："),
        draft("意见", title="南屏县市长质量奖评审委员会关于加强质量工作的意见", signature="南屏县市长质量奖评审委员会"),
    ],
)  # fmt: skip
def personal_signature(outline: Outline) -> Iterator[Hit]:
    """除上级机关负责人直接交办事项外，不得以本机关负责人名义向上级机关报送公文；署名写机关全称或者规范化简称。

    命令、议案由负责人署名，会上作的报告、个人的述职报告，正文写明是上级领导交办的，都不查。
    """
    signature = outline.one(Role.SIGNATURE)
    if signature is None or outline.delivered or outline.facts["handed-down"]:
        return
    called = addressed_to(outline)
    if (
        names_organ(called)
        and not _CONGRESS.search(called)
        and _SIGNED.search(signature.text)
        and not names_organ(signature.text)
    ):
        paragraph, start, end = visible(signature)
        message = "署名是负责人个人；不得以本机关负责人名义向上级机关报送公文，应署机关名称"
        yield Hit(start, end, message, paragraph=paragraph)
