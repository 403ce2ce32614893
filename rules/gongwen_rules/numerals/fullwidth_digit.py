"""SZ103: full-width digits."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, draft, replacement, rule

_DIGITS = "０１２３４５６７８９"
_TO_HALF = str.maketrans(_DIGITS + "．％", "0123456789.%")


@rule(
    "SZ103",
    "fullwidth-digit",
    "阿拉伯数字通常用半角",
    severity="info",
    basis="实务",
    clause="",
    on=_DIGITS,
    fold="全角数字{n}处，通常用半角",
    find=r"(?<![Ａ-Ｚａ-ｚ０-９．－])[０-９](?:[０-９．]*[０-９])?[％．]?(?![Ａ-Ｚａ-ｚ])",
    bad=[
        Bad("⟦２０２４⟧年完成投资⟦３．５⟧亿元，增长⟦５％⟧。", fixed="2024年完成投资3.5亿元，增长5%。"),
        Bad("⟦１．⟧加强领导", fixed="1.加强领导"),
        Bad(draft("通知", number="南政发〔⟦２０２４⟧〕⟦３⟧号"), fixed=str(draft("通知", number="南政发〔2024〕3号"))),
    ],
    good=["2024年完成投资3.5亿元，增长5%。", "键盘数字键“0—9”可以切换，编号见附件①—⑨。"],
)
def fullwidth_digit(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """全角的阿拉伯数字字距松散，检索不到，排在一起宽窄不一。与字母相连的由字母的规则一并处理。"""
    start, end = match.span()
    shown = match.group()
    if shown.endswith("．") and paragraph.text[:start].strip():
        end, shown = end - 1, shown[:-1]
    right = shown.translate(_TO_HALF)
    yield Hit(start, end, f"全角数字“{shown}”通常写作半角“{right}”", replacement(start, end, right))
