"""BD104: straight quotation marks round Chinese."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Paragraph, Pattern, rule
from gongwen_rules.knowledge.marks import alternating

HAN = Pattern(r"\p{Han}")
DOUBLE = Pattern(r'(?<!\d)["＂]')
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
    ],
    good=[
        'It\'s the "Smart City" plan.',
        '配备15"显示器2台。',
        "东经120°12'30\"，北纬30°16'。",
    ],
)
def straight_quote(paragraph: Paragraph) -> Iterator[Hit]:
    """引号分前后：前“后”，里层前‘后’。西文里的直引号、表示英寸和角分的符号不动。"""
    text = paragraph.text
    if HAN.search(text) is None or "°" in text:
        return
    places = [match.start() for match in DOUBLE.finditer(text)]
    if len(places) % 2:
        for at in places:
            if _touches_han(text, at):
                yield Hit(at, at + 1, "中文里的引号应为“ ”；这里引号不成对，请核对")
        places = []
    for open_, close in alternating(places):
        if HAN.search(text[max(0, open_ - 1) : close + 2]):
            yield from _pair(open_, close)
    for match in SINGLE.finditer(text):
        yield from _pair(match.start(), match.end() - 1)


def _touches_han(text: str, at: int) -> bool:
    return HAN.search(text[max(0, at - 1) : at + 2]) is not None


def _pair(open_: int, close: int) -> Iterator[Hit]:
    fix = Fix("改为“ ”", (Edit(open_, open_ + 1, "“"), Edit(close, close + 1, "”")))
    for at in (open_, close):
        yield Hit(at, at + 1, "中文里的引号应为“ ”", fix)
