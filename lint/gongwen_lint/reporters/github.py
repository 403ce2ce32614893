"""Workflow commands of GitHub Actions, which show findings beside the lines, and the summary of a step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gongwen_lint.finding import GATES, SEVERITIES
from gongwen_lint.formats import TEXT_FORMATS
from gongwen_lint.pathname import printable
from gongwen_lint.report import FileReport, Shown, gate_counts, severity_counts
from gongwen_lint.reporters.concise import NAMES, summary
from gongwen_lint.reporters.path import relative

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
LIMIT = 10
"""So many annotations of a kind does the host show for a step; it drops the rest without a word."""


@dataclass(frozen=True, slots=True)
class _Note:
    """One annotation: its command, its properties in order, its text, and its line in the log."""

    command: str
    properties: tuple[tuple[str, str], ...]
    text: str
    line: str


def render(reports: Sequence[FileReport], root: Path) -> str:
    """Annotations, files that were not checked first, then the most severe, as many as the host shows; then the rest as plain lines, and a summary.

    Args:
        reports: What was checked.
        root: Absolute folder of the checkout, which paths are relative to.
    """
    shown: list[_Note] = []
    rest: list[_Note] = []
    room = Counter(dict.fromkeys(COMMANDS.values(), LIMIT))
    for note in (
        *_unread(reports, root),
        *sorted(_notes(reports, root), key=lambda note: list(room).index(note.command)),
    ):
        (shown if room[note.command] > 0 else rest).append(note)
        room[note.command] -= 1
    lines = [*map(_command, shown), *_rest(rest), summary(reports)]
    return "".join(f"{line}\n" for line in lines)


def _unread(reports: Sequence[FileReport], root: Path) -> Iterator[_Note]:
    for report in reports:
        if report.error is not None:
            path, text = relative(report.path, root), f"无法检查：{report.error}"
            yield _Note("error", (("file", path), ("title", "无法检查")), text, f"{path}: {text}")


def _notes(reports: Sequence[FileReport], root: Path) -> Iterator[_Note]:
    for report in reports:
        path = relative(report.path, root)
        for item in report.shown:
            yield _note(item, path, report.format)


def _note(item: Shown, path: str, format: str) -> _Note:
    finding = item.finding
    place = f"{item.location}：" if format not in TEXT_FORMATS else ""
    said = printable(f"{place}{finding.message}")
    mend = f"\n修正：{printable(finding.fix.title)}" if finding.fix else ""
    title = " ".join(filter(None, (finding.code, finding.clause or finding.basis)))
    line = f"{path}:{item.line}:{item.column}: {NAMES[finding.severity]} {finding.code} {said}"
    properties = (("file", path), *_region(item, format), ("title", title))
    return _Note(COMMANDS[finding.severity], properties, said + mend, line)


def _region(item: Shown, format: str) -> Iterator[tuple[str, str]]:
    """Lines, and columns where the host takes them: within one line of a text."""
    yield "line", str(item.line)
    yield "endLine", str(item.end_line)
    if format in TEXT_FORMATS and item.line == item.end_line:
        yield "col", str(item.column)
        yield "endColumn", str(item.end_column)


def _command(note: _Note) -> str:
    properties = ",".join(f"{name}={_escaped_property(value)}" for name, value in note.properties)
    return f"::{note.command} {properties}::{_escaped(note.text)}"


def _escaped(text: str) -> str:
    """As the host reads it; it knows no way to write other control characters, which would steer whoever reads the log."""
    written = {"%": "%25", "\r": "%0D", "\n": "%0A"}
    return "".join(written.get(c) or printable(c) for c in text)


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _rest(rest: Sequence[_Note]) -> Iterator[str]:
    """What the host would not annotate, folded in the log; nothing in it may pass for a command."""
    if rest:
        yield f"::group::还有 {len(rest)} 条，每类只标注前 {LIMIT} 条"
        yield from (f"- {printable(note.line).replace('##[', '##［')}" for note in rest)
        yield "::endgroup::"


def step_summary(reports: Sequence[FileReport], root: Path) -> str:
    """The score card of a run as Markdown, for the page of the workflow."""
    head = ["文稿", *(NAMES[severity] for severity in SEVERITIES), *GATES.values()]
    rows = [_row(report, root) for report in reports if report.shown or report.error is not None]
    table = [_cells(head), _cells(["---", *["---:"] * (len(head) - 1)]), *rows, ""] if rows else []
    return "\n".join(["### 公文检", "", *table, summary(reports), ""])


def _row(report: FileReport, root: Path) -> str:
    path = _cell(relative(report.path, root))
    if report.error is not None:
        return _cells([path, f"无法检查：{_cell(report.error)}", *[""] * (len(SEVERITIES) + len(GATES) - 1)])
    severities, gates = severity_counts([report]), gate_counts(report.findings)
    counts = [*(severities[severity] for severity in SEVERITIES), *gates.values()]
    return _cells([path, *(str(count or "") for count in counts)])


def _cell(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#~" else c for c in printable(text))


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
