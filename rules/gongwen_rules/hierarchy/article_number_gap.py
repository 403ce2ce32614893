"""CC105: a chapter, section or article number that skips or repeats."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Fact, Hit, Match, Outline, Paragraph, Role, document_rule, fact
from gongwen_lint.structure.numbers import han_number, han_numeral

_SURE = 2
"""So many numbers in a row before a break show that they are meant to run on."""


@fact(
    "article",
    on="条",
    find=r"^[\s\u3000\ufdd0]*(?P<label>第(?P<number>[一二三四五六七八九十百零〇]{1,7}|\d{1,3})条)(?=[\s\u3000\ufdd0])",
    roles=(Role.BODY,),
)
def article(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The number at the head of an article, 第三条; 第三条之一 and references in a sentence are none."""
    yield Fact(*match.span("label"), han_number(match["number"]) or 0)


@document_rule(
    "CC105",
    "article-number-gap",
    "章、条的序号连续",
    severity="warning",
    basis="实务",
    clause="",
    facts=("article",),
    bad=[
        Bad(
            "第一条　为规范公文处理，制定本办法。\n第二条　本办法适用于全县各单位。\n⟦第四条⟧　公文处理应当准确。",
            said="第三条",
        ),
        Bad(
            "第一章　总则\n第一条　为规范公文处理，制定本办法。\n第二章　种类\n第二条　公文有15种。\n"
            "⟦第四章⟧　附则\n第三条　本办法自印发之日起施行。",
            said="第三章",
        ),
        Bad("第一条　总则。\n第二条　适用范围。\n⟦第二条⟧　公文处理应当准确。\n第三条　附则。", said="重复"),
    ],
    good=[
        "第一条　为规范公文处理，制定本办法。\n第二条　本办法适用于全县各单位。\n第三条　公文处理应当准确。",
        "第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　附则\n第三条　丙。",
        "摘录如下：\n第八条　公文种类主要有15种。\n第十五条　向上级机关行文，应当遵循规定。",
        "第一条　甲。\n第二条　乙。\n第二条之一　丙。\n第三条　丁。",
        "将办法作如下修改：\n第三条修改为：“公文处理应当准确。”\n第七条修改为：“公文应当及时办理。”",
    ],
)
def article_number_gap(outline: Outline) -> Iterator[Hit]:
    """跳号、重号多是删改条文后忘了重排。从第一条（章）连续编下来的才查；摘录、修改决定里的不查。"""
    for first, last in ((part.first, part.last) for part in outline.parts):
        inside = [f for f in outline.facts["article"] if first <= f.paragraph <= last]
        yield from _breaks([(f.value, f.paragraph, f.start, f.end) for f in inside], "条")
    for number in range(len(outline.parts)):
        chapters = (h for h in outline.headings(number) if h.ordinal and h.ordinal.style == "chapter")
        yield from _breaks([_placed(heading) for heading in chapters], "章")


def _placed(heading: Element) -> tuple[int, int, int, int]:
    written = heading.ordinal.text if heading.ordinal else ""
    number = heading.ordinal.number if heading.ordinal else 0
    return number, heading.paragraph, heading.start, heading.start + len(written)


def _breaks(numbers: list[tuple[int, int, int, int]], unit: str) -> Iterator[Hit]:
    """The first number that breaks a run from one on; what follows it may be another text."""
    run = 0
    for number, paragraph, start, end in numbers:
        if number == 1:
            run = 1
        elif number == run + 1 and run:
            run += 1
        else:
            if run >= _SURE and number in (run, run + 2):
                yield Hit(start, end, _message(run, number, unit), paragraph=paragraph)
            return


def _message(last: int, number: int, unit: str) -> str:
    if number == last:
        return f"{_ordinal(number, unit)}重复，请核对"
    missing, before = _ordinal(last + 1, unit), _ordinal(last, unit)
    return f"{before}之后是{_ordinal(number, unit)}，缺{missing}，请核对"


def _ordinal(number: int, unit: str) -> str:
    return f"第{han_numeral(number)}{unit}"
