"""文种 and kinds of papers, read off the title."""

from __future__ import annotations

from gongwen_lint.compiled import compiled

STATUTORY = (
    "决议", "决定", "命令（令）", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
)  # fmt: skip
"""The fifteen of 条例 第八条."""
PAPERS = ("讲话", "方案", "总结", "法规条款体", "其他")
GENRES = (*STATUTORY, *PAPERS)
OTHER = "其他"

_TAIL = compiled(
    r"(?:[（(〔【][^）)〕】]{1,24}[）)〕】]|[。．.，,；;：:！!\s]|[（(](?:征求意见稿|草案|试行)[）)]|\[\d+\]|范文|全文)+$"
)
_QUOTED = compiled(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
_NOT_STATUTORY = compiled(
    r"(?:述职|述职述廉|调研|调查|考察|可行性研究|研究|实习|学习|评估|实验|检测|鉴定|读书|开题|审计|验收|监测|检验|评价|评审|核查|勘察|分析|论证)报告$"
)
_SUMMARY_AND_PLAN = compiled(
    r"总结(?:和|及|暨|与|、|，|\s)[^《》]{0,14}(?:打算|计划|安排|思路|要点|谋划|举措|设想|部署|重点)$"
)
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("通知", "通知"), ("通报", "通报"), ("通告", "通告"), ("公告", "公告"), ("公报", "公报"), ("请示", "请示"),
    ("批复", "批复"), ("纪要", "纪要"), ("议案", "议案"), ("决议", "决议"), ("决定", "决定"), ("报告", "报告"),
    ("意见", "意见"), ("命令", "命令（令）"), ("嘉奖令", "命令（令）"), ("通令", "命令（令）"), ("令", "命令（令）"),
    ("复函", "函"), ("便函", "函"), ("答复函", "函"), ("邀请函", "其他"), ("函", "函"), ("答复", "函"),
    ("贺信", "其他"), ("贺电", "其他"), ("慰问信", "其他"), ("慰问电", "其他"), ("感谢信", "其他"), ("公开信", "其他"), ("一封信", "其他"), ("倡议书", "其他"),
    ("介绍信", "其他"), ("会议议程", "其他"), ("会议记录", "其他"),
    ("讲话", "讲话"), ("讲话稿", "讲话"), ("致辞", "讲话"), ("致词", "讲话"), ("发言", "讲话"), ("发言稿", "讲话"),
    ("主持词", "讲话"), ("演讲", "讲话"), ("祝词", "讲话"), ("开幕词", "讲话"), ("闭幕词", "讲话"), ("动员讲话", "讲话"),
    ("方案", "方案"), ("预案", "方案"), ("规划", "方案"), ("计划", "方案"), ("要点", "方案"), ("安排", "方案"),
    ("行动计划", "方案"), ("总结", "总结"), ("工作回顾", "总结"),
    ("条例", "法规条款体"), ("办法", "法规条款体"), ("规定", "法规条款体"), ("细则", "法规条款体"), ("章程", "法规条款体"),
    ("规则", "法规条款体"), ("准则", "法规条款体"), ("法", "法规条款体"), ("解释", "法规条款体"), ("制度", "法规条款体"),
)  # fmt: skip
_LONGEST_FIRST = tuple(sorted((word for word, _ in _ENDINGS), key=len, reverse=True))


def title_core(title: str) -> str:
    """The title without what may follow the 文种 in it: a mark, （试行）, （草案）."""
    return _TAIL.sub("", title)


def ending_word(title: str) -> str:
    """The word for the kind of paper that a title ends with ("通知", "实施方案" gives "方案"); "" if there is none."""
    core = title_core(title)
    return next(filter(core.endswith, _LONGEST_FIRST), "") if core.endswith(_LONGEST_FIRST) else ""


def genre_of_title(title: str) -> str:
    """The genre that a title names, 其他 if it names none."""
    if _NOT_STATUTORY.search(title_core(title)):
        return OTHER
    if _SUMMARY_AND_PLAN.search(title_core(title)):
        return "总结"
    word = ending_word(title)
    return next((genre for known, genre in _ENDINGS if known == word), OTHER)


def strip_quoted(title: str) -> str:
    """The title without titles quoted in it."""
    return _QUOTED.sub("", title)


def genre_named(name: str) -> str | None:
    """The genre a user means (令 and 命令 for 命令（令）); None if there is no such genre."""
    aliases = {"令": "命令（令）", "命令": "命令（令）", "会议纪要": "纪要", "条款": "法规条款体", "法规": "法规条款体"}
    name = aliases.get(name.strip(), name.strip())
    return name if name in GENRES else None
