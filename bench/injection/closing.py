"""落款 and 附注: signature, date, note."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role
from gongwen_lint.structure.genre import STATUTORY

from .doctype import is_of
from .draft import Draft
from .fault import Apply, Faulty, edited, operator
from .spelling import han
from .ways import Replace, line_before, swap_in, swapping_in, without_line

FULL = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
PAPERS = ("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复", "公告", "通告")


def in_date(pattern: str, text: Replace) -> Apply:
    """The 成文日期 of a statutory paper written wrongly; letters and appeals may write theirs as they like."""
    return lambda draft: swap_in(draft, draft.one(Role.DATE), pattern, text) if draft.genre in STATUTORY else None


def dated(form: str) -> Apply:
    """The 成文日期 in another form; `form` names year, month and day."""

    def write(match: regex.Match[str]) -> str:
        year, month, day = (int(part) for part in match.groups())
        return form.format(y=year, m=month, d=day, short=year % 100)

    return in_date(FULL, write)


han_date = operator("成文日期用汉字", "YS", "第76行", found="YS SZ", restored=True)(in_date(FULL, han))
circle_date = operator("成文日期写成○", "YS", "第76、113行", found="YS SZ ZX")(
    in_date(FULL, lambda m: han(m).replace("〇", "○"))
)
padded_month = operator("成文日期月份编虚位", "YS", "第77行", found="YS SZ", restored=True)(
    in_date(r"年(?=\d月)", "年0")
)
padded_day = operator("成文日期日编虚位", "YS", "第77行", found="YS SZ", restored=True)(in_date(r"月(?=\d日)", "月0"))
dotted = operator("成文日期用小数点", "YS", "第78行", found="YS SZ", restored=True)(dated("{y}.{m}.{d}"))
slashed = operator("成文日期用斜线", "YS", "第78行", found="YS SZ", restored=True)(dated("{y}/{m}/{d}"))
hyphened = operator("成文日期用短横", "YS", "第78行", found="YS SZ", restored=True)(dated("{y}-{m:02}-{d:02}"))
hao = operator("成文日期写“号”", "YS", "第79行", found="YS SZ", restored=True)(dated("{y}年{m}月{d}号"))
no_day = operator("成文日期缺日", "YS", "第79行", found="YS SZ CL")(dated("{y}年{m}月"))
no_year = operator("成文日期缺年", "YS", "9704 7.3.5.4", found="YS SZ CL")(dated("{m}月{d}日"))
short = operator("成文日期年份缩写", "YS", "9704 7.3.5.4", found="YS SZ CL")(dated("{short}年{m}月{d}日"))
blank_day = operator("成文日期留空", "YS", "9704 7.3.5.4", found="YS SZ CL")(dated("{y}年  月  日"))
no_such_day = operator("成文日期不存在", "YS", "第82行", found="YS SZ")(dated("{y}年2月30日"))
no_such_month = operator("成文月份不存在", "YS", "第82行", found="YS SZ")(dated("{y}年13月{d}日"))
stop_after = operator("成文日期后用句号", "YS", "9704 7.3.5.4", found="YS BD")(dated("{y}年{m}月{d}日。"))


@operator("日期在署名之上", "YS", "第80行")
def date_first(draft: Draft) -> Faulty | None:
    signature, date = draft.one(Role.SIGNATURE), draft.one(Role.DATE)
    if not signature or not date or not signature.end < date.start:
        return None
    between = draft.text[signature.end : date.start]
    return edited(draft, signature.start, date.end, date.text + between + signature.text)


@operator("署名与标题机关不一致", "YS", "第81行", found="YS XW")
def other_signature(draft: Draft) -> Faulty | None:
    title, signature = draft.one(Role.TITLE), draft.one(Role.SIGNATURE)
    if not title or not signature or regex.sub(r"\s", "", signature.text) != draft.organ():
        return None
    return edited(draft, signature.end, signature.end, "财政处", also=((title.start, title.end),))


@operator("署名写成别的机关", "YS", "第81行", found="YS XW CL")
def foreign_signature(draft: Draft) -> Faulty | None:
    title, signature = draft.one(Role.TITLE), draft.one(Role.SIGNATURE)
    if not title or not signature or regex.sub(r"\s", "", signature.text) != draft.organ():
        return None
    return edited(draft, signature.start, signature.end, "青阳县水利局", also=((title.start, title.end),))


no_signature = operator("缺发文机关署名", "YS", "条例九（十一）")(
    lambda draft: without_line(draft, draft.one(Role.SIGNATURE)) if draft.genre in PAPERS else None
)
no_date = operator("缺成文日期", "YS", "条例九（十二）")(
    lambda draft: without_line(draft, draft.one(Role.DATE)) if draft.genre in PAPERS else None
)
signature_stop = operator("署名后用句号", "YS", "9704 7.3.5", found="YS BD")(
    lambda draft: swap_in(draft, draft.one(Role.SIGNATURE), r"(?<=[府局厅院室])(?=\s*$)", "。")
)
no_text = operator("写“此页无正文”", "YS", "第84行", found="YS CL")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "（此页无正文）")
)
no_contact = operator("请示缺联系人附注", "YS", "第85行")(
    lambda draft: without_line(draft, draft.one(Role.NOTE)) if is_of(draft, "请示") else None
)
bare_note = operator("附注不加括号", "YS", "9704 7.3.6")(swapping_in(Role.NOTE, r"^（(此件\p{Han}+)）", r"\1"))
bare_contact = operator("联系人不加括号", "YS", "9704 7.3.6")(swapping_in(Role.NOTE, r"^（(联系人[^（）]+)）", r"\1"))
half_note = operator("附注用半角括号", "YS", "9704 7.3.6", found="YS BD", restored=True)(
    swapping_in(Role.NOTE, r"^（(此件\p{Han}+)）", r"(\1)")
)
note_stop = operator("附注括号内用句号", "YS", "15834 B.2.2", found="YS BD")(
    swapping_in(Role.NOTE, r"^（(此件\p{Han}+)）", r"（\1。）")
)
