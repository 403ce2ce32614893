"""SZ403: some numbers of a paragraph grouped, others not."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule

_PLAIN = Pattern(r"(?<![\d,.A-Za-z〔第号-])[1-9]\d{4,8}(?:\.\d+)?(?=[元人吨户亩名件个家公平米次台套册只])")


@rule(
    "SZ403",
    "grouping-forms",
    "千分位要分都分",
    severity="info",
    basis="实务",
    clause="",
    on=",",
    find=r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])",
    bad=[Bad("投资⟦1,234,567⟧元，其中自筹356000元。", said="356000")],
    good=[
        "投资1,234,567元，其中自筹356,000元。",
        "投资1234567元，自筹356000元。",
        "投资1,234,567元，涉及户数3560户，编码630001。",
    ],
)
def grouping_forms(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一文之内，五位以上的数要么都加千分位逗号，要么都不加。"""
    other = _not_grouped(paragraph.text)
    if other:
        yield Hit(*match.span(), f"同一段里“{other}”没有分节，千分位要分都分")


@lru_cache(maxsize=1)
def _not_grouped(text: str) -> str:
    """A number of a text without separators, "" if there is none; kept for the next one with separators."""
    found = _PLAIN.search(text)
    return found.group() if found else ""
