"""CC105: a chapter, section or article number that skips or repeats."""

from collections.abc import Iterator, Sequence

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Outline, Paragraph, Pattern, PlacedFact, document_rule, fact
from gongwen_lint.structure.lines import MARGIN
from gongwen_lint.structure.numbers import han_number, han_numeral

_HAN = "一二三四五六七八九十百零〇"
_LABEL = Pattern(rf"第(?P<number>[{_HAN}]{{1,7}}|\d{{1,3}})(?P<unit>[章条])(?=[\s\u3000\ufdd0\p{{Han}}])")
_BEHIND = Pattern("[。；](?=第)")
_SURE = {"章": 1, "条": 2}
"""So many numbers in a row before a break show that they are meant to run on."""


@fact(
    "article",
    on=("。第", "；第"),
    starts="第",
    roles=PROSE,
)
def article(paragraph: Paragraph) -> Iterator[Fact]:
    """The number at the head of a chapter or an article, or right behind a sentence, where a line end was lost.

    The value is the unit, the number, and whether it is surely a head: alone before a space, not followed by a word, as
    第三条规定 is.
    """
    text = paragraph.text
    start = len(text) - len(text.lstrip(MARGIN))
    heads = [start] if text.startswith("第", start) else []
    if "。第" in text or "；第" in text:
        heads += [match.end() for match in _BEHIND.finditer(text)]
    for at in heads:
        match = _LABEL.compiled.match(text, at)
        if match:
            (number, unit), end = match.groups(), match.end()
            sure = at == start and (unit == "章" or not text[end : end + 1].strip(MARGIN))
            yield Fact(at, end, (unit, han_number(number) or 0, sure))


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
        Bad("第一章　总则\n第一条　为规范公文处理，制定本办法。\n⟦第三章⟧　附则\n第二条　本办法自印发之日起施行。"),
        Bad("第一条　总则。\n第二条　适用范围。\n⟦第二条⟧　公文处理应当准确。\n第三条　附则。", said="重复"),
    ],
    good=[
        "第一条　为规范公文处理，制定本办法。\n第二条　本办法适用于全县各单位。\n第三条　公文处理应当准确。",
        "第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　附则\n第三条　丙。",
        "摘录如下：\n第八条　公文种类主要有15种。\n第十五条　向上级机关行文，应当遵循规定。",
        "第一条　甲。\n第二条　乙。\n第二条之一　丙。\n第三条　丁。",
        "第一条　甲。\n第二条　乙。第三条　丙。\n第四条　丁。",
        "第一条　甲。\n第二条　乙。\n第三条所称公文，是指报告和请示。\n第三条　丙。",
        "将办法作如下修改：\n第三条修改为：“公文处理应当准确。”\n第七条修改为：“公文应当及时办理。”",
    ],
)
def article_number_gap(outline: Outline) -> Iterator[Hit]:
    """跳号、重号多是删改条文后忘了重排。从第一条（章）连续编下来的才查；摘录、修改决定里的不查。"""
    for part in outline.parts:
        inside = [found for found in outline.facts["article"] if part.first <= found.paragraph <= part.last]
        for unit in "章条":
            yield from _first_break([found for found in inside if found.value[0] == unit])


def _first_break(found: Sequence[PlacedFact]) -> Iterator[Hit]:
    """The first number that breaks a run from one on; what follows it may be another text."""
    run = seen = 0
    for one in found:
        unit, number, sure = one.value
        if not sure:
            seen = number if number == seen + 1 else seen
        elif number == 1 or (run and number in (run + 1, seen + 1)):
            run = seen = number
        else:
            if run >= _SURE[unit] and number in (run, run + 2):
                yield Hit(one.start, one.end, _message(run, number, unit), paragraph=one.paragraph)
            return


def _message(last: int, number: int, unit: str) -> str:
    if number == last:
        return f"{_ordinal(number, unit)}重复，请核对"
    missing, before = _ordinal(last + 1, unit), _ordinal(last, unit)
    return f"{before}之后是{_ordinal(number, unit)}，缺{missing}，请核对"


def _ordinal(number: int, unit: str) -> str:
    return f"第{han_numeral(number)}{unit}"
