"""SZ603: a growth that its own figures contradict."""

from collections.abc import Iterator
from decimal import Decimal

from gongwen_lint.rule import Bad, Fix, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.figures import FIGURE, figure_value, half_step, shown

_UP = "增加|提高|增长|上升|提升|扩大|扩展|增|升|扩"
_DOWN = "减少|下降|降低|缩短|压减|压缩|缩减|减|降|缩"
_COUNTED = ("增加", "增长", "减少")
"""Verbs of amounts alone: a rank or a precision that rises has a smaller figure."""
_YEAR = r"(?:(?:19|20)\d\d年[底末初度]?的?)?"
_UNIT = r"(?P<unit>[%％]|\p{Han}{0,4}?)"
_RESULT = (
    rf"(?:[由从]){_YEAR}[^\d，。；第]{{0,12}}?(?P<old>{FIGURE})(?P<old_unit>[%％]|[^\d，。；、]{{0,6}}?)"
    rf"[^\d，。；]{{0,8}}?(?P<verb>{_UP}|{_DOWN})(?:到|至|为){_YEAR}[^\d，。；第]{{0,12}}?(?P<new>{FIGURE}){_UNIT}(?:[，、,（(]"
    rf"(?P<between>(?:比[^\d，。；]{{0,8}}|净|共|累计|总共|幅度?|[两三四五]年)?)(?P<change>{_UP}|{_DOWN}|增幅|降幅|翻)(?:了|约|近|达到?|为)*"
    rf"(?P<amount>{FIGURE}|[一二两三四五六七八九十]+)(?P<measure>[%％]|个百分点|倍|番|成|\p{{Han}}{{1,4}}?)(?=[^\p{{Han}}]|以上|左右|$)|(?=[，。；、）]|$))"
)


