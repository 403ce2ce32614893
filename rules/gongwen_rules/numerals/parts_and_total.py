"""SZ601: parts that do not make up their total."""

from collections.abc import Iterator
from decimal import Decimal

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.figures import FIGURE, figure_value, half_step, shown, unit_key

_TOTAL = Pattern(
    rf"(?P<figure>{FIGURE})(?P<unit>\p{{Han}}{{1,4}})(?:[^\d，。；：]{{0,7}}[^\d，。；：、])?[，,（(：:]?$"
)
_PART = Pattern(
    rf"[，、和及与]?(?P<label>[^\d，、；。：（）%％]{{1,14}}?)(?P<figure>{FIGURE})(?P<unit>\p{{Han}}{{1,4}}(?=[^\p{{Han}}]|[和及与]|$))"
)
_OVERLAPPING = Pattern(
    r"党员|团员|女|男|岁|学历|本科|大专|硕士|博士|学位|以上|以下|职称|民族|高级|中级|残疾|退役|留守|低保|困难|专职|骨干|重点|"
    r"已|完成|整改|办结|新增|增长|减少|增加|下降|比|占|立案|投入使用|同比|达到|享受|获|评为|涉及|其中|累计|每|平均|人均|余|多|近|约|超"
)
"""What may hold for the same thing twice, or says what happened to it."""
_NO_TOTAL = Pattern(r"[和及与、]$|(?:平均|人均|户均|亩产|单产|均价|每)[^，。；]{0,7}$|[增减降升高]\p{Han}{0,6}$|第$")
"""What shows that the figure before 其中 is no total."""
_UNDER_WAY = ("在", "正在", "基本", "部分", "尚在")
_REST = Pattern(r"其他|其余|其它|剩余")
_SUMMED = Pattern(rf"[，,](?:共|共计|合计|总计|总共)(?P<figure>{FIGURE})(?P<unit>\p{{Han}}{{1,4}})")
_LIST = Pattern(
    rf"(?r)(?<=[。；;：:，,][ \u3000]*)(?:[^\d，。；：、]{{1,14}}{FIGURE}\p{{Han}}{{1,4}}[、和，]){{1,12}}+[^\d，。；：、]{{1,14}}{FIGURE}\p{{Han}}{{1,4}}$"
)
_DIGIT = Pattern(r"\d")
_COUNT = Pattern(rf"{FIGURE}(?P<unit>\p{{Han}}{{1,2}})")
_FAR = 26
"""So far before 其中 the total is looked for, code points."""
_LONG = 200
"""A longer list is not summed up, code points."""

Part = tuple[str, str, str, int]
"""Label, figure, unit and where it ends."""


