"""The JSON report, version 1 of the contract; its schema is docs/report.schema.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from gongwen_lint import __version__
from gongwen_lint.finding import PlacedFix
from gongwen_lint.report import FileReport, Shown, gate_counts, severity_counts

SCHEMA = "gwlint-report/1"


def render(reports: Sequence[FileReport], *, statistics: bool = False) -> str:
    """The report of a run, with the counts by rule if asked for."""
    counts = severity_counts(reports)
    report: dict[str, Any] = {
        "schema": SCHEMA,
        "version": __version__,
        "files": [file_entry(report) for report in reports],
        "summary": {
            "files": len(reports),
            "findings": sum(counts.values()),
            **{severity: counts[severity] for severity in ("error", "warning", "info")},
            "suppressed": sum(len(report.suppressed) for report in reports),
            "baselined": sum(len(report.baselined) for report in reports),
        },
    }
    if statistics:
        from dataclasses import asdict  # slow to load

        from gongwen_lint.reporters.statistics import rows

        report["statistics"] = [asdict(row) for row in rows(reports)]
    return dump(report)


def dump(value: object) -> str:
    """The value as JSON that can be written in UTF-8, whatever halves of surrogate pairs a text holds."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace").decode("utf-8") + "\n"


def file_entry(report: FileReport) -> dict[str, Any]:
    """One file of the report."""
    return {
        "path": report.path,
        "format": report.format,
        "genre": report.genre,
        "error": report.error,
        "elements": [element._asdict() for element in report.elements],
        "gates": gate_counts(report.findings),
        "findings": [finding_entry(item) for item in report.shown],
    }


def finding_entry(item: Shown) -> dict[str, Any]:
    """A finding as the contract wants it."""
    finding = item.finding
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
        "start": {"offset": finding.start, "line": item.line, "column": item.column},
        "end": {"offset": finding.end, "line": item.end_line, "column": item.end_column},
        "places": [{"start": place.start, "end": place.end} for place in finding.places],
        "text": item.text,
        "location": item.location,
        "fingerprint": item.fingerprint,
        "fix": _fix(finding.fix),
        "fix_refused": finding.refusal or None,
        "alternatives": [_fix(fix) for fix in finding.alternatives],
        "related": [{"start": r.start, "end": r.end, "message": r.message} for r in finding.related],
    }


def _fix(fix: PlacedFix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": e.start, "end": e.end, "text": e.text} for e in fix.edits]
    return {"title": fix.title, "safety": "safe" if fix.safe else "unsafe", "edits": edits}
