"""CC104: an announced count against what follows."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongwen_lint.rule import PROSE, Bad, Element, Fact, Hit, Match, Outline, Paragraph, PlacedFact, document_rule, fact
from gongwen_rules.knowledge.counting import COUNT, count_value

NEAR = 3
"""The first heading stands at most so many paragraphs behind the announcement."""


@fact(
    "announced",
    on=("以下", "下列", "下面", "讲", "提", "谈"),
    find=rf"(?:以下|下列|如下|(?:讲|提|谈|提出)(?:以下)?)(?P<count>{COUNT})(?P<what>点|个方面|条|项|个问题)(?:[\p{{Han}}]{{0,6}})(?P<end>[：:。])",
    roles=PROSE,
)
def announced(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A number of points that the text promises; whether the paragraph ends with the promise."""
    last = not paragraph.text[match.end() :].strip()
    yield Fact(match.start("count"), match.end("what"), (count_value(match["count"]), last, match.end()))


@fact(
    "series",
    on=("是",),
    find=r"(?:^|[。；：:;！，,\s])(?P<count>[一二三四五六七八九十]|十[一二])是(?!否|非)",
    roles=PROSE,
)
def series(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The members of 一是…二是…"""
    yield Fact(match.start("count"), match.end(), count_value(match["count"]))


@dataclass(frozen=True, slots=True)
class _Promise:
    """An announcement: how many, whether its paragraph ends with it, where its sentence ends."""

    count: int
    closes: bool
    end: int


@document_rule(
    "CC104",
    "announced-count",
    "说几点就有几点",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("announced", "series"),
    bad=[
        Bad("现就做好防汛工作提出以下⟦三点⟧要求：一是落实责任，二是备足物资。"),
        Bad("下面，我讲⟦三点⟧意见。\n一、认清形势\n任务很重。\n二、落实责任\n责任到人。"),
    ],
    good=[
        "现就做好防汛工作提出以下两点要求：一是落实责任，二是备足物资。",
        "下面，我讲三点意见。\n一、认清形势\n任务很重。\n二、落实责任\n责任到人。\n三、严明纪律\n严肃问责。",
        "要做好以下三个方面工作：",
    ],
)
def announced_count(outline: Outline) -> Iterator[Hit]:
    """“讲三点意见”而只讲了两点，多是删改后忘了改数。只在后面紧跟着“一是……二是……”或者序数标题时核对。"""
    for found in outline.facts["announced"]:
        promise = _Promise(*found.value)
        given = _series_after(outline, found, promise) or (_headings_after(outline, found) if promise.closes else 0)
        if given >= 2 and promise.count and given != promise.count:
            message = f"前面说{promise.count}点，后面有{given}点，请核对"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)


def _series_after(outline: Outline, found: PlacedFact, promise: _Promise) -> int:
    """How long the 一是…二是… is that begins right behind the announcement; it may run on over paragraphs."""
    last = 0
    paragraph = found.paragraph
    for one in outline.facts["series"]:
        if one.paragraph < found.paragraph or (one.paragraph == found.paragraph and one.start < promise.end - 1):
            continue
        if one.value != last + 1 or one.paragraph > paragraph + NEAR:
            break
        last, paragraph = last + 1, one.paragraph
    return last


def _headings_after(outline: Outline, found: PlacedFact) -> int:
    """How many headings of one level follow, counted up from one."""
    after = [h for h in outline.headings() if h.paragraph > found.paragraph and h.ordinal]
    if not after or after[0].paragraph > found.paragraph + NEAR or _number(after[0]) != 1:
        return 0
    count = 0
    for heading in after:
        if heading.role < after[0].role or heading.part != after[0].part:
            break
        if heading.role is after[0].role:
            if _number(heading) != count + 1:
                break
            count += 1
    return count


def _number(heading: Element) -> int:
    return heading.ordinal.number if heading.ordinal else 0
