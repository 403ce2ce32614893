"""BD145: ‘ ’ as the outer quotation marks."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fact, Fix, Hit, Outline, Paragraph, Pattern, document_rule, fact
from gongwen_rules.knowledge.pairing import quoted_ranges

_TURNED = Pattern(r"’\p{Han}{2,12}‘(?=\p{Han}|[，。、；])")
"""A pair that stands the wrong way round: ’双减‘."""
_PAIR = Pattern(r"‘(?=[^‘’“”]*\p{Han})[^‘’“”]{1,60}’")


@fact("outer_single", on="‘")
def outer_single(paragraph: Paragraph) -> Iterator[Fact]:
    """Pairs of single quotation marks that stand in no double ones."""
    text = paragraph.text
    if '"' in text or "＂" in text or "'" in text:
        return
    for match in _PAIR.finditer(text):
        start, end = match.span()
        if text.count("“", 0, start) <= text.count("”", 0, start) and "”" not in text[end:].partition("“")[0]:
            yield Fact(start, end)
    if "‘" not in text.partition("’")[0]:
        yield from (Fact(*match.span()) for match in _TURNED.finditer(text) if not _is_within(text, match.start()))


def _is_within(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


@document_rule(
    "BD145",
    "single-quote-outside",
    "外层引号用“ ”",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.3.4",
    facts=("outer_single", "unpaired"),
    bad=[
        Bad("推进⟦‘放管服’⟧改革。", fixed="推进“放管服”改革。"),
        Bad("落实好⟦’双减‘⟧政策。", fixed="落实好“双减”政策。"),
        Bad("会议强调：⟦‘要抓好落实。’⟧", fixed="会议强调：“要抓好落实。”", said="外层"),
    ],
    good=[
        "会议指出：“要坚持‘两手抓’，不放松。”",
        "将第一条修改为：\n“本条所称‘义务人’，是指县水利局。\n本解释所称的‘产品’包括设备。”",
        "It’s a ‘test’ of quotes.",
    ],
)
def single_quote_outside(outline: Outline) -> Iterator[Hit]:
    """引用的话外层用双引号，引号里面再用引号时才用单引号。跨段的引文里面的单引号不查。"""
    quoted = {number for span in quoted_ranges(outline.facts["unpaired"]) for number in span}
    for one in outline.facts["outer_single"]:
        if one.paragraph not in quoted:
            at = one.paragraph
            fix = Fix("改为“ ”", (Edit(one.start, one.start + 1, "“", at), Edit(one.end - 1, one.end, "”", at)))
            yield Hit(one.start, one.end, "外层引号应为“ ”", fix, paragraph=at)
