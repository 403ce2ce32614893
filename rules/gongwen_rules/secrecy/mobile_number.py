"""BM102: the mobile number of a person."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, draft, rule
from gongwen_rules.knowledge.personal import is_contact

_PREFIXES = (
    *range(130, 140),
    *range(145, 150),
    *range(150, 160),
    162,
    165,
    166,
    167,
    *range(170, 179),
    *range(180, 190),
    *range(190, 194),
    *range(195, 200),
)
_PERSONS = (
    "举报人",
    "信访人",
    "投诉人",
    "反映人",
    "来访人",
    "上访人",
    "受害人",
    "被害人",
    "低保对象",
    "困难群众",
    "监测对象",
)
"""Whose telephone is nobody else's."""
_HAN = Pattern(r"\p{Han}{2}")
_CODE = Pattern(r"(?:编号|编码|代码|单号|流水号|序号|账号|档案号|批号|订单号?|文号|标准号)[为是：:]?[ ]?$|[A-Za-z-]$")


@rule(
    "BM102",
    "mobile-number",
    "公文里不写个人手机号码",
    severity="warning",
    basis="实务",
    clause="",
    on=(*map(str, _PREFIXES), *_PERSONS),
    find=rf"(?P<line>0\d{{2,3}}[-—－]?\d{{7,8}})(?<=(?:{'|'.join(_PERSONS)})(?![可请拨应须向致通打来])\p{{Han}}{{0,3}}(?:[，（(]?(?:家庭)?(?:电话|座机|联系方式))[：:为是]?(?P=line))(?!\d)"
    r"|(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.*])",
    bad=[
        Bad("群众张某某，手机⟦13800138000⟧，反映供水问题。", said="138****8000"),
        Bad("李建国（⟦139 0013 9000⟧）家中受灾，王芳⟦186-1234-5678⟧已转移。", said="遮盖"),
        Bad("举报人赵敏电话⟦0571-87012345⟧，家住城东街道。", said="遮盖"),
        Bad("张建国　南屏县青石镇石桥村　⟦13800138000⟧"),
    ],
    good=[
        "群众张某某，手机138****8000，反映供水问题。",
        "请将报名表报县水利局（联系人：周明，联系电话：13800138000）。",
        "举报人可拨打电话0699-6125501反映，信访人请拨打电话0699-6125502。",
        "咨询热线：0699-6125501、13800138000。",
        draft("通知", note="（联系人：周明　13800138000）"),
        "值班室电话：13800138000，联络员张强13900139000。",
        "统一编码13800138000，流水号：13912345678，总投资13800138000元。",
        "13800138000",
        "（联系人：郑老师，联系电话：021-23115335\n陆明，　　13800138000）",
        "联系人：郑老师　0699-6125501\n　　　　陆老师　13800138000",
        "联系人：周文　0699-6125501\n　　　　王　芳　13800138000",
    ],
)  # fmt: skip
def mobile_number(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """群众、当事人的手机号码属于个人信息，印发前通常要删去或者遮盖。联系人、咨询电话一类有意公布的，已经遮盖的，不查。"""
    if match["line"]:
        yield Hit(*match.span(), "个人电话号码属于个人信息，通常应删去或者遮盖")
        return
    start, end = match.span()
    before, after = paragraph.text[max(0, start - 8) : start], paragraph.text[end : end + 1]
    if is_contact(paragraph, start) or _CODE.search(before) or (after in ("元", "号", "万") and after):
        return
    if _HAN.search(paragraph.text) is None:
        return
    digits = "".join(filter(str.isdigit, match.group()))[-11:]
    masked = f"{digits[:3]}****{digits[-4:]}"
    yield Hit(start, end, f"个人手机号码属于个人信息，通常应删去，或者遮盖为“{masked}”")
