"""What the worst Word files cost: as many small things as the budget of the reader lets pass, and a few more than that.

Every file is read in a process of its own, after a trivial one. Also a draft of 300 pages in short runs, which must be read.

Usage: PYTHONPATH=tests python bench/docx_bombs.py    (Linux; some minutes)
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests_word import box, cell, field, numbered, para, parts_of, row, run, table, zipped

from gongwen_lint.readers import ReadError, read_bytes

LARGEST = 6_000_000
"""Bytes of markup that a small file may unpack to, nearly."""
ONES = {
    "paragraphs": ("", "<w:p/>", ""),
    "runs in paragraphs": ("", para("a"), ""),
    "numbered paragraphs": ("", numbered(), ""),
    "tables": ("", table(row(cell("<w:p/>"))), ""),
    "text boxes": ("", para(box("<w:p/>")), ""),
    "rows": ("<w:tbl>", "<w:tr/>", "</w:tbl>"),
    "cells": ("<w:tbl><w:tr>", "<w:tc/>", "</w:tr></w:tbl>"),
    "runs": ("<w:p>", run("a"), "</w:p>"),
    "empty runs": ("<w:p>", "<w:r/>", "</w:p>"),
    "deletions": ("<w:p>", "<w:del/>", "</w:p>"),
    "fields": ("<w:p>", field("REF a", "x"), "</w:p>"),
    "breaks": ("<w:p><w:r>", "<w:br/>", "</w:r></w:p>"),
    "texts": ("<w:p><w:r>", "<w:t>a</w:t>", "</w:r></w:p>"),
    "formats": ("<w:p><w:r><w:rPr>", "<w:b/>", "</w:rPr></w:r></w:p>"),
}


def is_read(data: bytes) -> bool:
    try:
        read_bytes(data, "a.docx")
    except ReadError:
        return False
    return True


def swollen(kind: str, count: int) -> bytes:
    before, one, after = ONES[kind]
    return zipped(parts_of(f"{before}{one * count}{after}"))


def most(kind: str) -> int:
    """How many of a thing are read at most, within a tenth."""
    low, high = 0, LARGEST // len(ONES[kind][1])
    while high - low > max(low, 20) / 10:
        middle = (low + high) // 2
        low, high = (middle, high) if is_read(swollen(kind, middle)) else (low, middle)
    return low


def draft() -> bytes:
    """300 pages: 0.2 million characters, of which every twelve have a run with all its formats."""
    chance = random.Random(1)
    fonts = '<w:rFonts w:ascii="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    letters = [chr(n) for n in range(0x4E00, 0x6E00)]
    runs = ["".join(chance.choices(letters, k=12)) for _ in range(17_000)]
    return zipped(parts_of(*(para(*(run(said, fonts) for said in runs[n : n + 5])) for n in range(0, len(runs), 5))))


def cost(data: bytes) -> str:
    """What reading costs beyond a trivial file, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.docx")
        path.write_bytes(data)
        done = subprocess.run([sys.executable, __file__, str(path)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def peak() -> int:
    """The most memory that this process had so far, MB."""
    (kilobytes,) = re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(kilobytes) // 1024


def measure(path: Path) -> None:
    is_read(zipped(parts_of("正文")))
    before, spent = peak(), time.process_time()
    verdict = "read" if is_read(path.read_bytes()) else "refused"
    print(
        f"{path.stat().st_size // 1024:5} KB  +{peak() - before:3} MB  {time.process_time() - spent:5.2f} s  {verdict}"
    )


def main() -> None:
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    print(f"{'draft of 300 pages':22} {'':9} {cost(draft())}")
    for kind in ONES:
        count = most(kind)
        for times in (count, LARGEST // len(ONES[kind][1])):
            print(f"{kind:22} {times:9} {cost(swollen(kind, times))}", flush=True)


if __name__ == "__main__":
    main()
