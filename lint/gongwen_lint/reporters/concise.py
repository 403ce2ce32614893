"""One line a finding, as compilers do it."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.finding import Finding
from gongwen_lint.reporters.result import FileResult, severity_counts

NAMES = {"error": "错误", "warning": "警告", "info": "提示"}


def render(results: Sequence[FileResult], *, quiet: bool = False) -> str:
    """`path:line:column: code message` for every finding, and (unless quiet) a line that sums up."""
    lines = [line for result in results for line in _file(result)]
    return "".join(f"{line}\n" for line in [*lines, *(() if quiet else (summary(results),))])


def _file(result: FileResult) -> list[str]:
    if result.checked is None:
        return [f"{result.path}: 无法检查：{result.error}"]
    lines: list[str] = []
    for finding in result.findings:
        document = result.checked.document
        line, column = document.line_column(finding.start)
        where = document.describe(finding.start) if document.places else f"{line}:{column}"
        places = f"（共{len(finding.places)}处）" if len(finding.places) > 1 else ""
        said = printable(f"{finding.message}{places}{_mendable(finding)}")
        lines.append(f"{result.path}:{where}: {NAMES[finding.severity]} {finding.code} {said}")
    return lines


def _mendable(finding: Finding) -> str:
    if finding.fix is None:
        return f" [不能自动修正：{finding.refusal}]" if finding.refusal else ""
    return " [可修正]" if finding.fix.safe else " [须确认后修正]"


def summary(results: Sequence[FileResult]) -> str:
    """What was checked and what was found, in a sentence."""
    counts = severity_counts(results)
    unread = sum(1 for result in results if result.checked is None)
    total = sum(counts.values())
    parts = [f"检查 {len(results)} 个文件"]
    if unread:
        parts.append(f"{unread} 个无法读取")
    if not total:
        return "，".join([*parts, "没有发现问题。"])
    kinds = "、".join(f"{NAMES[s]} {counts[s]}" for s in ("error", "warning", "info") if counts[s])
    safe = sum(1 for result in results for f in result.findings if f.fix and f.fix.safe)
    mend = f"其中 {safe} 个可用 gwlint fix 修正。" if safe else ""
    return "，".join([*parts, f"发现 {total} 个问题（{kinds}）。"]) + mend


def printable(text: str) -> str:
    """The text without control characters that would steer a terminal."""
    return "".join(c if c.isprintable() or c == "\u3000" else f"\\u{ord(c):04x}" for c in text)
