"""A progress bar for those who wait at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds after which a bar appears; 0 = at once."""

Item = TypeVar("Item")


def with_progress(results: Iterable[Item], total: int, *, wanted: bool) -> Iterator[Item]:
    """The results as they come, and on the terminal how many of `total` there are, once it takes longer than `PATIENCE`."""
    if not wanted or total < 2 or not sys.stderr.isatty():
        yield from results
        return
    bar = _LateBar(total)
    try:
        for result in results:
            bar.advance()
            yield result
    finally:
        bar.stop()


class _LateBar:
    """A bar that comes up by itself, even while the first result is still awaited.

    Args:
        total: How many results there will be.
    """

    def __init__(self, total: int) -> None:
        from threading import Lock, Timer  # needed at a terminal only

        self._total, self._done = total, 0
        self._bar: Progress | None = None
        self._over = False
        self._lock = Lock()
        self._timer = Timer(PATIENCE, self._show)
        self._timer.daemon = True
        if PATIENCE > 0:
            self._timer.start()
        else:
            self._show()

    def _show(self) -> None:
        with self._lock:
            if not self._over:
                self._bar = _bar(self._total, self._done)

    def advance(self) -> None:
        """One more result is there."""
        with self._lock:
            self._done += 1
            if self._bar is not None:
                self._bar.update(self._bar.task_ids[0], completed=self._done)

    def stop(self) -> None:
        """Takes the bar away, or keeps it from coming up."""
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._bar is not None:
                self._bar.stop()


def _bar(total: int, done: int) -> Progress:
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
    bar.add_task("", total=total, completed=done)
    bar.start()
    return bar
