"""gwlint check and gwlint fix."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gongwen_lint.cli.files import find_files
from gongwen_lint.cli.formats import RENDERERS, Run
from gongwen_lint.cli.read import input_bytes, readable
from gongwen_lint.cli.settings import Settings, settings
from gongwen_lint.config import ConfigError
from gongwen_lint.engine import Checked, Fixed, check, fix_text
from gongwen_lint.engine.tool import TOOL_RULES
from gongwen_lint.finding import SEVERITIES, Finding
from gongwen_lint.readers import ReadError, format_of, parse, read_bytes
from gongwen_lint.report import FileReport, file_report, fold
from gongwen_lint.writers import WriteError, unified_diff, write_fixed

FOUND, UNREADABLE = 1, 3


def check_command(options: argparse.Namespace) -> int:
    """Checks files and reports; mends them where asked to."""
    chosen = settings(options)
    paths = find_files(options.paths or ["."], chosen.config, named_too=options.force_exclude)
    if options.show_files:
        sys.stdout.write("".join(f"{readable(path)}\n" for path in paths))
        return 0
    if not paths:
        sys.stderr.write("gwlint：没有找到文稿（.txt、.md）\n")
    reports = [_one(path, options, chosen) for path in paths]
    _report(reports, options, chosen)
    return _status(reports, chosen.fail_on, exit_zero=options.exit_zero)


def _one(path: str, options: argparse.Namespace, chosen: Settings) -> FileReport:
    name = readable(options.stdin_filename or "-" if path == "-" else path)
    try:
        data = input_bytes(path)
        checked = check(read_bytes(data, name, chosen.encoding), chosen.rules, chosen.options)
        fixed = _mended(path, name, checked, data, options, chosen) if options.fix or options.diff else None
    except (ReadError, WriteError) as error:
        return FileReport(name, format_of(name), error=" ".join(str(error).split()))
    if fixed is None:
        return fold(file_report(name, checked))
    return replace(fold(file_report(name, fixed.checked)), fixed=fixed.applied)


def _mended(
    path: str, name: str, checked: Checked, data: bytes, options: argparse.Namespace, chosen: Settings
) -> Fixed | None:
    """The document after the fixes, written back; None with --diff, where they are only shown."""
    before = checked.document

    def again(text: str) -> Checked:
        document = replace(parse(text, before.format), encoding=before.encoding)
        return check(document, chosen.rules, chosen.options)

    fixed = fix_text(checked, again, unsafe=options.unsafe_fixes)
    if options.diff:
        sys.stdout.write(unified_diff(name, before.text, fixed.text))
        return None
    if path == "-":
        sys.stdout.write(fixed.text)
    elif fixed.text != before.text:
        write_fixed(Path(path), before, data, fixed.text)
    return fixed


def _report(reports: Sequence[FileReport], options: argparse.Namespace, chosen: Settings) -> None:
    fixing_stdin = options.fix and "-" in options.paths
    if (options.diff or fixing_stdin) and not options.output_format and not options.output_file:
        _errors(reports)
        return
    target = sys.stderr if fixing_stdin and not options.output_file else sys.stdout
    wanted = options.output_format or ("rich" if target.isatty() and not options.output_file else "concise")
    text = _rendered(wanted, reports, options, chosen)
    if wanted == "github":
        _summarise(reports)
    if options.output_file:
        _write(Path(options.output_file), text)
    else:
        target.write(text)
        target.flush()


def _write(target: Path, text: str) -> None:
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"报告写不进 {readable(str(target))}：{error.strerror}") from error


def _rendered(wanted: str, reports: Sequence[FileReport], options: argparse.Namespace, chosen: Settings) -> str:
    colored = options.color == "always" or (options.color == "auto" and sys.stdout.isatty() and not options.output_file)

    def fails(finding: Finding) -> bool:
        return is_loud(finding, chosen.fail_on)

    rules = (*chosen.rules.rules, *TOOL_RULES)
    return RENDERERS[wanted](Run(reports, rules, Path.cwd(), fails, colored, options.quiet))


def _summarise(reports: Sequence[FileReport]) -> None:
    """Adds the score card to the page of a workflow, where the host names a file for it."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        from gongwen_lint.reporters.github import step_summary

        with Path(target).open("a", encoding="utf-8") as page:
            page.write(step_summary(reports, Path.cwd()))


def _errors(reports: Sequence[FileReport]) -> None:
    for report in reports:
        if report.error:
            sys.stderr.write(f"{report.path}：{report.error}\n")


def _status(reports: Sequence[FileReport], fail_on: str, *, exit_zero: bool) -> int:
    if any(report.error for report in reports):
        return UNREADABLE
    if exit_zero:
        return 0
    return FOUND if any(is_loud(finding, fail_on) for report in reports for finding in report.findings) else 0


def is_loud(finding: Finding, fail_on: str) -> bool:
    """The finding is as severe as it takes to fail a run."""
    return fail_on != "never" and SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on)
