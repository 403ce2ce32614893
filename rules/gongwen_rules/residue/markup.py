"""CL104: Markdown or HTML marks in a text that is neither."""

import html
from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, Pattern, replacement, rule

_TAGS = "p|br|hr|span|div|strong|em|b|i|u|font|center|table|tbody|tr|td|th|ul|ol|li|h[1-6]|a|img|section|o:p"
_NOT_MASKED = r"(?!(?:[省市县区镇乡村局厅处科年月日号]|公司|有限公司|同志)(?:\*\*|[，、；：。（]))"
"""One word between two pairs of asterisks is what a mask left over: **县**局."""
_FORMS = (
    rf"(?P<bold>(?<!\*)\*\*(?=[^\s*，、；：。）]){_NOT_MASKED}[^*\n]{{1,80}}(?<=[^\s（《])\*\*(?!\*))",
    r"^[ \u3000]*(?P<heading>#{1,6}[ \t]+(?=\S)(?!gwlint|公文检))",
    r"(?P<fence>^[ \t]*(?:```|~~~)[ \t]*\w*[ \t]*$)",
    r"(?P<ruling>^[ \t]*+\|?(?:[ \t]*+:?-{2,}:?[ \t]*\|)+(?:[ \t]*+:?-{3,}:?)?[ \t]*$)",
    r"(?P<link>!?\[[^\]\[\n]{0,60}\]\((?:https?://|/|#)[^()\s]*\))",
    r"(?P<image>!\[[^\]\[\n]{0,60}\]\([^()\s]+\))",
    r"(?P<entity>&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|times|quot|amp|lt|gt|#\d{2,5}|#x[0-9a-fA-F]{2,5});)",
    r"(?P<list>^[ \t]*[*+-][ \t]+(?=[\p{Han}“*]))|(?P<quote>^[ \t]*>[ \t]+(?=\S))|(?P<rule>^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$)",
    r"(?P<code>(?<!`)`[^`\n]{1,60}`(?!`))|(?P<stray>(?<=\p{Han})`(?=\p{Han})(?![^`\n]{1,40}[`'´]))|(?P<comment><!--(?!\s*(?:gwlint|公文检))[^\n]*?-->)",
    r"(?P<escape>\\[*_#`~.\[\]()>-])|(?P<marked>==(?=[^=\s])[^=\n]{1,60}(?<=[^\s])==)|(?P<cited>【\d{1,3}†[^】\n]{0,40}】|\[\^\d{1,3}\])",
    r"(?P<bare>&(?:nbsp|ensp|emsp|ldquo|rdquo|mdash|hellip|middot)(?!;))",
    rf"(?P<tag></?(?:{_TAGS})(?:[ \t][^<>]*)?/?>)",
)
_TITLES_OF_PERSONS = ("同志", "先生", "女士", "等", "（", "和", "及")
"""What follows a name whose second half is masked."""
_ABOUT_MARKUP = Pattern("标签|HTML|html|Markdown|源代码|网页代码")


@rule(
    "CL104",
    "markup",
    "文中没有网页和 Markdown 的标记",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(*"*#`~|[&<", "- ", "+ ", "> ", "---", "___", "==", "†", *("\\" + mark for mark in "*_#`~.[]()>-")),
    find="|".join(_FORMS),
    over=("BD",),
    bad=[
        Bad(
            "⟦**一、加强领导**⟧\n⟦## ⟧二、压实责任\n要⟦**狠抓**⟧落实。",
            fixed="一、加强领导\n二、压实责任\n要狠抓落实。",
            said="Markdown",
        ),
        Bad(
            "⟦**（一）提高认识。**⟧要坚持⟦**人民至上、生命至上**⟧。", fixed="（一）提高认识。要坚持人民至上、生命至上。"
        ),
        Bad(
            "要坚持⟦&ldquo;⟧三服务⟦&rdquo;⟧，⟦<br>⟧抓好落实⟦&nbsp;⟧。", fixed="要坚持“三服务”，抓好落实 。", said="网页"
        ),
        Bad("工程位置见下图。\n⟦![位置图](images/a.png)⟧", said="Markdown"),
        Bad(
            "⟦- ⟧加强领导\n⟦> ⟧压实责任\n⟦---⟧\n要⟦`抓好`⟧落实⟦<!-- 待改 -->⟧，⟦==注意==⟧安全⟦[^1]⟧。",
            fixed="加强领导\n压实责任\n\n要抓好落实，注意安全。",
        ),
        Bad("传承节日中渗透的⟦`⟧礼仪文化。", fixed="传承节日中渗透的礼仪文化。", said="多打"),
        Bad("⟦\\*⟧必填，要⟦&nbsp⟧落实。", fixed="*必填，要 落实。"),
        Bad("研发⟦&amp;⟧，设计⟦&nbsp;⟧；", fixed="研发&，设计 ；"),
        Bad("⟦```⟧\n详见⟦[实施方案](https://example.com/a)⟧。", fixed="\n详见实施方案。"),
    ],
    good=[
        "公文检#3号楼 * 标注的为重点项目，A*B型与C**级不变，注：*为必填项。",
        "网页正文不得使用<font>等过时的标签。",
        "评级结果A；联系人：**；电话：**，住址为**县**镇，王**同志、李**同志和京A**12、京A**34号车已登记。",
        "AT&T公司、R&D投入，x<y且y>z，电话[总机]0571-87000000。",
        "# 公文检：忽略 BD101\n要狠抓落实,务求实效。",
    ],
)
def markup(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """从网页或对话程序复制来的标记，在纯文本和 Word 里会原样印出。去掉标记，保留文字。"""
    kind = match.lastgroup
    if kind in ("tag", "entity") and _is_about_markup(paragraph.text):
        return
    start, end = match.span()
    if kind == "bold" and _is_mask(match.group()[2:-2], paragraph.text[max(0, start - 1) : start]):
        return
    what = "网页标记" if kind in ("tag", "entity") else "多打的符号" if kind == "stray" else " Markdown 标记"
    yield Hit(start, end, f"“{match.group()[:20]}”是{what}，应去掉", _fix(match, start, end))


@lru_cache(maxsize=1)
def _is_about_markup(text: str) -> bool:
    """The paragraph speaks of web pages; kept for the next tag in it."""
    return _ABOUT_MARKUP.search(text) is not None


def _is_mask(content: str, before: str) -> bool:
    """Two masked names or numbers of the same kind with text between them: 王**同志、李**同志, 京A**12、京A**34."""
    if before.isascii():
        return before.isalnum() and content[-1].isascii() and content[-1].isalnum()
    return before.isalpha() and (content.endswith(before) or content.startswith(_TITLES_OF_PERSONS))


def _fix(match: Match, start: int, end: int) -> Fix | None:
    shown = match.group()
    if match.lastgroup == "bold":
        return Fix("去掉标记", (Edit(start, start + 2, ""), Edit(end - 2, end, "")))
    if match.lastgroup in ("ruling", "image"):
        return None
    if match.lastgroup in ("code", "marked", "escape"):
        return replacement(start, end, shown.strip("`=\\"), title="去掉标记")
    if match.lastgroup == "bare":
        return replacement(start, end, html.unescape(shown + ";").replace("\xa0", " "), title="去掉标记")
    if match.lastgroup == "link":
        return replacement(start, end, shown[shown.index("[") + 1 : shown.index("]")], title="只留文字", safe=False)
    right = html.unescape(shown).replace("\xa0", " ") if match.lastgroup == "entity" else ""
    return replacement(start, end, right, title="去掉标记")
