"""The baseline of a run: reading it, setting apart what it lists, writing it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from gongwen_lint.baseline import BaselineError, Judged, Known, baseline_of, judge, read_baseline, render
from gongwen_lint.cli.one import Job
from gongwen_lint.cli.output import write_whole
from gongwen_lint.config import ConfigError
from gongwen_lint.error import reason
from gongwen_lint.pathname import native, printable, readable
from gongwen_lint.report import FileReport

NAMED = 3
"""So many files with findings that were mended are named."""


def judge_known(reports: Sequence[FileReport], files: Sequence[Job], options: argparse.Namespace) -> list[FileReport]:
    """The reports with what the baseline of the run lists set apart; writes the baseline if that is asked for.

    Raises:
        ConfigError: The baseline cannot be read or written.
    """
    target = Path(options.write_baseline or options.baseline)
    folder = target.resolve().parent
    paths = [_relative(one.name, folder) for one in files]
    known = baseline_of(reports, paths) if options.write_baseline else _read(target)
    result = judge(
        reports, paths, known,
        exists=lambda path: (folder / native(path)).exists(),
        ran=lambda number, code: files[number].settings.rules.runs(code),
    )  # fmt: skip
    if options.write_baseline:
        _write(target, known)
        _say(f"已把 {_total(known)} 处问题记入基线 {printable(str(target))}")
    elif options.update_baseline:
        _update(target, known, result)
    elif result.stale:
        _say_stale(target, result)
    return result.reports


def _update(target: Path, known: Known, result: Judged) -> None:
    """Writes the baseline without what was mended, if anything was."""
    if render(result.left) != render(known):
        _write(target, result.left)
    _say(f"基线 {printable(str(target))} 去掉了 {_total(result.stale)} 处已经改好的")


def _say_stale(target: Path, result: Judged) -> None:
    files = "、".join(map(printable, list(result.stale)[:NAMED])) + ("等" if len(result.stale) > NAMED else "")
    where = printable(str(target))
    _say(f"基线 {where} 里有 {_total(result.stale)} 处已经改好（{files}），可用 --update-baseline 去掉")


def _total(known: Known) -> int:
    return sum(marks.total() for marks in known.values())


def _say(text: str) -> None:
    sys.stderr.write(f"gwlint：{text}\n")


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
