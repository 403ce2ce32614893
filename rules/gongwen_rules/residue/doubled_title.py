"""CL103: the title stands there twice."""

from collections.abc import Iterator, Sequence

from gongwen_lint.rule import (
    Bad,
    Edit,
    Fact,
    Fix,
    Good,
    Hit,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    document_rule,
    draft,
    fact,
)
from gongwen_lint.structure.lines import MARGIN

_TITLE_WORDS = (
    "讲话", "致辞", "致词", "发言", "主持词", "演讲", "总结", "方案", "计划", "要点", "报告", "汇报", "通知", "通报", "通告", "公告", "公报", "决议",
    "意见", "决定", "请示", "批复", "的函", "纪要", "办法", "规定", "细则", "体会", "倡议书", "表态", "述职",
    "复函", "记录", "简报", "议案", "命令", "建议", "规则", "须知", "名单", "预案",
)  # fmt: skip
_LONGEST = 60
_NEAR = 2
"""The first of the two stands at most so many lines below the title."""
_APART = 3
"""The copy stands in the next line, or one or two blank lines stand between."""
_LETTERS = ("感谢信", "贺信", "邀请函", "慰问信")
"""Titles of one word."""
_SITE_ENDING = Pattern(r"(?:[（(][^（）()]*[）)]|的?范文|全文|最新|精选|\d+篇)+$")
_SUMMARY = Pattern(
    r"^\s*[^。：:]{4,60}(?:讲话|致辞|发言|总结|报告|方案|通知|意见)(?:同志们|各位\S{0,8}|尊敬的\S{0,12})[：:，,].{20,}(?:\.{3,}|…+)\s*$"
)


_NOTHING = ("", "")
_MARGIN = f"{MARGIN}#"
"""What Markdown sets before a heading is no part of the title."""


@fact("title_line", on=_TITLE_WORDS, plain=True)
def title_line(paragraph: Paragraph) -> Iterator[Fact]:
    """Lines that can be a title: the title and what follows it; and web summaries of a whole text, which have neither.

    A line all in brackets is a note on the title (who passed it and when), not a title.
    """
    text = paragraph.plain.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    last = text[end - 1]
    if last in ".…" and _SUMMARY.search(text):
        yield Fact(start, end, _NOTHING)
    if last in "。！？；：，、.!?;:," or end - start > 2 * _LONGEST:
        return
    bare = "".join(text.split()).strip(_MARGIN)
    if 6 <= len(bare) <= _LONGEST and (title := _titled(bare)):
        yield Fact(start, end, (title, bare[len(title) :]))


@fact("title_line", starts="感贺邀慰")
def letter_line(paragraph: Paragraph) -> Iterator[Fact]:
    """Lines that name a letter: 感　谢　信."""
    bare = "".join(paragraph.text.split())
    if bare in _LETTERS:
        start = len(paragraph.text) - len(paragraph.text.lstrip())
        yield Fact(start, len(paragraph.text.rstrip()), (bare, ""))


def _titled(bare: str) -> str:
    ending = _SITE_ENDING.search(bare)
    return bare[: ending.start()] if ending else bare


