"""版头 and 版记: 份号、密级、紧急程度、发文字号、签发人、主送、抄送、印发."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .doctype import is_of
from .draft import Draft, Stretch
from .fault import Apply, Faulty, edited, operator
from .routing import is_upward
from .ways import line_before, swap_in, swapping_in, without_line

NUMBER = Role.DOC_NUMBER


def in_number(pattern: str, replace: str) -> Apply:
    """The 发文字号 written wrongly."""
    return swapping_in(NUMBER, pattern, replace)


BRACKETED = r"〔(\d{4})〕"
square = operator("发文字号用方括号", "YS", "第38行", restored=True)(in_number(BRACKETED, r"[\1]"))
full_square = operator("发文字号用全角方括号", "YS", "第38行", restored=True)(in_number(BRACKETED, r"［\1］"))
lenticular = operator("发文字号用【】", "YS", "第38行", restored=True)(in_number(BRACKETED, r"【\1】"))
round_bracket = operator("发文字号用圆括号", "YS", "第39行", restored=True)(in_number(BRACKETED, r"（\1）"))
small_bracket = operator("发文字号用﹝﹞", "YS", "第39行", found="YS BD", restored=True)(
    in_number(BRACKETED, r"﹝\1﹞")
)
ordinal = operator("发文字号加“第”", "YS", "第40行", restored=True)(in_number(r"〕(?=\d)", "〕第"))
padded = operator("发文字号编虚位", "YS", "第40行", restored=True)(in_number(r"〕(?=\d{1,2}号)", "〕0"))
short_year = operator("发文字号年份缩写", "YS", "第41行")(in_number(r"〔20(\d\d)〕", r"〔\1〕"))
no_hao = operator("发文字号缺“号”", "YS", "第42行")(in_number(r"(?<=〕\d+)号", ""))
year_first = operator("发文字号年份错位", "YS", "第42行")(in_number(r"(\p{Han}+)(〔\d{4}〕)", r"\2\1"))
spaced = operator("发文字号夹空格", "YS", "9704 7.2.5", found="YS BD")(in_number(r"〕(?=\d)", "〕 "))
no_year = operator("发文字号缺年份", "YS", "9704 7.2.5")(in_number(BRACKETED, ""))


@operator("发文字号年份与成文日期不符", "YS", "条例二十（四）", found="YS SZ")
def later_year(draft: Draft) -> Faulty | None:
    number, signed = draft.one(NUMBER), draft.structure.date
    if number is None or signed is None or f"〔{signed.year}〕" not in number.text:
        return None
    return swap_in(draft, number, f"〔{signed.year}〕", f"〔{signed.year + 2}〕")


@operator("发文机关代字与机关不符", "YS", "条例二十（四）")
def foreign_code(draft: Draft) -> Faulty | None:
    number, organ = draft.one(NUMBER), draft.organ()
    if number is None or not organ or number.text.strip()[:1] != organ[:1] or organ.startswith("国"):
        return None
    return swap_in(draft, number, r"^\p{Han}", "临")


no_signer = operator("上行文缺签发人", "YS", "第43行")(
    lambda draft: swap_in(draft, draft.one(Role.SIGNER), r"[\s\S]+", "") if is_upward(draft) else None
)
signer_comma = operator("两个签发人用顿号", "YS", "第44行", found="YS BD")(
    swapping_in(Role.SIGNER, r"(签发人：\p{Han}+)", r"\1、林国栋")
)
signer_colon = operator("签发人用半角冒号", "YS", "9704 7.2.6", found="YS BD", restored=True)(
    swapping_in(Role.SIGNER, "签发人：", "签发人:")
)
period_words = operator("保密期限写汉字", "YS", "第45行", found="YS BM")(swapping_in(Role.SECRECY, r"★1年", "一年"))
no_period = operator("缺保密期限", "YS", "条例九（二）", found="YS BM")(swapping_in(Role.SECRECY, r"★.+", ""))
no_such_level = operator("密级写“内部”", "YS", "条例九（二）", found="YS BM")(
    swapping_in(Role.SECRECY, "绝密|机密|秘密", "内部")
)
short_copy_number = operator("份号不足六位", "YS", "第45行", found="YS BM")(swapping_in(Role.COPY_NUMBER, r"^0+", ""))
no_copy_number = operator("涉密公文缺份号", "YS", "条例九（一）", found="YS BM")(
    lambda draft: without_line(draft, draft.one(Role.COPY_NUMBER)) if draft.one(Role.SECRECY) else None
)
no_such_urgency = operator("紧急程度写“急件”", "YS", "条例九（三）")(swapping_in(Role.URGENCY, "特急|加急", "急件"))
telegram_urgency = operator("紧急程度写“紧急”", "YS", "条例九（三）")(swapping_in(Role.URGENCY, "特急|加急", "紧急"))

NEEDED = ("请示", "报告", "函", "批复", "通知")


@operator("缺主送机关", "YS", "第46行")
def no_addressee(draft: Draft) -> Faulty | None:
    return without_line(draft, draft.one(Role.ADDRESSEE)) if any(is_of(draft, genre) for genre in NEEDED) else None


TO = Role.ADDRESSEE
no_colon = operator("主送机关后缺冒号", "YS", "第47行", restored=True)(swapping_in(TO, r"：(?=\s*$)", ""))
half_colon = operator("主送机关后用半角冒号", "YS", "第47行", found="YS BD", restored=True)(
    swapping_in(TO, r"：(?=\s*$)", ":")
)
comma_end = operator("主送机关后用逗号", "YS", "第47行")(swapping_in(TO, r"：(?=\s*$)", "，"))
stop_end = operator("主送机关后用句号", "YS", "第47行")(swapping_in(TO, r"：(?=\s*$)", "。"))
loose_name = operator("主送机关用不规范简称", "YS", "第48行", found="YS TF")(
    swapping_in(TO, r"(?<=^\s*\p{Han}{1,3}[省市县])人民政府(?=：)", "府")
)
letter_salutation = operator("公文主送写“尊敬的领导”", "YS", "第50行", found="YS XW")(
    lambda draft: (
        swap_in(draft, draft.one(TO), r"^\s*\p{Han}+(?=：)", "尊敬的领导")
        if is_of(draft, "请示") or is_of(draft, "报告") or is_of(draft, "函")
        else None
    )
)
greeted_organ = operator("主送机关前写“尊敬的”", "YS", "第50行", restored=True)(
    lambda draft: (
        swap_in(draft, draft.one(TO), r"^(?=\s*\p{Han}+(?:政府|[局厅委])：)", "尊敬的")
        if is_of(draft, "请示") or is_of(draft, "报告") or is_of(draft, "函")
        else None
    )
)
no_copy_stop = operator("抄送末尾缺句号", "YS", "第51行", restored=True)(
    swapping_in(Role.CC, r"^(抄送[\s\S]+)。\s*$", r"\1")
)
copy_semicolon = operator("抄送末尾用分号", "YS", "第51行")(swapping_in(Role.CC, r"^(抄送[\s\S]+)。\s*$", r"\1；"))
copy_colon = operator("抄送用半角冒号", "YS", "9704 7.4.2", found="YS BD", restored=True)(
    swapping_in(Role.CC, "^抄送：", "抄送:")
)
copy_up = operator("抄送写“抄报”", "YS", "条例九（十六）", found="YS XW")(swapping_in(Role.CC, "^抄送", "抄报"))
subject_words = operator("写主题词", "YS", "第53行")(
    lambda draft: line_before(draft, draft.one(Role.CC) if draft.organ() else None, "主题词：农业　水利　通知")
)
printed = operator("写“共印×份”", "YS", "第53行")(lambda draft: _after(draft, draft.one(Role.ISSUANCE), "（共印30份）"))


@operator("主送机关又列入抄送", "YS", "第54行", found="YS XW")
def copied_again(draft: Draft) -> Faulty | None:
    to, copy = draft.one(TO), draft.one(Role.CC)
    name = regex.match(r"\s*(\p{Han}+)(?=：)", to.text) if to else None
    return swap_in(draft, copy, r"^抄送：", f"抄送：{name[1]}，") if name else None


ISSUED = Role.ISSUANCE
issued_zero = operator("印发日期编虚位", "YS", "第52行", found="YS SZ", restored=True)(
    swapping_in(ISSUED, r"年(?=\d月)", "年0")
)
issued_no_word = operator("印发日期后缺“印发”", "YS", "第52行")(swapping_in(ISSUED, r"(?<=日)印发", ""))
issued_han = operator("印发日期用汉字", "YS", "第52行", found="YS SZ")(
    swapping_in(ISSUED, r"\d{4}年\d+月\d+日", "二〇二四年三月十八日")
)
issued_dots = operator("印发日期用小数点", "YS", "第52行", found="YS SZ")(
    swapping_in(ISSUED, r"(\d{4})年(\d+)月(\d+)日", r"\1.\2.\3")
)


@operator("印发早于成文", "YS", "第83行", found="YS SZ")
def issued_early(draft: Draft) -> Faulty | None:
    signed, issued = draft.one(Role.DATE), draft.one(ISSUED)
    if signed is None:
        return None
    faulty = swap_in(
        draft,
        issued,
        r"\d{4}年\d+月\d+日",
        lambda m: f"{draft.structure.date.year}年1月3日" if draft.structure.date else None,
    )
    if faulty is None:
        return None
    return edited(draft, 0, len(draft.text), faulty.text, also=((signed.start, signed.end),))


def _after(draft: Draft, where: Stretch | None, line: str) -> Faulty | None:
    return edited(draft, where.end, where.end, f"\n{line}") if where else None
