"""BD111: angle brackets of another kind in place of 书名号."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, rule

_OPEN, _CLOSE = "<＜﹤‹«≪", ">＞﹥›»≫"
_WORKS = "办法|规定|条例|通知|意见|方案|决定|细则|规划|纲要|标准|规范|报告|批复|纪要|制度|章程|指南|目录|清单|要点|计划|公报|通报|法|函"


@rule(
    "BD111",
    "wrong-title-mark",
    "书名号为《 》，里层为〈 〉",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.15.2",
    over=("BD103",),
    on=(*_CLOSE, "〉", *(f"{mark}的{word}》" for mark in ")）" for word in ("通知", "决定"))),
    find=rf"(?P<open>[{_OPEN}]{{1,2}})[\p{{Han}}“”、（）\d]{{1,40}}(?:{_WORKS})(?:[（(][\p{{Han}}\d—\-]{{1,12}}[）)])?(?P<close>[{_CLOSE}]{{1,2}})"
    r"|(?:印发|转发|批转|公布|废止)(?P<open>〈)(?<!《[^《》]{0,60})[^《》〈〉]{4,60}(?P<close>〉)(?=的(?:通知|决定|公告|命令))"
    rf"|(?<=《[^《》]{{2,60}})(?P<open>[{_OPEN}])[\p{{Han}}“”、（）\d—]{{4,60}}(?P<close>[{_CLOSE}])(?=[^《》]{{0,60}}》)"
    rf"|(?P<open>〈)(?<!《[^《》]{{0,60}}.)[\p{{Han}}“”、（）\d]{{1,40}}(?:{_WORKS})(?P<close>〉)"
    r"|(?P<open>〈)(?<!《[^《》]{0,60}.)[^《》〈〉]{0,40}(?P<opened>《)[^《》〈〉]{2,60}(?P<closed>》)[^《》〈〉]{0,20}(?P<close>〉)"
    r"|(?P<open><<|＜＜|≪|«)[\p{Han}“”、，（）\d—·〈〉]{2,50}(?P<close>>>|＞＞|≫|»)"
    rf"|(?<=《[^《》]{{2,60}}(?:印发|转发|批转|公布))(?P<open>[（(])[\p{{Han}}“”、\d]{{4,60}}(?:{_WORKS})(?P<close>[）)])(?=的(?:通知|决定)》)"
    r"|(?P<open>〈〈)[^〈〉《》]{2,60}(?P<close>〉〉)",
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
    before = paragraph.text[: match.start()]
    inner = before.count("《") > before.count("》")
    forms = "〈〉" if inner else "《》"
    if match["open"] + match["close"] == forms:
        return
    spans = [(match.span(name), mark) for name, mark in zip(("open", "close"), forms, strict=True)]
    within = [(match.span(name), mark) for name, mark in (("opened", "〈"), ("closed", "〉")) if match[name]]
    edits = sorted((*spans, *within))
    fix = Fix("改为书名号", tuple(Edit(*span, mark) for span, mark in edits), safe=inner)
    for span, mark in spans:
        yield Hit(*span, _said(paragraph.text[slice(*span)], mark), fix)


def _said(shown: str, mark: str) -> str:
    if shown in "〈〉":
        return f"外层的书名号应为“{mark}”，“{shown}”用在书名号里面"
    return f"“{shown}”不是书名号，应为“{mark}”"
