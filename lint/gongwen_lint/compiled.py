"""Regular expressions compiled once an installation: `regex` needs half a millisecond for one, and loads it in a fiftieth."""

from __future__ import annotations

import atexit
import pickle
from functools import cache
from pathlib import Path
from typing import cast

import regex

from gongwen_lint.kept import kept_file, read_kept, write_kept


class Shelf:
    """The compiled expressions that a file keeps, and those that this process adds.

    Args:
        file: Where they are kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept = _kept(file)
        self._grown = False

    def compiled(self, source: str) -> regex.Pattern[str]:
        """The compiled expression.

        Raises:
            regex.error: It is none.
        """
        known = self._kept.get(source)
        if known is not None:
            return cast("regex.Pattern[str]", pickle.loads(known))
        made = regex.compile(source, regex.VERSION0)
        self._kept[source] = pickle.dumps(made)
        self._grown = True
        return made

    def keep(self) -> None:
        """Writes what was added, besides what other processes have added meanwhile."""
        if self._grown:
            self._grown = False
            write_kept(self._file, {**_kept(self._file), **self._kept})


def _kept(file: Path) -> dict[str, bytes]:
    return cast("dict[str, bytes]", read_kept(file) or {})


@cache
def _shelf() -> Shelf:
    shelf = Shelf(kept_file(Path(__file__).parent, f"expressions-{regex.__version__}"))
    atexit.register(shelf.keep)
    return shelf


def compiled(source: str) -> regex.Pattern[str]:
    """A compiled expression of the `regex` module; what a process compiles is kept for the next one when it ends.

    Args:
        source: The expression: one of the program, never made from a document, for it is kept on disk.

    Raises:
        regex.error: It is none.
    """
    return _shelf().compiled(source)
