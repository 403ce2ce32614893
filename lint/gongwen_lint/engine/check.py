"""Checking a document: from relative hits to the findings of a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from gongwen_lint.document import Document
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.session import Options, Session
from gongwen_lint.finding import Finding, Fix, Hit, Place, PlacedEdit, PlacedFix, PlacedNote
from gongwen_lint.rule.contract import Rule
from gongwen_lint.structure import Context, Structure

Placed = tuple[Rule, Finding]
_Span = TypeVar("_Span", Place, PlacedEdit)


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked document: what it is, and what was found in it."""

    document: Document
    structure: Structure
    context: Context
    findings: tuple[Finding, ...]


def check(document: Document, rules: RuleSet, options: Options | None = None) -> Checked:
    """Runs the rules over a document."""
    session = Session(rules, options)
    session.update(document)
    return Checked(document, session.structure, session.context, findings(session, document))


def findings(session: Session, document: Document, *, folded: bool = True) -> tuple[Finding, ...]:
    """The findings of a session, sorted by start: doubles out, overlaps resolved, folded where a rule says so."""
    shown = ((number, hits) for number, hits in enumerate(session.hits()) if hits)
    placed = [(rule, place(rule, hit, document, number)) for number, hits in shown for rule, hit in hits]
    done = _fold(placed) if folded else [finding for _, finding in placed]
    return tuple(sorted(done, key=lambda f: (f.start, f.end, f.code)))


def place(rule: Rule, hit: Hit, document: Document, number: int) -> Finding:
    """The finding for a hit in a paragraph, which hits of document rules name themselves."""
    starts = document.starts
    at = starts[number]

    def base(paragraph: int) -> int:
        return starts[paragraph] if rule.scope == "document" else at

    fix = _place_fix(hit.fix, document, base)
    refusal = _refusal(fix, document)
    others = (_place_fix(other, document, base) for other in hit.alternatives)
    return Finding(
        rule.code,
        rule.name,
        hit.severity or rule.severity,
        rule.basis,
        rule.clause,
        hit.message,
        (Place(at + hit.start, at + hit.end),),
        hit.entry,
        None if refusal else fix,
        tuple(other for other in others if other and not _refusal(other, document)),
        tuple(PlacedNote(base(r.paragraph) + r.start, base(r.paragraph) + r.end, r.message) for r in hit.related),
        refusal,
    )


def _place_fix(fix: Fix | None, document: Document, base: Callable[[int], int]) -> PlacedFix | None:
    """The fix at absolute offsets; None where nothing would change."""
    if fix is None:
        return None
    edits = (PlacedEdit(base(e.paragraph) + e.start, base(e.paragraph) + e.end, e.text) for e in fix.edits)
    real = sorted((e for e in edits if document.text[e.start : e.end] != e.text), key=lambda e: (e.start, e.end))
    return PlacedFix(fix.title, tuple(real), fix.safe) if real else None


def _refusal(fix: PlacedFix | None, document: Document) -> str:
    """Why the fix cannot be made in the source of the document; what an edit leaves as it is does not matter."""
    if fix is None or not document.is_computed:
        return ""
    parts = (part for edit in fix.edits for part in edit.parts(document.text[edit.start : edit.end]))
    return next(filter(None, (document.refusal(part.start, part.end, part.text) for part in parts)), "")


def _fold(found: Sequence[Placed]) -> list[Finding]:
    groups: dict[str, list[Placed]] = {}
    single: list[Finding] = []
    for rule, finding in found:
        if rule.fold:
            groups.setdefault(rule.code, []).append((rule, finding))
        else:
            single.append(finding)
    return single + [_folded(group) for group in groups.values()]


def _folded(group: list[Placed]) -> Finding:
    group.sort(key=lambda placed: placed[1].start)
    rule, first = group[0]
    if len(group) == 1:
        return first
    fixes = [finding.fix for _, finding in group if finding.fix]
    places = _disjoint([finding.places[0] for _, finding in group])
    fix = None
    if fixes:
        edits = _disjoint([edit for f in fixes for edit in f.edits])
        fix = PlacedFix(f"{fixes[0].title}（共{len(edits)}处）", tuple(edits), all(f.safe for f in fixes))
    message = rule.fold.format(n=len(places), first=first.message)
    refusal = "" if fix else next(filter(None, (finding.refusal for _, finding in group)), "")
    return replace(first, message=message, places=tuple(places), fix=fix, alternatives=(), refusal=refusal)


def _disjoint(spans: list[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
