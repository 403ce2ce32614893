"""The SARIF 2.1.0 log, for code scanning and the viewers of editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from gongwen_lint import __version__
from gongwen_lint.report import FileReport, Shown
from gongwen_lint.reporters.json import dump
from gongwen_lint.reporters.sarif_result import artifact_location, result
from gongwen_lint.reporters.sarif_rule import descriptors
from gongwen_lint.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MIME_TYPES = {
    "txt": "text/plain",
    "md": "text/markdown",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def render(reports: Sequence[FileReport], rules: Iterable[Rule], root: Path, *, baseline: bool = False) -> str:
    """The log of a run.

    Args:
        reports: What was checked. What a draft suppresses and what a baseline knew is marked, not dropped, so that a
            host does not take it for mended.
        rules: The rules that ran.
        root: Absolute folder that locations are relative to.
        baseline: A baseline is in use, so that every result has a state.
    """
    described = descriptors(rules, [item for report in reports for item in _all(report)])
    run = {
        "tool": {"driver": _driver(described)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "运行 gwlint 时所在的文件夹"}}},
        "invocations": [_invocation(reports, root)],
        "artifacts": [_artifact(report, number, root) for number, report in enumerate(reports)],
        "results": list(_results(reports, [rule["id"] for rule in described], root, states=baseline)),
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(described: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": "gongwen-lint",
        "fullName": "公文检 gongwen-lint",
        "version": __version__,
        "semanticVersion": __version__,
        "language": "zh-CN",
        "rules": described,
    }


def _all(report: FileReport) -> tuple[Shown, ...]:
    return (*report.shown, *report.suppressed, *report.baselined)


def _artifact(report: FileReport, number: int, root: Path) -> dict[str, Any]:
    entry: dict[str, Any] = {"location": artifact_location(report, number, root)}
    if report.format in MIME_TYPES:
        entry["mimeType"] = MIME_TYPES[report.format]
    return entry


def _invocation(reports: Sequence[FileReport], root: Path) -> dict[str, Any]:
    """What could not be read; a run that left something unread did not succeed."""
    notices = [
        {
            "level": "error",
            "message": {"text": f"无法检查：{report.error}"},
            "locations": [{"physicalLocation": {"artifactLocation": artifact_location(report, number, root)}}],
        }
        for number, report in enumerate(reports)
        if report.error is not None
    ]
    return {"executionSuccessful": not notices, "toolExecutionNotifications": notices}


def _results(
    reports: Sequence[FileReport], codes: Sequence[str], root: Path, *, states: bool
) -> Iterator[dict[str, Any]]:
    places = {code: number for number, code in enumerate(codes)}
    for number, report in enumerate(reports):
        where = artifact_location(report, number, root)
        for items, marks in _marked(report, states=states):
            for item in items:
                yield {**result(item, report.format, where, places[item.finding.code]), **marks}


def _marked(report: FileReport, *, states: bool) -> Iterator[tuple[tuple[Shown, ...], dict[str, Any]]]:
    """The findings and what is said of each; the state only with a baseline, and then of all."""
    new, known = ({"baselineState": state} if states else {} for state in ("new", "unchanged"))
    yield report.shown, new
    yield report.suppressed, {"suppressions": [{"kind": "inSource"}], **new}
    in_baseline = {"kind": "external", "justification": "基线文件里已有"}
    yield report.baselined, {"suppressions": [in_baseline], **known}
