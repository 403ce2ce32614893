"""What a report says of a file, with everything needed to print it: no document, no rules, plain frozen values."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from gongwen_lint.finding import GATES, Finding, Gate, Place, PlacedEdit, PlacedFix

if TYPE_CHECKING:  # a report out of the cache is shown without loading the engine
    from gongwen_lint.document import Document
    from gongwen_lint.engine import Checked

HIDDEN = frozenset({"body", "table", "blank"})
"""Roles whose text stays out of a report."""

EXCERPT = 400
"""Code points of a line that are kept on either side of a finding, for showing it."""

_SPACE = re.compile(r"\s+")
_Span = TypeVar("_Span", Place, PlacedEdit)


class Shown(NamedTuple):
    """A finding and what is shown of its place.

    Args:
        finding: What was found.
        line: 1-based line on which it begins; lines end only at LF, CRLF and CR.
        column: 1-based column of its first code point.
        end_line: Line of its end.
        end_column: Column past its last code point.
        text: The offending text.
        location: The place as people say it.
        fingerprint: Id that survives edits elsewhere.
        excerpt: The line, cut to `EXCERPT` code points round the finding.
        at: Where the finding begins in the excerpt.
    """

    finding: Finding
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    location: str
    fingerprint: str
    excerpt: str
    at: int


class ShownElement(NamedTuple):
    """A recognised element: its role and its half-open span of code points."""

    role: str
    start: int
    end: int
    text: str


class FileReport(NamedTuple):
    """A file that was checked, or the one line that says why it could not be (`error`, genre None).

    `length` counts the code points checked, without white space round them, `fixed` the fixes that were written back; `unwritten` says in one line why
    they could not be; `diff` is what they would change where they are only shown. `suppressed` is what directives in the
    draft keep back, `baselined` what the baseline of the run lists; neither counts. `notices` are what there is to say of the file
    beside any finding.
    """

    path: str
    format: str
    genre: str | None = None
    elements: tuple[ShownElement, ...] = ()
    shown: tuple[Shown, ...] = ()
    error: str | None = None
    length: int = 0
    fixed: int = 0
    unwritten: str = ""
    diff: str = ""
    suppressed: tuple[Shown, ...] = ()
    baselined: tuple[Shown, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Its findings, sorted by start."""
        return tuple(item.finding for item in self.shown)


def file_report(path: str, checked: Checked) -> FileReport:
    """The report of a checked document, nothing folded."""
    document = checked.document
    elements = (
        (e.role.value, document.starts[e.paragraph] + e.start, document.starts[e.last] + e.end)
        for e in checked.structure.elements
        if e.role.value not in HIDDEN
    )
    everything = sorted((*checked.findings, *checked.suppressed), key=lambda f: (f.start, f.end, f.code))
    shown = tuple(_shown(document, everything))  # numbered together: a directive changes no fingerprint
    kept = {id(finding) for finding in checked.findings}
    return FileReport(
        path,
        document.format,
        checked.context.genre,
        tuple(ShownElement(role, start, end, document.text[start:end]) for role, start, end in elements),
        tuple(item for item in shown if id(item.finding) in kept),
        length=len(document.text.strip()),
        suppressed=tuple(item for item in shown if id(item.finding) not in kept),
        notices=document.notices,
    )


def _shown(document: Document, findings: Iterable[Finding]) -> Iterator[Shown]:
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        line, column = document.line_column(finding.start)
        end_line, end_column = document.line_column(finding.end)
        text, whole = document.text[finding.start : finding.end], document.line_text(line)
        cut = max(0, column - 1 - EXCERPT)
        excerpt = whole[cut : column - 1 + min(len(text), EXCERPT) + EXCERPT]
        key = (finding.code, finding.entry or "", text, _SPACE.sub("", excerpt if cut else whole))
        seen[key] += 1
        yield Shown(
            finding, line, column, end_line, end_column, text, document.describe(finding.start),
            _fingerprint((*key, str(seen[key]))), excerpt, column - 1 - cut,
        )  # fmt: skip


def _fingerprint(key: Sequence[str]) -> str:
    """Of rule, entry, offending text, what stands round it, and its number among equals."""
    return hashlib.sha256("\x1f".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def fold(report: FileReport) -> FileReport:
    """The report with one finding for all places of those rules that say so."""
    groups: dict[str, list[Shown]] = {}
    for item in report.shown:
        groups.setdefault(item.finding.code if item.finding.fold else "", []).append(item)
    single = groups.pop("", [])
    folded = [group[0]._replace(finding=_folded([item.finding for item in group])) for group in groups.values()]
    return report._replace(shown=tuple(sorted((*single, *folded), key=_order))) if folded else report


def _order(item: Shown) -> tuple[int, int, str]:
    return item.finding.start, item.finding.end, item.finding.code


def _folded(group: Sequence[Finding]) -> Finding:
    first = group[0]
    if len(group) == 1:
        return first
    fixes = [finding.fix for finding in group if finding.fix]
    places = _disjoint([finding.places[0] for finding in group])
    fix = None
    if fixes:
        edits = _disjoint([edit for f in fixes for edit in f.edits])
        fix = PlacedFix(f"{fixes[0].title}（共{len(edits)}处）", tuple(edits), all(f.safe for f in fixes))
    message = first.fold.format(n=len(places), first=first.message)
    refusal = "" if fix else next(filter(None, (finding.refusal for finding in group)), "")
    return first._replace(message=message, places=tuple(places), fix=fix, alternatives=(), refusal=refusal)


def _disjoint(spans: Iterable[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def gate_counts(findings: Iterable[Finding]) -> dict[Gate, int]:
    """How many findings fall to each gate."""
    counts = Counter(finding.category.gate for finding in findings)
    return {gate: counts[gate] for gate in GATES}


def severity_counts(reports: Iterable[FileReport]) -> Counter[str]:
    """How many findings have each severity."""
    return Counter(finding.severity for report in reports for finding in report.findings)
