"""ZX108: a Cyrillic or Greek letter inside a Latin word."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_LOOKALIKE = dict(
    zip("АВЕКМНОРСТХУЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXYSIJaeopcyxsijABEZHIKMNOPTYXo", strict=True)
)


@rule(
    "ZX108",
    "lookalike-letter",
    "西文词里不夹形近的外文字母",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on="".join(_LOOKALIKE),
    find=r"[A-Za-z0-9\p{Cyrillic}\p{Greek}]{2,}",
    bad=[
        Bad("全市⟦GDР⟧增长6%，⟦РM2⟧.5浓度下降。", fixed="全市GDP增长6%，PM2.5浓度下降。", said="西里尔"),
        Bad("办理⟦ΑPP⟧备案。", fixed="办理APP备案。", said="希腊"),
    ],
    good=["俄文文件标题为“Россия”，电阻为5kΩ，粒径为10μm，ΔT不超过2℃。", "采用β-内酰胺类药物，PM2.5浓度下降。"],
)
def lookalike_letter(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """形近字母看着一样，检索、校验都会出错。整个词是俄文、希腊文的不查，科学符号（μ、Ω、Δ）不查。"""
    shown = match.group()
    odd = [c for c in shown if c in _LOOKALIKE]
    if not odd or any(not c.isascii() and c not in _LOOKALIKE for c in shown) or not any(map(str.isascii, shown)):
        return
    right = "".join(_LOOKALIKE.get(c, c) for c in shown)
    script = "西里尔字母" if odd[0] >= "\u0400" else "希腊字母"
    yield Hit(*match.span(), f"“{shown}”里夹有{script}“{odd[0]}”，应为“{right}”", replacement(*match.span(), right))
