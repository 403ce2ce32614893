"""BD112: double quotation marks inside double ones."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Paragraph, Pattern, rule
from gongwen_rules.knowledge.marks import Span, nested_pairs
from gongwen_rules.knowledge.quotation import LOOKALIKE, STRAIGHT

_NESTS = Pattern("“[^“”]*“")
_MISTURNED = Pattern(r"[，。、；：！？和与及或]|[\p{Han}]?$")
"""What stands between two quotations whose marks are turned the wrong way: “四个意识“、”四个自信”."""
_INTRODUCES = ("", "：", ":", "，", "。", "　")
_ENDS = "。！？…"


@rule(
    "BD112",
    "nested-quote",
    "引号里面用单引号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.3.4",
    on="“",
    bad=[
        Bad("会议指出：“要坚持⟦“⟧两手抓⟦”⟧，不放松。”", fixed="会议指出：“要坚持‘两手抓’，不放松。”", said="‘ ’"),
        Bad("他说：“落实⟦“⟧三会一课⟦”⟧，开展⟦“⟧主题党日⟦”⟧。”", fixed="他说：“落实‘三会一课’，开展‘主题党日’。”"),
        Bad("推进“放管服⟦“⟧一网通办⟦”⟧平台”建设。", fixed="推进“放管服‘一网通办’平台”建设。"),
    ],
    good=[
        "会议指出：“要坚持‘两手抓’，不放松。”推进“放管服”改革。",
        "树牢“四个意识“、”四个自信”。",
        "“要落实‘三会一课’制度。\n“要开展‘主题党日’活动，抓好学习。”",
        "他说：“要读懂‘落实“双减”政策’的要求。”",
    ],
)
def nested_quote(paragraph: Paragraph) -> Iterator[Hit]:
    """引号里面还要用引号时，外层用“ ”，里层用‘ ’。外层不像引述整句话的，也可能是漏了半个引号，改法须经确认。"""
    text = paragraph.text
    if _NESTS.search(text) is None or any(mark in text for mark in STRAIGHT + LOOKALIKE):
        return
    for outer, inner in nested_pairs(text, "“”"):
        if outer[0] + 1 == inner[0] and inner[1] + 1 == outer[1]:
            continue
        if text.count("‘", outer[0], inner[0]) > text.count("’", outer[0], inner[0]):
            continue
        if _MISTURNED.match(text[inner[0] + 1 : inner[1]]):
            continue
        edits = tuple(Edit(at, at + 1, mark) for at, mark in zip(inner, "‘’", strict=True))
        fix = Fix("改为‘ ’", edits, safe=_is_speech(text, outer))
        for at in inner:
            yield Hit(at, at + 1, "引号里面的引号应为‘ ’；如果是外层漏了半个引号，请补上", fix)


def _is_speech(text: str, outer: Span) -> bool:
    """The outer quotation holds whole sentences, so that none of its marks is missing."""
    return text[max(0, outer[0] - 1) : outer[0]] in _INTRODUCES and text[outer[1] - 1] in _ENDS
