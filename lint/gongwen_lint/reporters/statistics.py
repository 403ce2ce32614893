"""How often each rule found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gongwen_lint.report import FileReport
from gongwen_lint.reporters.concise import NAMES, summary, unreadable


@dataclass(frozen=True, slots=True)
class Row:
    """A rule: how many places it names, and whether some of them have a fix."""

    code: str
    name: str
    severity: str
    count: int
    fixable: bool


def rows(reports: Sequence[FileReport]) -> list[Row]:
    """The rules that found something, the most frequent first."""
    found = [finding for report in reports for finding in report.findings]
    counts: Counter[str] = Counter()
    for finding in found:
        counts[finding.code] += len(finding.places)
    fixable = {finding.code for finding in found if finding.fix}
    first = {finding.code: finding for finding in reversed(found)}
    listed = (Row(c, first[c].name, first[c].severity, n, c in fixable) for c, n in counts.items())
    return sorted(listed, key=lambda row: (-row.count, row.code))


def render(reports: Sequence[FileReport], titles: Mapping[str, str], *, quiet: bool = False) -> str:
    """A line a rule, then (unless quiet) a line that sums up; files that could not be read come first.

    Args:
        reports: What was found.
        titles: Titles of rules by code; a rule without one goes by its name.
        quiet: Leave out the last line.
    """
    errors = [unreadable(report) for report in reports if report.error is not None]
    lines = [
        f"{row.count:>6}  {row.code}  {NAMES[row.severity]}  {'[可修正]' if row.fixable else '　　　　'}  {titles.get(row.code, row.name)}"
        for row in rows(reports)
    ]
    return "".join(f"{line}\n" for line in [*errors, *lines, *(() if quiet else (summary(reports),))])
