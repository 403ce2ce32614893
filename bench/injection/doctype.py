"""文种: the wrong one, an invented one, one that the body contradicts."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Apply, Faulty, edited, operator
from .ways import line_before, swap, swap_in, swapping

CLOSING = (Role.BODY,)
TAIL = r"(?=\s*$)"
ADDRESSED = ("请示", "报告", "函", "批复", "通知", "意见", "通报")
"""Kinds that are sent to somebody; without an addressee the paper is another one (政府工作报告)."""


def is_of(draft: Draft, genre: str) -> bool:
    """The draft is of a 文种 and is sent as such papers are."""
    return draft.genre == genre and (genre not in ADDRESSED or draft.one(Role.ADDRESSEE) is not None)


def retitled(genre: str, old: str, new: str, body: str = "") -> Apply:
    """The end of the title written `new` for `old`, in documents of a genre whose text has `body`."""

    def apply(draft: Draft) -> Faulty | None:
        if not is_of(draft, genre) or not regex.search(body, draft.text):
            return None
        return swap_in(draft, draft.one(Role.TITLE), regex.escape(old) + TAIL, new)

    return apply


def closing_line(genre: str, line: str) -> Apply:
    """A closing of another 文种 as the last paragraph of the body."""

    def apply(draft: Draft) -> Faulty | None:
        after = draft.one(Role.ATTACHMENT_NOTE) or draft.one(Role.SIGNATURE)
        return line_before(draft, after, "　　" + line) if is_of(draft, genre) else None

    return apply


def reclosed(genre: str, old: str, new: str) -> Apply:
    """The closing written `new` for `old`."""
    return lambda draft: swap(draft, old, new, CLOSING) if is_of(draft, genre) else None


request_report = operator("请示写成“请示报告”", "WZ", "第1行", anywhere=True)(retitled("请示", "请示", "请示报告"))
application = operator("请示写成“申请”", "WZ", "第8行", anywhere=True)(retitled("请示", "请示", "申请"))
briefing = operator("报告写成“汇报”", "WZ", "第8行", anywhere=True)(retitled("报告", "报告", "汇报"))
arrangement = operator("通知写成“安排”单独行文", "WZ", "第3行", anywhere=True)(retitled("通知", "通知", "安排"))
points = operator("通知写成“工作要点”单独行文", "WZ", "第3行", anywhere=True)(retitled("通知", "的通知", "工作要点"))
suggestion = operator("意见写成“建议”", "WZ", "第8行", anywhere=True)(retitled("意见", "意见", "建议"))
praise = operator("通报写成“表扬”", "WZ", "第8行", anywhere=True)(retitled("通报", "的通报", "的表扬", "表扬"))
report_for_request = operator("请示写成“报告”", "WZ", "第2行", anywhere=True)(
    retitled("请示", "请示", "报告", "请批示|请批复|请审批")
)
request_for_report = operator("报告写成“请示”", "WZ", "第7行", anywhere=True)(
    retitled("报告", "报告", "请示", "特此报告|报告如下")
)
letter_for_request = operator("请示写成“函”", "WZ", "第4行", anywhere=True)(
    retitled("请示", "请示", "函", "请批示|请批复")
)
request_for_letter = operator("对不相隶属机关用“请示”", "WZ", "第4行", found="WZ XW", anywhere=True)(
    retitled("函", "函", "请示", "商请|函商|函复")
)
reply_for_letter = operator("复函写成“批复”", "WZ", "第6行", anywhere=True)(
    retitled("函", "复函", "批复", "函.{0,12}收悉|来函")
)
letter_for_reply = operator("批复写成“复函”", "WZ", "第6行", anywhere=True)(
    retitled("批复", "批复", "复函", "批复如下")
)
announcement = operator("通告写成“公告”", "WZ", "第5行", anywhere=True)(
    retitled("通告", "通告", "公告", "通告如下|本通告")
)
public_notice = operator("公告写成“通告”", "WZ", "第5行", anywhere=True)(
    retitled("公告", "公告", "通告", "公告如下|特此公告")
)
notice_as_announcement = operator("通知写成“通告”", "WZ", "第7行", anywhere=True)(
    retitled("通知", "通知", "通告", "通知如下")
)
notice_as_request = operator("通知写成“请示”", "WZ", "第7行", found="WZ XW", anywhere=True)(
    retitled("通知", "通知", "请示", "通知如下|本通知")
)
decision_as_notice = operator("决定写成“通知”", "WZ", "第7行", anywhere=True)(
    retitled("决定", "决定", "通知", "作出如下决定|本决定")
)
bulletin_as_notice = operator("通报写成“通知”", "WZ", "第7行", anywhere=True)(
    retitled("通报", "通报", "通知", "通报如下|予以通报")
)
minutes_doubled = operator("纪要写成“会议会议纪要”", "WZ", "第10行", found="WZ YS ZC", anywhere=True)(
    retitled("纪要", "会议纪要", "会议会议纪要")
)

request_in_notice = operator("通知用请示的结语", "WZ", "第7行")(closing_line("通知", "妥否，请批示。"))
request_in_opinion = operator("意见夹带请示结语", "WZ", "第7行")(
    lambda draft: None if "请批转" in draft.text else closing_line("意见", "妥否，请批复。")(draft)
)
request_in_bulletin = operator("通报用请示的结语", "WZ", "第7行")(closing_line("通报", "当否，请批示。"))
request_in_decision = operator("决定用请示的结语", "WZ", "第7行")(closing_line("决定", "以上决定妥否，请批示。"))
money_in_report = operator("报告夹带请款", "WZ", "第2行")(
    closing_line("报告", "恳请市人民政府拨付专项资金200万元，用于补助建设。")
)
approval_in_report = operator("报告写“请批准”", "WZ", "第2行")(reclosed("报告", "特此报告。", "特此报告，请予批准。"))
request_closing_in_report = operator("报告用请示的结语", "WZ", "第2行")(
    reclosed("报告", "特此报告。", "妥否，请批示。")
)
report_closing_in_request = operator("请示用报告的结语", "WZ", "第7行")(
    reclosed("请示", "妥否，请(批示|批复)。", "特此报告。")
)
reply_closing = operator("批复用通知的结语", "WZ", "第7行")(reclosed("批复", "(?<=^\\s*)此复。", "特此通知。"))
letter_closing = operator("函用请示的结语", "WZ", "第7行")(reclosed("函", "[专特]此函[复达告]。", "妥否，请批示。"))
announcement_closing = operator("公告用通知的结语", "WZ", "第7行")(reclosed("公告", "特此公告。", "特此通知。"))
bill_closing = operator("议案用请示的结语", "WZ", "第7行")(reclosed("议案", "现提请审议。", "妥否，请批复。"))
notice_opening = operator("通知写“请示如下”", "WZ", "第7行")(reclosed("通知", "通知如下(?=[：。])", "请示如下"))


@operator("部门发布令", "WZ", "第9行")
def department_order(draft: Draft) -> Faulty | None:
    return swap_in(draft, draft.one(Role.MASTHEAD), r"人民政府(?=令\s*$)", "教育局")


@operator("部门提出议案", "WZ", "第9行；条例八（十三）", found="WZ XW YS")
def department_bill(draft: Draft) -> Faulty | None:
    if draft.genre != "议案":
        return None
    return swap_in(draft, draft.one(Role.TITLE), "人民政府(?=关于)", "财政局")


@operator("政府作出决议", "WZ", "第9行；条例八（一）", found="WZ XW YS")
def government_resolution(draft: Draft) -> Faulty | None:
    title = draft.one(Role.TITLE)
    if draft.genre != "决议" or title is None:
        return None
    found = regex.match(r"(\p{Han}+?[县市省])第.{2,8}届[^关]+?(?=关于)", title.text)
    return edited(draft, title.start, title.start + found.end(), f"{found[1]}人民政府") if found else None


hidden_request = operator("报告正文夹带“请予审批”", "WZ", "第2行")(
    lambda draft: swapping(r"。$", "，请市政府予以审批。", (Role.BODY,))(draft) if is_of(draft, "报告") else None
)
