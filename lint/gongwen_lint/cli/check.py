"""gwlint check and gwlint fix: which files, what is found in each, and what is said of it all."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gongwen_lint.cli.changes import Changes, changed_since
from gongwen_lint.cli.files import find_files
from gongwen_lint.cli.formats import RENDERERS, Run
from gongwen_lint.cli.known import judge_known, refuse_contradictions
from gongwen_lint.cli.one import Mending, check_file, mending
from gongwen_lint.cli.settings import Settings, nearest, notices, settings
from gongwen_lint.config import Config, ConfigError
from gongwen_lint.engine.tool import TOOL_RULES
from gongwen_lint.finding import failing
from gongwen_lint.pathname import readable
from gongwen_lint.report import FileReport, fold

FOUND, UNREADABLE = 1, 3


@dataclass(frozen=True, slots=True)
class Job:
    """A file to check: its path, its name in the report, how it is judged."""

    path: str
    name: str
    settings: Settings


def check_command(options: argparse.Namespace) -> int:
    """Checks files and reports; mends them where asked to."""
    refuse_contradictions(options)
    configs = nearest(options)
    paths = find_files(options.paths or ["."], configs, named_too=options.force_exclude)
    if options.show_files:
        sys.stdout.write("".join(f"{readable(path)}\n" for path in paths))
        return 0
    if not paths:
        sys.stderr.write("gwlint：没有找到文稿（.docx、.txt、.md）\n")
    named = {path: options.stdin_filename or "-" if path == "-" else path for path in paths}
    judged = {path: configs.of_file(named[path]) for path in paths}
    if options.show_config:
        from gongwen_lint.cli.show_config import shown_configs

        sys.stdout.write(shown_configs(judged, options))
        return 0
    jobs = _jobs(named, judged, options)
    for said in notices(judged.values()):
        sys.stderr.write(f"gwlint：{said}\n")
    return _run(jobs, options)


def _jobs(named: dict[str, str], judged: dict[str, Config], options: argparse.Namespace) -> list[Job]:
    by_config = {config: settings(options, config) for config in dict.fromkeys(judged.values())}
    if not by_config:
        settings(options, Config())  # a wrong option is said even if there is nothing to check
    return [Job(path, name, by_config[judged[path]]) for path, name in named.items()]


def _run(jobs: Sequence[Job], options: argparse.Namespace) -> int:
    changes = changed_since(options.changed_since, [job.path for job in jobs]) if options.changed_since else None
    if changes is not None:
        jobs = [job for job in jobs if changes.touch(job.path)]
    reports = [check_file(job.path, job.name, job.settings, _mend(job, changes, options)) for job in jobs]
    _say_empty(reports)
    reports = judge_known(reports, jobs, options)
    if changes is not None:
        now = changed_since(options.changed_since, [job.path for job in jobs]) if options.fix else changes
        reports = [now.only(report, job.path) for report, job in zip(reports, jobs, strict=True)]
    reports = [fold(report) for report in reports]
    _report(reports, jobs, options)
    return _status(reports, [job.settings.fail_on for job in jobs], exit_zero=options.exit_zero)


def _say_empty(reports: Sequence[FileReport]) -> None:
    for report in reports:
        if report.error is None and not report.length:
            sys.stderr.write(f"gwlint：{report.path} 是空文件，没有可检查的文字，请确认没有拿错\n")


def _mend(job: Job, changes: Changes | None, options: argparse.Namespace) -> Mending | None:
    asked = mending(options)
    return replace(asked, lines=changes.lines(job.path)) if asked and changes else asked


def _report(reports: Sequence[FileReport], jobs: Sequence[Job], options: argparse.Namespace) -> None:
    fixing_stdin = options.fix and "-" in options.paths
    if (options.diff or fixing_stdin) and not options.output_format and not options.output_file:
        _errors(reports)
        return
    target = sys.stderr if fixing_stdin and not options.output_file else sys.stdout
    wanted = options.output_format or ("rich" if target.isatty() and not options.output_file else "concise")
    text = _rendered(wanted, reports, jobs, options)
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


def _rendered(wanted: str, reports: Sequence[FileReport], jobs: Sequence[Job], options: argparse.Namespace) -> str:
    colored = options.color == "always" or (options.color == "auto" and sys.stdout.isatty() and not options.output_file)
    rules = {rule.code: rule for job in jobs for rule in job.settings.rules.rules}
    run = Run(
        reports,
        (*rules.values(), *TOOL_RULES),
        [job.settings.fail_on for job in jobs],
        Path.cwd(),
        baseline=bool(options.baseline or options.write_baseline),
        statistics=options.statistics,
        color=colored,
        quiet=options.quiet,
    )
    return RENDERERS[wanted](run)


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


def _status(reports: Sequence[FileReport], limits: Sequence[str], *, exit_zero: bool) -> int:
    if any(report.error for report in reports):
        return UNREADABLE
    failed = any(_fails(report, limit) for report, limit in zip(reports, limits, strict=True))
    return FOUND if failed and not exit_zero else 0


def _fails(report: FileReport, limit: str) -> bool:
    """The file has a finding of this severity or a worse one."""
    return any(finding.severity in failing(limit) for finding in report.findings)
