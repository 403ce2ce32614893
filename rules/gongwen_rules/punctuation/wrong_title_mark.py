"""BD111: angle brackets of another kind in place of 书名号."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.marks import Span
from gongwen_rules.knowledge.papers import PAPERS

_OPEN, _CLOSE = "<＜﹤‹«≪〈", ">＞﹥›»≫〉"
_ROUND = "（("
_NAME = Pattern(r"[\p{Han}“”、，（）()\d—·〈〉《》-]+")
"""What the name of a paper is made of, as against a tag or a formula."""
_PAPER = Pattern(rf"(?:{PAPERS}|法)(?:[（(][^（）()]{{1,12}}[）)])?$")
_PASSED_ON = ("印发", "转发", "批转", "公布", "废止")
_SO = ("的通知", "的决定", "的公告", "的命令")
_FAR = 60
"""So far before a mark the 《 of the title round it is looked for, code points."""
_SHORTEST = 4
"""So long is a name inside a title."""


@rule(
    "BD111",
    "wrong-title-mark",
    "书名号为《 》，里层为〈 〉",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.15.2",
    on=(*_CLOSE, *(f"{mark}的{word}》" for mark in "）)" for word in ("通知", "决定"))),
    find=rf"(?P<open>[{_OPEN}]{{1,2}})(?P<said>(?:[^{_OPEN}{_CLOSE}\n]|〈[^{_OPEN}{_CLOSE}\n]{{1,40}}〉){{2,60}})(?P<close>[{_CLOSE}]{{1,2}})"
    r"|(?P<open>[（(])(?P<said>[\p{Han}“”、\d]{4,60})(?P<close>[）)])(?=的(?:通知|决定)》)",
    bad=[
        Bad("依据⟦‹⟧公文处理办法⟦>⟧执行。", fixed="依据《公文处理办法》执行。"),
        Bad(
            "按照《关于印发⟦<⟧南屏县公文处理办法（试行）⟦>⟧的通知》办理。",
            fixed="按照《关于印发〈南屏县公文处理办法（试行）〉的通知》办理。",
        ),
        Bad(
            "按照《关于对⟦﹤⟧非税收入退库有关问题的通知⟦﹥⟧的补充通知》办理。",
            fixed="按照《关于对〈非税收入退库有关问题的通知〉的补充通知》办理。",
        ),
        Bad(
            "根据《清河省人民政府关于印发⟦(⟧清河省国有产权转让办法⟦)⟧的通知》办理。",
            fixed="根据《清河省人民政府关于印发〈清河省国有产权转让办法〉的通知》办理。",
        ),
        Bad("关于印发⟦〈⟧南屏县防汛工作方案⟦〉⟧的通知", fixed="关于印发《南屏县防汛工作方案》的通知", said="《"),
        Bad("印发⟦〈⟧节约用水办法⟦〉⟧。", fixed="印发《节约用水办法》。"),
        Bad("⟦〈⟧关于转发《防汛办法》的通知⟦〉⟧自即日起施行。", fixed="《关于转发〈防汛办法〉的通知》自即日起施行。"),
        Bad("根据⟦〈〈⟧南屏县防汛办法⟦〉〉⟧落实责任。", fixed="根据《南屏县防汛办法》落实责任。"),
        Bad("编纂⟦<<⟧河西走廊通史⟦>>⟧。", fixed="编纂《河西走廊通史》。"),
        Bad("根据⟦<<⟧南屏县防汛方案⟦>>⟧落实责任。", fixed="根据《南屏县防汛方案》落实责任。"),
    ],
    good=[
        "依据《公文处理办法》执行。",
        "按照《关于印发〈公文处理办法〉的通知》办理。",
        "网页正文不得使用<font>等过时的标签。",
        "温度<30℃且湿度>60%的，按规定办理。",
    ],
)
def wrong_title_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """小于号、大于号和西文的尖引号看着像书名号，其实不是。只查括住文件名称的；软件的按钮也有这样括的，所以改法须经确认。"""
    text, start = paragraph.text, match.start()
    near = max(0, start - _FAR)
    inner = text.rfind("《", near, start) > text.rfind("》", near, start)
    forms = "〈〉" if inner else "《》"
    if match["open"] + match["close"] == forms or not _is_title(match, text, inner=inner):
        return
    marks = [(match.span(name), mark) for name, mark in zip(("open", "close"), forms, strict=True)]
    edits = sorted(marks if inner else [*marks, *_marks_within(text, *match.span("said"))])
    fix = Fix("改为书名号", tuple(Edit(*span, mark) for span, mark in edits), safe=inner)
    for span, mark in marks:
        yield Hit(*span, _said(text[slice(*span)], mark), fix)


def _is_title(match: Match, text: str, *, inner: bool) -> bool:
    """The brackets hold the name of a paper: doubled ones do, others in a title or round a word for a paper."""
    opened, said, end = match["open"], match["said"], match.end()
    if _NAME.fullmatch(said) is None:
        return False
    if opened in _ROUND:
        return inner and text.endswith(_PASSED_ON, 0, match.start()) and _PAPER.search(said) is not None
    if len(opened) == 2 or opened in "≪«":
        return True
    if inner:
        return opened != "〈" and len(said) >= _SHORTEST and "》" in text[end : end + _FAR]
    handed_on = opened == "〈" and text.endswith(_PASSED_ON, 0, match.start()) and text.startswith(_SO, end)
    return handed_on or (opened == "〈" and "《" in said) or _PAPER.search(said) is not None


def _marks_within(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """The 《》 in a name, which stand inside other ones once these are right."""
    for at in range(start, end):
        if text[at] in "《》":
            yield (at, at + 1), "〈" if text[at] == "《" else "〉"


def _said(shown: str, mark: str) -> str:
    if shown in "〈〉":
        return f"外层的书名号应为“{mark}”，“{shown}”用在书名号里面"
    return f"“{shown}”不是书名号，应为“{mark}”"
