"""Over which paragraphs the directives of a document hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gongwen_lint.directive import ALL, Directive, read_directive
from gongwen_lint.document import Block, Comment
from gongwen_lint.finding import Hit
from gongwen_lint.rule.contract import Rule
from gongwen_lint.structure import Element


class Place(NamedTuple):
    """Where a directive stands: its paragraph and its span in it."""

    paragraph: int
    start: int
    end: int


class Ban(NamedTuple):
    """One item of a directive and the paragraphs `first:end` over which it holds."""

    item: str
    place: Place
    first: int
    end: int


class Bans:
    """What the directives of a document say.

    Attributes:
        bans: In the order in which they stand, but those of a range when it is closed.
        odd: Instructions that are not understood, with their places.
        unpaired: Beginnings without an end and ends without a beginning: what to say of them.
    """

    def __init__(self) -> None:
        self.bans: list[Ban] = []
        self.odd: list[tuple[Place, str]] = []
        self.unpaired: list[tuple[Place, str]] = []


def read_bans(blocks: Sequence[Block], elements: Sequence[Element]) -> Bans:
    """What the directives in a document say, and over which paragraphs."""
    said = Bans()
    last = {element.paragraph: element.last for element in elements}
    is_open: dict[str, Ban] = {}
    following = -1  # the paragraph found last; there is none between the directive before and it
    for place, directive in _directives(blocks):
        if directive.scope is None:
            said.odd.append((place, directive.verb))
        elif directive.scope == "end":
            _close(said, is_open, place, directive.items)
        elif directive.scope == "start":
            for item in directive.items:
                is_open.setdefault(item, Ban(item, place, place.paragraph, len(blocks)))
        else:
            following = following if place.paragraph < following else _following(blocks, place.paragraph)
            first, end = _reach(directive, place.paragraph, blocks, last, following)
            said.bans += [Ban(item, place, first, end) for item in directive.items]
    said.bans += is_open.values()
    for place in dict.fromkeys(ban.place for ban in is_open.values()):
        said.unpaired.append((place, "“忽略开始”没有对应的“忽略结束”，一直管到文末"))
    return said


def _directives(blocks: Sequence[Block]) -> Iterator[tuple[Place, Directive]]:
    for number, block in enumerate(blocks):
        for comment in block.comments:
            directive = read_directive(comment.text)
            if directive is not None:
                yield _place(number, block, comment), directive


def _place(number: int, block: Block, comment: Comment) -> Place:
    """The span of a comment inside its paragraph, of one character at least where there is one."""
    start = max(min(comment.start, len(block.text) - 1), 0)
    return Place(number, start, min(max(comment.end, start + 1), len(block.text)))


def _following(blocks: Sequence[Block], number: int) -> int:
    """The next paragraph with words; past the last one where there is none."""
    return next((n for n in range(number + 1, len(blocks)) if blocks[n].is_prose), len(blocks))


def _reach(
    directive: Directive, number: int, blocks: Sequence[Block], last: Mapping[int, int], following: int
) -> tuple[int, int]:
    """The range of paragraphs for which a directive in paragraph `number` is meant."""
    if directive.scope == "file":
        return 0, len(blocks)
    first = following if directive.scope == "next" or not blocks[number].is_prose else number
    return first, max(last.get(first, first), first) + 1


def _close(said: Bans, is_open: dict[str, Ban], place: Place, items: Sequence[str]) -> None:
    """Ends the ranges of some items; without any named, all that are open."""
    ended = [item for item in (is_open if ALL in items else items) if item in is_open]
    said.bans += [is_open.pop(item)._replace(end=place.paragraph + 1) for item in ended]
    if not ended:
        said.unpaired.append((place, "“忽略结束”没有对应的“忽略开始”"))


def names(item: str, rule: Rule, hit: Hit | None = None) -> bool:
    """An item of a directive names a rule, and a hit of it if that is given."""
    code, _, entry = item.partition(":")
    if entry and hit is not None and hit.entry != entry:
        return False
    if code == ALL:
        return rule.category.gate is not None
    return code == rule.name or (bool(code) and rule.code.startswith(code))


def active_bans(
    bans: Iterable[Ban], numbers: Sequence[int]
) -> Iterator[tuple[int, Mapping[str, Ban], tuple[str, ...]]]:
    """The paragraphs over which bans hold, out of some in order, with one ban for each item."""
    coming = sorted(bans, key=lambda ban: (ban.first, -ban.end), reverse=True)
    active: dict[str, Ban] = {}
    items: tuple[str, ...] = ()
    ends = 0  # the paragraph before which no ban in force ends
    for number in numbers:
        if number >= ends or (coming and coming[-1].first <= number):
            while coming and coming[-1].first <= number:
                ban = coming.pop()
                if ban.item not in active or active[ban.item].end <= number:
                    active[ban.item] = ban
            active = {item: ban for item, ban in active.items() if number < ban.end}
            items, ends = tuple(active), min((ban.end for ban in active.values()), default=number)
        if active:
            yield number, active, items
