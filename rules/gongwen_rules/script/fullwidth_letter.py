"""ZX107: full-width Latin letters."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_LETTERS = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_TO_HALF = {ord(c): ord(c) - 0xFEE0 for c in _LETTERS + "０１２３４５６７８９－．"}
_NUMERALS = tuple("一二三四五六七八九")


def _in_number(text: str, start: int, end: int) -> bool:
    """An Ｏ that stands for 〇: 二ＯＯ五年."""
    return text[start - 1 : start] in _NUMERALS and text[end : end + 1] in (*_NUMERALS, "年") if start else False


@rule(
    "ZX107",
    "fullwidth-letter",
    "字母通常用半角",
    severity="info",
    basis="实务",
    clause="",
    on=_LETTERS,
    find=r"[Ａ-Ｚａ-ｚ０-９](?:[Ａ-Ｚａ-ｚ０-９－．]*[Ａ-Ｚａ-ｚ０-９])?",
    bad=[
        Bad("全市⟦ＧＤＰ⟧增长6%，研发⟦Ｒ⟧＆⟦Ｄ⟧投入增加。", fixed="全市GDP增长6%，研发R＆D投入增加。"),
        Bad("⟦Ｇ２０⟧峰会期间，⟦Ａ⟧级景区加强值守。", fixed="G20峰会期间，A级景区加强值守。"),
    ],
    good=[
        "印发编号为二ＯＯ五第三号。",
        "全市GDP增长6%，R&D投入增加。",
        "合计12家，其中A级景区5家；费用按（a）项列支。",
    ],
)
def fullwidth_letter(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """全角字母占一个汉字的位置，词形松散，检索不到。与字母相连的数字一并改为半角。"""
    shown = match.group()
    right = shown.translate(_TO_HALF)
    if not any(c.isalpha() for c in right) or (set(shown) == {"Ｏ"} and _in_number(paragraph.text, *match.span())):
        return
    yield Hit(*match.span(), f"全角字母“{shown}”通常写作半角“{right}”", replacement(*match.span(), right))
