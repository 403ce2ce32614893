"""SZ114: 点 for 时 in a time of day."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "SZ114",
    "spoken-time",
    "时刻通常写“时”",
    severity="info",
    basis="实务",
    clause="",
    on=tuple(f"{hour}点" for hour in range(10)),
    find=r"(?<![\d.,第—～-])(?P<hour>1?\d|2[0-4])点(?:(?P<minute>[0-5]?\d)分|(?P<half>半)(?!的是|数)|(?P<whole>整|钟(?!方向)))"
    r"|(?<=日(?:[上下]午|晚上?)?|[上下]午|晚上?|凌晨|[当次每]日)(?P<hour>1?\d|2[0-4])点(?=[前至到起，。]|之[前后]|开始|召开|举行|准时|集合|报到|出发|在[县市全])",
    roles=PROSE,
    bad=[
        Bad("各单位于当日⟦17点30分⟧前报送。", fixed="各单位于当日17时30分前报送。"),
        Bad("会议于5月6日上午⟦9点⟧召开，⟦11点半⟧结束，⟦14点整⟧参观。", fixed="会议于5月6日上午9时召开，11时30分结束，14时参观。"),
    ],
    good=["会议于9时召开。", "提出3点要求，第5点，5点建议。", "合格率提高2点3个百分点，得分5点。", "布设监测点30个，共12点位。"],
)  # fmt: skip
def spoken_time(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“17点30分”是口语，书面写“17时30分”或者“17:30”。"""
    minute = f"{match['minute']}分" if match["minute"] else "30分" if match["half"] else ""
    right = f"{match['hour']}时{minute}"
    yield Hit(*match.span(), f"时刻通常写作“{right}”", replacement(*match.span(), right, safe=False))
