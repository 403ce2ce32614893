"""The formats of a report by name; each loads its reporter when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from gongwen_lint.report import FileReport
    from gongwen_lint.rule import Rule


class Run(NamedTuple):
    """What a reporter may want to know.

    Args:
        reports: What was checked.
        rules: Gives the rules that ran; loading them takes time, which most formats need not spend.
        limits: The least severity that fails the run, for each file.
        root: Absolute folder of the run.
        baseline: A baseline is in use.
        statistics: How often each rule spoke is wanted.
        color: ANSI sequences are wanted.
        quiet: Findings only, no summary.
    """

    reports: Sequence[FileReport]
    rules: Callable[[], Sequence[Rule]]
    limits: Sequence[str]
    root: Path
    baseline: bool
    statistics: bool
    color: bool
    quiet: bool


def _rich(run: Run) -> str:
    from gongwen_lint.reporters import rich

    return _statistics(run) if run.statistics else rich.render(run.reports, color=run.color, quiet=run.quiet)


def _concise(run: Run) -> str:
    from gongwen_lint.reporters import concise

    return _statistics(run) if run.statistics else concise.render(run.reports, quiet=run.quiet)


def _statistics(run: Run) -> str:
    from gongwen_lint.reporters import statistics

    return statistics.render(run.reports, {rule.code: rule.title for rule in run.rules()}, quiet=run.quiet)


def _json(run: Run) -> str:
    from gongwen_lint.reporters import json

    return json.render(run.reports, statistics=run.statistics)


def _sarif(run: Run) -> str:
    from gongwen_lint.reporters import sarif

    return sarif.render(run.reports, run.rules(), run.root, baseline=run.baseline)


def _github(run: Run) -> str:
    from gongwen_lint.reporters import github

    return github.render(run.reports, run.root)


def _gitlab(run: Run) -> str:
    from gongwen_lint.reporters import gitlab

    return gitlab.render(run.reports, run.root)


def _junit(run: Run) -> str:
    from gongwen_lint.reporters import junit

    return junit.render(run.reports, run.root, run.limits)


RENDERERS: dict[str, Callable[[Run], str]] = {
    "rich": _rich,
    "concise": _concise,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
}
