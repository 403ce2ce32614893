"""Reports of texts, as a run makes them."""

from __future__ import annotations

from pathlib import Path

from tests_sample import few_visitors

from gongwen_lint.engine import check
from gongwen_lint.engine.ruleset import ruleset
from gongwen_lint.readers import parse
from gongwen_lint.report import FileReport, file_report, fold

ROOT = Path("/仓库")
SAMPLE = ruleset(few_visitors())


def report_of(text: str, path: str = "稿.txt", format: str = "txt") -> FileReport:
    """The report of a text under the sample rules."""
    return fold(file_report(path, check(parse(text, format), SAMPLE)))


def word_report(text: str, path: str = "稿.docx") -> FileReport:
    """The same, as if the text had been read from a Word file."""
    report = report_of(text, path)
    shown = tuple(item._replace(location=f"正文{item.location}") for item in report.shown)
    return report._replace(format="docx", shown=shown)


def unreadable(path: str = "坏.txt", error: str = "没有读取权限") -> FileReport:
    """The report of a file that could not be read."""
    return FileReport(path, "txt", error=error)
