"""Which files are drafts."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from gongwen_lint.config import Nearest
from gongwen_lint.pathname import readable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NO_DRAFTS = (
    "README*", "readme*", "LICENSE*", "LICENCE*", "CHANGELOG*", "CONTRIBUTING*", "NOTICE*", "THIRD_PARTY*", "AUTHORS*",
    "CODE_OF_CONDUCT*", "SECURITY*", "requirements*.txt", "constraints*.txt", "CMakeLists.txt", "robots.txt",
    "node_modules/", "__pycache__/", ".*", "~$*",
)  # fmt: skip
"""Files that are no drafts, skipped in folders unless named outright."""


def find_files(paths: Sequence[str], nearest: Nearest, *, named_too: bool = False) -> list[str]:
    """The files to check, in order, each once: named ones as they are, drafts in folders, globs.

    Args:
        paths: As the user gave them.
        nearest: Brings the include and exclude patterns of each folder.
        named_too: Files that are named are left out, too, where they are excluded.

    Raises:
        ConfigError: A configuration on the way is at fault.
    """
    found: dict[str, None] = {}
    for path in paths:
        for one in _expanded(path):
            if Path(one).is_dir():
                found.update(dict.fromkeys(_in_folder(Path(one), nearest)))
            elif not (named_too and _is_excluded(Path(one), nearest)):
                found[one] = None
    return list(found)


def _is_excluded(path: Path, nearest: Nearest) -> bool:
    from pathspec import GitIgnoreSpec

    folder, here = path.parent, Path.cwd()
    config = nearest.of_folder(folder)
    base = config.base("exclude") or here
    walked = base if folder.resolve().is_relative_to(base) else folder
    seen = path.resolve().relative_to(here) if path.resolve().is_relative_to(here) else Path(path.name)
    no_draft = GitIgnoreSpec.from_lines(NO_DRAFTS).match_file(readable(seen.as_posix()))
    return no_draft or _Patterns.of(config.exclude, base, folder, walked).hold(path.name)


def _expanded(path: str) -> list[str]:
    if path == "-" or os.path.lexists(path) or not glob.has_magic(path):
        return [path]
    return sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207 (Path.glob refuses absolute patterns)


def _in_folder(folder: Path, nearest: Nearest) -> Iterator[str]:
    no_drafts = _spec(NO_DRAFTS)
    ignored = [(Path(folder), _gitignore(folder))]
    refused: list[str] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: refused.append(error.filename)):
        here = Path(place)
        config = nearest.of_folder(here)
        include = _Patterns.of(config.include, config.base("include"), here, folder)
        exclude = _Patterns.of(config.exclude, config.base("exclude"), here, folder)
        if here != folder:
            ignored = [(base, spec) for base, spec in ignored if here.is_relative_to(base)] + [(here, _gitignore(here))]
        specs = [(base, spec) for base, spec in (*ignored, (folder, no_drafts)) if spec is not None]
        folders[:] = sorted(
            name for name in folders if not (_matches(specs, here / name, is_folder=True) or exclude.hold(f"{name}/"))
        )
        words = {file.name for file in config.word_files if file.parent == here.resolve()}
        for name in sorted(set(files) - words):
            path = here / name
            wanted = include.hold(name) and not exclude.hold(name) and not _matches(specs, path, is_folder=False)
            if wanted and _is_regular(path):
                yield str(path)
    yield from sorted(refused)  # reading them says why they were not searched


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns of a configuration, ready for the names in one folder.

    Args:
        spec: The patterns.
        lead: The path of the folder from where they were written.
    """

    spec: GitIgnoreSpec
    lead: str

    @classmethod
    def of(cls, patterns: tuple[str, ...], base: Path | None, here: Path, walked: Path) -> _Patterns:
        spec = _spec(patterns)
        above = base.resolve() if base else walked.resolve()
        if not here.resolve().is_relative_to(above) or _covers(spec, walked, above):
            above = walked.resolve()  # a folder that is named outright is searched even if it is excluded
        lead = here.resolve().relative_to(above).as_posix()
        return cls(spec, "" if lead == "." else f"{lead}/")

    def hold(self, name: str) -> bool:
        """A name in the folder is meant; that of a folder ends in a slash."""
        return self.spec.match_file(readable(f"{self.lead}{name}"))


@lru_cache(maxsize=64)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _covers(spec: GitIgnoreSpec, walked: Path, above: Path) -> bool:
    """The folder that is walked is itself meant by the patterns."""
    below = walked.resolve()
    return (
        below != above
        and below.is_relative_to(above)
        and spec.match_file(readable(f"{below.relative_to(above).as_posix()}/"))
    )


def _matches(specs: Sequence[tuple[Path, object]], path: Path, *, is_folder: bool) -> bool:
    end = "/" if is_folder else ""
    return any(spec.match_file(readable(f"{path.relative_to(base).as_posix()}{end}")) for base, spec in specs)  # type: ignore[attr-defined]


def _gitignore(folder: Path) -> object | None:
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines((folder / ".gitignore").read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return None


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
