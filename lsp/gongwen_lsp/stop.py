"""When the server ends of itself: on a signal, or when the editor that started it is gone."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import suppress

WATCH = 3.0
"""Seconds between two looks for the editor."""
_SYNCHRONIZE = 0x00100000
_TIMEOUT = 0x102


def stop_on_signals(loop: asyncio.AbstractEventLoop) -> None:
    """Ends the server in order where the system asks it to."""
    for name in ("SIGTERM", "SIGHUP"):
        with suppress(AttributeError, NotImplementedError, ValueError, RuntimeError):
            loop.add_signal_handler(getattr(signal, name), sys.exit, 1)


def stop_without(process: int, loop: asyncio.AbstractEventLoop) -> None:
    """Ends the server soon after a process is gone."""
    if not is_running(process):
        sys.exit(1)
    loop.call_later(WATCH, stop_without, process, loop)


def is_running(process: int) -> bool:
    """There is a process of this number."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_SYNCHRONIZE, False, process)
        if not handle:
            return False
        waiting = kernel.WaitForSingleObject(handle, 0) == _TIMEOUT
        kernel.CloseHandle(handle)
        return bool(waiting)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
