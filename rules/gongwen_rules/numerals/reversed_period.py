"""SZ111: a period that ends before it begins."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule

_JOIN = r"(?:起|开始)?，?[ ]?(?:至|到|—{1,2}|～|~|－|-)[ ]?"
_YEARS = tuple(f"{year}年{mark}" for mark in ("至", "到", "—", "～", "-") for year in range(10))


@rule(
    "SZ111",
    "reversed-period",
    "起止日期先后不颠倒",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("日至", "日到", "日—", "日～", "日-", "日－", "日起至", "日起到", "日起，至", "日开始至", "日开始到", "月至", "月到", "月—", "月-", *_YEARS, "—20", "-20", "至20", "—19", "至19"),
    find=rf"(?<!\d)(?P<year>(?:19|20)\d\d)年(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}})日)?{_JOIN}"
    r"(?:(?P<last_year>(?:19|20)\d\d)年)?(?:(?P<last_month>\d{1,2})月)?(?:(?P<last_day>\d{1,2})日)?"
    rf"|(?<![\d.年])(?P<only>\d{{1,2}})月(?P<day>\d{{1,2}})日{_JOIN}(?:(?P=only)月)?(?P<last_day>\d{{1,2}})日"
    rf"|(?<![\d.—-])(?P<from>(?:19|20)\d\d)年?{_JOIN}(?P<to>(?:19|20)\d\d)(?=年)(?!年\d+月)",
    bad=[
        Bad("活动时间为⟦2024年9月9日至2024年8月8日⟧。", said="早于"),
        Bad("从⟦2025年9月1日开始至2025年6月30日⟧结束。", said="早于"),
        Bad("⟦2025—2021⟧年分期实施，⟦2024年10月至3月⟧为枯水期。", said="早于"),
        Bad("公示期为⟦2024年5月20日至16日⟧，报名时间为⟦6月28日至3日⟧。", said="早于"),
    ],
    good=[
        "活动时间为2024年8月8日至9月9日。",
        "2021—2025年分期实施，2024年10月至次年3月为枯水期，2024年11月1日至2025年3月15日供暖。",
        "公示期为2024年5月16日至20日，每日8时至12时。",
        "2024年5月至6月，2024年3月1日至2024年3月1日，6月28日至7月3日。",
    ],
)  # fmt: skip
def reversed_period(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """结束的日子早于开始的日子，或者跨年而没有写出后一年。对照原件改正。"""
    start, end = _ends(match)
    if start > end:
        yield Hit(*match.span(), "结束日期早于开始日期，请核对；跨年的写出后一个年份")


def _ends(match: Match) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Year, month and day of both ends as far as both give them, what the later one leaves out taken from the first."""
    if match["only"]:
        return (int(match["day"]),), (int(match["last_day"]),)
    if match["from"]:
        return (int(match["from"]),), (int(match["to"]),)
    year, month = int(match["year"]), int(match["month"])
    if match["day"] is None and match["last_month"] and match["last_day"] is None:
        return (year, month), (int(match["last_year"] or year), int(match["last_month"]))
    if match["day"] and match["last_day"] and (match["last_month"] or not match["last_year"]):
        last = int(match["last_year"] or year), int(match["last_month"] or month), int(match["last_day"])
        return (year, month, int(match["day"])), last
    return (), ()
