"""A progress bar for those who wait at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds after which a bar appears."""

Item = TypeVar("Item")


def with_progress(results: Iterable[Item], total: int, *, wanted: bool) -> Iterator[Item]:
    """The results as they come, and on the terminal how many of `total` there are, once it takes longer than `PATIENCE`."""
    if not wanted or total < 2 or not sys.stderr.isatty():
        yield from results
        return
    bar: Progress | None = None
    started = time.monotonic()
    try:
        for done, result in enumerate(results, 1):
            if bar is None and time.monotonic() - started > PATIENCE:
                bar = _bar(total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)
            yield result
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("检查文稿"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    )
    bar.add_task("", total=total)
    bar.start()
    return bar
