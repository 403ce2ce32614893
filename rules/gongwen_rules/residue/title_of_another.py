"""CL118: a title whose issuer and matter belong to two places of one level."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule


@rule(
    "CL118",
    "title-of-another",
    "标题里的发文机关与内容是同一个地方",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("人民政府关于印发", "办公室关于印发", "办公厅关于印发", "人民政府关于公布", "人民政府关于批转"),
    find=r"(?P<issuer>\p{Han}{2,4}?(?P<level>[省市县区旗州]))人民政府(?:办公[室厅])?关于(?:印发|公布|批转)[《〈]?(?P<place>\p{Han}{2,4}?(?P=level))(?=\p{Han}{4})",
    bad=[
        Bad("南屏县人民政府办公室关于印发⟦青阳县⟧防汛应急预案的通知", said="南屏县"),
        Bad("按照《云泽市人民政府关于印发〈⟦临渡市⟧城市更新行动方案〉的通知》要求办理。"),
    ],
    good=[
        "南屏县人民政府办公室关于印发南屏县防汛应急预案的通知",
        "清河省南屏县人民政府关于印发南屏县防汛应急预案的通知",
        "云泽市人民政府关于印发南屏县、青阳县国土空间规划的通知",
        "云泽市人民政府关于印发全市防汛应急预案、市区停车管理办法的通知",
    ],
)
def title_of_another(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一个县印发的是另一个县的方案，多半是照抄别处的文件没有改净。上级印发下级的（市印发县的）不查；市有大有小，只作提示。"""
    issuer, place = match["issuer"], match["place"]
    if issuer.endswith(place) or place[0] in "全各本市县城郊" or place[:-1] in issuer:
        return
    message = f"发文机关是“{issuer}”，这里是“{place}”，请核对是不是抄来的文字"
    yield Hit(*match.span("place"), message, severity="info" if match["level"] == "市" else None)
