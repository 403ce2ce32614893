"""gwlint check and gwlint fix."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gongwen_lint.cli.files import find_files
from gongwen_lint.cli.run import run_over
from gongwen_lint.cli.settings import settings
from gongwen_lint.finding import SEVERITIES
from gongwen_lint.report import FileReport, fold

FOUND, UNREADABLE = 1, 3


def check_command(options: argparse.Namespace) -> int:
    """Checks files and reports; mends them where asked to."""
    chosen = settings(options)
    paths = find_files(options.paths or ["."], chosen.config)
    if options.show_files:
        sys.stdout.write("".join(f"{path}\n" for path in paths))
        return 0
    if not paths:
        sys.stderr.write("gwlint：没有找到文稿（.txt、.md）\n")
    reports = [fold(report) for report in _told(run_over(paths, options, chosen))]
    _report(reports, options)
    return _status(reports, chosen.fail_on, exit_zero=options.exit_zero)


def _told(reports: Iterable[FileReport]) -> Iterator[FileReport]:
    """The reports; what --diff shows of each goes out as it comes."""
    for report in reports:
        sys.stdout.write(report.diff)
        yield replace(report, diff="")


def _report(reports: Sequence[FileReport], options: argparse.Namespace) -> None:
    fixing_stdin = options.fix and "-" in options.paths
    if (options.diff or fixing_stdin) and not options.output_format and not options.output_file:
        _errors(reports)
        return
    target = sys.stderr if fixing_stdin and not options.output_file else sys.stdout
    wanted = options.output_format or ("rich" if target.isatty() and not options.output_file else "concise")
    text = _rendered(wanted, reports, options)
    if options.output_file:
        Path(options.output_file).write_text(text, encoding="utf-8")
    else:
        target.write(text)
        target.flush()


def _rendered(wanted: str, reports: Sequence[FileReport], options: argparse.Namespace) -> str:
    if wanted == "json":
        from gongwen_lint.reporters import json

        return json.render(reports)
    if wanted == "concise":
        from gongwen_lint.reporters import concise

        return concise.render(reports, quiet=options.quiet)
    from gongwen_lint.reporters import rich

    colored = options.color == "always" or (options.color == "auto" and sys.stdout.isatty() and not options.output_file)
    return rich.render(reports, color=colored, quiet=options.quiet)


def _errors(reports: Sequence[FileReport]) -> None:
    for report in reports:
        if report.error:
            sys.stderr.write(f"{report.path}：{report.error}\n")


def _status(reports: Sequence[FileReport], fail_on: str, *, exit_zero: bool) -> int:
    if any(report.error for report in reports):
        return UNREADABLE
    if exit_zero or fail_on == "never":
        return 0
    loud = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return FOUND if any(f.severity in loud for report in reports for f in report.findings) else 0
