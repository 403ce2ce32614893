"""How the quotation marks of a paragraph pair, whatever their form: curly, straight, look-alikes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gongwen_lint.rule import Pattern
from gongwen_rules.knowledge.marks import Span

LOOKALIKE = "〞〟‟〝„"
STRAIGHT = '"＂'
_MARKS = Pattern(rf"[{STRAIGHT}]{{1,2}}|[“”{LOOKALIKE}]")
_OPENS = "“〝„"
_NOT_AFTER_OPENING = frozenset("，。、；：！？）)》”’〉,;:!?")
_NOT_BEFORE_CLOSING = frozenset("，、：；（(《“‘〈,;:")
_SENTENCE_END = frozenset("。！？…!?")
_INTRODUCES = frozenset("：:，。；！？,;")
_JOINS = Pattern(r"^[和与及或、]|[，、；。：,;:]")
_FAR = 100
"""A closing mark is looked for so far, code points."""
_SHORT = 8
"""A quoted term has at most about so many characters."""


class Quotation(NamedTuple):
    """A pair of quotation marks, or one that stands alone.

    Args:
        open: Where the opening mark stands; of a closing mark without partner, where that stands.
        close: Where the closing mark stands; None for a mark without partner.
        inner: It stands inside another quotation, so that its marks are ‘ ’.
        sure: No other reading of the marks is thinkable.
        possible: Neither mark stands where it cannot.
    """

    open: Span
    close: Span | None = None
    inner: bool = False
    sure: bool = True
    possible: bool = True

    @property
    def marks(self) -> tuple[tuple[Span, str], ...]:
        """Where the marks of a pair stand, and what they should be."""
        forms = "‘’" if self.inner else "“”"
        return ((self.open, forms[0]), (self.close, forms[1])) if self.close else ()


def quotations(text: str) -> list[Quotation]:
    """The quotations of a paragraph, in the order in which they end; where one is not sure, none is.

    A straight mark closes what is open and opens where nothing is, unless what stands beside it, or behind it, shows
    that it opens a quotation inside. Two straight ones side by side, as exports of tables leave them, count as one;
    one behind a figure is a sign for inches unless it closes a quotation.
    """
    found = list(_read(text, [match.span() for match in _MARKS.finditer(text)]))
    if all(one.close and one.possible and one.sure for one in found):
        return found
    robbed = any(one.close is None and text[one.open[0]] in "“”" for one in found) and _alternate(text)
    return [one._replace(sure=False, possible=one.possible and not robbed) for one in found]


def _alternate(text: str) -> bool:
    """The curly marks pair without the straight ones, so that a straight one must not take the partner of one."""
    curly = "".join(mark for mark in text if mark in "“”")
    return curly == "“”" * (len(curly) // 2)


def _read(text: str, spans: list[Span]) -> Iterator[Quotation]:
    stack: list[Quotation] = []
    spans = list(_without_inches(text, spans))
    for at, span in enumerate(spans):
        inside, sure = _opens_inside(text, spans, at, stack)
        if text[span[0]] in _OPENS or inside or not (stack or text[span[0]] == "”"):
            stack.append(Quotation(span, inner=bool(stack), sure=sure))
        elif stack:
            one = stack.pop()
            possible = _may_open(text, one.open) and _may_close(text, span) and _is_whole(text[one.open[1] : span[0]])
            yield one._replace(close=span, sure=one.sure and sure, possible=possible)
        else:
            yield Quotation(span)
    yield from stack


def _without_inches(text: str, spans: list[Span]) -> Iterator[Span]:
    open_ = ""
    for span in spans:
        mark = text[span[0]]
        behind_figure = mark not in "“”" and text[max(0, span[0] - 1) : span[0]].isdigit()
        if behind_figure and (not open_ or (open_ == "“" and _closes_later(text, span))):
            continue
        open_ = mark if mark in _OPENS or not (open_ or mark == "”") else ""
        yield span


def _closes_later(text: str, span: Span) -> bool:
    """A curly mark closes the open curly one, so that the straight one behind a figure is a sign for inches."""
    after = text[span[1] : span[1] + _FAR]
    return "”" in after and "“" not in after[: after.index("”")]


def _opens_inside(text: str, spans: list[Span], at: int, stack: list[Quotation]) -> tuple[bool, bool]:
    """A mark that could close the open quotation opens one inside instead; and whether that is sure."""
    span = spans[at]
    if text[span[0]] in "“”〝„" or len(stack) != 1 or not _may_open(text, span):
        return False, True
    outer = stack[0].open
    following = spans[at + 1 : at + 3]
    kinds = "".join(_kind(text, one) for one in following)
    if kinds == "e" and not text[: outer[0]].strip() and _may_close(text, following[0]):
        return True, False
    if len(kinds) < 2 or "o" in kinds or kinds == "ce":
        return False, True
    whole = _is_whole(text[outer[1] : span[0]])
    if kinds == "cc" or not (whole and _may_close(text, span) and _may_open(text, following[0])):
        return True, True
    return _by_content(text, outer, span, *following)


def _by_content(text: str, outer: Span, span: Span, second: Span, third: Span) -> tuple[bool, bool]:
    """Two quotations side by side, or one in the other: 开展“双随机"检查和"回头看”, “要坚持"安全第一"方针。”."""
    between = text[span[1] : second[0]]
    if text[third[0] - 1] in _SENTENCE_END and text[second[0] - 1] not in _INTRODUCES:
        introduced = not text[: outer[0]].strip() or text[outer[0] - 1] in _INTRODUCES
        return introduced, introduced
    if _kind(text, third) == "e" or _JOINS.search(between):
        return False, True
    pieces = text[outer[1] : span[0]], text[second[1] : third[0]]
    return any(len(piece) > _SHORT or _JOINS.search(piece) for piece in pieces), False


def _kind(text: str, span: Span) -> str:
    mark = text[span[0]]
    return "o" if mark in _OPENS else "c" if mark == "”" else "e"


def _may_open(text: str, span: Span) -> bool:
    return span[1] < len(text) and text[span[1]] not in _NOT_AFTER_OPENING


def _may_close(text: str, span: Span) -> bool:
    return span[0] > 0 and text[span[0] - 1] not in _NOT_BEFORE_CLOSING


def _is_whole(content: str) -> bool:
    """No 书名号 or bracket has only one half in it."""
    return all(content.count(open_) == content.count(close) for open_, close in ("《》", "（）"))
