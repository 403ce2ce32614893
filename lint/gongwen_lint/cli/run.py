"""A run over files: what is known from the cache, and the rest checked, by several processes where that pays off."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from gongwen_lint.cache import open_cache
from gongwen_lint.cli.one import STDIN, FileCheck
from gongwen_lint.cli.progress import with_progress
from gongwen_lint.cli.settings import Settings, settings
from gongwen_lint.report import FileReport

WORTH = 40
"""Files that there must be for each process: starting one costs as much as checking so many small ones."""


def run_over(paths: Sequence[str], options: argparse.Namespace, chosen: Settings) -> Iterator[FileReport]:
    """The reports of files, nothing folded, in order and as they are done.

    Args:
        paths: The files; - is standard input.
        options: The arguments of the command.
        chosen: What they and the configuration come to.
    """
    desk = FileCheck(options, chosen, None if options.no_cache else open_cache())
    known = [desk.known(path) for path in paths]
    rest = [path for path, report in zip(paths, known, strict=True) if report is None and path != STDIN]
    if rest or STDIN in paths or not paths:
        _ = chosen.rules  # a wrong choice ends the run, here and not file by file
    fresh = _checked(rest, desk)
    quiet = options.quiet or options.diff or STDIN in paths
    yield from with_progress(_in_order(paths, known, fresh, desk), len(paths), wanted=not quiet)
    if desk.cache is not None:
        desk.cache.look_over(written=len(rest))


def _checked(paths: Sequence[str], desk: FileCheck) -> Iterator[FileReport]:
    workers = workers_for(len(paths), desk.options.jobs)
    if workers == 1:
        return map(desk.fresh, paths)
    from gongwen_lint.cli.jobs import run_jobs  # not needed where one process does it

    return run_jobs(partial(_started, desk.options), paths, workers, desk.died)


def workers_for(files: int, wanted: int) -> int:
    """How many processes to use; 1 = this one alone.

    Args:
        files: How many files are to be checked.
        wanted: What the user says; 0 = as many as pay off.
    """
    return max(1, min(wanted, files) if wanted else min(_processors(), files // WORTH))


def _processors() -> int:
    """The processors that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _started(options: argparse.Namespace) -> Callable[[str], FileReport]:
    """What checks a file in another process: rules and settings are made anew there, since what is compiled does not travel."""
    chosen = settings(options)
    _ = chosen.rules
    return FileCheck(options, chosen, None if options.no_cache else open_cache()).fresh


def _in_order(
    paths: Sequence[str], known: list[FileReport | None], fresh: Iterator[FileReport], desk: FileCheck
) -> Iterator[FileReport]:
    for path, report in zip(paths, known, strict=True):
        yield report or (desk.fresh(path) if path == STDIN else next(fresh))
