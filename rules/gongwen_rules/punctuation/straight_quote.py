"""BD104: straight quotation marks round Chinese."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Paragraph, Pattern, rule
from gongwen_rules.knowledge.marks import Span, pair_straight

HAN = Pattern(r"\p{Han}")
SINGLE = Pattern(r"(?<![A-Za-z\d])'([^'\n]*\p{Han}[^'\n]*)'(?![A-Za-z])")


@rule(
    "BD104",
    "straight-quote",
    "中文里用弯引号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2",
    on="\"'＂",
    bad=[
        Bad('要坚持⟦"⟧安全第一⟦"⟧，落实⟦"⟧一岗双责⟦"⟧。', fixed="要坚持“安全第一”，落实“一岗双责”。"),
        Bad("开展⟦'⟧清风行动⟦'⟧。", fixed="开展“清风行动”。"),
        Bad('要坚持⟦"⟧安全第一的方针。'),
        Bad('推进“一网通办⟦"⟧和“跨省通办⟦"⟧。', fixed="推进“一网通办”和“跨省通办”。"),
        Bad('拨打⟦"⟧12345”热线，使用“蒙速办⟦""⟧应用。', fixed="拨打“12345”热线，使用“蒙速办”应用。"),
    ],
    good=[
        'It\'s the "Smart City" plan.',
        '配备15"显示器2台。',
        '推广“智慧水务”，配备24"显示器2台、“一体机”3台。',
        "东经120°12'30\"，北纬30°16'。",
    ],
)
def straight_quote(paragraph: Paragraph) -> Iterator[Hit]:
    """引号分前后：前“后”，里层前‘后’。一弯一直的改直的那个。西文里的直引号、表示英寸和角分的符号不动。"""
    text = paragraph.text
    if HAN.search(text) is None or "°" in text:
        return
    for open_, close in pair_straight(text):
        if close is None:
            if HAN.search(text[max(0, open_[0] - 1) : open_[1] + 1]):
                yield Hit(*open_, "中文里的引号应为“ ”；这里引号不成对，请核对")
        elif HAN.search(text[max(0, open_[0] - 1) : close[1] + 1]):
            yield from _pair(text, open_, close)
    for match in SINGLE.finditer(text):
        yield from _pair(text, (match.start(), match.start() + 1), (match.end() - 1, match.end()))


def _pair(text: str, open_: Span, close: Span) -> Iterator[Hit]:
    wrong = [(span, mark) for span, mark in ((open_, "“"), (close, "”")) if text[slice(*span)] != mark]
    fix = Fix("改为“ ”", tuple(Edit(*span, mark) for span, mark in wrong))
    for span, _ in wrong:
        yield Hit(*span, "中文里的引号应为“ ”", fix)
