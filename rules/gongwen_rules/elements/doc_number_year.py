"""YS131: a 发文字号 of another year than the 成文日期."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft

_YEAR = Pattern(r"[〔\[［【﹝（(](?P<year>(?:19|20)\d\d)[〕\]］】﹞）)]")


@document_rule(
    "YS131",
    "doc-number-year",
    "发文字号的年份与成文日期一致",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    roles=(Role.DOC_NUMBER,),
    bad=[
        Bad(draft("通知", number="南政发〔⟦2026⟧〕3号"), said="2024年"),
        Bad(draft("函", number="南政函〔⟦2021⟧〕3号")),
    ],
    good=[
        draft("通知", number="南政发〔2024〕3号"),
        draft("通知", number="南政发〔2023〕203号", date="2024年1月3日"),
        draft("通知", number="南政发〔2024〕3号", signature="", date=""),
    ],
)
def doc_number_year(outline: Outline) -> Iterator[Hit]:
    """发文字号按年编号，年份与成文日期的年份不同，多半是套用旧稿没有改。年初成文、用上年文号的不查。"""
    number, signed = outline.one(Role.DOC_NUMBER), outline.context.date
    match = _YEAR.search(number.text) if number else None
    if number is None or match is None or signed is None or outline.one(Role.DATE) is None:
        return
    year = int(match["year"])
    if year == signed.year or (year == signed.year - 1 and signed.month <= 2):
        return
    start = number.start + match.start("year") if len(number.text) == number.end - number.start else number.start
    end = start + 4 if len(number.text) == number.end - number.start else number.end
    message = f"发文字号是{year}年的，成文日期在{signed.year}年，请核对"
    yield Hit(start, end, message, paragraph=number.paragraph)
