"""CC113: a number of 一是…二是… or 第一，…第二，… that skips or repeats."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, PlacedFact, Role, document_rule
from gongwen_lint.structure.numbers import han_numeral

_NEAR = 3
"""A series goes on at most so many paragraphs further."""
_DEEP = 8
"""So many series stand one in another at most."""
_PAIR = 2
"""So many numbers may stand together by chance."""


@document_rule(
    "CC113",
    "series-gap",
    "“一是”“二是”连续",
    severity="warning",
    basis="实务",
    clause="",
    facts=("series",),
    bad=[
        Bad("要抓好落实：一是压实责任；二是备足物资；⟦四是⟧严肃问责。", said="三是"),
        Bad("要抓好落实：一是压实责任；二是备足物资；⟦二是⟧严肃问责。", said="重复"),
        Bad("第一，认清形势。第二，压实责任。⟦第四，⟧严肃问责。", said="第三"),
        Bad("其一，认清形势；其二，压实责任；⟦其四，⟧严肃问责。", said="其三"),
        Bad("一要抓源头。\n二要抓过程。\n⟦四要⟧抓结果。"),
        Bad("一要抓源头。\n⟦二是⟧抓过程。\n三要抓结果。", said="二要"),
        Bad("一要抓源头。\n二要抓过程。\n⟦三是⟧抓结果。\n四要抓问责。", said="三要"),
        Bad("一要抓源头。\n二要抓过程。\n⟦三是⟧抓结果。", said="三要"),
        Bad("一、做到两勤\n一是腿勤。\n二是口勤。\n二、坚持三条\n一要忠诚。\n二要负责。\n⟦三是⟧自律。", said="三要"),
    ],
    good=[
        "一要抓源头，二要抓过程。产值第三是因为基础弱。",
        "一是压实责任：一是县级，二是乡级；二是备足物资；三是严肃问责。",
        "一是压实责任，一要签责任书，二要严考核；二是备足物资。",
        "产值全省第一，第三，增加值居第四位。",
        "抓好重点工作。二是备足物资。四是严肃问责。",
        "一是压实责任。（县水利局负责）二是备足物资。三是严肃问责。",
    ],
)
def series_gap(outline: Outline) -> Iterator[Hit]:
    """“一是……二是……四是”，多是增删之后忘了改。从“一是”“第一”数起，一段里的和接着几段的都查，到下一个一级标题为止；层层套着的各数各的。"""
    last = -1
    headings = [heading.paragraph for heading in outline.all(Role.HEADING1, part=None)]
    open_: dict[str, list[int]] = {}
    before: PlacedFact | None = None
    for found in outline.facts["series"]:
        if found.paragraph > last + _NEAR or any(last < heading <= found.paragraph for heading in headings):
            open_ = {}
        last = found.paragraph
        sort, number = found.value
        numbers = open_.setdefault(sort, [])
        known = next((depth for depth in reversed(range(len(numbers))) if numbers[depth] + 1 == number), None)
        if number == 1:
            numbers[:] = [*numbers[1 - _DEEP :], 1]
        elif known is not None:
            numbers[known:] = [number]
        elif before and not numbers and _goes_on(open_.get(before.value[0], []), number):
            yield _mixed(found, before.value[0])
            open_[before.value[0]][-1] = number
        elif numbers and number in (numbers[-1], numbers[-1] + 2):
            other = before is not None and before.value[1] == numbers[-1] + 1 == number - 1
            yield _mixed(before, sort) if before and other else _hit(found, numbers[-1])
            numbers[-1] = number
        before = found


def _goes_on(others: list[int], number: int) -> bool:
    """一要, 二要, 三是: a word that begins no series of its own goes on with that of another."""
    return number > _PAIR and others[-1:] == [number - 1]


def _hit(found: PlacedFact, before: int) -> Hit:
    sort, number = found.value
    said, missing = _said(sort, number), _said(sort, before + 1)
    message = f"“{said}”重复，请核对" if number == before else f"“{said}”之前缺“{missing}”，请核对"
    return Hit(found.start, found.end, message, paragraph=found.paragraph)


def _mixed(odd: PlacedFact, sort: str) -> Hit:
    """一要, 二是, 三要: nothing lacks, but one is said in other words."""
    other, number = odd.value
    message = f"“{_said(other, number)}”与前后的说法不一致，可写作“{_said(sort, number)}”"
    return Hit(odd.start, odd.end, message, severity="info", paragraph=odd.paragraph)


def _said(sort: str, number: int) -> str:
    """第三, 其三, 三是."""
    return f"{sort}{han_numeral(number)}" if sort in "第其" else f"{han_numeral(number)}{sort}"
