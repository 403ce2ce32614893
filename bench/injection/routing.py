"""行文规则: who may write what to whom."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .doctype import is_of
from .draft import Draft
from .fault import Apply, Faulty, edited, operator
from .ways import line_before, swap_in

SUPERIOR = r"(?<=^\s*)(\p{Han}+)(?=：\s*$)"


def is_upward(draft: Draft) -> bool:
    """请示, 报告, or a 意见 that asks its one superior to pass it on."""
    return is_of(draft, "请示") or is_of(draft, "报告") or (is_of(draft, "意见") and "请批转" in draft.text)


def upward(role: Role, pattern: str, replace: str) -> Apply:
    """One element of an upward paper written wrongly."""
    return lambda draft: swap_in(draft, draft.one(role), pattern, replace) if is_upward(draft) else None


several = operator("上行文主送两个机关", "XW", "第12行", found="XW")(upward(Role.ADDRESSEE, SUPERIOR, r"\1、市财政局"))
several_comma = operator("上行文主送两级机关", "XW", "第12行")(upward(Role.ADDRESSEE, SUPERIOR, r"\1，清河省人民政府"))
and_to = operator("上行文主送写“并报”", "XW", "第12行")(upward(Role.ADDRESSEE, SUPERIOR, r"\1并报清河省人民政府"))
person = operator("上行文主送领导个人", "XW", "第13行")(upward(Role.ADDRESSEE, SUPERIOR, "周建国副市长"))
comrade = operator("上行文主送“××同志”", "XW", "第13行")(upward(Role.ADDRESSEE, SUPERIOR, "周建国同志"))
organ_and_person = operator("上行文主送机关和个人", "XW", "第13行")(
    upward(Role.ADDRESSEE, SUPERIOR, r"\1并周建国副市长")
)
leaders = operator("上行文主送“市领导”", "XW", "第13行", found="XW YS")(
    upward(Role.ADDRESSEE, SUPERIOR, "尊敬的市领导")
)


@operator("上行文抄送下级机关", "XW", "第14行")
def downward_copy(draft: Draft) -> Faulty | None:
    below = {"镇人民政府": "各村民委员会", "县人民政府": "各乡镇人民政府"}.get(draft.organ()[-5:])
    return upward(Role.CC, r"(?=。\s*$)", f"，{below}")(draft) if below else None


@operator("上行文抄送所属单位", "XW", "第14行")
def copy_to_station(draft: Draft) -> Faulty | None:
    return upward(Role.CC, r"(?=。\s*$)", "，局属各单位")(draft) if draft.organ().endswith("局") else None


copy_to_person = operator("抄送领导个人", "XW", "第20行", found="XW YS")(
    lambda draft: swap_in(draft, draft.one(Role.CC), r"^(抄送[\s\S]+)(?=。\s*$)", r"\1，王建华县长")
)
personal_signature = operator("以负责人个人名义上报", "XW", "条例十五（五）", found="XW YS")(
    upward(Role.SIGNATURE, r"^\p{Han}+", "县长　秦世安")
)


@operator("越级行文", "XW", "第15行")
def skipped_level(draft: Draft) -> Faulty | None:
    """A county writes to the province, a town to the city."""
    if not is_upward(draft):
        return None
    if _is_town(draft):
        return swap_in(draft, draft.one(Role.ADDRESSEE), r"^\p{Han}+县(?=人民政府)", "云泽市")
    if "县" not in draft.organ():
        return None
    return swap_in(draft, draft.one(Role.ADDRESSEE), r"^\p{Han}+市(?=人民政府)", "清河省")


def _is_town(draft: Draft) -> bool:
    return bool(regex.search("[镇乡]人民政府$", draft.organ()))


@operator("请示一文两事", "XW", "第11行")
def two_matters(draft: Draft) -> Faulty | None:
    closing = next((p for p in draft.paragraphs if regex.match(r"\s*[妥当]否，请批", p.text)), None)
    if not is_of(draft, "请示"):
        return None
    return line_before(draft, closing, "　　此外，恳请批准增加事业编制12名，解决人员不足问题。")


@operator("请示标题并列两事", "XW", "第11行")
def entitled_two(draft: Draft) -> Faulty | None:
    return (
        swap_in(draft, draft.one(Role.TITLE), r"(?<!设立.*)的请示$", "和增加人员编制的请示")
        if is_of(draft, "请示")
        else None
    )


@operator("请示转报而不提意见", "XW", "第19行")
def passed_on(draft: Draft) -> Faulty | None:
    addressee, closing = draft.one(Role.ADDRESSEE), draft.one(Role.SIGNATURE)
    if not is_of(draft, "请示") or not addressee or not closing:
        return None
    text = "\n\n　　现将所属单位《关于申请专项资金的请示》转报你们，请审批。\n\n　　"
    return edited(draft, addressee.end, closing.start, text)


@operator("内设机构对外行文", "XW", "第16行", found="XW YS")
def inner_office(draft: Draft) -> Faulty | None:
    title, signature = draft.one(Role.TITLE), draft.one(Role.SIGNATURE)
    organ = draft.organ()
    if not title or not signature or signature.text != organ or not regex.search("[局厅委]$", organ):
        return None
    end = title.start + title.text.find(organ) + len(organ)
    middle = draft.text[end : signature.end]
    place = (title.start, title.start + len(title.text))
    return edited(draft, end, signature.end, f"人事科{middle}人事科", also=(place,))


@operator("部门向下级政府部署工作", "XW", "第17行")
def department_commands(draft: Draft) -> Faulty | None:
    if not regex.search("[局厅]$", draft.organ()) or regex.search("经.{0,8}(政府|国务院)同意", draft.text):
        return None
    return swap_in(draft, draft.one(Role.ADDRESSEE), r"(?<=^\s*各[^局，]{2,12})\p{Han}{2,6}局", "人民政府")


@operator("政府的文件署了党委的名", "XW", "第18行；条例十七", found="XW YS")
def joint(draft: Draft) -> Faulty | None:
    signature = draft.one(Role.SIGNATURE)
    if not signature or not regex.fullmatch(r"(\p{Han}+县)人民政府", signature.text) or draft.genre != "通知":
        return None
    party = f"中共{signature.text[:-4]}委员会　"
    return edited(draft, signature.start, signature.start, party, also=((0, len(draft.text)),))
