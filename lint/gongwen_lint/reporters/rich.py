"""The report for people at a terminal: source line, underline, clause, fix, and the score card of the gates."""

from __future__ import annotations

import io
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from gongwen_lint.document import Document
from gongwen_lint.finding import GATES, Finding
from gongwen_lint.reporters.concise import NAMES, printable, summary
from gongwen_lint.reporters.result import FileResult, gate_counts
from gongwen_lint.reporters.window import Window, window

STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
SHOWN = 3
"""Of one rule so many findings a file are shown in full; the rest are listed by line."""
LISTED_LINES = 12
"""So many lines are named in that list."""
NARROWEST = 30


def render(results: Sequence[FileResult], *, color: bool, quiet: bool = False, width: int | None = None) -> str:
    """The report as text, with ANSI colours if wanted.

    Args:
        results: What was checked.
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
    for result in results:
        for text in _file(result, cells):
            console.print(text, overflow="fold", soft_wrap=False)
    if not quiet:
        for text in _score_card(results, cells):
            console.print(text)
        console.print(Text(summary(results), style="bold"))
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines()) if not color else buffer.getvalue()


def _file(result: FileResult, cells: int) -> Iterator[Text]:
    if result.checked is None:
        yield Text.assemble((f"{result.path}", "bold"), ("　无法检查：", "bold red"), f"{result.error}")
        return
    if not result.findings and not result.fixed:
        return
    fixed = f"　已修正 {result.fixed} 处" if result.fixed else ""
    yield Text.assemble((printable(result.path), "bold underline"), f"　文种：{result.checked.context.genre}{fixed}")
    shown: Counter[str] = Counter()
    totals = Counter(finding.code for finding in result.findings)
    for finding in result.findings:
        shown[finding.code] += 1
        if shown[finding.code] <= SHOWN or totals[finding.code] == SHOWN + 1:
            yield from _finding(finding, result.checked.document, cells)
    for code, total in totals.items():
        if total > SHOWN + 1:
            rest = [f for f in result.findings if f.code == code][SHOWN:]
            yield _rest(rest, result.checked.document)
    yield Text("")


def _finding(finding: Finding, document: Document, cells: int) -> Iterator[Text]:
    line, column = document.line_column(finding.start)
    places = f"（共 {len(finding.places)} 处）" if len(finding.places) > 1 else ""
    style = STYLES[finding.severity]
    where = document.describe(finding.start) if document.places else f"第{line}行第{column}字"
    yield Text.assemble(
        (f"{NAMES[finding.severity]} {finding.code}", style), f" {where} ", f"{printable(finding.message)}{places}"
    )
    gutter = f"{'' if document.places else line:>5} │ "
    view = window(document.line_text(line), column - 1, finding.end - finding.start, cells - cell_len(gutter))
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


def _rest(rest: Sequence[Finding], document: Document) -> Text:
    places = list(dict.fromkeys(_paragraph_of(finding, document) for finding in rest))
    named = "、".join(places[:LISTED_LINES]) + (" 等" if len(places) > LISTED_LINES else "")
    style = STYLES[rest[0].severity]
    said = f" 另有 {len(rest)} 处：{named}" if document.places else f" 另有 {len(rest)} 处：第 {named} 行"
    return Text.assemble((f"{NAMES[rest[0].severity]} {rest[0].code}", style), said)


def _paragraph_of(finding: Finding, document: Document) -> str:
    """The line of a finding, in a Word file the place of its paragraph."""
    if document.places:
        return document.places[document.paragraph_at(finding.start)]
    return str(document.line_column(finding.start)[0])


def _score_card(results: Sequence[FileResult], cells: int) -> Iterator[Text]:
    counts = gate_counts(finding for result in results for finding in result.findings)
    card = [f"{title} {counts[gate] or '✓'}" for gate, title in GATES.items()]
    line = "　".join(card)
    if cell_len(line) <= cells:
        yield Text(line)
    else:
        yield from (Text(part) for part in card)
