"""SZ112: a time of day that does not exist."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule

_CLOCK = r"(?<![\d/.\-])(?<!\d[:：])(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：]\d{2})?(?![\d:：.%％])"
_WORDS = r"(?<!\d)(?P<hour>\d{1,2})时(?P<minute>[6-9]\d)分|(?<=(?<!\d)\d{1,2}日(?:[上下]午)?|\d时[、至到和—～])(?P<hour>2[5-9]|[3-9]\d)时(?P<minute>\d{2}(?=分))?"
_ALONE = r"(?<=(?:时间|时刻)[为是：:]|[于至到])(?P<hour>2[5-9]|[3-9]\d)时(?:(?P<minute>\d{2})分|(?=[前起止]))"
_BEFORE = Pattern(
    r"(?:[日午晚晨夜于至到在自从]|时间(?:为|是)?|[（(]?(?:星期|周)[一二三四五六日天][）)]?|\d[—～~\-－])[：:]?[ ]?$"
)
_AFTER = Pattern(r"[ ]?(?:[前后起止至到—～]|之[前后]|以[前后]|开始|召开|举行|集合|报到|恢复|结束|出发|到达|开会|分)")
_RATIO = Pattern(r"比例?|配比|比值|比分|赔率")


@rule(
    "SZ112",
    "impossible-time",
    "时刻须存在",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(
        *(":", *(f"{hour}：" for hour in range(10)), *(f"时{m}" for m in range(6, 10))),
        *(f"日{h}" for h in range(2, 10)),
        *("午2", "午3"),
        *(f"{hour}时" for hour in range(25, 100)),
        *(f"时{mark}{n}" for mark in "、至到和—～" for n in (2, 3)),
    ),
    find=f"{_CLOCK}|{_WORDS}|{_ALONE}",
    bad=[
        Bad("系统于当日⟦25:30⟧恢复运行，⟦14：75⟧前报送。", said="没有"),
        Bad("每日8时、⟦26时⟧各报送一次。", said="没有"),
        Bad("会议时间：⟦25:30⟧。", said="没有"),
        Bad("发车时间为⟦25时10分⟧，请于⟦26时⟧前报送。", said="没有"),
        Bad("会议于5月6日⟦26时⟧召开，⟦9时65分⟧结束，最迟于⟦24:30⟧前离场。", said="没有"),
    ],
    good=[
        "会议于14:30召开，9时05分结束，24:00前离场。",
        "按25:75的比例配套，师生比1:65，比分为3:88。",
        "网址为http://127.0.0.1:8080，《论语》25:30。",
        "培训累计60时，自习90学时；5月6日24时止，作业时间为30时，全程用时26时10分。",
    ],
)  # fmt: skip
def impossible_time(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一天到24时为止，一小时60分。用冒号的也可能是比例，前后有日期、“于”“前”“开始”一类的词才查。"""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if (hour < 24 and minute < 60) or (hour, minute) == (24, 0):
        return
    before = paragraph.text[max(0, match.start() - 8) : match.start()]
    spoken = "时" in match.group()
    timed = _BEFORE.search(before) or _AFTER.match(paragraph.text, match.end())
    if spoken or (timed and not _RATIO.search(before)):
        yield Hit(*match.span(), f"没有“{match.group()}”这个时刻，请核对")
