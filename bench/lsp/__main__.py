"""The command line of the bench."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
from collections.abc import Iterable

from .beside import beside
from .cases import OPEN, Figure, burst, corrected, one_line, soak, start, writing

OURS = (sys.executable, "-m", "gongwen_lsp")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.lsp", description="语言服务器的开销和快慢")
    parser.add_argument("--edits", type=int, default=60, help="每份文稿敲几下")
    parser.add_argument("--cycles", type=int, default=1000, help="打开、关闭多少份文稿")
    parser.add_argument(
        "--server", default="", help="另一个服务器的命令，比较用；默认找 autocorrect（npm 的 autocorrect-node）"
    )
    options = parser.parse_args()
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    if busy > (os.cpu_count() or 1) / 2:
        print(
            f"NOTE: load {busy:.1f} on {os.cpu_count()} cores: go by the CPU times, not by the others", file=sys.stderr
        )
    show(start(OURS))
    for length in OPEN:
        show(writing(OURS, length, options.edits))
        show(burst(OURS, length))
        show(corrected(OURS, length, options.edits))
    show(one_line(OURS))
    show(soak(OURS, options.cycles))
    other = shlex.split(options.server) or ([found, "server"] if (found := shutil.which("autocorrect")) else [])
    if not other:
        print(
            "NOT RUN: no other server to compare with (autocorrect is not on the PATH: npm install autocorrect-node)",
            file=sys.stderr,
        )
        return
    print(f"ours beside {' '.join(other)}, which finds other things:")
    for length in OPEN:
        for line in beside(OURS, other, length, options.edits):
            print(line, flush=True)


def show(figures: Iterable[Figure]) -> None:
    for what, value, most, unit in figures:
        print(f"{what:50} {value:9.2f} {unit:2}   at most {most:7.1f}   used {100 * value / most:5.0f} %", flush=True)


if __name__ == "__main__":
    main()
