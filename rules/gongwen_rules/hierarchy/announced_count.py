"""CC104: an announced count against what follows."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gongwen_lint.rule import (
    PROSE,
    Bad,
    Element,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    Role,
    document_rule,
    fact,
)
from gongwen_rules.knowledge.counting import COUNT, count_value

NEAR = 3
"""What is announced begins at most so many paragraphs behind the announcement."""
LONGEST = 60
"""So many members are looked at."""
_NUMERALS = "一二三四五六七八九十"
_UNITS = "个项条点大种类起件例"
_KIND = "典型|主要|重点|突出|关键|重要|明显|具体|基本|共性|薄弱|核心|显著|深层次|直接|现实|根本|专项|方面(?:的)?|大的?|新的?"
_THING = (
    "方面|工作|任务|问题|环节|事项|事情?|原因|要求|意见|建议|希望|措施|举措|办法|做法|特点|到位|坚持|强化|突出|确保|体会|经验|变化|目标|"
    "原则|阶段|步骤|层次|结合|转变|关系|关键|重点|统一|不足|短板|矛盾|难题|困难|教训|地方|认识|体现|抓手|条件|理由|案例|案件|事故|事件"
)
_COUNT = Pattern(COUNT)
_TOLD = Pattern(rf"[（(](?:共|[^（）()]{{0,4}})(?P<count>{COUNT}|一)[条项个点款种类]\p{{Han}}{{0,4}}[）)]")
"""A heading says how many items stand under it."""
_CUES = ("以下", "下列", "如下", "讲", "提", "谈", "讲出", "提出", "谈出", "分", "分为", "分成")
_FIRST_ITEMS = ("1.", "1．", "1、", "（1）", "(1)", "（一）", "(一)", "①")
_POINTS = ("是", "要", "抓", "靠", "看")


_COUNTS = f"两{_NUMERALS}0123456789"
_ENDS = "：:。，,"
_LIST_STARTS = ("一是", "一要", "第一", *_FIRST_ITEMS)


@fact(
    "announced",
    on=(
        *(thing[-2:] + colon for thing in _THING.replace("?", "").split("|") for colon in "：:"),
        *(cue + count for cue in _CUES for count in _COUNTS),
        "如下：",
        "如下:",
        *(f"{end}{first}" for end in _ENDS for first in _LIST_STARTS),
    ),
    find=rf"(?<![第\d.百千万几数{_NUMERALS}])(?P<count>[二两三四五六七八九十\d][一二三四五六七八九\d]?)(?P<unit>[{_UNITS}])"
    rf"(?:(?<=[点条])|(?<=[种类])(?=[：:])|(?:{_KIND}){{0,2}}(?P<thing>{_THING})(?:的(?&thing))?)(?:进行|实施|推进|(?:作?(?:紧急)?(?:通知|通报|报告|请示|部署|安排|要求|说明|汇报)?如下))?(?P<end>[：:。，,])",
    roles=PROSE,
)
def announced(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A number of points that the text promises: the number, where the promise ends, whether a list must follow it.

    The list follows in the paragraphs behind where the promise closes its own, with a colon or a word that points on.
    """
    if _COUNT.fullmatch(match["count"]) is None:
        return
    last = not paragraph.text[match.end() :].strip()
    cued = paragraph.text[: match.start()].endswith(_CUES) or "如下" in match.group()
    points_on = match["end"] in "：:" or (match["end"] == "。" and cued)
    yield Fact(
        match.start("count"),
        match.end("unit"),
        (match["count"] + match["unit"], count_value(match["count"]), match.end(), last and points_on),
    )


