"""CC102: a wrong mark behind an ordinal."""

import datetime
from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, PROSE, Bad, Hit, Match, Paragraph, Pattern, draft, replacement, rule
from gongwen_lint.structure.lines import MARGIN

IN_FORCE = datetime.date(2012, 6, 1)
"""From this day GB/T 15834—2011 is in force; the edition before said nothing on ordinals."""
HAN = "一二三四五六七八九十"
_STANDARD = "GB/T 15834—2011"
_CLAUSES = {"han": "B.3.2", "arabic": "B.3.3", "stopped": "B.3.3", "inner": "B.3.4"}
_MARKS = "[、，,．.：:]"
_FORMS = (
    rf"(?P<arabic>\d{{1,2}})(?:[、．，,：:]{_MARKS}*|\.[、，,．：:]+)(?!\d)",
    rf"(?!（[{HAN}\d]{{1,3}}）(?:[^、，,．.]|、（[{HAN}\d]))[（(](?P<inner>[{HAN}]{{1,3}}|\d{{1,2}})[）)][、，,．.]*",
    rf"(?P<han>[{HAN}]{{1,3}})(?:[,，.．：:]{_MARKS}*|、[，,．.：:]+)[ ]?(?![{HAN}]|\d(?!\d{{3}}年))",
)
_CIRCLED = r"(?P<circled>[\u2460-\u2473])[、，,．.]+"
_STOPPED = r"(?P<stopped>\d{1,2})。(?=\p{Han})"
_ORDINAL = Pattern("|".join((*_FORMS, _CIRCLED, _STOPPED)))
_STARTS = frozenset(f"0123456789{HAN}（(" + "".join(map(chr, range(0x2460, 0x2474))))
_ANYWHERE = ("circled", "stopped")
"""Forms that are no heading to the structure."""


@rule(
    "CC102",
    "ordinal-mark",
    "层次序数后的标点",
    severity="error",
    basis="国标",
    clause=f"{_STANDARD} B.3",
    on=(
        *(
            f"{n}{mark}"
            for n in "0123456789"
            for mark in ("、", "，", ",", "．", "：", ":", "。", ".、", ".，", ".,", ".：")
        ),
        *(f"{n}{mark}" for n in HAN for mark in (",", "，", ".", "．", "：", ":", "、，", "、,")),
        *(f"{bracket}{n}" for bracket in "（(" for n in "0123456789" + HAN),
        *map(chr, range(0x2460, 0x2474)),
    ),
    roles=PROSE,
    over=("BD",),
    bad=[
        Bad("⟦1、⟧概况\n⟦2、⟧措施", fixed="1.概况\n2.措施"),
        Bad("⟦（一）、⟧提高认识\n⟦(二)⟧加强领导", fixed="（一）提高认识\n（二）加强领导"),
        Bad("⟦一, ⟧办好培训班，是工作的需要。\n⟦二．⟧明确任务", fixed="一、办好培训班，是工作的需要。\n二、明确任务"),
        Bad("⟦1，⟧甲事要快办\n⟦2：⟧乙事要慢办\n⟦3、,⟧丙事", fixed="1.甲事要快办\n2.乙事要慢办\n3.丙事"),
        Bad("⟦一：⟧提高认识\n⟦（二)、⟧落实责任", fixed="一、提高认识\n（二）落实责任"),
        Bad("1.甲事要快办\n⟦2。⟧乙事要慢办\n3.丙事", fixed="1.甲事要快办\n2.乙事要慢办\n3.丙事"),
        Bad("⟦①、⟧甲类项目。\n⟦②、⟧乙类项目。", fixed="①甲类项目。\n②乙类项目。", said="通常"),
    ],
    good=[
        "一、总体要求\n（一）指导思想\n1.加强领导\n（1）明确责任",
        "1、2号楼由甲公司负责。",
        "（一）、（二）项规定的情形除外。",
        "1. 加强领导",
        "一、二线城市要先行一步。",
        "①甲类项目；②乙类项目。",
        "会议定于9：00开始，比例为1：500。",
        draft("通知", body=("现通知如下：", "1、提高认识。", "2、加强领导。"), date="二〇〇六年十二月三十日"),
    ],
)
def ordinal_mark(paragraph: Paragraph) -> Iterator[Hit]:
    """汉字序数后用顿号，阿拉伯数字后用下脚点，带括号的序数后不用点号；括号用全角。

    2012年6月以前的公文只查半角括号。全角的“1．”只差宽窄，另有规则。带圈序号后不加点号是惯例。
    """
    text = paragraph.text
    start = len(text) - len(text.lstrip(MARGIN))
    match = _ORDINAL.compiled.match(text, start) if text[start : start + 1] in _STARTS else None
    if match and (match.lastgroup in _ANYWHERE or paragraph.role in HEADINGS):
        date = paragraph.context.date
        if not (date and date < IN_FORCE) or set("()") & set(match.group()):
            yield from _hit(match, match.lastgroup or "")


def _hit(match: Match, kind: str) -> Iterator[Hit]:
    written, right = match.group(), _right(match[kind], kind)
    fix = replacement(*match.span(), right)
    if written == right or (kind == "arabic" and written == f"{match[kind]}．"):
        return
    if kind == "circled":
        message = f"带圈的序号后通常不加点号，写作“{right}”"
        yield Hit(*match.span(), message, fix, severity="info", clause="")
    else:
        message = f"序数“{written.strip()}”应写作“{right}”"
        clause = "4.9.2" if written[-1] in "）)" else _CLAUSES[kind]
        yield Hit(*match.span(), message, fix, clause=f"{_STANDARD} {clause}")


def _right(numeral: str, kind: str) -> str:
    """How the ordinal should be written."""
    return f"（{numeral}）" if kind == "inner" else numeral + {"han": "、", "circled": ""}.get(kind, ".")
