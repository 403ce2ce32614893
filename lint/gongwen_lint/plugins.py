"""Entry points of installed distributions, read without `importlib.metadata`, whose import costs two thirds of a start.

The format is that of the entry points specification of PyPA; where something is on the path that is no folder (a zip
file), the standard library is asked instead.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_METADATA = (".dist-info", ".egg-info")


class EntryPoint(NamedTuple):
    """What a distribution offers under a name, as `module:attribute` or `module`."""

    name: str
    value: str

    def load(self) -> Any:
        """The object.

        Raises:
            ImportError: There is no such module.
            AttributeError: There is no such attribute in it.
        """
        module, _, attribute = self.value.partition(":")
        found = importlib.import_module(module.strip())
        for part in filter(None, attribute.strip().split(".")):
            found = getattr(found, part)
        return found


def entry_points(group: str) -> list[EntryPoint]:
    """The entry points of a group, sorted by name."""
    if any(Path(place).is_file() for place in sys.path):
        from importlib import metadata

        return sorted({EntryPoint(entry.name, entry.value) for entry in metadata.entry_points(group=group)})
    return sorted({entry for text in _texts() for entry in _parsed(text, group)})


def _texts() -> Iterator[str]:
    """The entry_points.txt of every distribution; of two of one name the first on the path counts."""
    seen: set[str] = set()
    for place in dict.fromkeys(sys.path):
        try:
            names = sorted(os.listdir(place or "."))  # noqa: PTH208 (a Path for every file installed is slow)
        except OSError:
            continue
        for name in names:
            if name.endswith(_METADATA) and (own := name.rpartition(".")[0].partition("-")[0].lower()) not in seen:
                seen.add(own)
                file = Path(place, name, "entry_points.txt")
                if file.is_file():
                    yield file.read_text(encoding="utf-8")


def _parsed(text: str, group: str) -> Iterator[EntryPoint]:
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[] ")
        elif section == group and "=" in line and line[0] not in "#;":
            name, value = line.split("=", 1)
            yield EntryPoint(name.strip(), value.partition("[")[0].strip())
