"""BM103: the number of a bank card."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.secrecy.identity_number import is_identity_number

_LABEL = Pattern(r"(?:银行卡|储蓄卡|信用卡|社保卡|一卡通|卡号|存折)(?:卡?号码?|账号)?[为是]?[ ]?[：:（(]?[ ]?$")
_ORGAN = Pattern(
    r"(?:户名|收款(?:单位|人)|开户(?:名|单位)|账户名称?|单位名称)[^。；]{0,30}(?:局|委员会|公司|中心|政府|财政|学校|医院|协会|所|厅|院|办公室|基金会|专户)"
)


@rule(
    "BM103",
    "bank-card",
    "公文里不写银行卡号",
    severity="warning",
    basis="实务",
    clause="",
    on=("62", "卡号", "银行卡", "社保卡"),
    find=r"(?<![\d.A-Za-z])(?:62\d{2}(?:[ ]?\d{4}){3}(?:[ ]?\d{1,3})?|[345]\d{3}(?:[ ]?\d{4}){3})(?![\d.A-Za-z*])",
    bad=[
        Bad("补助资金已汇入其个人账户⟦6222020200012345670⟧。"),
        Bad("赵某银行卡号：⟦6228 4800 1234 5678 901⟧，信用卡号⟦4000123412341234⟧。", said="遮盖"),
    ],
    good=[
        "补助资金已汇入其个人账户（尾号5670）。",
        "银行卡号622202*********5670已核实。",
        "户名：南屏县财政局，账号6222020200012345670，开户行：南屏农商银行。",
        "项目代码6222020200012345671，统一社会信用代码4000123412341234。",
    ],
)
def bank_card(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """个人银行卡号属于个人信息，通常只写末四位。单位账户（写明户名的）不查；没有“卡号”字样、校验位又不符的数字不查。"""
    number = match.group().replace(" ", "")
    before = paragraph.text[: match.start()]
    if _ORGAN.search(before[-60:]) or (is_identity_number(number) and len(number) == 18):
        return
    if _LABEL.search(before[-12:]) or (number.startswith("62") and passes_luhn(number)):
        yield Hit(*match.span(), f"银行卡号属于个人信息，通常应删去，或者遮盖为“{number[:4]}****{number[-4:]}”")


def passes_luhn(number: str) -> bool:
    """The last digit is the check digit of the others (ISO/IEC 7812-1)."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
