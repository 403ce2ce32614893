"""SZ106: a date of running text with points or strokes."""

import datetime
from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Pattern, Role, replacement, rule

_YEARS = tuple(f"{year}{mark}" for year in range(1990, 2040) for mark in "/.、")
_BEFORE = Pattern(r"(?:[于自至从到在（(—～]|(?:日期|时间)[：:为]?|截[至止])[ ]?$|^[ \u3000]*$")
_AFTER = Pattern(r"[ ]?(?:起|[之以]?[前后]|止|至|—|日|召开|举行|施行|印发|[上下]午|[（(]?(?:星期|周)|[）)])")
_NUMBERED = Pattern(r"(?:版本|版次|编号|型号|序号|代码|批号|代号|第|标准)[号为是：: vV]{0,4}$|[A-Za-z/〔]$")


@rule(
    "SZ106",
    "dotted-date",
    "正文的日期写“年”“月”“日”",
    severity="warning",
    basis="实务",
    clause="",
    on=_YEARS,
    find=r"(?<![\dA-Za-z\-/.])(?P<year>(?:19|20)\d\d)(?P<mark>[./、])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>0?[1-9]|[12]\d|3[01])(?![\d./A-Za-z%％万亿元])",
    roles=(*PROSE, Role.NOTE),
    bad=[
        Bad("会议于⟦2024.5.6⟧召开，请于⟦2024/06/03⟧前报名。", fixed="会议于2024年5月6日召开，请于2024年6月3日前报名。"),
        Bad("⟦2024.5.6⟧，县政府召开常务会议，方案于⟦2024、5、8⟧印发。", fixed="2024年5月6日，县政府召开常务会议，方案于2024年5月8日印发。"),
        Bad("自⟦2024.05.06⟧起施行。", fixed="自2024年5月6日起施行。"),
    ],
    good=[
        "会议于2024年5月6日召开，自2024-05-06起施行。",
        "执行标准GB 2024-05，版本号2023.11.30前的数据已导出，编号2024-06-03。",
        "增长2024.5万元，坐标2024.5.6，第2024.5.6条。",
    ],
)  # fmt: skip
def dotted_date(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """年月日写全可以用短横（2024-05-06），不用点和斜线；正文写“2024年5月6日”。前后没有“于”“前”“起”一类的词，可能是编号，不查。"""
    before = paragraph.text[max(0, match.start() - 6) : match.start()]
    if _NUMBERED.search(before):
        return
    if not _exists(match):
        return
    if _BEFORE.search(before) or _AFTER.match(paragraph.text, match.end()):
        right = f"{match['year']}年{int(match['month'])}月{int(match['day'])}日"
        end = match.end() + (1 if paragraph.text[match.end() : match.end() + 1] == "日" else 0)
        yield Hit(match.start(), end, f"正文的日期写作“{right}”", replacement(match.start(), end, right, safe=False))


def _exists(match: Match) -> bool:
    """There is such a day; where there is none, another rule says so."""
    try:
        datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return False
    return True
