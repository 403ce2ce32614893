"""A digest of everything that decides what is found: engine, rules, tables, and the libraries they stand on.

It is had without importing any of them. The entry points are read here, not by importlib.metadata, whose import alone
takes longer than all the rest of a run in which every file is known.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec

GROUP = "gwlint.rules"
ENGINE = "gongwen_lint"

LARGE = 1024 * 1024
"""Files of more bytes (models) go by size and time, smaller ones by their contents."""


def code_digest() -> bytes | None:
    """The digest of the installed code, 32 bytes; None where a package does not lie in a folder, and so cannot be read."""
    digest = hashlib.blake2b(digest_size=32)
    installed = list(distributions())
    said = (sys.version, sys.platform, *sorted(os.path.basename(path) for path in installed))  # noqa: PTH119
    digest.update("\n".join(said).encode("utf-8", "surrogateescape"))
    packages = {ENGINE, *rule_packages(installed)}
    try:
        for package in sorted(packages):
            for folder in _folders(package):
                digest.update(f"\0{package}\0".encode())
                for part in _contents(folder, ""):
                    digest.update(part)
    except OSError:
        return None
    return digest.digest()


def distributions() -> Iterator[str]:
    """The folders in which installed distributions, named with their version, describe themselves."""
    for place in dict.fromkeys(sys.path):
        try:
            names = os.listdir(place or ".")  # noqa: PTH208
        except OSError:
            continue
        yield from (f"{place}/{name}" for name in names if name.endswith((".dist-info", ".egg-info")))


def rule_packages(installed: list[str]) -> set[str]:
    """The top-level packages that hold rules, as the entry points of the distributions name them."""
    found: set[str] = set()
    for folder in installed:
        try:
            with open(f"{folder}/entry_points.txt", encoding="utf-8") as file:  # noqa: PTH123
                text = file.read()
        except (OSError, UnicodeDecodeError):
            continue
        if GROUP in text:
            found.update(_values(text))
    return found


def _values(text: str) -> Iterator[str]:
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[] ")
        elif section == GROUP and "=" in line:
            yield line.partition("=")[2].strip().partition(":")[0].partition(".")[0]


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
