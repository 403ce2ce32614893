"""Running the linter over a correct document and over its faulty copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gongwen_lint.engine import Checked, RuleSet, Session, fix_text
from gongwen_lint.engine.check import findings
from gongwen_lint.finding import Finding
from gongwen_lint.readers import format_of, parse, read_bytes

from .draft import Draft
from .fault import Faulty, Operator, common

IN_FORCE = date(2012, 7, 1)
"""The regulation and GB/T 9704—2012 do not judge what was written before."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One fault in one document.

    Args:
        operator: What was put in.
        document: Name of the document.
        faulty: The text and the place.
        found: New findings of an expected code at the place.
        elsewhere: New findings that have nothing to do with the place.
        restored: The safe fixes gave the correct text back; None where that is not expected.
    """

    operator: Operator
    document: str
    faulty: Faulty
    found: tuple[Finding, ...]
    elsewhere: tuple[Finding, ...]
    restored: bool | None


class Original:
    """A correct document, checked once; its faulty copies are checked as edits of it."""

    def __init__(self, name: str, data: bytes, rules: RuleSet) -> None:
        self._format = format_of(name)
        self._session = Session(rules)
        self._document = read_bytes(data, name)
        self._checked = self._check(self._document.text)
        self.draft = Draft(name, self._document, self._session.structure)
        self._fixed: str | None = None

    def trial(self, operator: Operator) -> Trial | None:
        """The linter's answer to a fault, None where the document cannot show it."""
        faulty = operator(self.draft)
        if faulty is None:
            return None
        checked = self._check(faulty.text)
        fresh = _fresh(self._checked, checked)
        near = [finding for finding in fresh if _concerns(finding, faulty, checked)]
        known = [finding for finding in fresh if finding.code.startswith(operator.found)]
        found = tuple(f for f in known if operator.anywhere or f in near or _related(f, faulty))
        elsewhere = tuple(finding for finding in fresh if finding not in near and finding not in found)
        restored = self._restored(found, checked) if operator.restored else None
        self._check(self._document.text)
        return Trial(operator, self.draft.name, faulty, found, elsewhere, restored)

    def _check(self, text: str) -> Checked:
        document = parse(text, self._format)
        self._session.update(document)
        return Checked(document, self._session.structure, self._session.context, findings(self._session, document))

    def _restored(self, found: Iterable[Finding], checked: Checked) -> bool:
        """Fixing the faulty text gives what fixing the correct one gives; without a safe fix nothing is tried."""
        if not any(finding.fix and finding.fix.safe for finding in found):
            return False
        fixed = fix_text(checked, self._check).text
        if self._fixed is None:
            self._fixed = fix_text(self._check(self._document.text), self._check).text
        return fixed == self._fixed


def trials(documents: Iterable[tuple[str, bytes]], operators: Iterable[Operator], rules: RuleSet) -> Iterator[Trial]:
    """Every operator on every document that can show its fault."""
    chosen = tuple(operators)
    for name, data in documents:
        original = Original(name, data, rules)
        signed = original.draft.structure.date
        if signed is None or signed >= IN_FORCE:
            yield from filter(None, (original.trial(operator) for operator in chosen))


def _fresh(before: Checked, after: Checked) -> list[Finding]:
    """Findings that the correct text does not have, whatever the fault moved."""
    old, new = before.document.text, after.document.text
    front = common(old, new)
    back = common(old[front:][::-1], new[front:][::-1])
    known = Counter(_key(finding, front, len(old) - back, len(new) - len(old)) for finding in before.findings)
    fresh: list[Finding] = []
    for finding in after.findings:
        key = _key(finding, front, len(new) - back, 0)
        known[key] -= 1
        if known[key] < 0:
            fresh.append(finding)
    return fresh


def _key(finding: Finding, start: int, end: int, shift: int) -> tuple[str, int, int]:
    """Code and span, moved by `shift` behind what differs (`start:end`); no span where it lies in it."""
    if finding.start >= end:
        return finding.code, finding.start + shift, finding.end + shift
    return (finding.code, finding.start, finding.end) if finding.end <= start else (finding.code, -1, -1)


def _related(finding: Finding, faulty: Faulty) -> bool:
    """The finding stands where the fault may rightly be reported too."""
    return any(place.start <= b and a <= place.end for place in finding.places for a, b in faulty.also)


def _concerns(finding: Finding, faulty: Faulty, checked: Checked) -> bool:
    """The finding stands in the paragraph of the fault, at a related place, or where what is missing is reported."""
    document = checked.document
    own = {document.paragraph_at(offset) for offset in (faulty.start, max(faulty.start, faulty.end - 1))}
    touched = {document.paragraph_at(p.start) for p in finding.places}
    if own & touched or any(p.start <= faulty.end and faulty.start <= p.end for p in finding.places):
        return True
    anchors = [e for e in checked.structure.elements if e.role == "title" and e.part == 0]
    first = next((n for n, block in enumerate(document.blocks) if block.is_prose), 0)
    lines = {first} | {n for e in anchors for n in range(e.paragraph, e.last + 1)}
    return finding.whole and bool(lines & touched)
