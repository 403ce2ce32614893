"""BM105: a licence plate."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


@rule(
    "BM105",
    "licence-plate",
    "公文里通常不写车牌号码",
    severity="info",
    basis="实务",
    clause="",
    on=tuple(f"{letter}{mark}" for letter in "ABCDEFGHJKLMNPQRS" for mark in "0123456789·•-"),
    find=rf"[{_PROVINCES}][A-HJ-NP-Z][ ·•.－-]?(?=[A-HJ-NP-Z]{{0,2}}\d)[A-HJ-NP-Z\d]{{4,5}}[A-HJ-NP-Z\d挂学警港澳](?![A-Za-z\d*])",
    bad=[Bad("涉事车辆⟦川A12345⟧已被依法扣押，驾驶⟦粤B·D12345⟧小型客车、⟦蒙L-12345⟧小型客车。", said="遮盖")],
    good=["涉事车辆川A1**45已被依法扣押。", "云A级景区12345人次，沪B股指数，新A类项目。", "执行新GB 7258标准。"],
)
def licence_plate(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """公开或者印发的公文点到具体车辆，通常遮盖车牌的几位。车辆清单、处置公告里确需写明的，不必改。"""
    shown = match.group()
    yield Hit(*match.span(), f"车牌号码通常应遮盖，如“{shown[:-4]}**{shown[-2:]}”")
