"""Work for other processes: it must be importable there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path


def start() -> Callable[[str], str]:
    return work


def work(item: str) -> str:
    """Answers "item done"; "die" ends the process at once, "sleep" takes a while, "large" answers at length.

    "hold PATH" keeps a file there for ever so long, and removes it in the end.
    """
    if item.startswith("hold "):
        held = Path(item.removeprefix("hold "))
        held.write_text("half")
        try:
            time.sleep(600)
        finally:
            held.unlink()
    if item.startswith("die"):
        os._exit(9)
    if item.startswith("sleep"):
        time.sleep(0.2)
    return f"{item} done" * (100_000 if item.startswith("large") else 1)


def start_only_in(process: int) -> Callable[[str], str]:
    if os.getpid() != process:
        raise RuntimeError("not here")
    return work


def start_and_die(process: int) -> Callable[[str], str]:
    if os.getpid() != process:
        os._exit(9)
    return work


def never() -> Callable[[str], str]:
    raise ValueError("nowhere")
