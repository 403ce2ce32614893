"""The JSON report, version 1 of the contract; its schema is docs/report.schema.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from gongwen_lint import __version__
from gongwen_lint.document import Document
from gongwen_lint.finding import Finding, PlacedFix
from gongwen_lint.reporters.result import FileResult, fingerprints, gate_counts, severity_counts
from gongwen_lint.structure import Element, Role

SCHEMA = "gwlint-report/1"
HIDDEN = frozenset({Role.BODY, Role.TABLE, Role.BLANK})
"""Roles whose text stays out of the report."""


def render(results: Sequence[FileResult]) -> str:
    """The report of a run."""
    counts = severity_counts(results)
    report = {
        "schema": SCHEMA,
        "version": __version__,
        "files": [file_entry(result) for result in results],
        "summary": {
            "files": len(results),
            "findings": sum(counts.values()),
            **{severity: counts[severity] for severity in ("error", "warning", "info")},
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=1).encode("utf-8", "replace").decode("utf-8") + "\n"


def file_entry(result: FileResult) -> dict[str, Any]:
    """One file of the report."""
    checked = result.checked
    entry: dict[str, Any] = {"path": result.path, "format": result.format, "genre": None, "error": result.error}
    entry |= {"elements": [], "gates": gate_counts(result.findings), "findings": []}
    if checked is not None:
        document = checked.document
        marks = fingerprints(document, checked.findings)
        entry["genre"] = checked.context.genre
        entry["elements"] = [element_entry(document, e) for e in checked.structure.elements if e.role not in HIDDEN]
        entry["findings"] = [
            finding_entry(document, finding, mark) for finding, mark in zip(checked.findings, marks, strict=True)
        ]
    return entry


def element_entry(document: Document, element: Element) -> dict[str, Any]:
    """A recognised element with its place in the text."""
    start = document.starts[element.paragraph] + element.start
    end = document.starts[element.last] + element.end
    return {"role": element.role.value, "start": start, "end": end, "text": document.text[start:end]}


def finding_entry(document: Document, finding: Finding, fingerprint: str) -> dict[str, Any]:
    """A finding as the contract wants it."""
    return {
        "code": finding.code,
        "entry": finding.entry,
        "name": finding.name,
        "category": finding.category.key,
        "gate": finding.category.gate,
        "severity": finding.severity,
        "basis": finding.basis,
        "clause": finding.clause if finding.basis else None,
        "message": finding.message,
        "count": len(finding.places),
        "start": _position(document, finding.start),
        "end": _position(document, finding.end),
        "places": [{"start": place.start, "end": place.end} for place in finding.places],
        "text": document.text[finding.start : finding.end],
        "location": document.describe(finding.start),
        "fingerprint": fingerprint,
        "fix": _fix(finding.fix),
        "fix_refused": finding.refusal or None,
        "alternatives": [_fix(fix) for fix in finding.alternatives],
        "related": [{"start": r.start, "end": r.end, "message": r.message} for r in finding.related],
    }


def _position(document: Document, offset: int) -> dict[str, int]:
    line, column = document.line_column(offset)
    return {"offset": offset, "line": line, "column": column}


def _fix(fix: PlacedFix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": e.start, "end": e.end, "text": e.text} for e in fix.edits]
    return {"title": fix.title, "safety": "safe" if fix.safe else "unsafe", "edits": edits}
