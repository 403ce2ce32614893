"""SZ117: 时 behind a time of day that is written with a colon."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

_CLOCK = r"(?<![\d:：.])(?:[01]?\d|2[0-4])[:：]"


@rule(
    "SZ117",
    "doubled-hour",
    "写了“9:00”不再写“时”",
    severity="warning",
    basis="实务",
    clause="",
    on=tuple(f"{colon}{minute}{hour}" for colon in ":：" for minute in ("00", "10", "15", "20", "30", "40", "45", "50") for hour in "时点"),
    find=rf"{_CLOCK}00(?P<extra>[时点])(?![段间候刻分]|\d)"
    rf"|(?<=日|[上下]午|晚上?|凌晨|[）)]|[:：]\d\d[时点]?[-—～~至到]){_CLOCK}[0-5]\d(?P<extra>[时点])(?![段间候刻分]|\d)"
    rf"|{_CLOCK}[0-5]\d(?P<extra>[时点])(?=[前至到起止—～－-]|[之以][前后]|开始|召开|举行|结束|集合|报到)",
    roles=PROSE,
    bad=[
        Bad("笔试时间为11月18日9:00⟦时⟧—10:30⟦时⟧。", fixed="笔试时间为11月18日9:00—10:30。"),
        Bad("请于5月6日上午8:30⟦点⟧到会议室集合，14:45⟦时⟧前离场。", fixed="请于5月6日上午8:30到会议室集合，14:45前离场。"),
    ],
    good=[
        "会议于9:00召开，10时30分结束，9:00时段客流较大。",
        "水灰比达到1:30时应当停止加水，比分为3:15时暂停，沙袋配比为1:20时效果最好。",
    ],
)  # fmt: skip
def doubled_hour(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“9:00”里的冒号已经隔开时和分，后面再写“时”“点”就重复了；写“9:00”或者“9时”。“比例达到1:30时”的“时”是“的时候”，不查。"""
    start, end = match.span("extra")
    yield Hit(start, end, f"前面已用“:”写出时刻，“{match['extra']}”应删去", replacement(start, end, "", safe=False))
