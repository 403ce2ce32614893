"""The baseline of a run: reading it, setting apart what it lists, writing it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from gongwen_lint.baseline import BaselineError, Known, baseline_of, judge, read_baseline, render
from gongwen_lint.cli.one import Job
from gongwen_lint.cli.output import write_whole
from gongwen_lint.config import ConfigError
from gongwen_lint.error import reason
from gongwen_lint.pathname import native, printable, readable
from gongwen_lint.report import FileReport


def judge_known(reports: Sequence[FileReport], files: Sequence[Job], options: argparse.Namespace) -> list[FileReport]:
    """The reports with what the baseline of the run lists set apart; writes the baseline if that is asked for.

    Raises:
        ConfigError: The baseline cannot be read or written.
    """
    target = options.write_baseline or options.baseline
    said = printable(target)
    folder = Path(target).resolve().parent
    paths = [_relative(one.name, folder) for one in files]
    known = baseline_of(reports, paths) if options.write_baseline else _read(Path(target))
    result = judge(
        reports, paths, known,
        exists=lambda path: (folder / native(path)).exists(),
        ran=lambda number, code: files[number].settings.rules.runs(code),
    )  # fmt: skip
    stale = sum(marks.total() for marks in result.stale.values())
    if options.write_baseline:
        _write(Path(target), known)
        total = sum(marks.total() for marks in known.values())
        sys.stderr.write(f"gwlint：已把 {total} 处问题记入基线 {said}\n")
    elif options.update_baseline:
        if render(result.left) != render(known):
            _write(Path(target), result.left)
        sys.stderr.write(f"gwlint：基线 {said} 去掉了 {stale} 处已经改好的\n")
    elif stale:
        files_said = "、".join(map(printable, list(result.stale)[:3])) + ("等" if len(result.stale) > 3 else "")
        sys.stderr.write(f"gwlint：基线 {said} 里有 {stale} 处已经改好（{files_said}），可用 --update-baseline 去掉\n")
    return result.reports


def refuse_other(target: str) -> None:
    """Refuses to write a baseline over a file that is none; an empty one holds nothing to lose.

    Raises:
        ConfigError: The file is something else.
    """
    path = Path(target)
    if path.is_file() and path.stat().st_size:
        try:
            _read(path)
        except ConfigError as error:
            raise ConfigError(f"--write-baseline {path} 已经有这个文件，而它不是基线；请另取文件名") from error


def _relative(name: str, folder: Path) -> str:
    """The path of a file from the folder of the baseline, with slashes."""
    try:
        path = Path(name)
        place = path.parent.resolve() / path.name
        return readable(Path(os.path.relpath(place, folder)).as_posix())
    except (OSError, ValueError):  # another drive, or no path at all
        return readable(Path(name).as_posix())


def _read(path: Path) -> Known:
    try:
        return read_baseline(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError(f"没有基线文件 {path}，可用 --write-baseline {path} 建立") from error
    except OSError as error:
        raise ConfigError(f"基线 {path} 无法读取：{reason(error)}") from error
    except (BaselineError, UnicodeDecodeError) as error:
        raise ConfigError(f"基线 {path}：{error if isinstance(error, BaselineError) else '不是 UTF-8 文本'}") from error


def _write(path: Path, known: Known) -> None:
    try:
        write_whole(path, render(known))
    except OSError as error:
        raise ConfigError(f"写不了基线 {path}：{reason(error)}") from error
