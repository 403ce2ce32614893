"""JUnit XML, which every CI server shows as test results: a suite for each file, a case for each finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from gongwen_lint.finding import Severity, failing
from gongwen_lint.report import FileReport, Shown
from gongwen_lint.reporters.path import relative

QUOTED = 20
"""Code points of the offending text that stand in the name of a case."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(reports: Sequence[FileReport], root: Path, limits: Sequence[str]) -> str:
    """The results of a run. A file without findings is one case that passed.

    Args:
        reports: What was checked.
        root: Absolute folder that paths are relative to.
        limits: For each file the least severity that fails the run; findings below it are cases that were skipped, so
            that they fail no pipeline.
    """
    suites = Element("testsuites", name="gongwen-lint")
    for report, limit in zip(reports, limits, strict=True):
        _suite(suites, report, relative(report.path, root), failing(limit))
    for outcome in ("tests", "failures", "errors"):
        suites.set(outcome, str(sum(int(suite.get(outcome, "0")) for suite in suites)))
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, report: FileReport, path: str, loud: Sequence[Severity]) -> None:
    failures = sum(1 for finding in report.findings if finding.severity in loud)
    counts = {
        "tests": max(len(report.shown), 1),
        "failures": failures,
        "errors": int(report.error is not None),
        "skipped": len(report.shown) - failures,
    }
    attributes = {"name": _allowed(path), "file": _allowed(path), **{key: str(n) for key, n in counts.items()}}
    suite = SubElement(suites, "testsuite", attributes)
    if report.error is not None:
        _outcome(suite, "无法检查", path, "error", report.error, "unreadable", report.error)
    elif not report.shown:
        SubElement(suite, "testcase", name="没有发现问题", classname=_allowed(path))
    for item in report.shown:
        _case(suite, item, path, "failure" if item.finding.severity in loud else "skipped")


def _case(suite: Element, item: Shown, path: str, outcome: str) -> None:
    finding = item.finding
    quoted = item.text if len(item.text) <= QUOTED else f"{item.text[:QUOTED]}…"
    said = [f"{path}:{item.line}:{item.column}", finding.message]
    said += [f"依据：{finding.clause or finding.basis}"] if finding.basis else []
    said += [f"修正：{finding.fix.title}"] if finding.fix else []
    name = f"{finding.code} {item.location}“{quoted}”"
    _outcome(suite, name, path, outcome, finding.message, finding.severity, "\n".join(said))


def _outcome(suite: Element, name: str, path: str, outcome: str, message: str, type: str, text: str) -> None:
    case = SubElement(suite, "testcase", name=_allowed(name), classname=_allowed(path))
    SubElement(case, outcome, message=_allowed(message), type=type).text = _allowed(text)


def _allowed(text: str) -> str:
    """The text without what XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)
