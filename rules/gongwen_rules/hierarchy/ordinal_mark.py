"""CC102: a wrong mark behind the number of a heading."""

import datetime
from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Hit, Match, Paragraph, draft, replacement, rule

IN_FORCE = datetime.date(2012, 6, 1)
"""From this day GB/T 15834—2011 is in force; the edition before said nothing on ordinals."""
HAN = "一二三四五六七八九十"


@rule(
    "CC102",
    "ordinal-mark",
    "层次序数后的标点",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.3",
    find=rf"^[\s\u3000\ufdd0]*(?:(?P<arabic>\d{{1,2}})[、．](?!\d)|(?P<open>[（(])(?P<inner>[{HAN}]{{1,3}}|\d{{1,2}})(?P<close>[）)])[、，．.,]?"
    rf"|(?P<han>[{HAN}]{{1,3}})[,，.．][ ]?(?![{HAN}\d]))",
    roles=HEADINGS,
    over=("BD",),
    bad=[
        Bad("⟦1、⟧概况\n⟦2、⟧措施", fixed="1.概况\n2.措施"),
        Bad("⟦（一）、⟧提高认识\n⟦(二)⟧加强领导", fixed="（一）提高认识\n（二）加强领导"),
        Bad("⟦一, ⟧办好培训班，是工作的需要。\n⟦二．⟧明确任务", fixed="一、办好培训班，是工作的需要。\n二、明确任务"),
    ],
    good=[
        "一、总体要求\n（一）指导思想\n1.加强领导\n（1）明确责任",
        "1、2号楼由甲公司负责。",
        "1. 加强领导",
        "一、二线城市要先行一步。",
        draft("通知", body=("现通知如下：", "1、提高认识。", "2、加强领导。"), date="二〇〇六年十二月三十日"),
    ],
)
def ordinal_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """汉字序数后用顿号，阿拉伯数字后用下脚点，带括号的序数后不用点号；括号用全角。

    2012年6月以前的公文只查半角括号。全角的“1．”只差宽窄，见于不少印发的公文，只作提示。
    """
    start = match.start("arabic") if match["arabic"] else match.start("open") if match["open"] else match.start("han")
    right = (
        f"{match['arabic']}." if match["arabic"] else f"（{match['inner']}）" if match["open"] else f"{match['han']}、"
    )
    written = paragraph.text[start : match.end()]
    date = paragraph.context.date
    if date and date < IN_FORCE and not set("()") & set(written):
        return
    if written != right:
        message = f"序数“{written.strip()}”应写作“{right}”"
        slight = written.endswith("．") and match["arabic"]
        fix = replacement(start, match.end(), right)
        yield Hit(start, match.end(), message, fix, severity="info" if slight else None)
