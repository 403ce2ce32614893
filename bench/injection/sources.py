"""The correct documents: the own drafts and, where the corpus is at hand, its documents of the best quality."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from .papers import papers

ROOT = Path(__file__).resolve().parents[2]
CLEAN = ROOT.parent / "shared/corpus/clean"


def own_documents() -> list[tuple[str, bytes]]:
    """Names and bytes of the own drafts."""
    return [*((path.name, path.read_bytes()) for path in _own()), *papers()]


def documents(pattern: str = "*") -> list[tuple[str, bytes]]:
    """Names and bytes of the correct documents whose name matches a shell pattern."""
    real = ((path.name, path.read_bytes()) for path in _clean())
    return [(name, data) for name, data in (*own_documents(), *real) if fnmatch(name, pattern)]


def _own() -> Iterator[Path]:
    for folder in ("right", "papers"):
        yield from sorted((ROOT / "examples" / folder).iterdir())


def _clean() -> Iterator[Path]:
    if not CLEAN.exists():
        return
    with (CLEAN / "index.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["quality"] in ("A", "A-"):
                yield CLEAN / row["file"]
