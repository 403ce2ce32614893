"""One file, from its bytes to its report: known from the cache, or checked, and mended where that is asked for."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gongwen_lint.cache import Cache
from gongwen_lint.cli.read import input_bytes
from gongwen_lint.cli.settings import Settings
from gongwen_lint.error import ReadError
from gongwen_lint.report import FileReport, file_report

if TYPE_CHECKING:  # not needed where every file is known
    from gongwen_lint.engine import Checked, Fixed

STDIN = "-"


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What a run does with each of its files.

    Args:
        options: The arguments of the command.
        chosen: What they and the configuration come to.
        cache: Results of earlier runs; None = do without.
    """

    options: argparse.Namespace
    chosen: Settings
    cache: Cache | None

    def known(self, path: str) -> FileReport | None:
        """The report that the cache holds of a file; None also where there is something to mend and that is asked for."""
        if self.cache is None or path == STDIN:
            return None
        try:
            report = self.cache.find(self._secret(self.cache, path, input_bytes(path)), path)
        except ReadError:
            return None
        return None if report and self._has_work(report) else report

    def fresh(self, path: str) -> FileReport:
        """The report of a file as it is, or as it is after mending; whatever is wrong with the file ends up in it."""
        from gongwen_lint.writers import WriteError

        try:
            return self._report(path, input_bytes(path))
        except (ReadError, WriteError) as error:
            return self.unread(path, str(error))
        except Exception as error:  # one file that we fail on must not end the run
            if os.environ.get("GWLINT_DEBUG"):
                raise
            return self.unread(
                path, f"检查时内部出错（{type(error).__name__}：{error}），请反馈；设 GWLINT_DEBUG=1 看详情"
            )

    def unread(self, path: str, why: str) -> FileReport:
        """The report of a file that was not checked."""
        from gongwen_lint.readers import format_of

        name = self._name(path)
        return FileReport(name, format_of(name), error=" ".join(why.split()))

    def died(self, path: str) -> FileReport:
        """The report of a file that ended the process checking it."""
        return self.unread(path, "检查时进程意外终止（多半是内存不足），未检查；请用 --jobs 1 单独再查")

    def _report(self, path: str, data: bytes) -> FileReport:
        from gongwen_lint.engine import check, is_final
        from gongwen_lint.readers import read_bytes

        name, chosen = self._name(path), self.chosen
        checked = check(read_bytes(data, name, chosen.encoding), chosen.rules, chosen.options)
        report = file_report(name, checked)
        if self.cache is not None and is_final(checked):
            self.cache.keep(self._secret(self.cache, name, data), report)
        return self._mended(path, data, checked, report) if self.options.fix or self.options.diff else report

    def _mended(self, path: str, data: bytes, checked: Checked, report: FileReport) -> FileReport:
        """The report after the fixes, which are written back; with --diff they are only shown."""
        from gongwen_lint.writers import unified_diff, write_fixed

        fixed, before = self._fixed(checked), checked.document
        if self.options.diff:
            return replace(report, diff=unified_diff(report.path, before.text, fixed.text))
        if path == STDIN:
            sys.stdout.write(fixed.text)
        elif fixed.text != before.text:
            write_fixed(Path(path), before, data, fixed.text)
        return replace(file_report(report.path, fixed.checked), fixed=fixed.applied)

    def _fixed(self, checked: Checked) -> Fixed:
        from gongwen_lint.engine import check, fix_text
        from gongwen_lint.readers import parse

        def again(text: str) -> Checked:
            document = replace(parse(text, checked.document.format), encoding=checked.document.encoding)
            return check(document, self.chosen.rules, self.chosen.options)

        return fix_text(checked, again, unsafe=self.options.unsafe_fixes)

    def _has_work(self, report: FileReport) -> bool:
        """There is a fix to be applied."""
        wanted = self.options.fix or self.options.diff
        unsafe = self.options.unsafe_fixes
        return wanted and any(f.fix is not None and (f.fix.safe or unsafe) for f in report.findings)

    def _name(self, path: str) -> str:
        """The path that the report shows."""
        return self.options.stdin_filename or STDIN if path == STDIN else path

    def _secret(self, cache: Cache, name: str, data: bytes) -> bytes:
        """What the result is kept under; of the name the extension alone plays a part."""
        return cache.secret(data, (os.path.splitext(name)[1].lower(), *self.chosen.inputs))  # noqa: PTH122
