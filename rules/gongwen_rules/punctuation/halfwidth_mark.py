"""BD102: a half-width semicolon, colon, question or exclamation mark, or full stop in Chinese text."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule
from gongwen_rules.knowledge.garbled import Garbled, garbled
from gongwen_rules.knowledge.marks import AFTER, BEFORE, CLOSED, NAME_CHARACTERS, NOTE

_IN_NAMES = frozenset(NAME_CHARACTERS)
"""Between them a . stands for a ·."""
_CLAUSES = {".": "4.1.2", "?": "4.2.2", "!": "4.3.2", ";": "4.6.2", ":": "4.7.2"}
_ANNOUNCES = ("如下", "如次")
FULL = str.maketrans(";:?!.", "；：？！。")
NAMES = {";": "分号", ":": "冒号", "?": "问号", "!": "叹号", ".": "句号"}

_STARTS = Pattern(
    r"其中|[为对]此|因而|按照|根据|依照|依据|为了?|各|要|对|同时|此外|目前|当前|今年|去年|截至|截止|[一二三四五六七八九]是|全[县市省区]|[我该本这]|由于|通过|但|因此"
    r"|并|会议|大家|他|她|请|如|凡|现|经|建成|预计|下一步|首先|其次|最后|从|在|以"
)
"""What a sentence begins with."""
_CLAUSE = Pattern(r"[^，。；：！？,;:!?]*$")
_HAN = Pattern(r"\p{Han}")
_OTHER = Pattern(r"[^，。；：！？\s]{0,30}?(?:出版社|\.[A-Za-z]{2,5})|恩格斯|列宁")
"""A book is cited, a person or a file is named."""
_REACH = 40
"""So far back the clause before a full stop is looked at, code points."""
_COUNT = frozenset("一二三四五六七八九十〇零")
_PAIRED = Pattern(r"[省市县区州旗党]委[.．](?:[省市县区州旗]|人民)?政府")
"""Two organs of one level that are named together."""
_PER = Pattern(r"\d[\p{Han}A-Za-z²³ ]{1,6}/[\p{Han}A-Za-z]{1,4}$")
"""A number with its unit and what it is for: in 240立方米/年.户 the dot multiplies."""
_UNIT = 18
"""So far back the number of a unit is looked for, code points."""
_ELSEWHERE = Pattern("[，。；！？,;!?]|\\.$")
_ASKS = Pattern(
    "[吗呢吧么啊嘛]$|什么|怎|哪|谁|何|是否|是不是|有没有|能不能|要不要|会不会|多少|几|为啥|难道|岂|不[能是会]"
)
_SAID = Pattern("[，。；：,;:]")
"""Marks of a sentence: without one before it, a number with a dot behind it is a label (附件1.)."""
_CLOSING = ("", "”", "’", '"')


@rule(
    "BD102",
    "halfwidth-mark",
    "中文里用全角分号、冒号、问号、叹号和句号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.1.2、4.2.2、4.3.2、4.6.2、4.7.2",
    on=";:?!.",
    find=rf"(?:(?<=[{BEFORE}])|{NOTE}|{CLOSED})(?:[ ]?[;:](?!//|\))[ ]?|[?!]+(?![\w=/.]*=))"
    r"|(?:(?<=%)[?!]+|(?<=\d)\?+)(?![\w=/.]*=)"
    rf"|(?<!&#?\w{{2,6}});(?:(?=\s*$)|[ ]?(?=[{AFTER}]))"
    rf"|(?:(?<![A-Za-z])|(?<=[\w%）)]{{2}})):[ ]?(?=[{AFTER}])"
    r"|(?<=[\p{Han}\d”’》）)\"][\p{Han}”’》）)\"]|\d[%％])\.(?=\s*$|[”’\"])"
    r"|(?<=\d)\.(?=\s*$)"
    r"|\.(?=\d{1,4}[年月])(?<=\p{Han}{3}\.)"
    r"|(?<=\p{Han}的)\.(?=\p{Han}{2}[、，的])"
    r"|(?<=(?P<twin>\p{Han}))\.(?=(?P=twin))"
    r"|(?<=[\p{Han}”’》）%％)\"])\.[ ]?(?=[\p{Han}《“](?:[\p{Han}\d]{2}|\p{Han}[，“《]))",
    bad=[
        Bad("各县人民政府⟦:⟧", fixed="各县人民政府："),
        Bad("一要严格审批⟦;⟧二要加强监管⟦;⟧三要狠抓落实⟦!⟧", fixed="一要严格审批；二要加强监管；三要狠抓落实！"),
        Bad("会议时间⟦:⟧14:30。怎样落实⟦?⟧关键在人⟦.⟧", fixed="会议时间：14:30。怎样落实？关键在人。"),
        Bad("各部门要抓好落实⟦.⟧各单位要加强督查⟦.⟧", fixed="各部门要抓好落实。各单位要加强督查。"),
        Bad("正确看待发展中的种⟦.⟧种变化，把握形势。", fixed="正确看待发展中的种种变化，把握形势。"),
        Bad("县委⟦.⟧县政府高度重视。", fixed="县委、县政府高度重视。"),
        Bad("良好的⟦.⟧校风、学风已经形成。", fixed="良好的校风、学风已经形成。"),
        Bad("开展隐患排查⟦.⟧4月30日前，完成整改。", fixed="开展隐患排查。4月30日前，完成整改。"),
        Bad("工业增长5%⟦.⟧其中制造业增长6%。", fixed="工业增长5%。其中制造业增长6%。"),
        Bad("现将有关事项通知如下⟦;⟧", fixed="现将有关事项通知如下：", said="冒号"),
        Bad("联系电话⟦:⟧0571-87000000", fixed="联系电话：0571-87000000"),
        Bad("授予王⟦?⟧同志“先进工作者”称号，要落实⟦??⟧单位。", said="丢了字"),
        Bad("东至G60高速，西至S20⟦;⟧\n数量为2,500吨⟦.⟧", fixed="东至G60高速，西至S20；\n数量为2,500吨。"),
        Bad("联系人：王明，电话：0571-87000000⟦.⟧", fixed="联系人：王明，电话：0571-87000000。"),
        Bad("邮箱为abc@example.cn⟦;⟧电话⟦:⟧0571-87000000", fixed="邮箱为abc@example.cn；电话：0571-87000000"),
        Bad("第一档水价为3.05元/立方米⟦.⟧", fixed="第一档水价为3.05元/立方米。"),
        Bad("二要严在前⟦.⟧对照“六项纪律”查摆问题。", fixed="二要严在前。对照“六项纪律”查摆问题。"),
        Bad("该房屋属C级危房⟦.⟧经县住建局鉴定", fixed="该房屋属C级危房。经县住建局鉴定"),
        Bad(
            "依照《条例》⟦.⟧按照要求办理，工业增长5.2%⟦.⟧其中制造业增长6%⟦.⟧",
            fixed="依照《条例》。按照要求办理，工业增长5.2%。其中制造业增长6%。",
        ),
    ],
    good=[
        "会议定于14:30召开，地图比例为1:500。",
        "系统网址为http://www.example.cn/index?id=3，请登录查看。",
        "请联系 Yahoo! 中国公司。",
        "执行GB/T 9704—2012。版本号为V2.1.3。",
        "南屏县人民政府.办公室\n附件1.\n见附图2.",
        "第一档水量为240立方米/年.户及以下部分；\n第二档为240立方米/年.户（含360立方米/年.户）部分；\n运价按3元/吨.公里计算，传热系数为0.5瓦/平方米.度。",
        "读《论持久战》.人民出版社1991年版。",
        "详见附表.实施方案.最终版.docx，请查收。",
        "文件存放在D:\\公文\\2024。",
    ],
)
def halfwidth_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """中文里的点号占一个字的位置；时刻、比例、网址、西文里的半角点号不动。"""
    start, end = match.span()
    mark = match.group().strip()
    if mark == "." and end < len(paragraph.text) and _is_between(paragraph.text, start, end):
        yield Hit(start, end, "词语中间多了“.”，应删去", replacement(start, end, "", safe=False))
        return
    if _HAN.search(paragraph.text) is None:
        return
    if mark == "." and end < len(paragraph.text) and _PER.search(paragraph.text[max(0, start - _UNIT) : start]):
        return
    if mark == "." and _PAIRED.match(paragraph.text, max(0, start - 2)):
        yield Hit(
            start, end, "并列的机关之间应为顿号“、”", replacement(start, end, "、"), clause="GB/T 15834—2011 4.5.3.1"
        )
        return
    if mark == "." and not _is_full_stop(paragraph.text, start, end):
        return
    if set(mark) == {"?"} and _may_be_lost(paragraph.text, start, end):
        message = "中文里的问号应为全角“？”；这里也可能丢了字，请对照原稿"
        yield Hit(start, end, message)
        return
    if set(mark) <= set("?!") and _is_garbled(paragraph.text, start, end):
        return
    if mark == ";" and paragraph.text.endswith(_ANNOUNCES, 0, start) and not paragraph.text[end:].strip():
        fix = replacement(start, end, "：", safe=False)
        yield Hit(start, end, "“如下”后应为冒号“：”", fix, clause="GB/T 15834—2011 4.7.3.1")
        return
    right = mark.translate(FULL)
    inside = mark == "." and end < len(paragraph.text)
    fix = replacement(start, end, right, safe=not inside)
    yield Hit(
        start, end, f"中文里的{NAMES[mark[0]]}应为全角“{right}”", fix, clause=f"GB/T 15834—2011 {_CLAUSES[mark[0]]}"
    )


def _may_be_lost(text: str, start: int, end: int) -> bool:
    """The mark stands inside a sentence that asks nothing: 王?同志."""
    if not _HAN.match(text, end) or _is_garbled(text, start, end):
        return False
    before = _CLAUSE.search(text[max(0, start - _REACH) : start])
    return _ASKS.search(before.group() if before else "") is None


def _is_between(text: str, start: int, end: int) -> bool:
    """The mark parts what belongs together: 种.种, 良好的.校风."""
    return text[start - 1] == text[end] or (text[start - 1] == "的" and _STARTS.match(text, end) is None)


def _is_full_stop(text: str, start: int, end: int) -> bool:
    """It is neither behind an ordinal (一. 第一章. 表.) nor in a name, and inside a paragraph two sentences stand round it."""
    if text[max(0, start - 4) : start].strip() in "一二三四五六七八九十" or text[max(0, start - 6) : start].startswith(
        "第"
    ):
        return False
    following = text[end : end + 1]
    if following in _CLOSING:
        return not text[start - 1].isdigit() or _SAID.search(text[:start]) is not None
    beside = text[start - 1 : start] + following
    if _IN_NAMES.issuperset(beside) or _COUNT.issuperset(beside) or _OTHER.match(text, end):
        return False
    before = _CLAUSE.search(text[max(0, start - _REACH) : start])
    clause = before.group() if before else ""
    if len(clause) < 4 or _HAN.search(clause) is None:
        return False
    return bool(_STARTS.match(text, end) or (len(clause) > 4 and _ELSEWHERE.search(text, end)))


def _is_garbled(text: str, start: int, end: int) -> bool:
    """It belongs to a run of characters read in the wrong encoding, which another rule restores with it."""
    return any(first < end and start < last for first, last, _ in _garbled(text))


@lru_cache(maxsize=1)
def _garbled(text: str) -> tuple[Garbled, ...]:
    """The garbled runs, kept for the next mark of the same text."""
    return tuple(garbled(text))
