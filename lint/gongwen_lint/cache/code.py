"""A digest of everything that decides what is found: engine, rules, tables, and the libraries they stand on.

It is had without importing any of them: loading the rules takes longer than all the rest of a run whose files are known.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from gongwen_lint.plugins import entry_points

GROUP = "gwlint.rules"
ENGINE = "gongwen_lint"

LARGE = 1024 * 1024
"""Files of more bytes (models) go by size and time, smaller ones by their contents."""


def code_digest() -> bytes | None:
    """The digest of the installed code, 32 bytes; None where a package does not lie in a folder, and so cannot be read."""
    digest = hashlib.blake2b(digest_size=32)
    digest.update("\n".join((sys.version, sys.platform, *_distributions())).encode("utf-8", "surrogateescape"))
    try:
        for package in sorted({ENGINE, *rule_packages()}):
            digest.update(f"\0{package}\0".encode())
            for folder in _folders(package):
                for part in _contents(folder, ""):
                    digest.update(part)
    except OSError:
        return None
    return digest.digest()


def rule_packages() -> set[str]:
    """The top-level packages that rules are loaded from."""
    return {entry.value.partition(":")[0].partition(".")[0].strip() for entry in entry_points(GROUP)}


def _distributions() -> Iterator[str]:
    """What is installed: the names of the folders in which distributions describe themselves hold their versions."""
    for place in dict.fromkeys(sys.path):
        try:
            names = os.listdir(place or ".")  # noqa: PTH208
        except OSError:
            continue
        yield from sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _folders(package: str) -> list[str]:
    spec = find_spec(package)
    if spec is None:
        raise OSError(package)
    return list(spec.submodule_search_locations or filter(None, (spec.origin,)))


def _contents(path: str, name: str) -> Iterator[bytes]:
    """Name and contents of all files in a folder and below, in a fixed order; a file stands for itself."""
    if not os.path.isdir(path):  # noqa: PTH112
        yield from _file(path, name)
        return
    with os.scandir(path) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.name == "__pycache__":
            continue
        inner = f"{name}/{entry.name}"
        yield from _contents(entry.path, inner) if entry.is_dir() else _file(entry.path, inner)


def _file(path: str, name: str) -> Iterator[bytes]:
    seen = os.stat(path)  # noqa: PTH116
    yield f"{name}\0{seen.st_size}\0".encode("utf-8", "surrogateescape")
    if seen.st_size > LARGE:
        yield str(seen.st_mtime_ns).encode()
        return
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        yield file.read()
