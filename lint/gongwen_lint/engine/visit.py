"""Running the visitors of a paragraph: hits, facts, and fences against rules that fail."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, repeat
from typing import NamedTuple, TypeVar

from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.tool import CRASHED, TOO_SLOW
from gongwen_lint.engine.triggers import Many, Visit, Word, numbers_of
from gongwen_lint.finding import Edit, Fix, Hit, Related
from gongwen_lint.rule.contract import Extractor, Rule, Visitor
from gongwen_lint.structure.outline import Fact, Outline, Paragraph
from gongwen_lint.structure.plain import Plain


class Outcome(NamedTuple):
    """What the visitors made of a paragraph; `final` is False where a time-out may go away on another try."""

    hits: tuple[tuple[Rule, Hit], ...] = ()
    facts: tuple[tuple[str, Fact], ...] = ()
    final: bool = True


NOTHING = Outcome()
LONG = 4000
"""A paragraph of more code points is worked on in steps."""
Found = tuple[Visitor, Hit | Fact]
_Spanned = TypeVar("_Spanned", Edit, Related)


def visit_paragraphs(
    rules: RuleSet, paragraphs: Sequence[Paragraph], visits: Sequence[Visit]
) -> Generator[None, None, list[Outcome]]:
    """Runs every visitor over the paragraphs in which it has work, one after the other: what one needs stays at hand so.

    It halts after each where a paragraph is long: it may be a whole document without line ends.

    Args:
        rules: The rules.
        paragraphs: Some paragraphs.
        visits: The work in each.
    """
    found: list[list[Found]] = [[] for _ in paragraphs]
    is_long = any(len(paragraph.text) > LONG for paragraph in paragraphs)
    for number, places in sorted(_work(visits).items()):
        _run(rules.visitors[number], places, paragraphs, found)
        if is_long:
            yield
    for items, paragraph, visit in zip(found, paragraphs, visits, strict=True):
        if visit.words:
            items.extend(_table_hits(rules, paragraph, visit))
    return [_outcome(rules, paragraph, items) for paragraph, items in zip(paragraphs, found, strict=True)]


def _work(visits: Sequence[Visit]) -> dict[int, list[int]]:
    """The places of the visits in which each visitor has work."""
    alike: dict[Many, list[int]] = {}
    for place, visit in enumerate(visits):
        alike.setdefault(visit.visitors, []).append(place)
    work: dict[int, list[int]] = {}
    for visitors, places in alike.items():
        for number in numbers_of(visitors):
            work.setdefault(number, []).extend(places)
    return work


def _run(visitor: Visitor, places: Iterable[int], paragraphs: Sequence[Paragraph], found: list[list[Found]]) -> None:
    """Adds what a visitor finds in the paragraphs at some places."""
    check = visitor.check if visitor.find is None and not visitor.plain else partial(_checked, visitor)
    for place in places:
        paragraph = paragraphs[place]
        try:
            for item in check(paragraph):
                found[place].append((visitor, item))
        except TimeoutError:
            found[place].append((TOO_SLOW, _failure(visitor, paragraph, "在本段超时，已跳过")))
        except Exception as error:  # a rule that fails must not end the run
            found[place].append((CRASHED, _failure(visitor, paragraph, f"出错：{type(error).__name__}: {error}")))


def _outcome(rules: RuleSet, paragraph: Paragraph, found: Sequence[Found]) -> Outcome:
    if not found:
        return NOTHING
    facts = [(one.kind, fact) for one, fact in found if isinstance(one, Extractor) and isinstance(fact, Fact)]
    if len(facts) == len(found):
        return Outcome(facts=tuple(facts))
    hits = [(rule, hit) for rule, hit in found if isinstance(rule, Rule) and isinstance(hit, Hit)]
    final = all(rule is not TOO_SLOW for rule, _ in hits)
    return Outcome(tuple(rules.spared.without(paragraph.text, hits)), tuple(facts), final)


def _checked(visitor: Visitor, paragraph: Paragraph) -> Iterable[Hit | Fact]:
    """What a visitor yields, spans in the source text."""
    if not visitor.plain:
        return _found(visitor, paragraph.text, paragraph)
    plain = paragraph.plain
    found = _found(visitor, plain.text, paragraph)
    if plain.offsets is None:
        return found
    return (_to_source(item, plain) if isinstance(item, Hit) else _placed(item, plain) for item in found)


def _found(visitor: Visitor, text: str, paragraph: Paragraph) -> Iterable[Hit | Fact]:
    if visitor.find is None:
        return visitor.check(paragraph)
    return chain.from_iterable(map(visitor.check, visitor.find.finditer(text), repeat(paragraph)))


def _placed(fact: Fact, plain: Plain) -> Fact:
    """The fact at its place in the source text."""
    start, end = plain.source(fact.start, fact.end)
    return Fact(start, end, fact.value)


def _table_hits(rules: RuleSet, paragraph: Paragraph, visit: Visit) -> Iterator[tuple[Rule, Hit]]:
    taken = 0
    for number, entry, start, end in sorted(visit.words, key=_by_place):
        table = rules.visitors[number]
        if start < taken or not isinstance(table, Rule):
            continue
        try:
            hits = [_to_source(hit, paragraph.plain) for hit in table.check(entry, start, end, paragraph)]
        except Exception as error:  # as above
            yield CRASHED, _failure(table, paragraph, f"条目“{entry.wrong}”出错：{type(error).__name__}: {error}")
            continue
        taken = end if hits else taken
        yield from ((table, hit) for hit in hits)


def _by_place(word: Word) -> tuple[int, int]:
    """Of words that begin together the longest comes first."""
    return word[2], -word[3]


def _to_source(hit: Hit, plain: Plain) -> Hit:
    """The hit with all its spans in the source text."""
    if plain.offsets is None:
        return hit
    start, end = plain.source(hit.start, hit.end)
    return hit._replace(
        start=start,
        end=end,
        fix=hit.fix and _fix_to_source(hit.fix, plain),
        alternatives=tuple(_fix_to_source(fix, plain) for fix in hit.alternatives),
        related=tuple(_moved(related, plain) for related in hit.related),
    )


def _fix_to_source(fix: Fix, plain: Plain) -> Fix:
    return fix._replace(edits=tuple(_moved(edit, plain) for edit in fix.edits))


def _moved(item: _Spanned, plain: Plain) -> _Spanned:
    start, end = plain.source(item.start, item.end)
    return item._replace(start=start, end=end)


def _failure(visitor: Visitor, paragraph: Paragraph, what: str) -> Hit:
    name = visitor.code if isinstance(visitor, Rule) else getattr(visitor, "kind", "?")
    return Hit(0, min(1, len(paragraph.text)), f"规则 {name} {what}")


def visit_document(rule: Rule, outline: Outline) -> tuple[tuple[Rule, Hit], ...]:
    """Runs a document rule on the outline and its facts, if the structure is sure enough."""
    if outline.confidence < rule.confidence:
        return ()
    try:
        return tuple((rule, hit) for hit in rule.check(outline))
    except Exception as error:  # as above
        kind, what = (TOO_SLOW, "超时") if isinstance(error, TimeoutError) else (CRASHED, "出错")
        number = outline.anchor.paragraph if outline.anchor else 0
        message = f"规则 {rule.code} {what}：{type(error).__name__}: {error}"
        return ((kind, Hit(0, 1, message, paragraph=number)),)
