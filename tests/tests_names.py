"""Names of files in tests."""

from __future__ import annotations

import os


def on_disk(name: str) -> str:
    """The name whose bytes on the disk are UTF-8, though the locale may have no characters for it."""
    return os.fsdecode(name.encode("utf-8", "surrogateescape"))
