"""What goes out: standard output, and files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from gongwen_lint.config import ConfigError
from gongwen_lint.pathname import printable


def put(text: str) -> None:
    """Writes to standard output at once. Once nobody reads it any more, the rest goes nowhere."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()


def put_bytes(data: bytes) -> None:
    """Writes bytes to standard output as they are, after what was written there as text; likewise."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence_stdout()


def silence_stdout() -> None:
    """Keeps the interpreter from complaining at exit about a reader that went away."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_whole(target: Path, text: str) -> None:
    """Writes a file in one step, so that what stood there is lost only once all of the new text is written.

    A symbolic link stays one; a pipe or device is written to as it is.

    Raises:
        OSError: The system refuses.
    """
    place = target.resolve()
    if place.exists() and not stat.S_ISREG(place.stat().st_mode):
        place.write_text(text, encoding="utf-8", newline="\n")
        return
    fresh = place.with_name(f".{place.name[:40]}.{os.getpid()}.tmp")
    try:
        with fresh.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        if place.exists():
            fresh.chmod(stat.S_IMODE(place.stat().st_mode))
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)


def refuse_input(target: str | None, option: str, paths: Iterable[str]) -> None:
    """Refuses to write over a draft.

    Args:
        target: The file to write, None = none.
        option: That names it.
        paths: The drafts.

    Raises:
        ConfigError: It is one of them.
    """
    place = _identity(target) if target else None
    if place is not None and any(_identity(path) == place for path in paths):
        raise ConfigError(f"{option} {printable(str(target))} 是要检查的文稿，写进去会毁掉它；请另取文件名")


def _identity(path: str) -> tuple[int, int] | None:
    """Tells files apart by what they are, not by their names."""
    try:
        seen = os.stat(path)  # noqa: PTH116 (there may be thousands)
    except (OSError, ValueError):
        return None
    return (seen.st_dev, seen.st_ino) if stat.S_ISREG(seen.st_mode) else None
