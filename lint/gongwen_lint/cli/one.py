"""One file: its report, known from the cache or made by checking, and its mends if they are asked for."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gongwen_lint.cli.output import put_bytes
from gongwen_lint.cli.read import STDIN, input_bytes
from gongwen_lint.cli.settings import Settings
from gongwen_lint.error import ReadError, reason
from gongwen_lint.pathname import readable
from gongwen_lint.report import FileReport, file_report

if TYPE_CHECKING:  # not needed where every file is known
    from gongwen_lint.cache import Cache
    from gongwen_lint.document import Document
    from gongwen_lint.engine import Checked, Fixed
    from gongwen_lint.finding import PlacedEdit


class Mending(NamedTuple):
    """What is to be mended.

    Args:
        unsafe: Fixes that may change the meaning too.
        show: Only show what would change.
        lines: 1-based lines that may be changed, first and last; None = all.
    """

    unsafe: bool = False
    show: bool = False
    lines: tuple[tuple[int, int], ...] | None = None


def mending(options: argparse.Namespace) -> Mending | None:
    """What the options ask to mend, None = nothing."""
    return Mending(options.unsafe_fixes, options.diff) if options.fix or options.diff else None


class Job(NamedTuple):
    """A file to check.

    Args:
        path: The file; - is standard input.
        name: As it is called in the report.
        settings: How it is judged.
        mend: What to mend.
    """

    path: str
    name: str
    settings: Settings
    mend: Mending | None = None


def known_report(job: Job, cache: Cache) -> FileReport | None:
    """The report that the cache holds; None also where it speaks of something that is to be mended."""
    if job.path == STDIN:
        return None
    try:
        report = cache.find(_secret(cache, job, input_bytes(job.path)), readable(job.name))
    except ReadError:
        return None
    return None if report and job.mend and _has_work(report, job.mend) else report


def _has_work(report: FileReport, mend: Mending) -> bool:
    return any(finding.fix and (finding.fix.safe or mend.unsafe) for finding in report.findings)


def check_file(job: Job, cache: Cache | None = None) -> FileReport:
    """The report of a file, nothing folded; whatever is wrong with the file or goes wrong over it is its error.

    Without mending it depends on nothing but the file and the settings; that result goes into the cache.
    """
    try:
        return _report(job, input_bytes(job.path), cache)
    except ReadError as error:
        return unread(job, str(error))
    except Exception as error:  # one file that we fail on must not end the run
        if os.environ.get("GWLINT_DEBUG"):
            raise
        return unread(job, f"检查时内部出错（{type(error).__name__}：{error}），请反馈；设 GWLINT_DEBUG=1 看详情")


def unread(job: Job, why: str) -> FileReport:
    """The report of a file that was not checked."""
    from gongwen_lint.readers import format_of

    return FileReport(readable(job.name), format_of(job.name), error=" ".join(why.split()))


def _report(job: Job, data: bytes, cache: Cache | None) -> FileReport:
    from gongwen_lint.engine import check, is_final
    from gongwen_lint.readers import read_bytes

    settings = job.settings
    checked = check(read_bytes(data, job.name, settings.encoding), settings.rules, settings.options)
    report = file_report(readable(job.name), checked)
    if cache is not None and is_final(checked):
        cache.keep(_secret(cache, job, data), report)
    return _mended(job, job.mend, data, checked, report) if job.mend else report


def _secret(cache: Cache, job: Job, data: bytes) -> bytes:
    """What the result is kept under; of the name the reader looks at the extension and at the mark of a lock file."""
    name = os.path.basename(job.name)  # noqa: PTH119 (no Path: there may be thousands)
    return cache.secret(data, (os.path.splitext(name)[1].lower(), name.startswith("~$"), job.settings.digest))  # noqa: PTH122


def _mended(job: Job, mend: Mending, data: bytes, checked: Checked, report: FileReport) -> FileReport:
    """The report after the fixes, which are written back or only shown."""
    from gongwen_lint.writers import WriteError, unified_diff, write_file

    try:
        fixed = _fixed(job, mend, data, checked)
        if mend.show:
            return report._replace(diff=unified_diff(report.path, checked.document.text, fixed.text))
        if job.path == STDIN:
            put_bytes(fixed.source)
        else:
            write_file(Path(job.path), fixed.source, data)
    except WriteError as error:
        return report._replace(unwritten=" ".join(str(error).split()))
    except OSError as error:  # of standard output
        return report._replace(unwritten=reason(error))
    return file_report(report.path, fixed.checked)._replace(fixed=fixed.applied) if fixed.applied else report


def _fixed(job: Job, mend: Mending, data: bytes, checked: Checked) -> Fixed[bytes]:
    from gongwen_lint.engine import check, fix
    from gongwen_lint.writers import mended

    def again(before: bytes, document: Document, edits: Sequence[PlacedEdit]) -> tuple[bytes, Checked]:
        after, document = mended(before, document, edits)
        return after, check(document, job.settings.rules, job.settings.options)

    if mend.lines is None or checked.document.is_computed:  # its lines are not those of the file
        return fix(data, checked, again, unsafe=mend.unsafe)
    # mends move lines, so those of a second round would not be known
    return fix(data, _within(checked, mend.lines), again, unsafe=mend.unsafe, rounds=1)


def _within(checked: Checked, lines: tuple[tuple[int, int], ...]) -> Checked:
    """The findings whose fixes change nothing outside some lines."""
    document = checked.document

    def is_within(start: int, end: int) -> bool:
        (first, _), (last, _) = document.line_column(start), document.line_column(end)
        return any(begin <= first and last <= stop for begin, stop in lines)

    kept = (f for f in checked.findings if f.fix and all(is_within(e.start, e.end) for e in f.fix.edits))
    return checked._replace(findings=tuple(kept))
