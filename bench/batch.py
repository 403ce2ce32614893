"""Many small files: the first run against the second, one process against two, and what memory it takes.

Usage: python bench/batch.py [FILES]    (2000 if not said)

The files are made of the examples, each a little different; Word files come with the reader that can read them. CPU is
that of all processes of a run. On a machine that others use, only CPU and ratios mean something; the wall time of the
Word budget (40 s on two processors that are free) is shown beside it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from budgets import ROOT, line

from gongwen_lint.readers import ReadError, read_bytes

DRAFTS = sorted(ROOT.glob("examples/*/*.txt"))
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
    ' Target="word/document.xml"/></Relationships>',
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: CPU and wall seconds, and the most memory of one of its processes in MB."""

    cpu: float
    wall: float
    peak: int


def write_text(path: Path, text: str) -> None:
    path.with_suffix(".txt").write_text(text, encoding="utf-8")


def write_word(path: Path, text: str) -> None:
    paragraphs = (f"<w:p><w:r><w:t>{escape(said)}</w:t></w:r></w:p>" for said in text.splitlines())
    body = f'<w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    with zipfile.ZipFile(path.with_suffix(".docx"), "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in {**PARTS, "word/document.xml": body}.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{part}')


def make(folder: Path, files: int, write: Callable[[Path, str], None]) -> None:
    """Files of the examples; the last line tells them apart."""
    texts = [path.read_text(encoding="utf-8") for path in DRAFTS]
    folder.mkdir()
    for number in range(files):
        write(folder / f"{number:05}", f"{texts[number % len(texts)]}\n本件为第{number}份。\n")


def run(folder: Path, cache: Path, *options: str) -> Cost:
    command = [
        str(Path(sys.executable).with_name("gwlint")),
        "check",
        "--output-format",
        "concise",
        *options,
        str(folder),
    ]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "GWLINT_CACHE_DIR": str(cache)})
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"exit {process.returncode}: {' '.join(command)}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - started, used.ru_maxrss // 1024)


def measure(kind: str, files: int, write: Callable[[Path, str], None]) -> None:
    with tempfile.TemporaryDirectory() as place:
        many, few = Path(place, "many"), Path(place, "few")
        make(many, files, write)
        make(few, files // 20, write)
        run(few, Path(place, "none"), "--no-cache")  # so that everything is compiled and in memory
        costs = {
            "first run, 1 process": run(many, Path(place, "one"), "--jobs", "1"),
            "first run, 2 processes": run(many, Path(place, "two"), "--jobs", "2"),
            "first run, no cache": run(many, Path(place, "none"), "--jobs", "1", "--no-cache"),
            f"the same, {files // 20} files": run(few, Path(place, "none"), "--jobs", "1", "--no-cache"),
            "second run": min((run(many, Path(place, "one")) for _ in range(3)), key=lambda cost: cost.cpu),
        }
    print(f"{files} {kind} files")
    for what, cost in costs.items():
        print(f"  {what:26} CPU {cost.cpu:6.2f} s   wall {cost.wall:6.2f} s   peak {cost.peak:4} MB")
    first, two, bare, small, second = costs.values()
    line(f"{kind}: second run / first, CPU", second.cpu / first.cpu, 0.1)
    line(f"{kind}: keeping results / checking, CPU", first.cpu / bare.cpu - 1, 0.25)
    more = 1024 * (bare.peak - small.peak) / (files - files // 20)
    line(f"{kind}: KB of memory for each further file", more, 16)
    if kind == "Word":
        line("Word: first run, 2 processes / 40 s", two.wall / 40, 1)


def reads_word() -> bool:
    with tempfile.TemporaryDirectory() as place:
        write_word(Path(place, "a"), "关于试点的通知")
        try:
            read_bytes(Path(place, "a.docx").read_bytes(), "a.docx")
        except ReadError:
            return False
    return True


def main() -> None:
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    measure("text", files, write_text)
    if reads_word():
        measure("Word", files, write_word)
    else:
        print("NO READER for Word files: not measured", file=sys.stderr)


if __name__ == "__main__":
    main()
