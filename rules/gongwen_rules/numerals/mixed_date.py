"""SZ109: a date half in 汉字, half in digits."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Role, replacement, rule
from gongwen_lint.structure.numbers import han_number

_ONES = "一二三四五六七八九"
_HAN_MONTH = "十[一二]|[一二三四五六七八九十]"
_HAN_DAY = "三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_FORMS = (
    rf"(?P<year>[一二][〇零○{_ONES}]{{3}})年(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}}|{_HAN_DAY})日)?",
    rf"(?P<year>[一二][〇零○{_ONES}]{{3}})年(?P<month>{_HAN_MONTH})月(?P<day>\d{{1,2}})日",
    rf"(?<!\d)(?P<year>[12]\d{{3}})年(?P<month>{_HAN_MONTH})月(?P<day>{_HAN_DAY}|\d{{1,2}})日",
    rf"(?<!\d)(?:(?P<year>[12]\d{{3}})年)?(?P<month>\d{{1,2}})月(?P<day>{_HAN_DAY})日",
    rf"(?P<mixed>(?:一九|二[〇零○])\d\d|(?<!\d)(?:19|20)[〇零○{_ONES}]{{2}})年",
    rf"(?<![{_ONES}十年])(?P<month>{_HAN_MONTH})月(?P<day>\d{{1,2}})日",
)


@rule(
    "SZ109",
    "mixed-date",
    "一个日期只用一种数字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.3",
    on=(
        *(f"{c}{n}" for c in "九〇零○" for n in range(10)),
        *(f"{century}{c}" for century in (19, 20) for c in _ONES + "〇零○"),
        *(f"{mark}{c}" for mark in "年月" for c in _ONES + "十"),
        *(f"{c}年{d}" for c in "〇零○" + _ONES for d in range(1, 10)),
        *(f"{c}月{d}" for c in _ONES + "十" for d in range(1, 10)),
    ),
    find="|".join(_FORMS),
    roles=(*PROSE, Role.TITLE, Role.NOTE),
    bad=[
        Bad("方案于⟦二〇二四年5月6日⟧印发，⟦二〇二四年六月3日⟧公布。", fixed="方案于2024年5月6日印发，2024年6月3日公布。"),
        Bad("⟦一九98年⟧建成，⟦20二四年⟧改造。", fixed="1998年建成，2024年改造。"),
        Bad("⟦二〇0９年⟧建成。", fixed="2009年建成。"),
        Bad("方案于⟦2024年五月六日⟧印发，⟦6月三日⟧公布，⟦七月5日⟧实施。", fixed="方案于2024年5月6日印发，6月3日公布，7月5日实施。"),
    ],
    good=[
        "方案于2024年5月6日印发。",
        "方案于二〇二四年五月六日印发。",
        "2024年八月十五中秋节、2024年正月初五放假。",
        "2024年一月份完成，八月上旬检查12次。",
        "每年三月15家单位轮流值守。",
    ],
)  # fmt: skip
def mixed_date(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """年、月、日要么都用阿拉伯数字，要么都用汉字，公文里用阿拉伯数字。没有“日”字的农历日子不查。"""
    if match["mixed"]:
        yield _year(match)
        return
    values = [
        (han_number(match[name]), mark)
        for name, mark in (("year", "年"), ("month", "月"), ("day", "日"))
        if match[name]
    ]
    right = "".join(f"{value}{mark}" for value, mark in values)
    yield Hit(
        *match.span(), f"一个日期里汉字和阿拉伯数字不混用，写作“{right}”", replacement(*match.span(), right, safe=False)
    )


def _year(match: Match) -> Hit:
    """A year half in 汉字."""
    right = "".join(str(int(c)) if c.isdecimal() else str(_ONES.find(c) + 1) for c in match["mixed"])
    message = f"一个年份里汉字和阿拉伯数字不混用，写作“{right}年”"
    return Hit(*match.span(), message, replacement(*match.span(), f"{right}年", safe=False))
