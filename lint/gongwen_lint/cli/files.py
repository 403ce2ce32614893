"""Which files are drafts."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gongwen_lint.cli.read import STDIN
from gongwen_lint.config import Config, Nearest, patterns, project_root
from gongwen_lint.pathname import readable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NO_DRAFTS = (
    "README*", "readme*", "LICENSE*", "LICENCE*", "CHANGELOG*", "CONTRIBUTING*", "NOTICE*", "THIRD_PARTY*", "AUTHORS*",
    "CODE_OF_CONDUCT*", "SECURITY*", "requirements*.txt", "constraints*.txt", "CMakeLists.txt", "robots.txt",
    "node_modules/", "__pycache__/", ".*", "~$*",
)  # fmt: skip
"""Files that are no drafts, skipped in folders unless named outright."""


CLOSED = frozenset({".doc", ".dot", ".wps", ".wpt", ".rtf", ".pdf", ".ofd", ".odt", ".uot"})
"""Extensions of documents that no reader takes; in a folder they are passed by, and that is said."""


class Drafts(NamedTuple):
    """The files of a run.

    Args:
        paths: To check.
        passed: Documents in folders that no reader takes.
    """

    paths: tuple[str, ...]
    passed: tuple[str, ...] = ()


def find_files(given: Sequence[str], nearest: Nearest, *, named_too: bool = False) -> Drafts:
    """The files to check, in order, each once: named ones as they are, drafts in folders, globs.

    Args:
        given: Paths as the user gave them.
        nearest: Brings the include and exclude patterns of each folder.
        named_too: Files that are named are left out, too, where they are excluded.

    Raises:
        ConfigError: A configuration on the way is at fault.
    """
    found: dict[str, bool] = {}
    for path in given:
        for one in _expanded(path):
            if os.path.isdir(one):  # noqa: PTH112 (Path fails in folders that may not be read)
                for inner, is_draft in _in_folder(Path(one), nearest):
                    found[inner] = found.get(inner, False) or is_draft
            elif not (named_too and _is_excluded(Path(one), nearest)):
                found[one] = True
    passed = (path for path, is_draft in found.items() if not is_draft)
    return Drafts(tuple(path for path, is_draft in found.items() if is_draft), tuple(passed))


def _expanded(path: str) -> list[str]:
    if path == STDIN or os.path.lexists(path) or not glob.has_magic(path):
        return [path]
    return sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207 (Path.glob refuses absolute patterns)


def _is_excluded(path: Path, nearest: Nearest) -> bool:
    folder, here = path.parent, Path.cwd()
    config = nearest.of_folder(folder)
    base, at = config.base("exclude") or here, folder.resolve()
    walked = base if at.is_relative_to(base) else folder
    seen = (at / path.name).relative_to(here) if at.is_relative_to(here) else Path(path.name)
    return (
        patterns(NO_DRAFTS).match_file(readable(seen.as_posix()))
        or _Patterns.of(config.exclude, base, folder, walked).hold(path.name)
        or _is_ignored([_Patterns(spec, _lead(above, at)) for above, spec in _gitignores(at)], path.name)
    )


def is_draft(path: Path, root: Path, nearest: Nearest) -> bool:
    """A search of the folder `root` finds a file below it, given by absolute paths, as a draft.

    Raises:
        ConfigError: A configuration on the way is at fault.
    """
    ignored = [(above, spec) for above, spec in _gitignores(root) if not _covers(spec, root, above)]
    folders = [place for place in reversed(path.parents) if place.is_relative_to(root)]
    for place, step in pairwise((*folders, path)):
        if place != root:
            ignored += _own_gitignore(place)
        sieve = _Sieve.of(nearest.of_folder(place), place, root, ignored)
        if sieve.drops(step.name if step == path else f"{step.name}/"):
            return False
        if step == path and not sieve.include.hold(step.name):
            return False
    return True


def _in_folder(folder: Path, nearest: Nearest) -> Iterator[tuple[str, bool]]:
    """The documents in a folder and below, each with whether it is a draft that can be read."""
    walked = folder.resolve()
    ignored = [(above, spec) for above, spec in _gitignores(walked) if not _covers(spec, walked, above)]
    refused: list[str] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: refused.append(error.filename)):
        here = Path(place)
        at = here.resolve()
        if at != walked:
            ignored = [(above, spec) for above, spec in ignored if at.is_relative_to(above)] + _own_gitignore(at)
        sieve = _Sieve.of(nearest.of_folder(here), here, folder, ignored)
        folders[:] = sorted(name for name in folders if not sieve.drops(f"{name}/"))
        for name in sorted(files):
            is_draft = sieve.include.hold(name)
            if (is_draft or sieve.tells(name)) and not sieve.drops(name) and _is_regular(here / name):
                yield str(here / name), is_draft
    yield from ((path, True) for path in sorted(refused))  # reading them says why they were not searched


class _Sieve(NamedTuple):
    """What in one folder is meant.

    Args:
        include: Names of drafts.
        exclude: Names that are left out.
        ignored: The .gitignore files that hold, from the top down.
        words: Files that a configuration names, which are no drafts.
        chosen: The configuration says itself what drafts are.
    """

    include: _Patterns
    exclude: tuple[_Patterns, ...]
    ignored: tuple[_Patterns, ...]
    words: frozenset[str]
    chosen: bool

    @classmethod
    def of(cls, config: Config, here: Path, walked: Path, ignored: Sequence[tuple[Path, GitIgnoreSpec]]) -> _Sieve:
        at = here.resolve()
        no_drafts = _Patterns(patterns(NO_DRAFTS), _lead(walked.resolve(), at))
        return cls(
            _Patterns.of(config.include, config.base("include"), here, walked),
            (no_drafts, _Patterns.of(config.exclude, config.base("exclude"), here, walked)),
            tuple(_Patterns(spec, _lead(above, at)) for above, spec in ignored),
            frozenset(file.name for file in config.word_files if file.parent == at),
            config.base("include") is not None,
        )

    def drops(self, name: str) -> bool:
        """A name is left out; that of a folder ends in a slash."""
        return name in self.words or any(one.hold(name) for one in self.exclude) or _is_ignored(self.ignored, name)

    def tells(self, name: str) -> bool:
        """A document that no reader takes, in a folder of which nobody has said what is to be checked."""
        return not self.chosen and os.path.splitext(name)[1].lower() in CLOSED  # noqa: PTH122


class _Patterns(NamedTuple):
    """Patterns as in .gitignore, ready for the names in one folder.

    Args:
        spec: The patterns.
        lead: The path of the folder from where they were written, "" or ending in a slash.
    """

    spec: GitIgnoreSpec
    lead: str

    @classmethod
    def of(cls, said: tuple[str, ...], base: Path | None, here: Path, walked: Path) -> _Patterns:
        spec = patterns(said)
        above = base.resolve() if base else walked.resolve()
        if not here.resolve().is_relative_to(above) or _covers(spec, walked.resolve(), above):
            above = walked.resolve()  # a folder that is named outright is searched even if it is excluded
        return cls(spec, _lead(above, here.resolve()))

    def hold(self, name: str) -> bool:
        """A name in the folder is meant; that of a folder ends in a slash."""
        return bool(self.says(name))

    def says(self, name: str) -> bool | None:
        """The name is meant, or meant not to be; None where no pattern speaks of it."""
        return self.spec.check_file(readable(f"{self.lead}{name}")).include


def _is_ignored(ignored: Sequence[_Patterns], name: str) -> bool:
    """Of the .gitignore files that speak of a name, the lowest decides."""
    return next(filter(lambda said: said is not None, (one.says(name) for one in reversed(ignored))), None) or False


def _lead(above: Path, here: Path) -> str:
    lead = here.relative_to(above).as_posix()
    return "" if lead == "." else f"{lead}/"


def _covers(spec: GitIgnoreSpec, below: Path, above: Path) -> bool:
    """The folder that is walked is itself meant by the patterns; both paths are absolute."""
    return below != above and below.is_relative_to(above) and spec.match_file(readable(_lead(above, below)))


def _gitignores(folder: Path) -> list[tuple[Path, GitIgnoreSpec]]:
    """The .gitignore files that hold in an absolute folder, from the root of its project down; without one, its own."""
    root = project_root(folder / STDIN) or folder
    chain = [place for place in (*reversed(folder.parents), folder) if place.is_relative_to(root)]
    return [found for place in chain for found in _own_gitignore(place)]


def _own_gitignore(folder: Path) -> list[tuple[Path, GitIgnoreSpec]]:
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8").splitlines()
        return [(folder, patterns(tuple(lines)))]
    except (OSError, ValueError):  # no text, or no patterns
        return []


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
