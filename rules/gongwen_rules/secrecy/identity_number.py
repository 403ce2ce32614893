"""BM101: an identity-card number in running text."""

import datetime
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule

REGIONS = frozenset(
    map(
        str,
        (*range(11, 16), 21, 22, 23, *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83),
    )
)
"""Codes of provinces, the first two digits (GB/T 2260)."""
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK = "10X98765432"
_LABEL = Pattern(r"(?:身份证(?:件)?(?:号码?|编号)?|公民身份号码|身份号码)[为是]?[ ]?[：:（(]?[ ]?$")
_REACH = 14
"""So far back a label is looked for, code points."""


@rule(
    "BM101",
    "identity-number",
    "公文里不写公民身份号码",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        *(f"{digit}{decade}" for digit in range(10) for decade in (*range(192, 200), 200, 201, 202)),
        *(f"{mark}{decade}" for mark in " -" for decade in range(192, 203)),
        "身份证",
        "身份号码",
    ),
    find=r"(?<![\dA-Za-z])(?=\d{6})[1-8]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])"
    r"|(?:身份证(?:件)?(?:号码?)?|身份号码)[为是：:（(]?[ ]?(?P<old>[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dA-Za-z])",
    bad=[
        Bad("王某（身份证号：⟦11010519491231002X⟧）的申请已受理。"),
        Bad("当事人身份号码⟦110105194912310038⟧，现住南屏县。"),
        Bad("王某身份证号⟦510822198504123456⟧，李某（身份证号码：⟦510822198504123456⟧）均已登记。"),
        Bad("王某身份证⟦110105 19491231 002X⟧，李某身份证号⟦110105491231002⟧，均已登记。"),
        Bad("张建国　南屏县青石镇　⟦510102198203140033⟧"),
    ],
    good=[
        "王某（身份证号：110105********002X）的申请已受理。",
        "统一社会信用代码为911101051949123100。",
        "凭身份证办理，流水号510822198504123456；身份证号请填写18位，项目编号为110105194912310021。",
        "项目编号为110105194912310021。",
    ],
)
def identity_number(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """完整的公民身份号码属于个人信息，公开或者印发前通常要删去或者遮盖。前面没有“身份证号”一类字样、校验码又不符的数字不报。"""
    start, end = match.span("old") if match["old"] else match.span()
    number = match.group().replace(" ", "").replace("-", "")
    before = paragraph.text[max(0, start - _REACH) : start]
    if match["old"] or _LABEL.search(before) or is_identity_number(number):
        yield Hit(start, end, "完整的公民身份号码属于个人信息，通常应删去或遮盖")


def is_identity_number(text: str) -> bool:
    """The province and the birth date exist and the check character fits (GB 11643)."""
    try:
        datetime.date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return False
    if text[:2] not in REGIONS:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(text, WEIGHTS, strict=False))
    return CHECK[total % 11] == text[-1].upper()
