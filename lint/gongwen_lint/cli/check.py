"""gwlint check and gwlint fix: which files, what is found in each, and what is said of it all."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gongwen_lint.cli.files import find_files
from gongwen_lint.cli.formats import RENDERERS, Run
from gongwen_lint.cli.one import Job, Mending, mending
from gongwen_lint.cli.output import put, refuse_input, write_whole
from gongwen_lint.cli.read import STDIN
from gongwen_lint.cli.run import run_over
from gongwen_lint.cli.settings import nearest, notices, settings
from gongwen_lint.cli.status import FOUND, UNREADABLE
from gongwen_lint.config import Config, ConfigError, Nearest
from gongwen_lint.error import reason
from gongwen_lint.finding import failing
from gongwen_lint.pathname import printable, readable
from gongwen_lint.report import FileReport, fold

if TYPE_CHECKING:  # loaded only where they are needed
    from gongwen_lint.cli.changes import Changes
    from gongwen_lint.rule import Rule

PARSED = ("json", "sarif", "gitlab", "junit", "github")
"""Formats that programs read, so that nothing else may stand beside them."""
LISTED = 5
"""So many files that were passed by are named."""
COUNTED = ("rich", "concise", "json")
"""Formats that can say how often each rule found something."""


def check_command(options: argparse.Namespace) -> int:
    """Checks files and reports; mends them where asked to."""
    _refuse_contradictions(options)
    configs = nearest(options)
    paths, changes = _asked(options, configs)
    if options.show_files:
        put("".join(f"{printable(readable(path))}\n" for path in paths))
        return 0
    named = {path: options.stdin_filename or STDIN if path == STDIN else path for path in paths}
    judged = {path: configs.of_file(name) for path, name in named.items()}
    if options.show_config:
        from gongwen_lint.cli.show_config import shown_configs

        put(shown_configs(judged or {".": configs.of_folder(Path())}, options))
        return 0
    jobs = _jobs(named, judged, options)
    for said in notices(judged.values()):
        sys.stderr.write(f"gwlint：{said}\n")
    return _run(jobs, changes, options)


def _refuse_contradictions(options: argparse.Namespace) -> None:
    """Says which options do not go together.

    Raises:
        ConfigError: Some do not.
    """
    if options.diff and not options.output_file and options.output_format in PARSED:
        raise ConfigError(
            f"--diff 和 {options.output_format} 报告不能都写到标准输出，请用 --output-file 把报告写到文件"
        )
    if options.statistics and options.output_format not in (None, *COUNTED):
        raise ConfigError(f"--statistics 只用于 {'、'.join(COUNTED)}，{options.output_format} 报告里没有它的位置")
    if options.changed_since == "":
        raise ConfigError("--changed-since 后面要有提交、分支或标签")
    if options.update_baseline and not options.baseline:
        raise ConfigError("--update-baseline 要和 --baseline 文件 一起用")
    if options.write_baseline and (options.changed_since or options.update_baseline):
        raise ConfigError("--write-baseline 要记下全部问题，不能和 --changed-since、--update-baseline 同用")


def _asked(options: argparse.Namespace, configs: Nearest) -> tuple[list[str], Changes | None]:
    """The files to check, and what was changed in them if only that counts."""
    drafts = find_files(options.paths or ["."], configs, named_too=options.force_exclude)
    paths = list(drafts.paths)
    _say_passed(drafts.passed)
    refuse_input(options.output_file, "--output-file", paths)
    refuse_input(options.write_baseline, "--write-baseline", paths)
    if options.write_baseline:
        from gongwen_lint.cli.known import refuse_other

        refuse_other(options.write_baseline)
    if not paths:
        sys.stderr.write("gwlint：没有找到文稿（.docx、.txt、.md）\n")
    if not options.changed_since:
        return paths, None
    changes = _changes(options, paths)
    return [path for path in paths if changes.touch(path)], changes


def _say_passed(paths: Sequence[str]) -> None:
    """Says which documents in folders were not checked, so that nobody takes them for clean."""
    if paths:
        named = "、".join(printable(readable(path)) for path in paths[:LISTED]) + ("……" if len(paths) > LISTED else "")
        sys.stderr.write(f"gwlint：还不能检查这种格式，跳过 {len(paths)} 个文件（可另存为 .docx 再查）：{named}\n")


def _changes(options: argparse.Namespace, paths: Sequence[str]) -> Changes:
    from gongwen_lint.cli.changes import changed_since

    return changed_since(options.changed_since, paths)


def _jobs(named: dict[str, str], judged: dict[str, Config], options: argparse.Namespace) -> list[Job]:
    by_config = {config: settings(options, config) for config in dict.fromkeys(judged.values())}
    if not by_config:
        _ = settings(options, Config()).rules  # a wrong option is said even if there is nothing to check
    return [Job(path, name, by_config[judged[path]]) for path, name in named.items()]


def _run(jobs: Sequence[Job], changes: Changes | None, options: argparse.Namespace) -> int:
    jobs = [job._replace(mend=_mend(job, changes, options)) for job in jobs]
    reports = list(_told(run_over(jobs, options)))
    _say_oddities(reports)
    if options.write_baseline or options.baseline:
        from gongwen_lint.cli.known import judge_known

        reports = judge_known(reports, jobs, options)
    if changes is not None:
        now = _changes(options, [job.path for job in jobs]) if options.fix else changes
        reports = [now.only(report, job.path) for report, job in zip(reports, jobs, strict=True)]
    reports = [fold(report) for report in reports]
    _report(reports, jobs, options)
    return _status(reports, [job.settings.fail_on for job in jobs], exit_zero=options.exit_zero)


def _say_oddities(reports: Sequence[FileReport]) -> None:
    for report in reports:
        for said in report.notices:
            sys.stderr.write(f"gwlint：{printable(report.path)}：{said}\n")
        if report.unwritten:
            sys.stderr.write(f"gwlint：{printable(report.path)} 的修正没有写回：{report.unwritten}\n")
        if report.error is None and not report.length:
            sys.stderr.write(f"gwlint：{printable(report.path)} 里没有可检查的文字，请确认没有拿错\n")


def _mend(job: Job, changes: Changes | None, options: argparse.Namespace) -> Mending | None:
    asked = mending(options)
    return asked._replace(lines=changes.lines(job.path)) if asked and changes else asked


def _told(reports: Iterable[FileReport]) -> Iterator[FileReport]:
    """The reports; what --diff shows of each goes out as it comes."""
    for report in reports:
        if report.diff:
            put(report.diff)
        yield report._replace(diff="") if report.diff else report


def _report(reports: Sequence[FileReport], jobs: Sequence[Job], options: argparse.Namespace) -> None:
    fixing_stdin = options.fix and STDIN in options.paths
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
    elif target is sys.stdout:
        put(text)
    else:
        target.write(text)


def _write(target: Path, text: str) -> None:
    try:
        write_whole(target, text)
    except OSError as error:
        raise ConfigError(f"报告写不进 {readable(str(target))}：{reason(error)}") from error


def _rendered(wanted: str, reports: Sequence[FileReport], jobs: Sequence[Job], options: argparse.Namespace) -> str:
    colored = options.color == "always" or (options.color == "auto" and sys.stdout.isatty() and not options.output_file)
    run = Run(
        reports,
        lambda: _rules(jobs),
        [job.settings.fail_on for job in jobs],
        Path.cwd(),
        baseline=bool(options.baseline or options.write_baseline),
        statistics=options.statistics,
        color=colored,
        quiet=options.quiet,
    )
    return RENDERERS[wanted](run)


def _rules(jobs: Sequence[Job]) -> list[Rule]:
    """The rules that ran over some files, and the linter's own."""
    from gongwen_lint.engine.tool import TOOL_RULES

    distinct = {id(job.settings): job.settings for job in jobs}.values()
    ran = {rule.code: rule for settings in distinct for rule in settings.rules.rules}
    return [*ran.values(), *TOOL_RULES]


def _summarise(reports: Sequence[FileReport]) -> None:
    """Adds the score card to the page of a workflow, where the host names a file for it."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        from gongwen_lint.reporters.github import step_summary

        try:
            with Path(target).open("a", encoding="utf-8") as page:
                page.write(step_summary(reports, Path.cwd()))
        except OSError as error:  # the status of the run says more than a page that is missing
            sys.stderr.write(f"gwlint：运行摘要写不进 {printable(readable(target))}：{reason(error)}\n")


def _errors(reports: Sequence[FileReport]) -> None:
    for report in reports:
        if report.error:
            sys.stderr.write(f"{printable(report.path)}：{printable(report.error)}\n")


def _status(reports: Sequence[FileReport], limits: Sequence[str], *, exit_zero: bool) -> int:
    if any(report.error or report.unwritten for report in reports):
        return UNREADABLE
    failed = any(_fails(report, limit) for report, limit in zip(reports, limits, strict=True))
    return FOUND if failed and not exit_zero else 0


def _fails(report: FileReport, limit: str) -> bool:
    """The file has a finding of this severity or a worse one."""
    return any(finding.severity in failing(limit) for finding in report.findings)