@fact(
    "series",
    on=tuple(number + point for number in _NUMERALS for point in _POINTS)
    + tuple(f"第{number}{mark}" for number in _NUMERALS for mark in "，,、是要")
    + tuple(f"其{number}{mark}" for number in _NUMERALS[:6] for mark in "，,、是"),
    find=rf"(?:^[\s\u3000]*|(?<=[。；：:;！？，,”）]))(?P<ordinal>[第其])?(?P<count>十?[{_NUMERALS}])"
    rf"(?(ordinal)[，,、是要]|(?P<point>{'|'.join(_POINTS)})(?!否|非))",
    roles=PROSE,
)
def series(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The members of 一是…二是… and 第一，…第二，…: its word and the number."""
    yield Fact(match.start(), match.end(), (match["ordinal"] or match["point"], count_value(match["count"])))


@fact(
    "items",
    on=tuple(f"{colon}{first}" for colon in "：:" for first in _FIRST_ITEMS),
    find=rf"(?<=[。；：:;，,])(?:(?P<arabic>\d{{1,2}})[.．、](?!\d)|(?P<open>[（(])(?P<inner>\d{{1,2}}|十?[{_NUMERALS}])[）)]|(?P<circled>[①-⑳]))",
    roles=PROSE,
)
def items(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The members of a list with ordinals inside a paragraph, 1.…；2.…, （1）…（2）…, ①…②…: the sort and the number."""
    if match["circled"]:
        yield Fact(match.start(), match.end(), ("①", ord(match["circled"]) - ord("①") + 1))
        return
    number = match["arabic"] or match["inner"]
    sort = "1." if match["arabic"] else "（1）" if number.isdigit() else "（一）"
    yield Fact(match.start(), match.end(), (sort, count_value(number)))


class _Promise(NamedTuple):
    """An announcement: its words, how many, where it ends, whether the list stands in the paragraphs behind."""

    said: str
    number: int
    end: int
    closes: bool


@document_rule(
    "CC104",
    "announced-count",
    "说几点就有几点",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("announced", "series", "items"),
    bad=[
        Bad("现就做好防汛工作提出以下⟦三点⟧要求：一是落实责任，二是备足物资。"),
        Bad("今年抓了⟦三项⟧重点工作：一是完善制度，二是强化培训。"),
        Bad("要把好⟦三个⟧环节：第一，拟稿要准；第二，审核要严；第三，签发要慎；第四，印制要快。"),
        Bad("现提出⟦三点⟧意见如下：一是落实责任；二是备足物资。"),
        Bad("明确了⟦5项⟧任务：1.查隐患；2.备物资；3.练队伍；4.严值守。"),
        Bad("排查分⟦三个⟧阶段进行。\n一、动员部署\n广泛动员。\n二、全面排查\n不留死角。"),
        Bad("供餐方式有以下⟦四种⟧：一是集中供餐，二是送餐上门。"),
        Bad("提出以下⟦六条⟧措施：\n一、抓源头（2条）\n查隐患，备物资。\n二、抓过程（3条）\n严值守，勤巡查，快处置。"),
        Bad("现就⟦五个⟧方面工作紧急通知如下：\n一要排查隐患。\n二要备足物资。\n三要严格值守。"),
        Bad("现将⟦3起⟧典型问题通报如下：\n1.王某违规收受礼金问题。\n2.李某公车私用问题。"),
        Bad("下面，我讲⟦三点⟧意见。\n一、认清形势\n任务很重。\n二、落实责任\n责任到人。"),
    ],
    good=[
        "现就做好防汛工作提出以下两点要求：一是落实责任，二是备足物资。",
        "下面，我讲三点意见。\n一、认清形势\n任务很重。\n二、落实责任\n责任到人。\n三、严明纪律\n严肃问责。",
        "要做好以下三个方面工作：",
        "明确了3项任务：（1）查隐患；（2）备物资；（3）练队伍。抓好三项工作：1.防汛；2.抗旱；\n3.供水。",
        "第三点要求：一是压实责任，二是强化督查。讲二三点意见：一是学习，二是思考，三是实践，四是总结。",
        "完成2个项目前期工作：一是选址，二是勘察，三是设计。",
        "提出以下五条措施：\n一、抓源头（2条）\n查隐患，备物资。\n二、抓过程（3条）\n严值守，勤巡查，快处置。",
        "提出以下三条措施：\n一、抓源头\n（一）查隐患。\n（二）备物资。\n二、抓过程\n（三）严值守。",
        "讲三点意见：第一，看到差距，主要有两个方面：一是投入少，二是人员缺。第二，落实责任。第三，严格考核。",
        "要抓好三项工作：一是防汛。二是抗旱，包括：一是蓄水，二是调水。三是供水。",
    ],
)
def announced_count(outline: Outline) -> Iterator[Hit]:
    """“讲三点意见”而只讲了两点，多是删改后忘了改数。只在后面紧跟着“一是……二是……”或者序数标题时核对。"""
    numbered = [heading for heading in outline.headings() if heading.ordinal]
    for found in outline.facts["announced"]:
        promise = _Promise(*found.value)
        at = bisect_right(numbered, found.paragraph, key=lambda heading: heading.paragraph)
        after = numbered[at : at + LONGEST]
        given = _series_after(outline, found, promise) or _items_after(outline, found, promise, after)
        headings = () if given or not promise.closes else _counted(found, after)
        given = given or len(headings)
        if given >= 2 and given != promise.number and not _counts_inner(headings, after, promise.number):
            message = f"前面说“{promise.said}”，后面列了{given}项，请核对"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)


