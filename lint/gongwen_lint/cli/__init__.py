"""The command line: arguments in, exit status out. Only this package prints."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from gongwen_lint.cli.status import BROKEN_PIPE, INTERRUPTED, USAGE


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command.

    Args:
        argv: The arguments without the command's name; those of the process if None.

    Returns:
        0 nothing at or above --fail-on, 1 such findings, 2 usage or configuration error, 3 unreadable input, 130
        interrupted, 141 nobody reads the output any more (`check` gives the status of what it found even then).
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    _prepare_streams()
    gc.disable()  # what is loaded at the start lives to the end; a run over files switches it on again
    try:
        status = _run(arguments)
        sys.stdout.flush()  # not at exit, where what goes wrong could not be said
        return status
    except (Exception, KeyboardInterrupt) as error:
        if os.environ.get("GWLINT_DEBUG") and not isinstance(error, OSError | KeyboardInterrupt):
            raise
        return _ended_by(error)
    finally:
        gc.enable()


def _ended_by(error: BaseException) -> int:
    """The status of a run that ended early; says why. A defect of ours must not show as a traceback."""
    if isinstance(error, KeyboardInterrupt):
        sys.stderr.write("gwlint：已中断\n")
        return INTERRUPTED
    if isinstance(error, OSError):
        _silence_stdout()
        return BROKEN_PIPE if isinstance(error, BrokenPipeError) else _failed(error)
    sys.stderr.write(f"gwlint：内部错误 {type(error).__name__}：{error}（设 GWLINT_DEBUG=1 看详情，并请反馈）\n")
    return USAGE


def _run(arguments: list[str]) -> int:
    if arguments[:1] in (["--version"], ["-V"]):
        from gongwen_lint import __version__

        sys.stdout.write(f"gwlint {__version__}\n")
        return 0
    from gongwen_lint.cli.commands import run

    return run(arguments)


def _failed(error: OSError) -> int:
    from gongwen_lint.error import reason
    from gongwen_lint.pathname import printable, readable

    where = f" {printable(readable(os.fspath(error.filename)))}" if isinstance(error.filename, str) else ""
    sys.stderr.write(f"gwlint：读写出错{where}：{reason(error)}\n")
    return USAGE


def _prepare_streams() -> None:
    """Output is UTF-8 whatever the console says; that of a process started without one goes nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 (open to the end)
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_stdout() -> None:
    from gongwen_lint.cli.output import silence_stdout

    silence_stdout()
