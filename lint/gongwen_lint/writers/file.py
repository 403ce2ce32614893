"""Writing mended bytes over their file: either all of them or nothing."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

from gongwen_lint.error import reason


class WriteError(Exception):
    """The file was left as it is; the message is one Chinese line that says why and what to do."""


def write_file(path: Path | str, data: bytes, original: bytes) -> None:
    """Writes the mended bytes of a file; nothing is touched where they are those it has.

    The file is replaced in one step; its mode is kept, its owner where the system allows; a symbolic link stays one.

    Args:
        path: The file.
        data: Its bytes after the fixes.
        original: The bytes it was read from.

    Raises:
        WriteError: The file is read-only or was changed meanwhile, or the system refuses.
    """
    if data == original:
        return
    try:
        target = Path(path).resolve(strict=True)
        _check_writable(target)
        _replace(target, data, original)
    except FileNotFoundError as error:
        raise WriteError("文件已不存在，未写入") from error
    except OSError as error:
        raise WriteError(f"{reason(error)}，未改动文件") from error
    except RuntimeError as error:  # Python 3.11 and 3.12 say so of a loop of links
        raise WriteError("符号链接绕成了圈，未改动文件") from error


def _check_writable(target: Path) -> None:
    mode = target.stat().st_mode
    if not stat.S_ISREG(mode):
        raise WriteError("不是普通文件，不能写回")
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise WriteError("文件是只读的，未改动；请先去掉只读属性")


def _replace(target: Path, data: bytes, original: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner(target, temporary)
        shutil.copymode(target, temporary)
        if target.read_bytes() != original:
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
