"""附件: the note, the pages, and what the text says of them."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .draft import Draft, Stretch
from .fault import Faulty, edited, operator
from .ways import line_before, swap, swap_in, swapping_in, without_line

NOTE = Role.ATTACHMENT_NOTE
SOLE = r"^附件：(?!\s*1)(.+?)\s*$"
FIRST = r"^(附件：\s*1\.\s*.+?)(?=\s*$)"

short_label = operator("附件说明写“附：”", "YS", "第67行", restored=True)(swapping_in(NOTE, "^附件：", "附："))
han_label = operator("附件说明写“附件一：”", "YS", "第67行")(swapping_in(NOTE, r"^附件：(?!\s*1)", "附件一："))
half_colon = operator("附件说明用半角冒号", "YS", "9704 7.3.4", found="YS BD", restored=True)(
    swapping_in(NOTE, "^附件：", "附件:")
)
no_colon = operator("附件说明缺冒号", "YS", "9704 7.3.4")(swapping_in(NOTE, r"^附件：(?!\s*1)", "附件"))
comma_number = operator("附件序号用顿号", "YS", "第68行", found="YS CC", restored=True)(
    swapping_in(NOTE, r"(?<=^附件：\s*1)\.", "、")
)
han_number = operator("附件序号用汉字", "YS", "第68行")(swapping_in(NOTE, r"(?<=^附件：)\s*1\.\s*", "一、"))
bracket_number = operator("附件序号用括号", "YS", "第68行")(swapping_in(NOTE, r"(?<=^附件：)\s*1\.\s*", "（1）"))
semicolon = operator("附件名称后用分号", "YS", "第69行", restored=True)(swapping_in(NOTE, FIRST, r"\1；"))
full_stop = operator("附件名称后用句号", "YS", "第69行", restored=True)(swapping_in(NOTE, SOLE, r"附件：\1。"))
last_stop = operator("末项附件名称后用句号", "YS", "第69行", restored=True)(
    lambda draft: swap_in(draft, next(iter(draft.all(NOTE)[1:][-1:]), None), r"(?=\s*$)", "。")
)
title_marks = operator("附件名称加书名号", "YS", "第70行")(swapping_in(NOTE, SOLE, r"附件：《\1》"))
sole_number = operator("只有一个附件却编号", "YS", "第71行", restored=True)(swapping_in(NOTE, SOLE, r"附件：1.\1"))
gap = operator("附件序号跳号", "YS", "第57行", found="YS CC", anywhere=True)(lambda draft: _second(draft, "5"))
doubled = operator("附件序号重号", "YS", "第57行", found="YS CC", anywhere=True)(lambda draft: _second(draft, "1"))


def _second(draft: Draft, number: str) -> Faulty | None:
    return swap_in(draft, next(iter(draft.all(NOTE)[1:2]), None), r"(?<=^\s*)2(?=\.)", number)


def _page_title(draft: Draft) -> tuple[int, int] | None:
    numbers = [number for number, part in enumerate(draft.structure.parts) if part.kind == "attachment"]
    titles = [draft.one(Role.TITLE, part=number) for number in numbers]
    return next(((title.start, title.end) for title in titles if title), None)


@operator("附件标题与附件说明不一致", "YS", "第72行")
def other_title(draft: Draft) -> Faulty | None:
    place, note = _page_title(draft), draft.one(NOTE)
    found = regex.search(r"(名单|表|目录|方案|安排|指标|办法)(?=\s*$)", draft.text[slice(*place)]) if place else None
    if place is None or found is None or note is None:
        return None
    at = place[0] + found.start()
    return edited(draft, at, at + len(found[0]), "一览图", also=((note.start, note.end),))


@operator("正文提到没有的附件", "YS", "第73行")
def no_such_attachment(draft: Draft) -> Faulty | None:
    note = draft.one(NOTE)
    faulty = swap(draft, r"(?<=[（见]附件)\d?(?=[）。，])", "9") if note else None
    return edited(draft, 0, len(draft.text), faulty.text, also=((note.start, note.end),)) if note and faulty else None


page_colon = operator("附件页标“附件1：”", "YS", "第74行", restored=True)(
    lambda draft: _label(draft, r"(?<=^附件\s*\d*)(?=\s*$)", "：")
)
page_number = operator("附件页序号与说明不符", "YS", "第72行；9704 7.3.7", found="YS CC")(
    lambda draft: _label(draft, r"(?<=^附件\s*)\d+(?=\s*$)", "7")
)


def _label(draft: Draft, pattern: str, text: str) -> Faulty | None:
    labels = [
        stretch
        for number, part in enumerate(draft.structure.parts)
        if part.kind == "attachment"
        for stretch in draft.all(Role.ATTACHMENT, part=number)
    ]
    return swap_in(draft, labels[0], pattern, text) if labels else None


@operator("有附件而缺附件说明", "YS", "条例九（十）；9704 7.3.4")
def no_note(draft: Draft) -> Faulty | None:
    notes = draft.all(NOTE)
    if not notes or not _page_title(draft):
        return None
    whole = Stretch(notes[0].start, notes[-1].end, "", NOTE)
    return without_line(draft, whole)


@operator("印发的办法又列为附件", "YS", "第75行")
def listed_rule(draft: Draft) -> Faulty | None:
    title = draft.one(Role.TITLE)
    found = regex.search(r"印发《([^》]+)》的通知", title.text.replace("\n", "")) if title else None
    if found is None or draft.one(NOTE):
        return None
    return line_before(draft, draft.one(Role.SIGNATURE), f"　　附件：{found[1]}")
