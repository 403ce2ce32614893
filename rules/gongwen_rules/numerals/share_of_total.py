"""SZ604: a share or a rate that its two figures contradict."""

from collections.abc import Iterator
from decimal import Decimal

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule
from gongwen_rules.knowledge.figures import FIGURE, figure_value, half_step, shown, unit_key

_UNIT = r"\p{Han}{1,4}"
_SHARE = (
    rf"(?P<whole>{FIGURE})(?P<unit>{_UNIT})[^\d，。；]{{0,6}}，其中[^\d，。；、]{{0,12}}(?P<part>{FIGURE})(?P<part_unit>{_UNIT})[，（(]"
    r"占(?:比|总数的|全部的|总额的|总量的)?(?:达|为|约)?(?P<share>\d+(?:\.\d+)?)[%％]"
)
_RATED = (
    rf"(?:抽[查检测]|检[查测验]|受理|排查|发现|查出|收到|交办|发[出放]|收治|录入|送检|申报|监测|参[加评考训检赛]|培训)[^\d，。；]{{0,10}}(?P<whole>{FIGURE})(?P<unit>{_UNIT})，\p{{Han}}{{0,4}}(?P<word>合格|整改|办结|通过|达标|回收|完成|治愈|销号|录取)\p{{Han}}{{0,4}}?(?P<part>{FIGURE})"
    r"(?P<part_unit>\p{Han}{1,3})，(?:平均|综合)?(?P=word)率(?:为|达到?)?(?P<share>\d+(?:\.\d+)?)[%％]"
)
_FAILED = (
    rf"(?:共|抽[查检测样]|检[查测验])[^\d，。；]{{0,10}}(?P<whole>{FIGURE})(?P<unit>\p{{Han}}{{1,3}})，(?:[^\d，。；]{{1,12}}，)?(?:其中，?)?"
    rf"(?P<failed>不合格)\p{{Han}}{{0,4}}?(?P<part>{FIGURE})(?P<part_unit>\p{{Han}}{{1,3}})，\p{{Han}}{{0,2}}合格率(?:为|达到?)?(?P<share>\d+(?:\.\d+)?)[%％]"
)
_FOUND = (
    rf"(?:完成|抽[查检测样]|检[查测验])[^\d，。；]{{0,4}}(?P<whole>{FIGURE})(?P<unit>[批家个件份起户名人])次?[^\d，。；]{{0,20}}，(?:其中)?"
    rf"(?P<part>{FIGURE})(?P<part_unit>[批家个件份起户名人])次?[^\d，。；]{{0,14}}，"
    r"占(?:已?(?:分析|检测|检查|抽检|抽查|调查)\p{Han}{0,4})?总[数量]的(?P<share>\d+(?:\.\d+)?)[%％]"
)
_OF = (
    rf"(?P<part>{FIGURE})(?P<part_unit>{_UNIT})，占[^\d，。；%％]{{0,12}}(?P<whole>{FIGURE})(?P<unit>{_UNIT}?)[）)]?(?P<of>的)"
    r"(?P<share>\d+(?:\.\d+)?)[%％]"
)
_RISE = (
    rf"(?P<now>{FIGURE})(?P<now_unit>{_UNIT})，(?:同比|比上年|较上年|比去年|较去年|比上年同期|较上年同期)"
    rf"(?P<verb>增加|增长|减少|下降)(?P<more>{FIGURE})(?P<more_unit>{_UNIT})[，、](?P<change>增长|增幅|上升|下降|降幅)(?:达|为|约)?(?P<rate>\d+(?:\.\d+)?)[%％]"
)
_AGAINST = (
    rf"(?P<now>{FIGURE})(?P<now_unit>{_UNIT})，(?:比|较)[^，。；\d]{{0,6}}(?:\d{{4}}年)?[^，。；\d]{{0,6}}?(?P<base>{FIGURE})(?P<base_unit>{_UNIT}?)"
    r"(?P<change>增长|增加|上升|提高|下降|减少|降低|偏[多少高低])了?(?P<rate>\d+(?:\.\d+)?)[%％]"
)
_YEARLY = (
    rf"年(?<=(?P<year>20\d\d)年)(?P<label>[^\d，。；]{{0,10}})(?P<base>{FIGURE})(?P<base_unit>{_UNIT})，(?P<next>20\d\d)年(?P=label)(?P<now>{FIGURE})(?P<now_unit>{_UNIT})，"
    r"(?:同比|比上年)?(?P<change>增长|增加|上升|提高|下降|减少|降低)了?(?P<rate>\d+(?:\.\d+)?)[%％]"
)

_LAST = (
    rf"[去上]年(?P<label>[^\d，。；]{{0,10}})(?P<base>{FIGURE})(?P<base_unit>{_UNIT})，[今本]年(?P<what>[^\d，。；]{{0,10}})"
    rf"(?P<now>{FIGURE})(?P<now_unit>{_UNIT})，(?:(?:同比|[比较][去上]年)(?:同期)?)?(?P<change>增长|增加|上升|提高|下降|减少|降低)了?"
    r"(?P<rate>\d+(?:\.\d+)?)[%％]"
)


