"""What was found in a file, kept under its contents and everything the result depends on."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from gongwen_lint.cache.code import code_digest
from gongwen_lint.cache.folder import cache_folder, look_over, read_entry, write_entry
from gongwen_lint.cache.packed import pack, unpack
from gongwen_lint.cache.seal import name_of, seal, secret_of, unseal
from gongwen_lint.report import FileReport


class Cache(NamedTuple):
    """Finished results on disk.

    Args:
        folder: Where they lie.
        code: Digest of the code that makes them.
    """

    folder: Path
    code: bytes

    def secret(self, data: bytes, inputs: Sequence[object]) -> bytes:
        """What a result is kept under.

        Args:
            data: The bytes of the file.
            inputs: All else the result depends on: format, rules chosen, options; values whose `repr` tells them apart.
        """
        said = repr((self.code, *inputs)).encode("utf-8", "backslashreplace")
        return secret_of(data, hashlib.blake2b(said, digest_size=32).digest())

    def find(self, secret: bytes, path: str) -> FileReport | None:
        """The result kept under a secret, for a file at this path; None if there is none, or none that is whole."""
        sealed = read_entry(self.folder, name_of(secret))
        packed = unseal(secret, sealed) if sealed else None
        if packed is None:
            return None
        try:
            return unpack(packed)._replace(path=path)
        except (
            ValueError,
            TypeError,
            LookupError,
            zlib.error,
        ):  # made by someone who holds the document, but not by us
            return None

    def keep(self, secret: bytes, report: FileReport) -> None:
        """Keeps a result: nothing folded or left out, as every later run makes its own choice of those."""
        write_entry(self.folder, name_of(secret), seal(secret, pack(report._replace(path=""))))

    def look_over(self, written: int) -> None:
        """Keeps the folder small; `written` = how many results this run has added."""
        look_over(self.folder, written)


def open_cache() -> Cache | None:
    """The user's cache for the code that is installed; None where there is no place for one."""
    folder, code = cache_folder(), code_digest()
    return Cache(folder, code) if folder and code else None