@rule(
    "SZ601",
    "parts-and-total",
    "分项之和与总数相符",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("其中", *(f"，{word}{n}" for word in ("共", "共计", "合计", "总计", "总共") for n in range(1, 10))),
    find=r"其中[，：:]?|[，,](?=(?:共|共计|合计|总计|总共)\d)",
    bad=[
        Bad("参训人员共⟦80名，其中男50名、女40名⟧。", said="50+40=90"),
        Bad("总投资⟦3000万元，其中中央资金1000万元、省级资金800万元、县级配套1500万元⟧。", said="大于"),
        Bad("全县共有⟦120个村，其中山区村70个、其他村60个⟧，⟦35户，其中搬迁42户⟧。", said="大于"),
        Bad("共有学生⟦2000人，其中男生900人，女生1000人⟧。", said="不等于"),
        Bad("全县实施⟦62个项目，其中已竣工11个、在建45个、未开工8个⟧。", said="11+45+8=64"),
        Bad("全县共有⟦12个乡镇、街道，其中乡镇9个、街道4个⟧。", said="9+4=13"),
        Bad("⟦新建3公里、改造5公里，共9公里⟧。", said="3+5=8"),
    ],
    good=[
        "参训人员共80名，其中男40名、女40名。",
        "现有职工80名，其中党员50名、女职工40名、本科以上学历60名。",
        "共排查隐患120处，其中重大隐患20处，已整改110处。",
        "总投资1.2亿元，其中中央资金5000万元、省级资金7000万元。",
        "实施15个项目，其中新建9个，续建6个，完工12个。",
        "实施62个项目，其中已开工50个、竣工30个、未开工12个。",
        "营造林40万亩以上、其中绿化20万亩，修复草原220万亩。",
        "转移群众356人，其中老人80人；安置点12个，其中学校15间教室。",
        "新建3公里、改造5公里，共8公里；修路3公里，共惠及群众900人。",
        "平均亩产达到每公顷3.5吨，其中高产田块5.8吨；人均增收800元，其中搬迁户1200元。",
        "增加200户，其中A镇一季度增长50户、B镇比上年增加180户。",
    ],
)
def parts_and_total(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“其中”后面的分项大于总数，或者“男、女”“其他”已经列全而和不等于总数，必有一个数错了，对照原件核对。

    互相交叉的分项（党员、女职工、本科以上）可以大于总数，不查。
    """
    text = paragraph.text
    if match.group().startswith("其中"):
        yield from _among(text, match)
    else:
        yield from _listed(text, match)


def _among(text: str, match: Match) -> Iterator[Hit]:
    before = text[max(0, match.start() - _FAR) : match.start()]
    total = (
        _TOTAL.search(before)
        if _DIGIT.search(before) and _DIGIT.search(text[match.end() : match.end() + _FAR])
        else None
    )
    if total is None:
        return
    at = max(0, match.start() - _FAR) + total.start("figure")
    unit = unit_key(total["unit"])
    if _NO_TOTAL.search(text[max(0, at - 8) : at]) or unit in "级倍位年月日点" or _is_second(text, at, unit):
        return
    parts = _parts(text, match.end(), unit)
    whole = figure_value(total["figure"])
    stages = _is_stages(parts)
    if not parts or whole is None or (len(parts) > 1 and _may_overlap(parts) and not stages):
        return
    fault = _fault(whole, half_step(total["figure"]), parts, all_=stages or _is_whole(parts))
    if fault:
        yield Hit(at, parts[-1][3], f"{fault}{shown(whole)}，请核对")


def _listed(text: str, match: Match) -> Iterator[Hit]:
    summed = _SUMMED.match(text, match.start())
    begin = max(-1, match.start() - _LONG)
    before = text[begin : match.start()] if begin >= 0 else "。" + text[: match.start()]
    listed = _LIST.search(before) if summed else None
    if summed is None or listed is None:
        return
    parts = _parts(before, listed.start(), unit_key(summed["unit"]))
    whole = figure_value(summed["figure"])
    if whole is None or len(parts) < 2 or parts[-1][3] != len(before) or _may_overlap(parts):
        return
    fault = _fault(whole, half_step(summed["figure"]), parts, all_=True)
    if fault:
        yield Hit(
            begin + listed.start(),
            summed.end("unit") - len(summed["unit"]) + len(unit_key(summed["unit"])),
            f"{fault}{shown(whole)}，请核对",
        )


def _parts(text: str, at: int, unit: str) -> list[Part]:
    """The parts from `at` on that are counted in `unit`."""
    found: list[Part] = []
    marks: set[str] = set()
    while (part := _PART.match(text, at)) and unit_key(part["unit"]) == unit:
        label = part["label"].lstrip("和及与")
        marks.add(text[at] if found else "")
        if len(marks) > 2 or any(label == known for known, *_ in found):
            break
        at = part.end("figure") + len(part["unit"])
        found.append((label, part["figure"], part["unit"], at))
    return found


def _is_second(text: str, at: int, unit: str) -> bool:
    """Another figure in the same unit stands before it in the sentence, so that the total may be that one."""
    sentence = max(text.rfind(mark, 0, at) for mark in "。；;")
    return any(unit_key(one["unit"]) == unit for one in _COUNT.finditer(text[sentence + 1 : at]))


def _may_overlap(parts: list[Part]) -> bool:
    return not _is_sexes(parts) and any(_OVERLAPPING.search(label) for label, *_ in parts)


def _is_sexes(parts: list[Part]) -> bool:
    labels = sorted(label.lstrip("，、和：:")[:1] for label, *_ in parts)
    return labels == sorted("男女")


def _is_stages(parts: list[Part]) -> bool:
    """What is done, under way and not begun: 已竣工11个、在建45个、未开工6个. 已开工100个、竣工30个 are no stages."""
    first, *middle, last = [label.lstrip("，、和：:") for label, *_ in parts] if len(parts) > 1 else ["", ""]
    return (
        last.startswith(("未", "尚未"))
        and first.startswith("已")
        and all(word.startswith(_UNDER_WAY) for word in middle)
    )


def _is_whole(parts: list[Part]) -> bool:
    """The parts leave nothing out: men and women, or the last one is the rest."""
    return _is_sexes(parts) or (len(parts) > 1 and _REST.search(parts[-1][0]) is not None)


def _fault(whole: Decimal, step: Decimal, parts: list[Part], *, all_: bool) -> str:
    values = [figure_value(figure) or Decimal(0) for _, figure, *_ in parts]
    slack = sum(
        (half_step(figure) for _, figure, *_ in parts if "." in figure), step if step < 1 or step >= 500 else Decimal(0)
    )
    sum_ = sum(values, Decimal(0))
    shown_sum = "+".join(map(shown, values)) + (f"={shown(sum_)}" if len(values) > 1 else "")
    if sum_ > whole + slack:
        return "" if _is_made_up_before(values, whole) else f"分项{shown_sum}，大于总数"
    return f"分项{shown_sum}，不等于总数" if all_ and sum_ < whole - slack else ""


def _is_made_up_before(values: list[Decimal], whole: Decimal) -> bool:
    """The first of them make up the total, so that the others count it another way: 新建9个、续建6个，完工12个."""
    return any(sum(values[:count]) == whole for count in range(2, len(values)))
