"""Paths as the hosts of a pipeline want them: relative to the folder of the run, with slashes, in UTF-8."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def relative(path: str, root: Path) -> str:
    """The path seen from `root`, as text that can be written; absolute where it lies outside.

    Args:
        path: As the user gave it, relative to `root` or absolute.
        root: Absolute folder.
    """
    return _bytes(path, root).decode("utf-8", "replace")


def uri(path: str, root: Path) -> str:
    """The path as a percent-encoded URI reference: relative to `root`, or file:// where it lies outside."""
    encoded = quote(_bytes(path, root))
    if _inside(path, root):
        return encoded
    return f"file://{encoded}" if encoded.startswith("/") else f"file:///{encoded}"


def _whole(path: str, root: Path) -> Path:
    return Path(os.path.normpath(root / path))


def _inside(path: str, root: Path) -> bool:
    return _whole(path, root).is_relative_to(root)


def _bytes(path: str, root: Path) -> bytes:
    """The path in UTF-8; bytes that the locale could not decode stay what they are."""
    whole = _whole(path, root)
    seen = whole.relative_to(root) if whole.is_relative_to(root) else whole
    return seen.as_posix().encode("utf-8", "surrogateescape")
