"""The Code Quality report of GitLab, shown in merge requests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gongwen_lint.report import FileReport
from gongwen_lint.reporters.json import dump
from gongwen_lint.reporters.path import relative

SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}
UNREADABLE = "blocker"


def render(reports: Sequence[FileReport], root: Path) -> str:
    """One entry for every finding and for every file that could not be read.

    Args:
        reports: What was checked.
        root: Absolute folder of the checkout, which paths are relative to.
    """
    return dump([entry for report in reports for entry in _entries(report, relative(report.path, root))])


def _entries(report: FileReport, path: str) -> Iterator[dict[str, Any]]:
    if report.error is not None:
        yield _entry(path, f"无法检查：{report.error}", "unreadable", "unreadable", UNREADABLE, (1, 1))
    for item in report.shown:
        finding = item.finding
        lines = (item.line, item.end_line)
        said = f"{item.location}：{finding.message}"
        yield _entry(path, said, finding.code, item.fingerprint, SEVERITIES[finding.severity], lines)


def _entry(
    path: str, description: str, check: str, fingerprint: str, severity: str, lines: tuple[int, int]
) -> dict[str, Any]:
    """An entry; its fingerprint is of the file too, since the host takes equal ones for one."""
    return {
        "description": description,
        "check_name": check,
        "fingerprint": hashlib.sha256(f"{path}\x1f{fingerprint}".encode()).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": lines[0], "end": lines[1]}},
    }
