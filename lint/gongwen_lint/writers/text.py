"""Writing a fixed text back: the same encoding, all at once or not at all."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from pathlib import Path

from gongwen_lint.document import Document


class WriteError(Exception):
    """The file was left as it was; the message is one Chinese line that says why."""


def write_fixed(path: Path, before: Document, original: bytes, new_text: str) -> None:
    """Writes a new text over a file: encoding and byte order mark kept, atomically.

    Args:
        path: The file; of a symbolic link its target.
        before: The document as it was read.
        original: The bytes it was read from; if the file holds others now, nothing is written.
        new_text: The text to write.

    Raises:
        WriteError: The file changed meanwhile, cannot be written, or its encoding lacks a character.
    """
    target = Path(os.path.realpath(path))
    try:
        data = before.encoding.bom + new_text.encode(before.encoding.name)
    except UnicodeEncodeError as error:
        lost = new_text[error.start : error.end]
        raise WriteError(f"编码 {before.encoding.name} 写不了“{lost}”，文件未改动；请先转为 UTF-8") from error
    try:
        if target.read_bytes() != original:
            raise WriteError("文件在检查期间已被改动，未写入；请重新运行")
        if not os.access(target, os.W_OK):
            raise WriteError("文件只读，未写入")
        _replace(target, data)
    except OSError as error:
        raise WriteError(f"写不了文件（{error.strerror}），未改动") from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".gwlint-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copystat(target, name)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def unified_diff(path: str, old: str, new: str) -> str:
    """The changes as a unified diff; "" if there are none. Line ends are kept, a missing last one is said."""
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ 文件末尾没有换行\n" for line in lines)