@rule(
    "SZ604",
    "share-of-total",
    "占比、增幅与数目相符",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(*(f"，{word}率" for word in ("合格", "整改", "办结", "通过", "达标", "回收", "完成", "治愈", "销号", "录取")), "，占", "（占", "(占", "，增长", "，增幅", "、增长", "，下降", "，降幅", "、下降", "，上升", "，比2", "，较2", "，比上", "，较上", "，比去", "，较去", "，同比"),
    find=rf"{_RATED}|{_FAILED}|{_FOUND}|{_YEARLY}|{_LAST}|(?<!\d)(?=\d[\d.,]{{0,20}}[^\d，。；]{{1,11}}，)(?:{_SHARE}|{_OF}|{_RISE}|{_AGAINST})",
    bad=[
        Bad("现有党员⟦2000名，其中女党员500名，占30%⟧。", said="25%"),
        Bad("完成投资总额达⟦120亿元，比上年增加20亿元，增长30%⟧。", said="20%"),
        Bad("2023年产值⟦100亿元，2024年产值120亿元，同比增长30%⟧。", said="20%"),
        Bad("总收入⟦120万元，比2023年的100万元增长30%⟧。", said="20%"),
        Bad("完成投资⟦8.2亿元，占年度计划20.5亿元的45%⟧。", said="40%"),
        Bad("全县总面积⟦1200平方公里，其中耕地300平方公里，占30%⟧。", said="25%"),
        Bad("共⟦发出问卷500份，回收486份，回收率98.2%⟧。", said="97.2%"),
        Bad("⟦参训120人，合格118人，合格率96.7%⟧。", said="98.3%"),
        Bad("共⟦抽查120家，合格114家，合格率90%⟧。", said="95%"),
        Bad("⟦共抽检54批次，全部为食用农产品，其中不合格6批次，合格率为98.9%⟧。", said="88.9%"),
        Bad("⟦完成1092批磺胺类残留样品的检测，2批鸡肉样品超标，占已分析样品总数的1.72%⟧。", said="0.2%"),
        Bad("⟦去年完成税收10.2亿元，今年完成12.3亿元，同比增长25%⟧。", said="20.6%"),
        Bad("优良天数⟦320天，占全年（365天）的97.7%⟧。", said="87.7%"),
        Bad("办件量为⟦90件，同比减少10件，下降5%⟧。", said="10%"),
    ],
    good=[
        "现有党员2000名，其中女党员500名，占25%。",
        "完成投资总额达120亿元，比上年增加20亿元，增长20%。",
        "现有企业300家，其中规上企业100家，占33.3%；共有学生356人，其中男生191人，占53.7%。",
        "全县共有120个村，其中贫困村30个，占全市贫困村的12%。",
        "完成168批残留样品的检测，1批猪肝样品超标，占已分析样品总数的0.60%。",
        "完成120个项目，30个项目验收，占任务总数的50%。",
        "共抽检60批次，不合格3批次，合格率为95%；抽检243批次，合格235批次，不合格8批次，合格率96.7%。",
        "共抽查120家，合格114家，合格率95%；受理120件，转办30件，办结150件，办结率100%。",
        "完成投资9亿元，占年度计划20亿元的45%；覆盖18个村，占全县20个乡镇的15%。",
        "去年完成税收10亿元，今年完成12亿元，同比增长20%；去年招生900人，今年毕业800人，增长5%。",
        "总收入120万元，比2023年的100万元增长20%，比上年增长12%。",
        "产值为3.6亿元，同比增长0.4亿元，增长12.5%。",
    ],
)  # fmt: skip
def share_of_total(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """写了总数、其中数和占比，占比应当等于其中数除以总数；写了现数、增数和增幅，增幅应当等于增数除以原数。四舍五入的误差不算。"""
    if match["base"]:
        yield from _against(match)
        return
    part, whole = ("part", "whole") if match["whole"] else ("more", "now")
    units = (match["part_unit"], match["unit"]) if match["whole"] else (match["more_unit"], match["now_unit"])
    first, second = figure_value(match[part]), figure_value(match[whole])
    if match["of"] and units[0] != units[1]:
        return
    if first is None or not second or unit_key(units[0]) != unit_key(units[1]):
        return
    base = second
    if not match["whole"]:
        base = second - first if match["verb"] in ("增加", "增长") else second + first
    said = match["share"] or match["rate"]
    step = _slack(match[part], match[whole], base, first) + half_step(said)
    if match["failed"]:
        first = base - first
    if base > 0 and abs(first / base * 100 - Decimal(said)) > step:
        right = shown((first / base * 100).quantize(Decimal("0.1")))
        yield Hit(*match.span(), f"{shown(first)}÷{shown(base)}≈{right}%，不是{said}%，请核对")


def _slack(part: str, whole: str, base: Decimal, value: Decimal) -> Decimal:
    """How far the rounding of both figures may move the percentage."""
    if base <= 0:
        return Decimal(100)
    steps = [half_step(figure) if "." in figure or figure[-1:] in "万亿" else Decimal(0) for figure in (part, whole)]
    return (steps[0] / base + value * (steps[0] + steps[1]) / (base * base)) * 100 + Decimal("0.05")


def _against(match: Match) -> Iterator[Hit]:
    """Two figures and the rate by which one exceeds the other."""
    if match["next"] and int(match["next"]) != int(match["year"]) + 1:
        return
    if match["what"] and match["what"] not in match["label"] and match["label"] not in match["what"]:
        return
    now, base = figure_value(match["now"]), figure_value(match["base"])
    if now is None or not base or unit_key(match["now_unit"]) != unit_key(match["base_unit"]):
        return
    rate = abs(now - base) / base * 100
    step = _slack(match["now"], match["base"], base, now) + half_step(match["rate"])
    if abs(rate - Decimal(match["rate"])) > step:
        right = shown(rate.quantize(Decimal("0.1")))
        start = match.start("base") if match["next"] else match.start()
        yield Hit(start, match.end(), f"{shown(now)}与{shown(base)}相差{right}%，不是{match['rate']}%，请核对")
