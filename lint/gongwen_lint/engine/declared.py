"""The built-in rules as they declare themselves, had without importing them.

Importing a rule takes a fifth of a millisecond, and of some hundred a draft needs the few that have work in it. So what
they declare is kept beside them, word tables with it, and a rule's module is imported when its function is first called.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import cast

from gongwen_lint import __version__
from gongwen_lint.kept import kept_file, read_kept, write_kept
from gongwen_lint.rule.contract import Rule, Visitor
from gongwen_lint.rule.deferred import Deferred
from gongwen_lint.rule.pattern import Pattern
from gongwen_lint.rule.table import Entry

Named = tuple[str, str, Visitor]
"""Module and name under which a visitor stands, and the visitor."""
Stamp = tuple[tuple[str, int, int], ...]
"""The version, then path, size in bytes and time of all files that decide what is declared."""

_MADE_OF = ("rule", "structure", "engine")
"""The packages that a declaration is made of and made by."""


def declared(package: str, collect: Callable[[], Iterable[Named]]) -> tuple[Visitor, ...]:
    """The visitors of a package; their modules are not imported yet if what they declare is kept and still holds.

    Args:
        package: Its name.
        collect: Imports it and finds its visitors.
    """
    folder = _folder(package)
    if folder is None:  # in an archive, beside which nothing can be kept
        return tuple(visitor for _, _, visitor in collect())
    file = kept_file(folder, "declared")
    own = Path(__file__).parents[1]
    stamp = ((__version__, 0, 0), *_stamp(folder), *chain.from_iterable(_stamp(own / name) for name in _MADE_OF))
    kept = cast("tuple[Stamp, tuple[Visitor, ...]] | None", read_kept(file))
    if kept is not None and kept[0] == stamp:
        return kept[1]
    named = tuple(collect())
    write_kept(file, (stamp, tuple(_bare(*one) for one in named)))
    return tuple(visitor for _, _, visitor in named)


def _folder(package: str) -> Path | None:
    spec = find_spec(package)
    found = [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []
    return found[0] if len(found) == 1 and found[0].is_dir() else None


def _stamp(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """The files in a folder and below, but for those that Python keeps there itself."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                yield from _stamp(entry.path) if entry.name != "__pycache__" else ()
            else:
                seen = entry.stat()
                yield entry.path, seen.st_size, seen.st_mtime_ns


def _bare(module: str, name: str, visitor: Visitor) -> Visitor:
    """The visitor without what only tests and the manual need."""
    check = Deferred(module, name, "check")
    find = Pattern(visitor.find.source) if visitor.find else None
    if not isinstance(visitor, Rule):
        return visitor.but(check=check, find=find)
    entries = Ready(visitor.table) if visitor.entries else None
    return visitor.but(check=check, find=find, entries=entries, bad=(), good=())


class Ready:
    """Gives entries that have been read.

    Args:
        entries: The entries.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def __call__(self) -> Sequence[Entry]:
        """The entries."""
        return self._entries
