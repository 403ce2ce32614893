"""SZ108: a zero of the wrong kind in a numeral."""

import datetime
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, Role, replacement, rule

_ZERO = "零○◯OＯo0０"
_HAN = "一二三四五六七八九"
_WRONG = tuple(f"{digit}{zero}" for digit in (*_HAN, "〇") for zero in _ZERO)
_STRAY = Pattern("[OＯo0０]")
"""Wrong in a date line too, where ○ and 零 stood before the standard."""
_IN_FORCE = datetime.date(2011, 11, 1)


@rule(
    "SZ108",
    "year-zero",
    "编号里的“〇”、计数里的“零”不混写",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 5.2.5",
    since=_IN_FORCE,
    on=(*_WRONG, "佰〇", "仟〇", "佰○", "仟○", "百〇", "千〇", "万〇", "百○", "千○", "2O", "2o", "2〇", "2○", "2Ｏ", "9O", "9o"),
    find=rf"(?<![{_HAN}〇{_ZERO}十百千万])[一二][{_HAN}〇{_ZERO}]{{3}}(?=年(?!级))|(?<=[{_HAN}][百千万])[〇○](?=[{_HAN}])|(?<=[佰仟万])[〇○](?=[壹贰叁肆伍陆柒捌玖])"
    r"|(?<![A-Za-z\d])[12][0-9OoＯ○〇]{3}(?=年)",
    under=("YS102",),
    bad=[
        Bad("本规定自⟦二零二四⟧年起执行。", fixed="本规定自二〇二四年起执行。"),
        Bad("⟦二○一八⟧年修订，⟦二OO九⟧年废止，⟦一九八0⟧年制定。", fixed="二〇一八年修订，二〇〇九年废止，一九八〇年制定。"),
        Bad("各位家长：\n祝节日快乐！\n⟦二0一七⟧年九月二十二日", fixed="各位家长：\n祝节日快乐！\n二〇一七年九月二十二日"),
        Bad("全镇共有一千⟦〇⟧八户。", fixed="全镇共有一千零八户。"),
        Bad("补助叁仟伍佰⟦〇⟧肆元。", fixed="补助叁仟伍佰零肆元。"),
        Bad("⟦2O24⟧年完成，⟦202〇⟧年开工。", fixed="2024年完成，2020年开工。"),
    ],
    good=[
        "本规定自二〇二四年起执行，一九八〇年制定。",
        "全镇共有一千零八户、三百零五人。",
        "二零一师一团三连，房号为三零二室。",
        "2024年完成，CO2排放和2O型设备不查。",
    ],
)  # fmt: skip
def year_zero(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“0”写成汉字，编号、年份里是“〇”（二〇二四年），计数里是“零”（三百零五）；形近的圆圈“○”、字母“O”不是数字。"""
    shown = match.group()
    if shown in "〇○":
        right = "零"
    elif paragraph.role in (Role.DATE, Role.ISSUANCE) and not _STRAY.search(shown):
        return
    elif shown[0] in "12":
        right = "".join("0" if c in "OoＯ○〇" else c for c in shown)
    else:
        right = "".join("〇" if c in _ZERO else c for c in shown)
    if right != shown:
        yield Hit(*match.span(), f"“{shown}”写作“{right}”", replacement(*match.span(), right))