@rule(
    "SZ603",
    "growth-figures",
    "增减的数与前后的数相符",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=tuple(f"{verb[-1]}{link}" for verb in "加高长升大展增扩少降低短减缩" for link in "到至为"),
    find=_RESULT,
    bad=[
        Bad("合格率⟦由82.6%提高到95%，提高10.2个百分点⟧。", said="12.4"),
        Bad("总产值⟦由2.15亿元增加到2.47亿元，增长24.9%⟧。", said="14.9%"),
        Bad("入学率⟦由85%提高到92%，提高了7%⟧。", fixed="入学率由85%提高到92%，提高了7个百分点。", said="百分点"),
        Bad("床位⟦由200张增加到400张，增加了两倍⟧。", said="1倍"),
        Bad("企业⟦从100家增加到120家，增加30家⟧，能耗⟦由120降至100，上升16.7%⟧。", said="20"),
        Bad("投入⟦由2022年的200万元增加到2023年的300万元，增长30%⟧。", said="50%"),
        Bad("耕地⟦由2020年的56万亩减少到2023年的58万亩⟧。", said="减少"),
        Bad("收入⟦由10亿元提高到30亿元，翻两番⟧。", said="3倍"),
    ],
    good=[
        "合格率由82.6%提高到95%，提高12.4个百分点。",
        "总产值由2.15亿元增加到2.47亿元，增长14.9%。",
        "入学率由85%提高到92%，提高7个百分点。",
        "床位由200张增加到400张，增加了一倍；收入由10亿元提高到40亿元，翻两番。",
        "产值由2020年的100亿元增加到2025年的161亿元，年均增长10%。",
        "居民收入由1.2万元增加到1.5万元，实际增长20%；税收由100万元增加到150万元，占比提高3个百分点。",
        "排名由369位上升到235位，精度从0.04毫米提升至0.003毫米，从2个小时25分钟缩短至40分钟。",
        "由1小时缩短到45分钟，由3天压缩至8小时，由8000元提高到1.2万元，由第5位上升到第3位。",
        "企业由99家增加到199家，增长1倍以上。",
    ],
)
def growth_figures(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“由A增加到B，增长P”的三个数应当算得上：两个百分数相减得百分点；增长率是差除以原数；增加一倍是原数的两倍，翻两番是四倍。

    三个数总有一个错，对照原件核对；四舍五入的误差不算。年均、实际、同比的不查。
    """
    old, new = figure_value(match["old"]), figure_value(match["new"])
    if not old or new is None or not _comparable(match):
        return
    if match["amount"] is None:
        if match["verb"] not in _COUNTED or match["unit"] in ("位", "名"):
            return
        alike = paragraph.text[match.end("old") : match.start("verb")].startswith(match["unit"] or "?")
        fault = _direction(match, old, new) if alike and new != old else ""
        if fault:
            yield Hit(*match.span(), f"{fault}，请核对")
        return
    amount = figure_value(match["amount"])
    if amount is None:
        return
    fault = _direction(match, old, new) or _fault(match, old, new, amount)
    if fault:
        yield Hit(*match.span(), f"{fault}，请核对", _points(match, abs(new - old), amount))


def _comparable(match: Match) -> bool:
    """Both figures are in one unit, or the first shows none."""
    first = match["old_unit"].strip("的") or match["unit"]
    scaled = [figure[-1:] in "万亿" for figure in (match["old"], match["new"])]
    if match["old_unit"] == "" and scaled[0] != scaled[1]:
        return False
    return first.startswith(match["unit"]) or match["unit"].startswith(first)


def _direction(match: Match, old: Decimal, new: Decimal) -> str:
    rising = new > old
    for verb in filter(None, (match["verb"], match["change"])):
        if (verb in _UP.split("|") and not rising) or (verb in _DOWN.split("|") and rising):
            return f"由{match['old']}到{match['new']}不是“{verb}”"
    return ""


def _fault(match: Match, old: Decimal, new: Decimal, amount: Decimal) -> str:
    change, measure = abs(new - old), match["measure"]
    step = half_step(match["old"]) if "." in match["old"] or old != old.to_integral() or old >= 10**4 else Decimal(0)
    step += half_step(match["new"]) if "." in match["new"] or new >= 10**4 else Decimal(0)
    said = half_step(match["amount"]) if match["amount"][0].isdigit() else Decimal("0.5")
    if match["unit"] in "%％":
        if measure in "%％":
            return (
                f"{match['new']}%比{match['old']}%相差{shown(change)}个百分点，不是{match['amount']}%"
                if _near(change, amount, step + said)
                else ""
            )
        off = measure == "个百分点" and not _near(change, amount, step + said)
        return f"{match['new']}-{match['old']}={shown(change)}（个百分点）" if off else ""
    if measure in "%％":
        return _rate(old, new, amount, step, said)
    if measure in ("倍", "番"):
        return _times(old, new, amount, measure)
    if measure.startswith(match["unit"]) and not _near(change, amount, step + said):
        return f"{match['new']}与{match['old']}相差{shown(change)}"
    return ""


def _rate(old: Decimal, new: Decimal, amount: Decimal, step: Decimal, said: Decimal) -> str:
    low, high = (
        (abs(new - old) - step) / (old + step) * 100,
        (abs(new - old) + step) / max(old - step, Decimal(1) / 10**6) * 100,
    )
    if low - said - Decimal("0.05") <= amount <= high + said + Decimal("0.05"):
        return ""
    return f"（{shown(new)}-{shown(old)}）÷{shown(old)}≈{shown((abs(new - old) / old * 100).quantize(Decimal('0.1')))}%"


def _times(old: Decimal, new: Decimal, amount: Decimal, measure: str) -> str:
    ratio = new / old if new > old else old / new
    expected = Decimal(2) ** int(amount) if measure == "番" else amount + 1
    if abs(ratio - expected) <= expected * Decimal("0.15") or new < old:
        return ""
    is_ = f"{shown(new)}是{shown(old)}的{shown(ratio.quantize(Decimal('0.01')))}倍"
    more = f"，即增加{shown((ratio - 1).quantize(Decimal('0.01')))}倍" if measure == "倍" else ""
    return is_ + more


def _near(one: Decimal, other: Decimal, step: Decimal) -> bool:
    return abs(one - other) <= step


def _points(match: Match, change: Decimal, amount: Decimal) -> Fix | None:
    """Percent for percentage points can be mended."""
    if match["unit"] in "%％" and match["measure"] in "%％" and change == amount:
        return replacement(*match.span("measure"), "个百分点", safe=False)
    return None
