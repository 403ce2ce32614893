"""The report for people at a terminal: source line, underline, clause, fix, and the score card of the gates."""

from __future__ import annotations

import io
import os
import re
import shutil
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from gongwen_lint.finding import GATES, Finding
from gongwen_lint.formats import TEXT_FORMATS
from gongwen_lint.pathname import printable
from gongwen_lint.report import FileReport, Shown, gate_counts
from gongwen_lint.reporters.concise import NAMES, summary
from gongwen_lint.reporters.window import Window, window
from gongwen_lint.reporters.wrap import wrapped

STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
SHOWN = 3
"""Of one rule so many findings a file are shown in full; the rest are listed by line."""
LISTED_LINES = 12
"""So many lines are named in that list."""
NARROWEST = 30

_CHARACTER = re.compile(r"第\d+字$")


def render(reports: Sequence[FileReport], *, color: bool, quiet: bool = False, width: int | None = None) -> str:
    """The report as text, with ANSI colours if wanted.

    Args:
        reports: What was checked.
        color: Emit ANSI sequences.
        quiet: Leave out score card and summary.
        width: Cells of a line; that of the terminal if None.
    """
    cells = max(width or shutil.get_terminal_size((80, 24)).columns, NARROWEST)
    buffer = io.StringIO()
    console = Console(
        file=buffer, width=cells, force_terminal=color, no_color=not color, highlight=False, emoji=False,
        markup=False, color_system="standard" if color else None, legacy_windows=False, _environ=dict(os.environ),
    )  # fmt: skip
    for report in reports:
        for text in _file(report, cells):
            _print(console, text)
    if not quiet:
        for text in (*_score_card(reports, cells), Text(summary(reports), style="bold")):
            _print(console, text)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines()) if not color else buffer.getvalue()


def _print(console: Console, text: Text) -> None:
    for line in wrapped(text, console.width):
        console.print(line, overflow="fold", soft_wrap=False)


def _file(report: FileReport, cells: int) -> Iterator[Text]:
    if report.error is not None:
        yield Text.assemble((printable(report.path), "bold"), ("　无法检查：", "bold red"), printable(report.error))
        return
    if not report.shown and not report.fixed:
        return
    fixed = f"　已修正 {report.fixed} 处" if report.fixed else ""
    yield Text.assemble((printable(report.path), "bold underline"), f"　文种：{report.genre}{fixed}")
    named = report.format not in TEXT_FORMATS
    by_code: dict[str, list[Shown]] = {}
    for item in report.shown:
        group = by_code.setdefault(item.finding.code, [])
        group.append(item)
        if len(group) <= SHOWN:
            yield from _finding(item, cells, named=named)
    for group in by_code.values():
        if len(group) == SHOWN + 1:
            yield from _finding(group[SHOWN], cells, named=named)
        elif len(group) > SHOWN:
            yield _rest(group[SHOWN:], named=named)
    yield Text("")


def _finding(item: Shown, cells: int, *, named: bool) -> Iterator[Text]:
    finding = item.finding
    style = STYLES[finding.severity]
    where = item.location if named else f"第{item.line}行第{item.column}字"
    yield Text.assemble((f"{NAMES[finding.severity]} {finding.code}", style), f" {where} {printable(finding.message)}")
    gutter = f"{'' if named else item.line:>5} │ "
    view = window(item.excerpt, item.at, finding.end - finding.start, cells - cell_len(gutter))
    yield Text.assemble((gutter, "dim"), *_marked(view, style))
    yield Text.assemble((" " * 5 + " │ ", "dim"), " " * view.before_cells, ("^" * view.span_cells, style))
    yield from _grounds(finding)


def _marked(view: Window, style: str) -> list[str | tuple[str, str]]:
    return [view.before, (view.span, style), view.after]


def _grounds(finding: Finding) -> Iterator[Text]:
    if finding.basis:
        yield Text(f"      依据：{finding.clause or finding.basis}", style="dim")
    if finding.fix:
        way = "可自动修正" if finding.fix.safe else "须确认后修正"
        others = "".join(f"；或{printable(fix.title)}" for fix in finding.alternatives)
        yield Text(f"      修正：{printable(finding.fix.title)}{others}（{way}）", style="green")
    elif finding.refusal:
        yield Text(f"      不能自动修正：{printable(finding.refusal)}", style="yellow")


def _rest(rest: Sequence[Shown], *, named: bool) -> Text:
    places = list(dict.fromkeys(_CHARACTER.sub("", item.location) if named else str(item.line) for item in rest))
    listed = "、".join(places[:LISTED_LINES]) + (" 等" if len(places) > LISTED_LINES else "")
    first = rest[0].finding
    said = listed if named else f"第 {listed} 行"
    return Text.assemble(
        (f"{NAMES[first.severity]} {first.code}", STYLES[first.severity]), f" 另有 {len(rest)} 处：{said}"
    )


def _score_card(reports: Sequence[FileReport], cells: int) -> Iterator[Text]:
    counts = gate_counts(finding for report in reports for finding in report.findings)
    card = [f"{title} {counts[gate] or '✓'}" for gate, title in GATES.items()]
    line = "　".join(card)
    if cell_len(line) <= cells:
        yield Text(line)
    else:
        yield from (Text(part) for part in card)
