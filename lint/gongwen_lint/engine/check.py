"""Checking a document: from relative hits to the findings of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from gongwen_lint.document import Document
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.session import Options, Session
from gongwen_lint.engine.settle import RuleHit
from gongwen_lint.engine.tool import PASSING
from gongwen_lint.finding import Finding, Fix, Hit, Place, PlacedEdit, PlacedFix, PlacedNote
from gongwen_lint.rule.contract import Rule
from gongwen_lint.structure import Context, Structure


class Checked(NamedTuple):
    """A checked document: what it is, what was found in it, and what of that its own directives suppress."""

    document: Document
    structure: Structure
    context: Context
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()


def check(document: Document, rules: RuleSet, options: Options | None = None) -> Checked:
    """Runs the rules over a document."""
    session = Session(rules, options)
    session.update(document)
    sifted = session.sifted()
    found, suppressed = (_placed(hits, document) for hits in (enumerate(sifted.shown), sifted.suppressed.items()))
    return Checked(document, session.structure, session.context, found, suppressed)


def is_final(checked: Checked) -> bool:
    """Checking again would find the same: no rule has timed out or crashed."""
    return not any(finding.code in PASSING for finding in (*checked.findings, *checked.suppressed))


def findings(session: Session, document: Document) -> tuple[Finding, ...]:
    """The findings of a session, sorted by start: doubles out, overlaps resolved, suppressed ones out."""
    return _placed(enumerate(session.hits()), document)


def _placed(hits: Iterable[tuple[int, tuple[RuleHit, ...]]], document: Document) -> tuple[Finding, ...]:
    placed = (place(rule, hit, document, number) for number, found in hits for rule, hit in found)
    return tuple(sorted(placed, key=lambda f: (f.start, f.end, f.code)))


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
        rule.basis if hit.clause is None or hit.clause else "实务",
        rule.clause if hit.clause is None else hit.clause,
        hit.message,
        (Place(at + hit.start, at + hit.end),),
        hit.entry,
        None if refusal else fix,
        tuple(other for other in others if other and not _refusal(other, document)),
        tuple(PlacedNote(base(r.paragraph) + r.start, base(r.paragraph) + r.end, r.message) for r in hit.related),
        rule.fold,
        rule.scope == "document",
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
