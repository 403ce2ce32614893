"""Names of documents as the client writes them, and the files that they name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from pygls.uris import from_fs_path, to_fs_path

from gongwen_lint.config import NAME, project_root
from gongwen_lint.pathname import native


def file_of(uri: str) -> Path | None:
    """The file that a document is, by its absolute path; None for one that is no file."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    try:
        return Path(native(path)).resolve() if path else None
    except (OSError, ValueError):  # no path at all
        return None


def is_configuration(uri: str) -> bool:
    """A document is a file in which a configuration may stand."""
    path = file_of(uri)
    return path is not None and path.name in (NAME, "pyproject.toml")


def uri_of(path: Path) -> str:
    """The name of a file for the client."""
    return from_fs_path(str(path)) or path.as_uri()


def root_of(path: Path, folders: Iterable[Path]) -> Path:
    """The folder that a file is looked for in: the nearest of the client's folders, else its project, else its own."""
    held = [folder for folder in folders if path.is_relative_to(folder)]
    return max(held, key=lambda folder: len(folder.parts)) if held else project_root(path) or path.parent


def user_dictionary(named: str) -> Path | None:
    """The file of the user's own terms; None where there is no home."""
    if named:
        return Path(named).expanduser()
    try:
        return _configurations() / "gwlint" / "terms.txt"
    except RuntimeError:
        return None


def _configurations() -> Path:
    """The place for configurations of programs that the system provides."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData/Roaming")
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support"
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".config"
