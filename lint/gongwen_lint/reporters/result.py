"""What reporters get: one result a file."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from gongwen_lint.document import Document
from gongwen_lint.engine import Checked
from gongwen_lint.finding import GATES, Finding, Gate

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class FileResult:
    """A file that was checked, or the one line that says why it could not be."""

    path: str
    format: str
    checked: Checked | None = None
    error: str | None = None
    fixed: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Its findings; none if it could not be read."""
        return self.checked.findings if self.checked else ()


def gate_counts(findings: Iterable[Finding]) -> dict[Gate, int]:
    """How many findings fall to each gate."""
    counts = Counter(finding.category.gate for finding in findings)
    return {gate: counts[gate] for gate in GATES}


def severity_counts(results: Iterable[FileResult]) -> Counter[str]:
    """How many findings have each severity."""
    return Counter(finding.severity for result in results for finding in result.findings)


def fingerprints(document: Document, findings: Iterable[Finding]) -> list[str]:
    """Ids of findings that survive edits elsewhere: rule, entry, offending text, its line, and its number among equals."""
    seen: Counter[tuple[str, str, str, str]] = Counter()
    ids: list[str] = []
    for finding in findings:
        line, _ = document.line_column(finding.start)
        around = _SPACE.sub("", document.line_text(line))
        key = (finding.code, finding.entry or "", document.text[finding.start : finding.end], around)
        seen[key] += 1
        ids.append(
            hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        )
    return ids
