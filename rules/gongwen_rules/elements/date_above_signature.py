"""YS141: 成文日期 above 发文机关署名."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import JUDICIAL_SIGNER, is_older


@document_rule(
    "YS141",
    "date-above-signature",
    "先署发文机关，下面写成文日期",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.5",
    roles=(Role.DATE,),
    bad=[Bad(draft("通知", signature="", date="⟦2024年5月6日⟧", note="南屏县人民政府"), said="署名")],
    good=[
        draft("通知"),
        "清河省人民政府令\n第290号\n\n《清河省林地保护办法》已经省人民政府第8次常务会议通过，现予公布，自2024年7月1日起施行。\n\n"
        "省长　周文\n2024年5月6日\n",
        "清河省南屏县人民法院\n民事裁定书\n（2024）清0321民初1234号\n\n本院认为，原告的申请符合法律规定，裁定如下：\n准许原告撤诉。\n\n"
        "审判员　周文\n2024年5月6日\n书记员　王芳\n",
    ],
)
def date_above_signature(outline: Outline) -> Iterator[Hit]:
    """成文日期在发文机关署名的下一行；一般右空四字编排（加盖印章），或者首字比署名首字右移二字（不加盖印章）。书信、总结等也通常这样写，记为警告。

    裁判文书先由审判员署名，写明日期，再由书记员署名，不查。
    """
    date, signature = outline.one(Role.DATE), outline.one(Role.SIGNATURE)
    if date and signature and date.paragraph < signature.paragraph and not JUDICIAL_SIGNER.search(signature.text):
        message = "成文日期写在了署名上面，应移到发文机关署名的下一行"
        hit = Hit(date.start, date.end, message, paragraph=date.paragraph)
        lenient = is_older(outline) or outline.context.genre not in STATUTORY
        yield hit._replace(severity="warning", clause="") if lenient else hit
