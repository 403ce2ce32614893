"""Checking one file: its report, and its mends if they are asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gongwen_lint.cli.read import input_bytes, output_bytes
from gongwen_lint.cli.settings import Settings
from gongwen_lint.document import Document
from gongwen_lint.engine import Checked, Fixed, check, fix
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.pathname import readable
from gongwen_lint.readers import ReadError, format_of, read_bytes
from gongwen_lint.report import FileReport, file_report
from gongwen_lint.writers import WriteError, mended, unified_diff, write_file


@dataclass(frozen=True, slots=True)
class Mending:
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


def check_file(path: str, name: str, settings: Settings, mend: Mending | None = None) -> FileReport:
    """The report of a file, nothing folded; a file that cannot be read or written back has an error.

    Without mending it depends on nothing but the file and the settings.

    Args:
        path: The file, `-` = standard input.
        name: As it is called in the report.
        settings: How it is judged.
        mend: What to mend.
    """
    try:
        data = input_bytes(path)
        checked = check(read_bytes(data, name, settings.encoding), settings.rules, settings.options)
        fixed = _mended(path, name, checked, data, settings, mend) if mend else None
    except (ReadError, WriteError) as error:
        return FileReport(readable(name), format_of(name), error=" ".join(str(error).split()))
    if fixed is None:
        return file_report(readable(name), checked)
    return replace(file_report(readable(name), fixed.checked), fixed=fixed.applied)


def _mended(
    path: str, name: str, checked: Checked, data: bytes, settings: Settings, mend: Mending
) -> Fixed[bytes] | None:
    """The document after the fixes, written back; None where they are only shown."""

    def again(before: bytes, document: Document, edits: Sequence[PlacedEdit]) -> tuple[bytes, Checked]:
        after, document = mended(before, document, edits)
        return after, check(document, settings.rules, settings.options)

    if mend.lines is None or checked.document.is_computed:  # its lines are not those of the file
        fixed = fix(data, checked, again, unsafe=mend.unsafe)
    else:  # mends move lines, so those of a second round would not be known
        fixed = fix(data, _within(checked, mend.lines), again, unsafe=mend.unsafe, rounds=1)
    if mend.show:
        sys.stdout.write(unified_diff(readable(name), checked.document.text, fixed.text))
        return None
    if path == "-":
        output_bytes(fixed.source)
    else:
        write_file(Path(path), fixed.source, data)
    return fixed if fixed.applied else Fixed(data, checked, 0)


def _within(checked: Checked, lines: tuple[tuple[int, int], ...]) -> Checked:
    """The findings whose fixes change nothing outside some lines."""
    document = checked.document

    def is_within(start: int, end: int) -> bool:
        (first, _), (last, _) = document.line_column(start), document.line_column(end)
        return any(begin <= first and last <= stop for begin, stop in lines)

    kept = (f for f in checked.findings if f.fix and all(is_within(e.start, e.end) for e in f.fix.edits))
    return replace(checked, findings=tuple(kept))
