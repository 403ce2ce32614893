"""What is worked out once an installation and kept beside the compiled modules, as Python does it with bytecode.

A file stands in `__pycache__`, is written whole or not at all, and can be thrown away at any time. Where the folder
cannot be written, or Python was told to write no bytecode, each process works it out anew.
"""

from __future__ import annotations

import os
import pickle
import sys
import zlib
from contextlib import suppress
from pathlib import Path

_CHECKSUM = 4
"""Bytes of the check sum in front: what is loaded from a torn file could do anything."""


def kept_file(folder: Path, name: str) -> Path:
    """Where something is kept.

    Args:
        folder: The folder of the package that it was made from.
        name: What it is.
    """
    return folder / "__pycache__" / f"{name}.{sys.implementation.cache_tag}.kept"


def read_kept(file: Path) -> object:
    """What a file keeps; None if it is missing, damaged or of another version of the program."""
    try:
        content = memoryview(file.read_bytes())
        body = content[_CHECKSUM:]
        return pickle.loads(body) if _checksum(body) == bytes(content[:_CHECKSUM]) else None
    except (OSError, ValueError, EOFError, AttributeError, ImportError, TypeError, pickle.UnpicklingError):
        return None


def write_kept(file: Path, value: object) -> None:
    """Keeps a value, if that may be."""
    if sys.dont_write_bytecode:
        return
    content = pickle.dumps(value)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        draft.write_bytes(_checksum(content) + content)
        draft.replace(file)


def _checksum(content: bytes | memoryview) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECKSUM, "big")