def _series_after(outline: Outline, found: PlacedFact, promise: _Promise) -> int:
    """How long the 一是…二是… is that begins right behind the announcement; it may run on over paragraphs.

    0 where a second series that begins inside it leaves open to which of them the rest belongs.
    """
    known = outline.facts["series"]
    at = bisect_left(known, (found.paragraph, promise.end), key=_place)
    after = known[at : at + LONGEST]
    if not after or not _begins_at(after[0], found, promise):
        return 0
    sort, last, reached = after[0].value[0], 0, found.paragraph
    for number, one in enumerate(after):
        if one.paragraph > reached + NEAR:
            break
        reached = one.paragraph
        if one.value == (sort, last + 1):
            last += 1
        elif one.value == (sort, 1):
            unsure = any(
                other.value == (sort, last + 1) for other in after[number:] if other.paragraph == one.paragraph
            )
            return 0 if unsure else last
        elif one.value[0] == sort:
            break
    return last


def _items_after(outline: Outline, found: PlacedFact, promise: _Promise, headings: Sequence[Element]) -> int:
    """How long the list with ordinals is that begins right behind the announcement and ends in its paragraph."""
    known = outline.facts["items"]
    at = bisect_left(known, (found.paragraph, promise.end), key=_place)
    after = [one for one in known[at : at + LONGEST] if one.paragraph == found.paragraph]
    if not after or after[0].start != promise.end or after[0].value[1] != 1:
        return 0
    numbers = [one.value[1] for one in after if one.value[0] == after[0].value[0]]
    last = len(numbers)
    runs_on = any(_number(heading) == last + 1 for heading in headings if heading.paragraph - found.paragraph <= NEAR)
    return 0 if runs_on or numbers != list(range(1, last + 1)) else last


def _place(found: PlacedFact) -> tuple[int, int]:
    return found.paragraph, found.start


def _begins_at(first: PlacedFact, found: PlacedFact, promise: _Promise) -> bool:
    if first.value[1] != 1:
        return False
    if first.paragraph == found.paragraph:
        return first.start == promise.end
    return promise.closes and first.start == 0 and first.paragraph <= found.paragraph + NEAR


def _counted(found: PlacedFact, after: Sequence[Element]) -> tuple[Element, ...]:
    """The headings of one level that follow an announcement, counted up from one."""
    if not after or after[0].paragraph > found.paragraph + NEAR or _number(after[0]) != 1:
        return ()
    counted: list[Element] = []
    for heading in after:
        if heading.role < after[0].role or heading.part != after[0].part:
            break
        if heading.role is after[0].role:
            if _number(heading) != len(counted) + 1:
                break
            counted.append(heading)
    return tuple(counted)


def _counts_inner(headings: tuple[Element, ...], after: Sequence[Element], promised: int) -> bool:
    """The promise is of what stands under the headings: 一、抓源头（2条）, or items numbered on from one to the next."""
    told = [_TOLD.search(heading.text) for heading in headings]
    if headings and all(told):
        return sum(count_value(match["count"]) for match in told if match) == promised
    inner = after[1:] if headings else ()
    below = inner[0].role if inner else None
    return below is not None and below > headings[0].role and _number_of(inner, below) == promised


def _number_of(headings: Sequence[Element], role: Role) -> int:
    """How many headings of a level are numbered on from one; 0 if they begin anew."""
    numbers = [_number(heading) for heading in headings if heading.role is role]
    return len(numbers) if numbers == list(range(1, len(numbers) + 1)) else 0


def _number(heading: Element) -> int:
    return heading.ordinal.number if heading.ordinal else 0
