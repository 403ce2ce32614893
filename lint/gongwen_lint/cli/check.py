"""gwlint check and gwlint fix."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gongwen_lint.cli.files import find_files
from gongwen_lint.cli.read import input_bytes, output_bytes
from gongwen_lint.cli.settings import Settings, settings
from gongwen_lint.document import Document
from gongwen_lint.engine import Checked, check, fix
from gongwen_lint.finding import SEVERITIES, PlacedEdit
from gongwen_lint.readers import ReadError, format_of, read_bytes
from gongwen_lint.reporters import FileResult
from gongwen_lint.writers import WriteError, mended, unified_diff, write_file

FOUND, UNREADABLE = 1, 3


def check_command(options: argparse.Namespace) -> int:
    """Checks files and reports; mends them where asked to."""
    chosen = settings(options)
    paths = find_files(options.paths or ["."], chosen.config)
    if options.show_files:
        sys.stdout.write("".join(f"{path}\n" for path in paths))
        return 0
    if not paths:
        sys.stderr.write("gwlint：没有找到文稿（.docx、.txt、.md）\n")
    results = [_one(path, options, chosen) for path in paths]
    _report(results, options)
    return _status(results, chosen.fail_on, exit_zero=options.exit_zero)


def _one(path: str, options: argparse.Namespace, chosen: Settings) -> FileResult:
    name = options.stdin_filename or "-" if path == "-" else path
    form = format_of(name)
    try:
        data = input_bytes(path)
        document = read_bytes(data, name, chosen.encoding)
        result = FileResult(name, document.format, check(document, chosen.rules, chosen.options))
        if options.fix or options.diff:
            result = _mended(path, result, data, options, chosen)
    except (ReadError, WriteError) as error:
        return FileResult(name, form, error=" ".join(str(error).split()))
    return result


def _mended(path: str, result: FileResult, data: bytes, options: argparse.Namespace, chosen: Settings) -> FileResult:
    """The result after the fixes; with --diff the fixes are shown and the result stays as it is."""
    checked = result.checked
    if checked is None:
        return result

    def mend(before: bytes, document: Document, edits: Sequence[PlacedEdit]) -> tuple[bytes, Checked]:
        after, document = mended(before, document, edits)
        return after, check(document, chosen.rules, chosen.options)

    fixed = fix(data, checked, mend, unsafe=options.unsafe_fixes)
    if options.diff:
        sys.stdout.write(unified_diff(result.path, checked.document.text, fixed.text))
        return result
    if path == "-":
        output_bytes(fixed.source)
    else:
        write_file(Path(path), fixed.source, data)
    return replace(result, checked=fixed.checked, fixed=fixed.applied)


def _report(results: Sequence[FileResult], options: argparse.Namespace) -> None:
    fixing_stdin = options.fix and "-" in options.paths
    if (options.diff or fixing_stdin) and not options.output_format and not options.output_file:
        _errors(results)
        return
    target = sys.stderr if fixing_stdin and not options.output_file else sys.stdout
    wanted = options.output_format or ("rich" if target.isatty() and not options.output_file else "concise")
    text = _rendered(wanted, results, options)
    if options.output_file:
        Path(options.output_file).write_text(text, encoding="utf-8")
    else:
        target.write(text)
        target.flush()


def _rendered(wanted: str, results: Sequence[FileResult], options: argparse.Namespace) -> str:
    if wanted == "json":
        from gongwen_lint.reporters import json

        return json.render(results)
    if wanted == "concise":
        from gongwen_lint.reporters import concise

        return concise.render(results, quiet=options.quiet)
    from gongwen_lint.reporters import rich

    colored = options.color == "always" or (options.color == "auto" and sys.stdout.isatty() and not options.output_file)
    return rich.render(results, color=colored, quiet=options.quiet)


def _errors(results: Sequence[FileResult]) -> None:
    for result in results:
        if result.error:
            sys.stderr.write(f"{result.path}：{result.error}\n")


def _status(results: Sequence[FileResult], fail_on: str, *, exit_zero: bool) -> int:
    if any(result.error for result in results):
        return UNREADABLE
    if exit_zero or fail_on == "never":
        return 0
    loud = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return FOUND if any(f.severity in loud for result in results for f in result.findings) else 0
