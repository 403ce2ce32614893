"""Writing a mended text over its file: the same encoding, and either all of it or nothing."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import tempfile
from pathlib import Path

from gongwen_lint.document import LINE_END, Document, Encoding


class WriteError(Exception):
    """The file was left as it is; the message is one Chinese line that says why and what to do."""


_REASONS = {
    errno.ENOENT: "文件已不存在，未写入",
    errno.EACCES: "没有写入权限，未改动文件",
    errno.EPERM: "没有写入权限，未改动文件",
    errno.EROFS: "所在的磁盘只读，未改动文件",
    errno.ENOSPC: "磁盘已满，未改动文件",
    errno.ELOOP: "符号链接绕成了圈，未改动文件",
}


def write_fixed(path: Path | str, document_before: Document, original_bytes: bytes, new_text: str) -> None:
    """Writes the mended text of a file in the encoding it was read in.

    The file is replaced in one step; its mode is kept, its owner where the system allows; a symbolic link stays one.

    Args:
        path: The file.
        document_before: As it was read.
        original_bytes: The bytes it was read from.
        new_text: The text after the fixes.

    Raises:
        WriteError: The text cannot be encoded so, the file is read-only or was changed meanwhile, or the system refuses.
    """
    data = encoded(document_before, original_bytes, new_text)
    if data == original_bytes:
        return
    try:
        target = Path(path).resolve(strict=True)
        _check_writable(target)
        _replace(target, data, original_bytes)
    except OSError as error:
        raise WriteError(_REASONS.get(error.errno or 0, f"无法写入（{error.strerror}），未改动文件")) from error
    except RuntimeError as error:  # Python 3.11 and 3.12 say so of a loop of links
        raise WriteError(_REASONS[errno.ELOOP]) from error


def encoded(before: Document, original_bytes: bytes, new_text: str) -> bytes:
    """The bytes for a new text of a document; those of the file where nothing was changed.

    Raises:
        WriteError: The encoding has no place for a character, or does not give back the bytes of the file.
    """
    if _encode(before.text, before.encoding) != original_bytes:
        raise WriteError(f"按 {before.encoding.name} 编码不能原样还原文件，未改动文件，请先另存为 UTF-8")
    return _encode(_with_line_ends_of(before.text, new_text), before.encoding)


def _encode(text: str, encoding: Encoding) -> bytes:
    try:
        return encoding.bom + text.encode(encoding.name)
    except UnicodeEncodeError as error:
        character = text[error.start]
        shown = f"U+{ord(character):04X}" if not character.isprintable() else f"“{character}”"
        raise WriteError(f"{encoding.name} 编码写不出{shown}，未改动文件，请先另存为 UTF-8") from error


def _with_line_ends_of(old: str, new: str) -> str:
    """The new text with the one kind of line end the old one has, and a final one only if the old one has it."""
    kinds = set(LINE_END.findall(old))
    if len(kinds) == 1 and set(LINE_END.findall(new)) - kinds:
        (kind,) = kinds
        new = LINE_END.sub(lambda _: kind, new)
    end = _final_line_end(old)
    if not new or bool(end) == bool(_final_line_end(new)):
        return new
    return new + end if end else new.removesuffix(_final_line_end(new))


def _final_line_end(text: str) -> str:
    return next((end for end in ("\r\n", "\n", "\r") if text.endswith(end)), "")


def _check_writable(target: Path) -> None:
    mode = target.stat().st_mode
    if not stat.S_ISREG(mode):
        raise WriteError("不是普通文件，不能写回")
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise WriteError("文件是只读的，未改动；请先去掉只读属性")


def _replace(target: Path, data: bytes, original_bytes: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner(target, temporary)
        shutil.copymode(target, temporary)
        if target.read_bytes() != original_bytes:
            raise WriteError("文件在检查期间被别的程序改过，未写入，请重新检查")
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _keep_owner(target: Path, temporary: Path) -> None:
    if hasattr(os, "chown"):
        known = target.stat()
        for owner, group in ((-1, known.st_gid), (known.st_uid, -1)):
            with contextlib.suppress(OSError):  # only root may give files away
                os.chown(temporary, owner, group)
