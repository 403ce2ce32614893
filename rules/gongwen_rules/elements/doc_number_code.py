"""YS132: a 机关代字 that does not belong to the organ that issues the document."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import title_organ
from gongwen_rules.knowledge.organs import PROVINCE, read_organ

_CODE = Pattern(r"(?P<code>\p{Han}{2,12})〔\d{4}〕\d+号")
_SHORT_NAMES = (
    "京津冀晋内蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新港澳台"  # provinces
    "宁甬榕穗蓉鹏邕洪筑并沈"  # cities
)


@document_rule(
    "YS132",
    "doc-number-code",
    "机关代字与发文机关一致",
    severity="info",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    roles=(Role.DOC_NUMBER,),
    genres=("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复", "通告", "公告"),
    bad=[Bad(draft("通知", number="⟦临政发⟧〔2024〕3号"), said="南屏县人民政府")],
    good=[
        draft("通知", number="南政发〔2024〕3号"),
        draft("通知", number="屏政发〔2024〕3号"),
        draft("通知", title="宁波市人民政府关于做好防汛工作的通知", signature="宁波市人民政府", number="甬政发〔2024〕3号"),
        draft("函", title="山东省人民政府关于商请支持供水管线建设的函", signature="山东省人民政府", number="鲁政函〔2024〕3号"),
    ],
)  # fmt: skip
def doc_number_code(outline: Outline) -> Iterator[Hit]:
    """机关代字取自发文机关的简称；代字里没有一个字与机关名称相同，多半是套用别处的稿子没有改。

    代字由各地自定，所以只作提示；用省市简称（鲁、甬、穗）的不查。
    """
    number = outline.one(Role.DOC_NUMBER)
    match = _CODE.fullmatch(number.text) if number else None
    organ = title_organ(outline)
    signature = outline.one(Role.SIGNATURE)
    if number is None or match is None or signature is None or signature.text != organ:
        return
    own = read_organ(organ)
    if own.rank and own.rank < PROVINCE and own.level == own.place and _foreign(match["code"][0], organ):
        message = f"机关代字“{match['code']}”与发文机关“{organ}”对不上，请核对"
        yield Hit(number.start, number.start + match.end("code"), message, paragraph=number.paragraph)


def _foreign(first: str, organ: str) -> bool:
    return first not in organ and first not in _SHORT_NAMES and first not in "党委市县区镇乡政府"
