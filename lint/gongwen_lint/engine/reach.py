"""Over which paragraphs the directives of a document hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from gongwen_lint.directive import ALL, Directive, read_directive
from gongwen_lint.document import Block, Comment
from gongwen_lint.structure import Element


@dataclass(frozen=True, slots=True)
class Place:
    """Where a directive stands: its paragraph and its span in it."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ban:
    """One item of a directive and the paragraphs `first:end` over which it holds."""

    item: str
    place: Place
    first: int
    end: int


@dataclass(slots=True)
class Bans:
    """What the directives of a document say.

    Args:
        bans: In the order in which they stand, but those of a range when it is closed.
        odd: Instructions that are not understood, with their places.
        unpaired: Beginnings without an end and ends without a beginning: what to say of them.
    """

    bans: list[Ban] = field(default_factory=list[Ban])
    odd: list[tuple[Place, str]] = field(default_factory=list[tuple[Place, str]])
    unpaired: list[tuple[Place, str]] = field(default_factory=list[tuple[Place, str]])


def read_bans(blocks: Sequence[Block], elements: Sequence[Element]) -> Bans:
    """What the directives in a document say, and over which paragraphs."""
    said = Bans()
    last = {element.paragraph: element.last for element in elements}
    is_open: dict[str, Ban] = {}
    for place, directive in _directives(blocks):
        number = place.paragraph
        if directive.scope is None:
            said.odd.append((place, directive.verb))
        elif directive.scope == "end":
            _close(said, is_open, place, directive.items)
        elif directive.scope == "start":
            for item in directive.items:
                is_open.setdefault(item, Ban(item, place, number, len(blocks)))
        else:
            first, end = _paragraphs(directive, number, blocks, last)
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


def _paragraphs(directive: Directive, number: int, blocks: Sequence[Block], last: dict[int, int]) -> tuple[int, int]:
    """The range of paragraphs for which a directive in paragraph `number` is meant."""
    if directive.scope == "file":
        return 0, len(blocks)
    first = number
    if directive.scope == "next" or not blocks[number].is_prose:
        first = next((n for n in range(number + 1, len(blocks)) if blocks[n].is_prose), len(blocks))
    return first, max(last.get(first, first), first) + 1


def _close(said: Bans, is_open: dict[str, Ban], place: Place, items: Sequence[str]) -> None:
    """Ends the ranges of some items; without any named, all that are open."""
    ended = [item for item in (is_open if ALL in items else items) if item in is_open]
    said.bans += [replace(is_open.pop(item), end=place.paragraph + 1) for item in ended]
    if not ended:
        said.unpaired.append((place, "“忽略结束”没有对应的“忽略开始”"))
