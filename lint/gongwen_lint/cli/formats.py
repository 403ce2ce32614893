"""The formats of a report by name; each loads its reporter when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from gongwen_lint.finding import Finding
    from gongwen_lint.report import FileReport
    from gongwen_lint.rule import Rule


@dataclass(frozen=True, slots=True)
class Run:
    """What a reporter may want to know.

    Args:
        reports: What was checked.
        rules: The rules that ran.
        root: Absolute folder of the run.
        loud: The finding fails the run.
        color: ANSI sequences are wanted.
        quiet: Findings only, no summary.
    """

    reports: Sequence[FileReport]
    rules: Sequence[Rule]
    root: Path
    loud: Callable[[Finding], bool]
    color: bool
    quiet: bool


def _rich(run: Run) -> str:
    from gongwen_lint.reporters import rich

    return rich.render(run.reports, color=run.color, quiet=run.quiet)


def _concise(run: Run) -> str:
    from gongwen_lint.reporters import concise

    return concise.render(run.reports, quiet=run.quiet)


def _json(run: Run) -> str:
    from gongwen_lint.reporters import json

    return json.render(run.reports)


def _sarif(run: Run) -> str:
    from gongwen_lint.reporters import sarif

    return sarif.render(run.reports, run.rules, run.root)


def _github(run: Run) -> str:
    from gongwen_lint.reporters import github

    return github.render(run.reports, run.root)


def _gitlab(run: Run) -> str:
    from gongwen_lint.reporters import gitlab

    return gitlab.render(run.reports, run.root)


def _junit(run: Run) -> str:
    from gongwen_lint.reporters import junit

    return junit.render(run.reports, run.root, run.loud)


RENDERERS: dict[str, Callable[[Run], str]] = {
    "rich": _rich,
    "concise": _concise,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
}
