"""标题: its three parts and its marks."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Apply, Faulty, edited, operator
from .ways import swap_in, swapping_in

TITLED = ("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复")
KIND = r"(?:通知|请示|报告|意见|决定|通报|函|批复|公告|通告)(?=\s*$)"


def in_title(pattern: str, replace: str) -> Apply:
    """The title of a statutory paper that names its organ, written wrongly."""

    def apply(draft: Draft) -> Faulty | None:
        shown = draft.genre in (*TITLED, "公告", "通告", "议案") and draft.organ()
        return swap_in(draft, draft.one(Role.TITLE), pattern, replace) if shown else None

    return apply


full_stop = operator("标题末尾用句号", "YS", "第30行", found="YS BD", restored=True)(in_title(r"(?=\s*$)", "。"))
exclamation = operator("标题末尾用叹号", "YS", "第30行", found="YS BD")(in_title(r"(?=\s*$)", "！"))
no_kind = operator("标题缺文种", "YS", "第23行", found="YS WZ")(in_title(f"的{KIND}", ""))
no_organ = operator("标题缺发文机关", "YS", "第22行", found="YS")(
    lambda draft: None if draft.one(Role.MASTHEAD) else in_title(r"^[\p{Han}\s]+?(?=关于)", "")(draft)
)
no_matter = operator("标题缺事由", "YS", "第24行", found="YS WZ")(in_title(rf"关于[\s\S]+的(?={KIND})", ""))
about_to = operator("标题写“关于对”", "YS", "第26行")(
    in_title("关于(?=加强|进一步|推进|开展|加快|申请|废止|召开|做好|印发|表扬|发展|提请|推广)", "关于对")
)
verb_repeated = operator("标题动词与文种重复", "YS", "第27行", found="YS WZ")(
    in_title(r"关于(?=[\s\S]+(通知|请示|通报)\s*$)", r"关于\1")
)
doubled_about = operator("标题“关于”写重", "YS", "第27行", found="YS ZC")(in_title("关于", "关于关于"))
no_about = operator("标题缺“关于”", "YS", "条例九（七）")(in_title("关于(?!转发|印发)", ""))
doubled_of = operator("标题文种前“的”写重", "YS", "第129行", found="YS ZC")(in_title(f"的(?={KIND})", "的的"))
doubled_kind = operator("标题套叠“的通知的通知”", "YS", "第28行", found="YS WZ")(
    in_title(r"(?<=的通知)(?=\s*$)", "的通知")
)
comma = operator("标题中间用逗号", "YS", "第31行", found="YS BD")(
    in_title(r"(?<=关于[\s\S]+\p{Han})[和与、](?=\p{Han})", "，")
)
blank = operator("标题中间夹空格", "YS", "第31行", found="YS BD")(in_title(r"(?<=关于)(?=\p{Han})", " "))
urgent = operator("标题写“特急通知”", "YS", "第37行", found="YS WZ")(in_title(r"(?=通知\s*$)", "特急"))
unmarked_rule = operator("标题里的法规不加书名号", "YS", "第33行", found="YS BD")(
    in_title(r"《([^》]+(?:办法|规定|条例|细则)(?:（试行）)?)》", r"\1")
)
trial_outside = operator("“（试行）”放在书名号外", "YS", "第35行", found="YS BD")(
    swapping_in(Role.TITLE, "（试行）》", "》（试行）")
)
straight_marks = operator("标题用半角引号", "YS", "第87行", found="YS BD")(
    swapping_in(Role.TITLE, "“([^”]+)”", r'"\1"')
)


@operator("转发、印发用错", "YS", "第29行", found="YS WZ XW")
def forwarded_own(draft: Draft) -> Faulty | None:
    organ = draft.organ()
    if "现印发给你们" not in draft.text and not regex.search("现将《[^》]+》印发", draft.text):
        return None
    return swap_in(draft, draft.one(Role.TITLE), "关于印发", "关于转发") if organ else None


@operator("转发标题层层套叠", "YS", "第28行", found="YS WZ")
def nested(draft: Draft) -> Faulty | None:
    return swap_in(
        draft, draft.one(Role.TITLE), r"(?<=转发)《([\s\S]+)》(?=的通知)", r"《省教育厅关于转发〈\1〉的通知》的通知"
    )


@operator("标题回行拆开词语", "YS", "第36行", found="YS BS")
def cut_word(draft: Draft) -> Faulty | None:
    title = draft.one(Role.TITLE)
    if title is None or "\n" not in title.text:
        return None
    joined = title.text.replace("\n", "")
    words = "工作|管理|建设|服务|资金|活动|安全|会议|加固|设施|清理|同志|任免|指导|体系|改革|项目|政策"
    found = [m for m in regex.finditer(words, joined) if 5 < m.start() < len(joined) - 8]
    if not found:
        return None
    cut = found[len(found) // 2].start() + 1
    return edited(draft, title.start, title.end, joined[:cut] + "\n" + joined[cut:])
