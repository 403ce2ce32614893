"""SZ101: a date that does not exist."""

import calendar
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule
from gongwen_lint.structure.numbers import han_number

LEAP = 2024
"""Stands for a year that is not given."""
_YEARS = tuple(f"{year}{mark}" for year in range(1990, 2040) for mark in "-/.")
_HAN = "一二三四五六七八九十"
_ARABIC_DATE = (
    r"月(?:(?=(?:\d{1,2}[日号](?:至|到|—|～|-|、))?(?:29|[3-9]\d|00?)[日号])|(?<=(?:(?<!\d)00?|1[3-9]|[2-9]\d)月))"
    r"(?<=(?<![\d.])(?:(?P<year>[12]\d{3})年)?(?P<month>\d{1,2})月)(?P<day>\d{1,2})[日号](?:(?:至|到|—|～|-|、)(?P<last>\d{1,2})[日号])?"
    r"|月(?<=[12]\d{3}年(?P<alone>0{1,2}|1[3-9]|[2-9]\d)月)(?!\d)|月(?<=[于在](?P<alone>0{1,2}|1[3-9]|[2-9]\d)月)(?=[底初末中上下])"
)
_HAN_DATE = (
    rf"月(?<=(?<![{_HAN}])(?:(?P<han_year>[一二][〇○零ＯO0{_HAN[:-1]}]{{3}})年)?(?P<han_month>[{_HAN}]{{1,2}})月)"
    rf"(?P<han_day>[{_HAN}]{{1,3}})日"
    r"|月(?<=(?<![一二三四五六七八九十百千万几数零〇第])(?P<lone>十[三四五六七八九]|二十[一二三四五六七八九]?)月)(?=[上中下初底末份])"
    r"|月(?<=年(?P<lone>〇|零|[oO])月)(?![供租薪息])"
)
_SHORT_DATE = (
    r"(?P<mark>[\-/.])(?<=(?<![\dA-Za-z\-/.])(?P<short_year>(?:19|20)\d\d)[\-/.])"
    r"(?P<short_month>\d{1,2})(?P=mark)(?P<short_day>\d{1,2})(?![\d\-/.A-Za-z])"
)
_DATE_BEFORE = Pattern(r"(?:[于自至从到在]|(?:日期|时间)[：:为]?|截[至止])[ ]?$")
_DATE_AFTER = Pattern(r"[ ]?(?:起|[之以]?[前后]|止|召开|举行|施行|[上下]午|[（(]?(?:星期|周))")
_NUMBERED = Pattern(r"(?:版本|版次|编号|型号|序号|代码|批号|代号)[号为是：: vV]{0,4}$")
"""What counts versions or files the way dates are written."""
_STARTS = ("year", "month", "alone", "lone", "han_year", "han_month", "short_year")
"""Groups one of which begins a date."""
_LUNAR = ("农历", "阴历", "旧历")


@rule(
    "SZ101",
    "impossible-date",
    "日期须存在",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("月", *_YEARS),
    find=f"{_ARABIC_DATE}|{_HAN_DATE}|{_SHORT_DATE}",
    bad=[
        Bad("请于⟦6月31日⟧前报送。"),
        Bad("自⟦2023年2月29日⟧起施行，⟦13月5日⟧截止。", said="2月只有28天"),
        Bad("会议定于⟦9月28日至31日⟧召开。"),
        Bad("工程于⟦13月⟧底前完工。", said="没有13月"),
        Bad("请于⟦二〇二四年二月三十日⟧前报送，⟦九月三十一日⟧前完成整改。", said="2月只有29天"),
        Bad("定于⟦十三月⟧上旬召开，2024年⟦〇月⟧完成。", said="没有十三月"),
        Bad("会议定于⟦2024-02-30⟧召开，报名时间：⟦2023/11/31⟧止。", said="11月只有30天"),
    ],
    good=[
        "请于6月30日前报送。",
        "2024年2月29日是星期四。",
        "工期为18个月。",
        "养护期从18月龄算起，至24月末结束。",
        "会议定于9月28日至30日召开。",
        "农历二月三十日",
        "正月三十日、二月三十日举办灯会。",
        "工期二十三个月，自开工起第十三月底前完成，三年零月供，十二月上旬完成，十一月底验收。",
        "执行标准GB 2024-13-05，项目编号：2024-02-30，工程代码2023-13-05-001。",
        "系统版本号2023.11.31前的数据已导出，文件编号为2024-02-30后缀不变。",
    ],
)
def impossible_date(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """月份只有12个，各月天数有定；没有写年份的2月按29天算，没有写年份的汉字日期可能是农历，只查三十一日。

    2024-02-30这样的写法也可能是编号，前后有“于”“自”“时间”“前”“起”一类的词才查。
    """
    fault = _fault(match)
    start = min(match.start(name) for name in _STARTS if match[name])
    if fault and not _is_other(match, paragraph.text, start):
        yield Hit(start, match.end(), fault)


def _fault(match: Match) -> str:
    if match["lone"]:
        return f"没有{match['lone']}月，请核对日期"
    year, month, *days = _read(match)
    if not 1 <= month <= 12:
        return f"没有{month}月，请核对日期"
    length = calendar.monthrange(year or LEAP, month)[1]
    wrong = next((day for day in days if not 1 <= day <= length), None)
    return "" if wrong is None else f"{month}月只有{length}天，没有{wrong}日，请核对"


def _read(match: Match) -> list[int]:
    """Year (0 where it is not given), month and days."""
    if match["han_month"]:
        parts = [match["han_year"] or "0", match["han_month"], match["han_day"]]
    elif match["short_month"]:
        parts = [match["short_year"], match["short_month"], match["short_day"]]
    else:
        days = [day for day in (match["day"], match["last"]) if day]
        parts = [match["year"] or "0", match["month"] or match["alone"], *days]
    return [han_number(part) or 0 for part in parts]


def _is_other(match: Match, text: str, start: int) -> bool:
    """A date of the lunar calendar, where every month may have 30 days, or a number that only looks like a date."""
    before = text[max(0, start - 6) : start]
    if match["short_month"]:
        if _NUMBERED.search(before):
            return True
        return not (_DATE_BEFORE.search(before) or _DATE_AFTER.match(text, match.end()))
    if before.endswith(_LUNAR):
        return True
    return bool(match["han_month"] and not match["han_year"]) and (han_number(match["han_day"]) or 0) <= 30
