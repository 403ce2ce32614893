"""BD104: straight quotation marks round Chinese."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.quotation import STRAIGHT, Quotation, quotations

HAN = Pattern(r"\p{Han}")
SINGLE = Pattern(r"(?<![A-Za-z\d])(?!'\d\d[年届级])['‘][^'‘’\n]*\p{Han}[^'‘’\n]*['’](?![A-Za-z])")
CODE = frozenset("={[")
"""Before a mark of a program: name="值"."""
RIGHT = "中文里的引号应为“ ”"


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
        Bad(
            "落实“坚持⟦'⟧四个自信⟦'⟧”要求，“要坚持⟦\"⟧安全第一⟦\"⟧方针，抓好落实。”",
            fixed="落实“坚持‘四个自信’”要求，“要坚持‘安全第一’方针，抓好落实。”",
            said="引号里面的",
        ),
        Bad(
            '他强调：⟦"⟧要办好⟦"⟧三件事⟦"⟧，抓好落实。⟦"⟧要当好⟦"⟧参谋助手〞。',
            fixed="他强调：“要办好‘三件事’，抓好落实。”要当好“参谋助手”。",
        ),
        Bad('落实⟦"⟧坚持“四个自信”⟦"⟧要求。', fixed="落实“坚持‘四个自信’”要求。"),
        Bad('推进“放管服⟦"⟧改革，优化⟦"⟧一网通办”平台。', fixed="推进“放管服”改革，优化“一网通办”平台。"),
        Bad('要坚持⟦"⟧，落实⟦"⟧一岗双责⟦"⟧。', said="不成对"),
        Bad('拨打⟦"⟧12345”热线，使用“蒙速办⟦""⟧应用。', fixed="拨打“12345”热线，使用“蒙速办”应用。"),
    ],
    good=[
        'It\'s the "Smart City" plan.',
        '配备15"显示器2台。',
        '推广“智慧水务”，配备24"显示器2台、“一体机”3台。',
        '设置name="张三"、class="标题"两个属性。',
        "'95届毕业生和'96届毕业生返校，Xi'an市、Ya'an市代表参加。",
        "东经120°12'30\"，北纬30°16'。",
    ],
)
def straight_quote(paragraph: Paragraph) -> Iterator[Hit]:
    """引号分前后：前“后”，里层前‘后’。一弯一直的改直的那个。西文里的直引号、表示英寸和角分的符号不动。

    引号里又有引号、一时看不出怎样配对的，改法须经确认。
    """
    text = paragraph.text
    if HAN.search(text) is None or "°" in text:
        return
    found = quotations(text)
    inner: list[Quotation] = []
    for one in found:
        yield from _double(text, one, inner)
        if one.inner:
            inner.append(one)
        else:
            inner.clear()
    yield from _singles(text, found)


def _double(text: str, one: Quotation, inner: list[Quotation]) -> Iterator[Hit]:
    start, end = one.open[0], (one.close or one.open)[1]
    before = text[max(0, start - 1) : start]
    if before in CODE or HAN.search(before + text[start : end + 1]) is None:
        return
    fix = Fix(f"改为{_form(one.inner)}", tuple(_edits(text, one, inner)), safe=one.sure)
    straight = [span for span in (one.open, one.close) if span and text[span[0]] in STRAIGHT]
    for span in straight:
        if one.close is None or not one.possible:
            yield Hit(*span, f"{RIGHT}；这里引号不成对，请核对")
        else:
            yield Hit(*span, f"{_inside(one.inner)}引号应为{_form(one.inner)}", fix)


def _edits(text: str, one: Quotation, inner: list[Quotation]) -> list[Edit]:
    """Both marks of a quotation, and of the curly ones inside it, whose level shows only now."""
    mended = [one]
    if one.close and not one.inner:
        inside = [other for other in inner if one.open < other.open < one.close]
        mended += [other for other in inside if text[other.open[0]] == "“"]
    marks = sorted(mark for each in mended for mark in each.marks)
    return [Edit(*span, mark) for span, mark in marks if text[slice(*span)] != mark]


def _singles(text: str, found: list[Quotation]) -> Iterator[Hit]:
    spans = sorted((one.open[0], one.close[0] if one.close else len(text)) for one in found)
    opened, closed = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
    sure = all(one.close for one in found)
    for match in SINGLE.finditer(text):
        outside = bisect_left(opened, match.start())
        yield from _single(text, match, outside > 0 and match.end() <= closed[outside - 1], sure=sure)


def _single(text: str, match: Match, inner: bool, *, sure: bool) -> Iterator[Hit]:
    start, end = match.start(), match.end() - 1
    curly = "‘" in match.group() or "’" in match.group()
    forms = "‘’" if inner or curly else "“”"
    wrong = [(at, mark) for at, mark in zip((start, end), forms, strict=True) if text[at] == "'"]
    fix = Fix(f"改为{_form(inner or curly)}", tuple(Edit(at, at + 1, mark) for at, mark in wrong), safe=sure)
    for at, _ in wrong:
        yield Hit(at, at + 1, f"{_inside(inner)}引号应为{_form(inner or curly)}", fix)


def _form(inner: bool) -> str:
    return "‘ ’" if inner else "“ ”"


def _inside(inner: bool) -> str:
    return "引号里面的" if inner else "中文里的"
