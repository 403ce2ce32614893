"""SZ606: counts of a meeting or a survey that contradict one another."""

from collections.abc import Iterator
from decimal import Decimal

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule
from gongwen_rules.knowledge.figures import shown

_N = r"\d{1,6}"
_MEETING = (
    rf"应到(?:会|代表|委员|人员|会人员)?(?P<due>{_N})[人名][，、；](?:因[^，。；\d]{{1,6}})?实到(?:会|代表|委员|人员|会人员)?(?P<present>{_N})[人名]"
    rf"(?:[，、；](?:缺席|请假|缺勤|因[^，。；\d]{{1,8}}(?:请假|缺席))(?P<absent>{_N})[人名])?"
)
_SURVEY = (
    rf"(?:发[出放]|印发)[^，。；\d]{{0,10}}(?P<sent>{_N})[份张件]，[^，。；\d]{{0,6}}(?:收回|回收)[^，。；\d]{{0,8}}(?P<back>{_N})[份张件]"
    r"(?:，[^，。；\d]{0,4}(?:回收率|收回率)(?:为|达到?)?(?P<rate>\d+(?:\.\d+)?)[%％])?"
)


@rule(
    "SZ606",
    "attendance",
    "应到、实到、缺席人数相符",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("实到", "收回", "回收"),
    find=f"{_MEETING}|{_SURVEY}",
    bad=[
        Bad("会议⟦应到代表150人，实到145人，缺席10人⟧。", said="5人"),
        Bad("会议⟦应到150人，实到160人⟧，符合规定。", said="多于"),
        Bad("⟦发出问卷500份，收回480份，回收率98%⟧。", said="96%"),
    ],
    good=[
        "会议应到代表150人，实到145人，缺席5人，符合规定。",
        "发出问卷500份，收回480份，回收率96%。",
        "发放宣传册500份，回收废旧电池1000节。",
    ],
)
def attendance(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """应到减实到等于缺席，收回数除以发出数等于回收率；算不上的，对照原始记录核对。"""
    fault = _survey(match) if match["sent"] else _meeting(match)
    if fault:
        yield Hit(*match.span(), f"{fault}，请核对")


def _meeting(match: Match) -> str:
    due, present = int(match["due"]), int(match["present"])
    if present > due:
        return f"实到{present}人多于应到{due}人"
    if match["absent"] and due - present != int(match["absent"]):
        return f"应到{due}人，实到{present}人，相差{due - present}人，不是{match['absent']}人"
    return ""


def _survey(match: Match) -> str:
    sent, back = Decimal(match["sent"]), Decimal(match["back"])
    if back > sent:
        return f"收回{back}份多于发出{sent}份"
    right = back / sent * 100 if sent else Decimal(0)
    if match["rate"] and abs(right - Decimal(match["rate"])) > 1:
        return f"{back}÷{sent}≈{shown(right.quantize(Decimal('0.1')))}%，不是{match['rate']}%"
    return ""
