"""A run over files: what is known from the cache, and the rest checked, by several processes where that pays off."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from gongwen_lint.cli.one import Job, Mending, check_file, known_report, unread
from gongwen_lint.cli.progress import with_progress
from gongwen_lint.cli.read import STDIN
from gongwen_lint.cli.settings import Settings
from gongwen_lint.report import FileReport

if TYPE_CHECKING:
    from gongwen_lint.cache import Cache

WORTH = 1024 * 1024
"""Bytes that there must be for each process: starting one costs about as much as checking half of that."""


MOST = 4
"""So many processes are started for each processor at most, whatever the user says."""


def run_over(jobs: Sequence[Job], options: argparse.Namespace) -> Iterator[FileReport]:
    """The reports of files, nothing folded, in order and as they are done.

    Args:
        jobs: The files and how each is judged.
        options: The arguments of the command.

    Raises:
        RuleError: A code is unknown, or an installed package is at fault; said before any file is checked.
    """
    cache = None if options.no_cache else _cache()
    known = [known_report(job, cache) if cache else None for job in jobs]
    rest = [job for job, report in zip(jobs, known, strict=True) if report is None]
    if rest:
        _say_missing(_distinct(rest))
    gc.freeze()
    gc.enable()
    fresh = _checked([job for job in rest if job.path != STDIN], cache, options.jobs)
    quiet = options.quiet or options.diff or any(job.path == STDIN for job in jobs)
    yield from with_progress(_in_order(jobs, known, fresh, cache), len(jobs), wanted=not quiet)
    if cache is not None:
        cache.look_over(written=len(rest))


def _cache() -> Cache | None:
    from gongwen_lint.cache import open_cache  # what it stands on is slow to load

    return open_cache()


def _say_missing(judged: Iterable[Settings]) -> None:
    """Says which rules find nothing because what they need is not installed."""
    from gongwen_lint.engine import unmet

    said = (line for settings in judged for line in unmet(settings.rules, settings.rule_settings))
    for line in dict.fromkeys(said):
        sys.stderr.write(f"gwlint：{line}\n")


def _in_order(
    jobs: Sequence[Job], known: Sequence[FileReport | None], fresh: Iterator[FileReport], cache: Cache | None
) -> Iterator[FileReport]:
    for job, report in zip(jobs, known, strict=True):
        yield report or (check_file(job, cache) if job.path == STDIN else next(fresh))


def _checked(jobs: Sequence[Job], cache: Cache | None, wanted: int) -> Iterator[FileReport]:
    workers = workers_for([job.path for job in jobs], wanted)
    if workers == 1:
        return (check_file(job, cache) for job in jobs)
    from gongwen_lint.cli.jobs import run_jobs  # not needed where one process does it

    distinct = tuple(_distinct(jobs))
    numbers = {id(settings): number for number, settings in enumerate(distinct)}
    orders = [Order(job.path, job.name, numbers[id(job.settings)], job.mend) for job in jobs]
    start = partial(_started, distinct, cache)
    return run_jobs(start, orders, workers, lambda order: unread(order.job(distinct), _DIED))


_DIED = "检查时进程意外终止（多半是内存不足），未检查；请用 --jobs 1 单独再查"


def _distinct(jobs: Sequence[Job]) -> list[Settings]:
    """The settings of some files, which many of them share."""
    return list({id(job.settings): job.settings for job in jobs}.values())


class Order(NamedTuple):
    """A file to check in another process, which has the settings already and is told their number only."""

    path: str
    name: str
    number: int
    mend: Mending | None

    def job(self, settings: Sequence[Settings]) -> Job:
        """The same with its settings."""
        return Job(self.path, self.name, settings[self.number], self.mend)


def _started(settings: Sequence[Settings], cache: Cache | None) -> Callable[[Order], FileReport]:
    """What checks files in another process; rules are loaded there anew, since what is compiled does not travel."""
    for one in settings:
        _ = one.rules
    return lambda order: check_file(order.job(settings), cache)


def workers_for(paths: Sequence[str], wanted: int) -> int:
    """How many processes to use; 1 = this one alone.

    Args:
        paths: The files to be checked.
        wanted: What the user says; 0 = as many as pay off.
    """
    worth = min(wanted, MOST * _processors()) or min(_processors(), sum(map(_size, paths)) // WORTH)
    return max(1, min(worth, len(paths)))


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)  # noqa: PTH202
    except (OSError, ValueError):
        return 0


def _processors() -> int:
    """The processors that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
