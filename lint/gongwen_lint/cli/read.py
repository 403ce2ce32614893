"""The bytes of one input, or the one line that says why not."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from gongwen_lint.error import ReadError, reason

STDIN = "-"
"""Stands for standard input among paths."""
LARGEST = 64 * 1024 * 1024
"""Largest file that is read, bytes."""


def input_bytes(path: str) -> bytes:
    """The bytes of a file or of standard input.

    Raises:
        ReadError: There is nothing to be read; the message says why.
    """
    if path == STDIN:
        if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] (closed by whoever started us)
            raise ReadError("标准输入已关闭，没有可读的内容")
        return sys.stdin.buffer.read()
    if not path:
        raise ReadError("路径是空的，请写明要检查的文件")
    try:
        mode = Path(path).stat()
        if stat.S_ISDIR(mode.st_mode):
            allowed = os.access(path, os.R_OK | os.X_OK)
            raise ReadError("是文件夹，不是文件" if allowed else "没有权限打开这个文件夹，里面的文稿没有检查")
        if not stat.S_ISREG(mode.st_mode):
            raise ReadError("不是普通文件（管道或设备），不能检查；可用 - 从标准输入读")
        if mode.st_size > LARGEST:
            raise ReadError(f"文件太大（{mode.st_size // 1024 // 1024} MB），最大 {LARGEST // 1024 // 1024} MB")
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise ReadError("没有这个文件，请核对路径") from error
    except OSError as error:
        raise ReadError(f"无法读取：{reason(error)}") from error
    except ValueError as error:
        raise ReadError("路径里有不能用的字符") from error
