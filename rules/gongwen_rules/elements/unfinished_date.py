"""YS140: a 成文日期 without its year, or with month and day left blank."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Good, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012

_YEARLESS = Pattern(r"\d{1,2}月\d{1,2}日")
_BLANK = Pattern(r"年(?P<month>\d{0,2})月日$")


@document_rule(
    "YS140",
    "unfinished-date",
    "成文日期将年、月、日标全",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.5.4",
    roles=(Role.DATE,),
    genres=STATUTORY,
    stages=("final",),
    since=FORMAT_2012,
    bad=[
        Bad(draft("通知", date="⟦5月6日⟧"), said="缺年份"),
        Bad(draft("通知", date="⟦2024年  月  日⟧"), said="月、日还空着"),
        Bad(draft("通知", date="⟦2024年6月  日⟧"), said="的日还空着"),
    ],
    good=[
        draft("通知", date="2024年12月16日"),
        Good(draft("请示", date="2024年  月  日"), stage="draft"),
    ],
)
def unfinished_date(outline: Outline) -> Iterator[Hit]:
    """成文日期用阿拉伯数字将年、月、日标全，年份标全称。送签以前月、日空着是正常的，草稿（--stage draft）不查。"""
    date = outline.one(Role.DATE)
    if date is None:
        return
    if _YEARLESS.fullmatch(date.text):
        message = "成文日期缺年份，应将年、月、日标全"
        yield Hit(date.start, date.end, message, paragraph=date.paragraph)
    elif blank := _BLANK.search(date.text):
        what = "日" if blank["month"] else "月、日"
        yield Hit(date.start, date.end, f"成文日期的{what}还空着，请补全", paragraph=date.paragraph)
