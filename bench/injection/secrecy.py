"""保密: secrecy marks and personal data. All numbers are made up; only their check digits are right."""

from __future__ import annotations

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Faulty, edited, operator
from .ways import adding, line_before, swap_in

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


identity_spaced = operator("身份号码分节书写", "BM", "第145行")(
    adding(
        f"申请人李某（身份证号⟦{' '.join((identity('51130219760825121')[:6], identity('51130219760825121')[6:14], identity('51130219760825121')[14:]))}⟧）符合条件。"
    )
)
identity_old = operator("写15位旧身份证号", "BM", "第145行")(adding("档案记载其身份证号⟦510102760825121⟧。"))
mobile_hyphen = operator("手机号分节书写", "BM", "第145行")(adding("当事人陈某（⟦139-8888-1234⟧）表示谅解。"))
mobile_row = operator("名单里写手机号", "BM", "第145行")(adding("帮扶对象：刘桂芳　石桥村　⟦15912345678⟧"))
bank_spaced = operator("银行卡号分节书写", "BM", "第145行")(adding("补贴发放至王某银行卡⟦6217 0034 5600 1234 567⟧。"))
permit = operator("正文写通行证号", "BM", "第145行")(adding("台胞林某，通行证号码⟦T12345678⟧，来县投资。"))
plate_dot = operator("车牌号带间隔点", "BM", "第145行")(adding("肇事车辆为⟦渝B·6K789⟧号小型客车。"))
address_group = operator("住址写到村民小组门牌", "BM", "第145行")(adding("低保对象孙某，现住⟦青石镇柳湾村4组23号⟧。"))
address_bare = operator("名单里写单元房号", "BM", "第145行")(adding("走访对象：吴秀兰，⟦惠民小区7号楼1单元301室⟧。"))
mark_star = operator("密级用空心星号", "BM", "第45行", found="BM YS")(
    lambda draft: swap_in(draft, draft.one(Role.SECRECY), "★", "☆")
)
mark_no_star = operator("密级与期限之间缺★", "BM", "第45行", found="BM YS")(
    lambda draft: swap_in(draft, draft.one(Role.SECRECY), "★", "")
)
mark_in_title = operator("密级写在标题后", "BM", "9704 7.2.2", found="BM YS")(
    lambda draft: swap_in(draft, draft.one(Role.TITLE), r"(?<=通知|意见|报告|函)$", "（机密）")
)


@operator("密级写在正文里", "BM", "9704 7.2.2")
def mark_in_body(draft: Draft) -> Faulty | None:
    return line_before(draft, draft.choose(draft.body, "mark"), "机密★1年")
