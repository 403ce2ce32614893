"""SZ113: 下午 beside an hour of the 24-hour clock."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_LATE = ("下午", "傍晚", "晚上", "夜间", "夜里", "午后")
_EARLY = ("上午", "早上", "早晨", "清晨", "凌晨")
_HOURS = tuple(f"{part}{hour}" for part in (*_LATE, *_EARLY, "晚", "中午") for hour in (1, 2))


@rule(
    "SZ113",
    "half-day-hour",
    "用24小时制就不写“下午”",
    severity="warning",
    basis="实务",
    clause="",
    on=(*_HOURS, *(f"{hour[:-1]} {hour[-1]}" for hour in _HOURS)),
    find=rf"(?<![今昨明当])(?P<part>{'|'.join((*_LATE, *_EARLY, '晚', '中午'))})[ ]?(?P<hour>1\d|2[0-4])(?:(?P<spoken>点)(?![间半整钟])|(?=[:：时点](?!间)))",
    over=("SZ114",),
    bad=[
        Bad("会议定于3月5日⟦下午14⟧时召开。", fixed="会议定于3月5日14时召开。"),
        Bad("时间为⟦下午14⟧:30，⟦晚上20⟧时结束。", fixed="时间为14:30，20时结束。"),
        Bad("请于6月15日⟦下午18点⟧前清理。", fixed="请于6月15日18时前清理。"),
        Bad("请于⟦上午15⟧时前报到。", said="矛盾"),
    ],
    good=[
        "会议定于3月5日14时召开。",
        "会议定于下午2时召开，上午11:30结束，中午12时就餐，凌晨1时解除。",
        "上午10时至12时，下午14人参加。",
        "今晚20时起停运，当晚21时恢复。",
    ],
)
def half_day_hour(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“14时”已经是下午，“下午14时”重复；“上午15时”自相矛盾，要核对。"""
    part, hour = match["part"], int(match["hour"])
    if hour <= 12 or (part == "中午" and hour < 15):
        return
    if part in _EARLY or part == "中午":
        yield Hit(*match.span(), f"“{part}”与“{hour}时”矛盾，请核对")
    else:
        mended = replacement(match.start(), match.end(), f"{hour}时" if match["spoken"] else match["hour"])
        yield Hit(*match.span(), f"{hour}时已是24小时制，不再写“{part}”", mended)
