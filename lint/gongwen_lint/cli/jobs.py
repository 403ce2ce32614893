"""Work spread over processes: results in order, and a file that kills its process costs that file alone.

Plain pipes and no pool, because a pool cannot say which item its dead process was at.
"""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import connection, get_context
from multiprocessing.context import SpawnProcess
from typing import Generic, TypeVar

AHEAD = 4
"""Items that a worker is given before its first result is in, so that it never waits."""
Item = TypeVar("Item")
Result = TypeVar("Result")
Start = Callable[[], Callable[[Item], Result]]
"""Called in each process once (so it must pickle); makes the function that does the work for an item."""


def run_jobs(
    start: Start[Item, Result], items: Sequence[Item], workers: int, died: Callable[[Item], Result]
) -> Iterator[Result]:
    """The results of all items, in their order.

    Args:
        start: Makes the function that does the work; called in each worker.
        items: What to work on.
        workers: How many processes.
        died: The result of an item whose process ended over it.
    """
    crew = _Crew(start, items, died)
    try:
        yield from crew.results(workers)
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: connection.Connection
    given: deque[int] = field(default_factory=deque[int])
    ready: bool = False


class _Crew(Generic[Item, Result]):
    """The workers of a run and what each has in hand."""

    def __init__(self, start: Start[Item, Result], items: Sequence[Item], died: Callable[[Item], Result]) -> None:
        self._start, self._items, self._died = start, items, died
        self._todo = deque(range(len(items)))
        self._workers: list[_Worker] = []
        self._done: dict[int, Result] = {}
        self._alone: Callable[[Item], Result] | None = None

    def results(self, workers: int) -> Iterator[Result]:
        """Results in the order of the items."""
        for _ in range(workers):
            self._hire()
        for number in range(len(self._items)):
            while number not in self._done:
                self._step()
            yield self._done.pop(number)

    def dismiss(self) -> None:
        """Ends all processes at once."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()

    def _hire(self) -> None:
        """Starts a worker; without one, where the system allows none, `_step` does the work itself."""
        with suppress(OSError):
            ours, theirs = connection.Pipe()
            process = get_context("spawn").Process(target=_work, args=(self._start, theirs), daemon=True)
            with theirs, _uninterrupted():
                process.start()
            self._workers.append(_Worker(process, ours))

    def _step(self) -> None:
        """Hands out work and takes what results are there."""
        if not self._workers:
            self._alone = self._alone or self._start()
            number = self._todo.popleft()
            self._done[number] = self._alone(self._items[number])
            return
        for worker in self._workers:
            self._hand(worker)
        ready = connection.wait([worker.pipe for worker in self._workers if worker.given])
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            self._take(worker)

    def _hand(self, worker: _Worker) -> None:
        while self._todo and len(worker.given) < AHEAD:
            worker.given.append(number := self._todo.popleft())
            with suppress(OSError):  # it has died; `_take` will see that
                worker.pipe.send(self._items[number])

    def _take(self, worker: _Worker) -> None:
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if worker.ready:
            self._done[worker.given.popleft()] = result
        worker.ready = True

    def _bury(self, worker: _Worker) -> None:
        """Blames the item that a dead worker was at, and puts a new worker in its place.

        A worker that died before it was ready is not replaced: the next would fare no better.
        """
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        if worker.ready:
            number = worker.given.popleft()
            self._done[number] = self._died(self._items[number])
            self._hire()
        self._todo.extendleft(reversed(worker.given))


def _work(start: Start[Item, Result], pipe: connection.Connection) -> None:
    """The life of a worker: it says that it is ready, then answers every item with its result.

    What goes wrong at the start is not told: the first process makes the same start itself then, and shows it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is interrupted too, and ends us
    signal.signal(signal.SIGTERM, _leave)
    try:
        work = start()
    except Exception:
        return
    with suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            pipe.send(work(pipe.recv()))


def _leave(*_: object) -> None:
    """Ends the process in such a way that a file half written is removed on the way out.

    Where that is raised in a finalizer it goes no further; then the process ends with its item, as its pipe is closed.
    """
    sys.unraisablehook = lambda _: None
    raise SystemExit


@contextmanager
def _uninterrupted() -> Generator[None, None, None]:
    """A process started meanwhile is deaf to Ctrl-C from its first moment, so that it cannot print a traceback."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not in the main thread, which alone may do this
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
