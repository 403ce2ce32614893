"""What the user has to put right; the messages are Chinese and say what is wrong and what to do."""

from __future__ import annotations

import errno


class UsageError(Exception):
    """A command cannot be run as it was asked for."""


class ReadError(Exception):
    """An input cannot be read; the message is one line."""


_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "所在的磁盘只读",
    errno.ENOSPC: "磁盘已满",
    errno.EIO: "磁盘读写出错",
    errno.EEXIST: "同名的文件已经存在",
    errno.EISDIR: "是文件夹，不是文件",
    errno.ENOTDIR: "路径中间的一段不是文件夹",
    errno.ELOOP: "符号链接绕成了圈",
    errno.ENAMETOOLONG: "路径太长",
    errno.EMFILE: "同时打开的文件太多",
    errno.EBUSY: "文件正被别的程序占用",
    errno.EBADF: "输入输出已关闭",
}


def reason(error: OSError) -> str:
    """Why the system refuses, in Chinese; by its number where it is a rare one."""
    return _REASONS.get(error.errno or 0, f"系统错误 {error.errno}")
