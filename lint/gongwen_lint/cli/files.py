"""Which files are drafts."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from gongwen_lint.cli.read import readable
from gongwen_lint.config import Config

NO_DRAFTS = (
    "README*", "readme*", "LICENSE*", "LICENCE*", "CHANGELOG*", "CONTRIBUTING*", "NOTICE*", "THIRD_PARTY*", "AUTHORS*",
    "CODE_OF_CONDUCT*", "SECURITY*", "requirements*.txt", "constraints*.txt", "CMakeLists.txt", "robots.txt",
    "node_modules/", "__pycache__/", ".*", "~$*",
)  # fmt: skip
"""Text files that are no drafts, skipped in folders unless named outright."""


def find_files(paths: Sequence[str], config: Config, *, named_too: bool = False) -> list[str]:
    """The files to check, in order, each once: named ones as they are, drafts in folders, globs.

    Args:
        paths: As the user gave them.
        config: Its include and exclude patterns.
        named_too: Files that are named are left out, too, where they are excluded.
    """
    found: dict[str, None] = {}
    for path in paths:
        for one in _expanded(path):
            if Path(one).is_dir():
                found.update(dict.fromkeys(_in_folder(Path(one), config)))
            elif not (named_too and _is_excluded(one, config)):
                found[one] = None
    return list(found)


def _is_excluded(path: str, config: Config) -> bool:
    from pathspec import GitIgnoreSpec

    seen = os.path.relpath(path)
    inside = os.path.basename(path) if seen.startswith(os.pardir) else seen  # noqa: PTH119 (no Path of "" or "-")
    return GitIgnoreSpec.from_lines((*NO_DRAFTS, *config.exclude)).match_file(readable(Path(inside).as_posix()))


def _expanded(path: str) -> list[str]:
    if path == "-" or os.path.lexists(path) or not glob.has_magic(path):
        return [path]
    return sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207 (Path.glob refuses absolute patterns)


def _in_folder(folder: Path, config: Config) -> Iterator[str]:
    from pathspec import GitIgnoreSpec

    include = GitIgnoreSpec.from_lines(config.include)
    exclude = GitIgnoreSpec.from_lines((*NO_DRAFTS, *config.exclude))
    ignored = [(Path(folder), _gitignore(folder))]
    for place, folders, files in os.walk(folder, followlinks=False):
        here = Path(place)
        if here != folder:
            ignored = [(base, spec) for base, spec in ignored if here.is_relative_to(base)] + [(here, _gitignore(here))]
        specs = [(base, spec) for base, spec in (*ignored, (folder, exclude)) if spec is not None]
        folders[:] = sorted(name for name in folders if not _matches(specs, here / name, is_folder=True))
        for name in sorted(files):
            path = here / name
            wanted = include.match_file(readable(str(path.relative_to(folder)))) and not _matches(
                specs, path, is_folder=False
            )
            if wanted and _is_regular(path):
                yield str(path)


def _matches(specs: Sequence[tuple[Path, object]], path: Path, *, is_folder: bool) -> bool:
    end = "/" if is_folder else ""
    return any(spec.match_file(f"{readable(path.relative_to(base).as_posix())}{end}") for base, spec in specs)  # type: ignore[attr-defined]


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
