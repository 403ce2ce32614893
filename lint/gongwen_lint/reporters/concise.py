"""One line a finding, as compilers do it."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.finding import Finding
from gongwen_lint.formats import TEXT_FORMATS
from gongwen_lint.pathname import printable
from gongwen_lint.report import FileReport, severity_counts

NAMES = {"error": "错误", "warning": "警告", "info": "提示"}


def render(reports: Sequence[FileReport], *, quiet: bool = False) -> str:
    """`path:line:column: code message` for every finding, and (unless quiet) a line that sums up."""
    lines = [line for report in reports for line in _file(report)]
    return "".join(f"{line}\n" for line in [*lines, *(() if quiet else (summary(reports),))])


def _file(report: FileReport) -> list[str]:
    if report.error is not None:
        return [unreadable(report)]
    path = printable(report.path)
    lines: list[str] = []
    for item in report.shown:
        finding = item.finding
        said = printable(f"{finding.message}{_mendable(finding)}")
        where = f"{item.line}:{item.column}" if report.format in TEXT_FORMATS else item.location
        lines.append(f"{path}:{where}: {NAMES[finding.severity]} {finding.code} {said}")
    return lines


def unreadable(report: FileReport) -> str:
    """The line that says why a file was not checked."""
    return f"{printable(report.path)}: 无法检查：{printable(report.error or '')}"


def _mendable(finding: Finding) -> str:
    if finding.fix is None:
        return f" [不能自动修正：{finding.refusal}]" if finding.refusal else ""
    return " [可修正]" if finding.fix.safe else " [须确认后修正]"


def summary(reports: Sequence[FileReport]) -> str:
    """What was checked and what was found, in a sentence."""
    unread = sum(1 for report in reports if report.error is not None)
    lead = f"{unread} 个文件无法读取，没有检查" if unread else ""
    if unread == len(reports):
        return f"{lead or '没有检查任何文件'}。"
    found = f"检查 {len(reports) - unread} 个文件，{_found(reports)}{_set_apart(reports)}"
    return f"{lead}；{found}" if lead else found


def _found(reports: Sequence[FileReport]) -> str:
    counts = severity_counts(reports)
    kinds = "、".join(f"{NAMES[s]} {counts[s]}" for s in ("error", "warning", "info") if counts[s])
    safe = sum(1 for report in reports for f in report.findings if f.fix and f.fix.safe)
    mend = f"其中 {safe} 个可用 gwlint fix 修正。" if safe else ""
    done = sum(report.fixed for report in reports)
    if done:
        left = f"还有 {sum(counts.values())} 个问题（{kinds}）。{mend}" if kinds else "没有其他问题。"
        return f"已修正 {done} 处，{left}"
    return f"发现 {sum(counts.values())} 个问题（{kinds}）。{mend}" if kinds else "没有发现问题。"


def _set_apart(reports: Sequence[FileReport]) -> str:
    """What does not count, in a sentence; "" if there is none."""
    known = sum(len(report.baselined) for report in reports)
    suppressed = sum(len(report.suppressed) for report in reports)
    parts = [f"基线里已知 {known} 个"] * bool(known) + [f"文中忽略 {suppressed} 个"] * bool(suppressed)
    return f"另有{'，'.join(parts)}。" if parts else ""
