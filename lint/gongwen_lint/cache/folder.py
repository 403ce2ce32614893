"""The folder of the cache: where it is, its entries, and keeping it small.

Nothing here raises because of the state of the disk: a cache that cannot be read or written is as good as an empty one.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LARGEST = 100 * 1024 * 1024
"""Bytes that all entries together may take; the ones used longest ago go first."""
LARGEST_ENTRY = 4 * 1024 * 1024
OLDEST = 30 * 86400
"""Seconds after which an entry that nobody asked for goes."""
DAY = 86400
MANY = 1000
"""After so many new entries the folder is looked over before a day is out."""

_ENTRY = re.compile(r"[0-9a-f]{62}(?:\.\d+)?")
_SHELF = re.compile(r"[0-9a-f]{2}")
_BLOCK = 4096
_TAG = "CACHEDIR.TAG"  # tells programs for backup to pass by; its time is that of the last look over the folder
_SIGNATURE = b"Signature: 8a477f597d28d172789f06886806bc55\n# gwlint\n"


def cache_folder() -> Path | None:
    """GWLINT_CACHE_DIR, else the place for caches that the system provides; None where there is no home."""
    named = os.environ.get("GWLINT_CACHE_DIR")
    if named:
        return Path(named)
    try:
        return _users_caches() / "gwlint"
    except RuntimeError:  # no home
        return None


def _users_caches() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches"
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".cache"


def read_entry(folder: Path, name: str) -> bytes | None:
    """An entry's bytes, None if there is none; marks it as used, at most once a day."""
    path = f"{folder}/{name[:2]}/{name[2:]}"  # no Path: there may be thousands
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            seen = os.fstat(file.fileno())
            if seen.st_size > LARGEST_ENTRY:
                return None
            data = file.read()
        if time.time() - seen.st_mtime > DAY:
            with suppress(OSError):
                os.utime(path)
    except (OSError, ValueError):
        return None
    return data


def write_entry(folder: Path, name: str, data: bytes) -> None:
    """Puts an entry in its place in one step, readable to its owner alone."""
    if len(data) > LARGEST_ENTRY:
        return
    shelf = f"{folder}/{name[:2]}"
    path = f"{shelf}/{name[2:]}"
    with suppress(OSError, ValueError):
        try:
            _write(path, data)
        except FileNotFoundError:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            Path(shelf).mkdir(mode=0o700, exist_ok=True)
            _write(path, data)


def _write(path: str, data: bytes) -> None:
    fresh = f"{path}.{os.getpid()}"
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with open(handle, "wb", buffering=0) as file:  # noqa: PTH123
            if file.write(data) < len(data):
                raise OSError("the disk is full")
        os.replace(fresh, path)  # noqa: PTH105
    except OSError:
        os.unlink(fresh)  # noqa: PTH108
        raise


def look_over(folder: Path, written: int, now: float | None = None) -> None:
    """Drops old entries and, above `LARGEST`, those used longest ago; once a day, or after many new ones.

    Args:
        folder: The folder of the cache.
        written: How many entries this run has added.
        now: Seconds since the epoch; None = now.
    """
    now = time.time() if now is None else now
    tag = folder / _TAG
    with suppress(OSError, ValueError):
        if written and (written >= MANY or not tag.is_file() or now - tag.stat().st_mtime > DAY):
            tag.write_bytes(_SIGNATURE)
            os.utime(tag, (now, now))
            _drop(folder, now)


def _drop(folder: Path, now: float) -> None:
    total = 0
    for used, size, path in sorted(_entries(folder), reverse=True):
        total += size
        if total > LARGEST or now - used > OLDEST:
            with suppress(OSError):
                path.unlink()


def _entries(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """Time of last use, bytes on disk, and path of every entry; what is not ours is left out."""
    for shelf in _listed(folder, _SHELF):
        for entry in _listed(Path(shelf), _ENTRY):
            with suppress(OSError):
                seen = entry.stat(follow_symlinks=False)
                if entry.is_file(follow_symlinks=False):
                    yield seen.st_mtime, -(-seen.st_size // _BLOCK) * _BLOCK, Path(entry)


def _listed(folder: Path, pattern: re.Pattern[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if pattern.fullmatch(entry.name)]
    except OSError:
        return []


def clean(folder: Path) -> tuple[int, int]:
    """Removes all entries, and the folder if nothing else is in it.

    Returns:
        How many entries went, and how many bytes they took on disk.
    """
    gone = size = 0
    for _, taken, path in list(_entries(folder)):
        with suppress(OSError):
            path.unlink()
            gone, size = gone + 1, size + taken
    with suppress(OSError):
        tag = folder / _TAG
        if tag.read_bytes() == _SIGNATURE:
            tag.unlink()
    for place in (*(Path(shelf) for shelf in _listed(folder, _SHELF)), folder):
        with suppress(OSError):
            place.rmdir()
    return gone, size
