"""Running the visitors of a paragraph: hits, facts, and fences against rules that fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple, TypeVar

from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.tool import CRASHED, TOO_SLOW
from gongwen_lint.engine.triggers import Visit, numbers_of
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
_Spanned = TypeVar("_Spanned", Edit, Related)


def visit_paragraph(rules: RuleSet, paragraph: Paragraph, visit: Visit) -> Outcome:
    """Runs every visitor that has work in a paragraph."""
    hits: list[tuple[Rule, Hit]] = []
    facts: list[tuple[str, Fact]] = []
    final = True
    visitors = rules.visitors
    for number in numbers_of(visit.visitors):
        visitor = visitors[number]
        simple = visitor.find is None and not visitor.plain
        try:
            for item in visitor.check(paragraph) if simple else _checked(visitor, paragraph):
                if isinstance(visitor, Rule) and isinstance(item, Hit):
                    hits.append((visitor, item))
                elif isinstance(visitor, Extractor) and isinstance(item, Fact):
                    facts.append((visitor.kind, item))
        except TimeoutError:
            final = False
            hits.append((TOO_SLOW, _failure(visitor, paragraph, "在本段超时，已跳过")))
        except Exception as error:  # a rule that fails must not end the run
            hits.append((CRASHED, _failure(visitor, paragraph, f"出错：{type(error).__name__}: {error}")))
    if visit.words:
        hits.extend(_table_hits(rules, paragraph, visit))
    if not hits and not facts:
        return NOTHING
    return Outcome(tuple(rules.spared.without(paragraph.text, hits)), tuple(facts), final)


def _checked(visitor: Visitor, paragraph: Paragraph) -> Iterable[Hit | Fact]:
    """What a visitor yields, spans in the source text."""
    text = paragraph.plain.text if visitor.plain else paragraph.text
    if visitor.find is None:
        found: Iterable[Hit | Fact] = visitor.check(paragraph)
    else:
        found = chain.from_iterable(visitor.check(match, paragraph) for match in visitor.find.finditer(text))
    if not visitor.plain or paragraph.plain.offsets is None:
        return found
    plain = paragraph.plain
    return (_to_source(item, plain) if isinstance(item, Hit) else _placed(item, plain) for item in found)


def _placed(fact: Fact, plain: Plain) -> Fact:
    """The fact at its place in the source text."""
    start, end = plain.source(fact.start, fact.end)
    return Fact(start, end, fact.value)


def _table_hits(rules: RuleSet, paragraph: Paragraph, visit: Visit) -> Iterator[tuple[Rule, Hit]]:
    taken = 0
    for number, entry, start, end in sorted(visit.words, key=lambda word: (word[2], -word[3])):
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
