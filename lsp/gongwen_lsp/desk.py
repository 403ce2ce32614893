"""The open documents, and when each is checked: at once where that is quick, else after a pause, in slices that other messages come between."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from functools import partial

from gongwen_lsp.paper import Paper

SLICE = 0.004
"""Seconds of work after which waiting messages have their turn."""
QUICK = 0.005
"""A check of so many seconds of work follows each keystroke at once: to wake for it once more costs half as much again …"""
DEBOUNCE = 0.05
"""… another one waits for so many seconds without a keystroke …"""
BACK_OFF, LONGEST_PAUSE = 3, 1.0
"""… or so many times what the last two checks worked at least, at most so many seconds: one may have been slow by chance."""


class Desk:
    """Holds the open documents.

    Args:
        done: Told of each document whose check has come to its end, and of the seconds it worked; the text cannot have
            changed meanwhile.
        failed: Told of what a check failed at.
    """

    def __init__(self, done: Callable[[Paper, float], None], failed: Callable[[str, Exception], None]) -> None:
        self._done, self._failed = done, failed
        self._papers: dict[str, Paper] = {}
        self._due: dict[str, asyncio.Handle] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._spent: dict[str, float] = {}
        self._pauses: dict[str, float] = {}
        self._measured: set[str] = set()  # those whose check tells how long to pause: it follows an edit

    def __iter__(self) -> Iterator[Paper]:
        """The open documents."""
        return iter(list(self._papers.values()))

    def paper(self, uri: str) -> Paper | None:
        """An open document, as its check stands."""
        return self._papers.get(uri)

    def lay(self, paper: Paper) -> None:
        """Takes a document, in place of one of the same name."""
        self.leave(paper.uri)
        self._papers[paper.uri] = paper

    def take(self, uri: str) -> Paper | None:
        """Forgets a document; what it was."""
        self.leave(uri)
        self._pauses.pop(uri, None)
        self._spent.pop(uri, None)
        self._measured.discard(uri)
        return self._papers.pop(uri, None)

    def clear(self) -> None:
        """Forgets all documents."""
        for uri in list(self._papers):
            self.take(uri)

    def leave(self, uri: str) -> None:
        """Breaks off the check of a document."""
        timer, task = self._due.pop(uri, None), self._tasks.pop(uri, None)
        if timer:
            timer.cancel()
        if task:
            task.cancel()

    def edited(self, uri: str) -> None:
        """Breaks off the check of a document that has another text now; the next one tells how long to pause."""
        self.leave(uri)
        self._measured.add(uri)

    def later(self, uri: str, *, at_once: bool) -> None:
        """Checks a document after a pause; if wanted at once, that is when what has come in is taken, unless it takes long."""
        loop, pause = asyncio.get_running_loop(), self._pauses.get(uri, DEBOUNCE)
        pause = pause if at_once else max(pause, DEBOUNCE)
        ask = partial(loop.call_later, pause) if pause else loop.call_soon
        self._due[uri] = ask(self.now, uri)

    async def pause(self, uri: str) -> None:
        """Waits until nobody has written for a while in a document whose check takes long."""
        while (paper := self._papers.get(uri)) and not paper.is_checked:
            version, pause = paper.version, self._pauses.get(uri, 0.0)
            if pause:
                await asyncio.sleep(pause)
            if paper.version == version:
                return

    def now(self, uri: str) -> asyncio.Task[None] | None:
        """Checks a document; the task that goes on with it, None if it is done."""
        timer = self._due.pop(uri, None)
        if timer:
            timer.cancel()
        if uri in self._tasks:
            return self._tasks[uri]
        work = _Work(self._papers[uri])
        if self._advance(work):
            return None
        task = asyncio.get_running_loop().create_task(self._go_on(uri, work))
        self._tasks[uri] = task
        return task

    async def ready(self, uri: str) -> Paper | None:
        """A document whose text as it is now is checked; None if it is not open."""
        while (paper := self._papers.get(uri)) and not paper.is_checked:
            task = self.now(uri)
            if task:
                await asyncio.wait([task])
        return paper

    async def _go_on(self, uri: str, work: _Work) -> None:
        try:
            await asyncio.sleep(0)
            while not work.slice(self._failed):
                await asyncio.sleep(0)
        finally:
            work.steps.close()
        self._tasks.pop(uri, None)
        self._finish(work)

    def _advance(self, work: _Work) -> bool:
        if not work.slice(self._failed):
            return False
        self._finish(work)
        return True

    def _finish(self, work: _Work) -> None:
        uri, began = work.paper.uri, time.thread_time()
        self._done(work.paper, work.spent)
        if uri in self._measured and work.is_needed:
            self._measured.discard(uri)
            spent = work.spent + time.thread_time() - began
            self._pauses[uri] = pause_after(self._spent.get(uri, spent), spent)
            self._spent[uri] = spent


def pause_after(first: float, second: float) -> float:
    """Seconds to wait for the next keystroke after the last two checks worked so many."""
    spent = min(first, second)
    return min(max(DEBOUNCE, BACK_OFF * spent), LONGEST_PAUSE) if spent > QUICK else 0.0


class _Work:
    """A check on its way."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.steps, self.spent = paper, paper.steps(), 0.0
        self.is_needed = not paper.is_checked  # else something that was asked meanwhile has done it

    def slice(self, failed: Callable[[str, Exception], None]) -> bool:
        """Works for a while; whether nothing is left to do."""
        began, worked = time.perf_counter(), time.thread_time()
        try:
            for _ in self.steps:
                if time.perf_counter() - began > SLICE:
                    return False
        except Exception as error:
            failed("检查", error)
        finally:
            self.spent += time.thread_time() - worked
        return True


async def checked(paper: Paper, failed: Callable[[str, Exception], None] | None = None) -> None:
    """Checks a document that is not on the desk, in slices."""
    work = _Work(paper)
    while not work.slice(failed or (lambda *_: None)):
        await asyncio.sleep(0)
