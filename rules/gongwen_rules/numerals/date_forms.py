"""SZ110: a date in 汉字 in a text whose own date is in digits."""

from collections.abc import Iterator

from gongwen_lint.finding import Severity
from gongwen_lint.rule import (
    PROSE,
    Bad,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    Role,
    document_rule,
    draft,
    fact,
    replacement,
)
from gongwen_lint.structure.numbers import han_number

_ONES = "一二三四五六七八九"
_DIGITS = Pattern(r"(?:19|20)\d\d年")
_OPENING = 4
"""A date that begins its paragraph, behind a bracket or a dash, stands under a title."""
_HAN_DAY = rf"(?:三十一?|[二]?十[{_ONES}]?|[{_ONES}])"


@fact(
    "han-date",
    on=tuple(f"{tens}{ones}年" for tens in "〇○零" + _ONES for ones in "〇○零" + _ONES),
    find=rf"年(?<=(?<![{_ONES}〇○零十百千])(?P<year>[一二][〇○零{_ONES}]{{3}})年)(?:(?P<month>十[一二]|[{_ONES}十])月(?:(?P<day>{_HAN_DAY})日)?)?",
    roles=PROSE,
)
def han_date(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A date in 汉字 outside quotations and titles of documents; its value is the same date in digits."""
    before = paragraph.text[: match.start("year")]
    if any(before.count(open_) > before.count(close) for open_, close in ("《》", "“”", "〈〉")):
        return
    written = (
        f"{han_number(match[name])}{mark}"
        for name, mark in (("year", "年"), ("month", "月"), ("day", "日"))
        if match[name]
    )
    yield Fact(match.start("year"), match.end(), "".join(written))


def _dated(date: str, body: str) -> str:
    return str(draft("通知", date=date, body=("为做好防汛工作，现就有关事项通知如下：", body)))


@document_rule(
    "SZ110",
    "date-forms",
    "一文之内日期用同一种数字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.3",
    facts=("han-date",),
    bad=[
        Bad(_dated("2024年5月6日", "⟦一九九八年⟧的洪水。"), fixed=_dated("2024年5月6日", "1998年的洪水。")),
        Bad("2025年防汛工作方案\n一、总体要求\n本方案有效期至⟦二〇二七年十二月三十一日⟧。", fixed="2025年防汛工作方案\n一、总体要求\n本方案有效期至2027年12月31日。"),
        Bad(_dated("2024年5月6日", "全县防汛预案已于⟦二〇二四年三月十八日⟧印发。"), fixed=_dated("2024年5月6日", "全县防汛预案已于2024年3月18日印发。")),
    ],
    good=[
        _dated("2024年5月6日", "全县防汛预案已于2024年3月18日印发。"),
        "在2025年全县防汛工作会议上的讲话\n（二〇二五年五月十三日）\n同志们：\n要抓好落实。",
        _dated("2024年5月6日", "碑文写明“一九五八年十月一日建成”，见《关于修建青石水库的决定（一九五八年三月二日）》。"),
    ],
)  # fmt: skip
def date_forms(outline: Outline) -> Iterator[Hit]:
    """成文日期用了阿拉伯数字，正文的日期也用阿拉伯数字；引文、文件标题里的照原样。成文日期用汉字的不查。

    没有成文日期的讲话、方案，标题里的年份用阿拉伯数字的只作提示；题下的日期庄重，可以用汉字。
    """
    own = outline.one(Role.DATE)
    titled = next((e for e in outline.all(Role.TITLE) if _DIGITS.search(e.text)), None) if own is None else None
    if titled is None and (own is None or not own.text[:4].isascii()):
        return
    for found in outline.facts["han-date"]:
        if titled and found.start < _OPENING:
            continue
        message = f"{'标题里的年份' if titled else '成文日期'}用阿拉伯数字，这里也写作“{found.value}”"
        mended = replacement(found.start, found.end, found.value, paragraph=found.paragraph, safe=False)
        severity: Severity | None = "info" if titled else None
        yield Hit(found.start, found.end, message, mended, paragraph=found.paragraph, severity=severity)