@document_rule(
    "CL103",
    "doubled-title",
    "标题只写一次",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("title_line",),
    bad=[
        Bad(
            "在党办培训班上的开班动员讲话\n\n⟦在党办培训班上的开班动员讲话⟧\n\n同志们：\n今天的培训很有必要。",
            fixed="在党办培训班上的开班动员讲话\n\n\n\n同志们：\n今天的培训很有必要。",
        ),
        Bad(
            "在全市辦公室工作會議上講話\n⟦在全市辦公室工作會議上講話⟧\n同志們：\n這次會議十分重要。",
            fixed="在全市辦公室工作會議上講話\n\n同志們：\n這次會議十分重要。",
        ),
        Bad(
            " ⟦文秘人员培训班开班仪式上的讲话同志们：举办这次培训班，主要目的就是通过短期集中培训，全面提高文秘人员的业务素质...⟧"
            "\n文秘人员培训班\n开班仪式上的讲话\n同志们：\n举办这次培训班很有必要。",
            fixed=" \n文秘人员培训班\n开班仪式上的讲话\n同志们：\n举办这次培训班很有必要。",
            said="摘要",
        ),
        Bad(
            "⟦南屏县养老服务管理办法⟧\n南屏县养老服务管理办法（征求意见稿）\n\n为规范养老服务，制定本办法。",
            fixed="\n南屏县养老服务管理办法（征求意见稿）\n\n为规范养老服务，制定本办法。",
        ),
        Bad(
            "在全市防汛工作会议上的讲话\n\n\n⟦在全市防汛工作会议上的讲话⟧\n\n同志们：\n这次会议十分重要。",
            fixed="在全市防汛工作会议上的讲话\n\n\n\n\n同志们：\n这次会议十分重要。",
        ),
        Bad(
            "感　谢　信\n⟦感　谢　信⟧\n临渡市人民政府：\n感谢贵市支援。",
            fixed="感　谢　信\n\n临渡市人民政府：\n感谢贵市支援。",
        ),
        Bad(
            "南屏县人民政府\n关于建立审核制度记录\n和公示的指导意见\n南屏县人民政府\n⟦关于建立审核制度记录⟧\n⟦和公示的指导意见⟧\n各乡镇人民政府：\n要抓好落实。",
            fixed="南屏县人民政府\n关于建立审核制度记录\n和公示的指导意见\n南屏县人民政府\n\n\n各乡镇人民政府：\n要抓好落实。",
        ),
    ],
    good=[
        Good(
            draft(
                "通知",
                title="南屏县人民政府关于印发南屏县防汛工作方案的通知",
                after=("南屏县防汛工作方案", "为做好防汛工作，制定本方案。"),
            )
        ),
        "在全县防汛工作会议上的讲话\n（2024年9月10日，县委办公室根据讲话录音整理）\n\n同志们：\n这次会议十分重要。",
        "开创新局面\n（在2024年5月6日全体会议上的讲话）\n\n同志们：\n这次会议十分重要。",
        "南屏县人大常委会关于加强水资源保护的决定\n（2024年8月6日根据财政经济委员会审查报告通过）\n\n为了加强水资源保护，作如下决定。",
        "一、工作总结\n二、工作总结\n要认真做好年度工作总结。",
        "目　录\n防汛工作总结\n防汛工作方案\n防汛工作总结\n今年的防汛工作已经结束。",
    ],
)
def doubled_title(outline: Outline) -> Iterator[Hit]:
    """网页的题头、摘要与正文的标题一起复制下来，标题就写了两遍。留下一个。"""
    lines = outline.facts["title_line"]
    for found in lines:
        if found.value == _NOTHING and found.paragraph <= _NEAR:
            fix = Fix("删去摘要", (Edit(found.start, found.end, "", found.paragraph),), safe=False)
            yield Hit(found.start, found.end, "这是网页的摘要，与正文重复，应删去", fix, paragraph=found.paragraph)
    title = outline.anchor.last if outline.anchor else 0
    for at, one in enumerate(lines):
        other = next((lines[n] for n in (at + 1, at + 2) if _is_copy(lines, at, n)), None)
        if other and one.paragraph - title <= _NEAR and other.paragraph - one.paragraph <= _APART:
            yield _doubled(one, other)


def _is_copy(lines: Sequence[PlacedFact], at: int, other: int) -> bool:
    """The lines of two places are the same: neighbours, or two lines of a title with those of its copy."""
    if not _are_same(lines, at, other):
        return False
    return other == at + 1 or _are_same(lines, at - 1, other - 1) or _are_same(lines, at + 1, other + 1)


def _are_same(lines: Sequence[PlacedFact], at: int, other: int) -> bool:
    return at >= 0 and other < len(lines) and lines[at].value[0] == lines[other].value[0] != ""


def _doubled(one: PlacedFact, other: PlacedFact) -> Hit:
    spare = one if _worth(one) < _worth(other) else other
    edit = Edit(spare.start, spare.end, "", spare.paragraph)
    fix = Fix("删去重复的标题", (edit,), safe=one.value == other.value)
    return Hit(spare.start, spare.end, "标题重复，应删去一个", fix, paragraph=spare.paragraph)


def _worth(title: PlacedFact) -> int:
    """（征求意见稿）, （草案） behind a title belong to it; 范文, 全文 are the site's."""
    ending = title.value[1]
    return 2 if ending.startswith(("（", "(")) else 0 if ending else 1
