"""The command line: arguments in, exit status out. Only this package prints."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

FOUND, USAGE, UNREADABLE, INTERRUPTED = 1, 2, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command.

    Args:
        argv: The arguments without the command's name; those of the process if None.

    Returns:
        0 nothing at or above --fail-on, 1 such findings, 2 usage or configuration error, 3 unreadable input.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    _open_closed_streams()
    if arguments[:1] in (["--version"], ["-V"]):
        from gongwen_lint import __version__

        return _write(f"gwlint {__version__}\n")
    gc.disable()  # what is loaded at the start lives to the end; a run over files switches it on again
    try:
        from gongwen_lint.cli.commands import run

        return run(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("gwlint：已中断\n")
        return INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return FOUND
    except OSError as error:
        _silence_stdout()
        where = f" {error.filename}" if error.filename else ""
        sys.stderr.write(f"gwlint：读写出错{where}：{error.strerror or error}\n")
        return USAGE
    except Exception as error:  # a defect of ours must not show as a traceback
        if os.environ.get("GWLINT_DEBUG"):
            raise
        sys.stderr.write(f"gwlint：内部错误 {type(error).__name__}：{error}（设 GWLINT_DEBUG=1 看详情，并请反馈）\n")
        return USAGE
    finally:
        gc.enable()


def _write(text: str) -> int:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
    return 0


def _open_closed_streams() -> None:
    """A process may be started without standard output; what is said then goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 (open to the end)


def _silence_stdout() -> None:
    """Keeps the interpreter from complaining at exit about a reader that went away."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
