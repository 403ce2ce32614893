"""保密: secrecy marks and personal data. All numbers are made up; only their check digits are right."""

from __future__ import annotations

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Faulty, edited, operator
from .ways import adding

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity(stem: str) -> str:
    """Seventeen digits with their check digit (GB 11643)."""
    return stem + "10X98765432"[sum(int(d) * w for d, w in zip(stem, WEIGHTS, strict=True)) % 11]


def card(stem: str) -> str:
    """A card number with its Luhn digit."""
    doubled = [int(d) * (2 if n % 2 == 0 else 1) for n, d in enumerate(reversed(stem))]
    return stem + str(-sum(d - 9 if d > 9 else d for d in doubled) % 10)


identity_number = operator("正文写公民身份号码", "BM", "第145行")(
    adding(f"受助对象王某某（身份证号⟦{identity('11010519491231002')}⟧）已办理登记。")
)
identity_bare = operator("名单写公民身份号码", "BM", "第145行")(
    adding(f"张建国，⟦{identity('51010219820314003')}⟧，已核实。")
)
mobile = operator("正文写个人手机号", "BM", "第145行")(adding("群众张某某，手机⟦13800138000⟧，反映供水问题。"))
bank = operator("正文写银行卡号", "BM", "第145行")(adding(f"补助资金已汇入其个人账户⟦{card('622202020001234567')}⟧。"))
passport = operator("正文写护照号", "BM", "第145行")(adding("李某某，护照号码⟦E12345678⟧，已办理备案。"))
plate = operator("正文写车牌号", "BM", "第145行")(adding("涉事车辆⟦川A12345⟧已被依法扣押。"))
address = operator("正文写家庭住址", "BM", "第145行")(
    adding("困难群众赵建国，⟦家住南屏县城关镇文昌路18号3单元502室⟧，已纳入帮扶。")
)


@operator("公开文件标密级", "BM", "第145行", found="BM YS", anywhere=True)
def secret_public(draft: Draft) -> Faulty | None:
    note, first = draft.one(Role.NOTE), draft.one(Role.MASTHEAD) or draft.one(Role.TITLE)
    if not note or "公开" not in note.text or not first or draft.one(Role.SECRECY):
        return None
    return edited(draft, first.start, first.start, "机密★10年\n", also=((note.start, note.end),))


cites_secret = operator("公开文件引用密件文号", "BM", "第145行")(
    adding("根据《关于做好专项工作的通知》⟦（机密文件，南政密〔2024〕3号）⟧要求，抓好落实。")
)
