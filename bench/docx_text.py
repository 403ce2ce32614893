"""What we read of Word files against what LibreOffice shows of them.

Three measurements: real-looking files built at random, whose text LibreOffice exports (every difference must have a reason
that is known beforehand); clean documents whose numbers are made automatic; clean documents that LibreOffice converts to
.docx (same text, same findings as .txt).

Usage: PYTHONPATH=tests python bench/docx_text.py [FILES]    (default 200; needs soffice; the corpus in ../shared/corpus)
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests_drafts import build, data_of, with_automatic_numbers

from gongwen_lint.document import Document
from gongwen_lint.engine import Checked, RuleSet, Selection, check, load_visitors
from gongwen_lint.readers import parse, read_bytes

CLEAN = Path(__file__).resolve().parents[2] / "shared/corpus/clean"
BATCH = 60
UNHOLDABLE = re.compile("[\0-\x08\v\f\x0e-\x1f]")
"""What XML cannot hold."""
TEXT_FILTER = "Text (encoded):UTF8,LF,,,"


def converted(files: Sequence[Path], to: str, folder: Path, *, source: str = "") -> None:
    """Has LibreOffice convert files, some at a time."""
    given = [f"--infilter={source}"] if source else []
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for first in range(0, len(files), BATCH):
        command = ["soffice", profile, "--headless", *given, "--convert-to", to, "--outdir", str(folder)]
        subprocess.run(
            [*command, *map(str, files[first : first + BATCH])], check=True, capture_output=True, timeout=300
        )


def measure_built(count: int, folder: Path) -> None:
    files = [build(seed) for seed in range(count)]
    for number, made in enumerate(files):
        (folder / f"{number}.docx").write_bytes(data_of(made, by_library=number % 6 == 3))
    converted([folder / f"{number}.docx" for number in range(count)], f"txt:{TEXT_FILTER}", folder)
    reasons: Counter[str] = Counter()
    right = alike = explained = 0
    for number, made in enumerate(files):
        document = read_bytes((folder / f"{number}.docx").read_bytes())
        ours = "\n".join((*(bit.ours for bit in made.bits), *made.aside))
        wanted = "\n".join(bit.office for bit in made.bits)
        shown = (folder / f"{number}.txt").read_text(encoding="utf-8-sig").rstrip("\n")
        right += report(f"{number}.docx", ours, document.text)
        agrees = fits(wanted, shown) or report(f"{number}.txt", wanted, shown)
        alike += agrees and ours == wanted
        explained += agrees and ours != wanted
        reasons.update(bit.reason for bit in made.bits if bit.reason)
    print(
        f"{count} built files: {right} read as built; LibreOffice shows the same in {alike}, differs as foreseen in {explained},"
    )
    print(f"  otherwise in {count - alike - explained}. Reasons: {dict(reasons.most_common())}")


def fits(wanted: str, shown: str) -> bool:
    """The shown text is the wanted one, in which \\0 stands for a number that is computed anew."""
    return re.fullmatch(re.escape(wanted).replace("\0", r"\d+"), shown) is not None


def report(name: str, wanted: str, got: str) -> bool:
    if wanted != got:
        pairs = zip(wanted.split("\n"), got.split("\n"), strict=False)
        print(f"  {name}:", next(((a, b) for a, b in pairs if a != b), "one is longer"))
    return wanted == got


def found(checked: Checked) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(f.code, tuple((p.start, p.end) for p in f.places)) for f in checked.findings]


def measure_corpus(folder: Path) -> None:
    files = sorted(CLEAN.glob("*.txt"))
    converted(files, "docx", folder, source=TEXT_FILTER)
    rules = Selection().apply(load_visitors())
    outcomes: Counter[str] = Counter()
    for path in files:
        outcomes.update(compared(path, folder / f"{path.stem}.docx", rules))
    spent = time.process_time()
    characters = sum(len(document.text) for document in documents(folder, files))
    spent = time.process_time() - spent
    print(
        f"{len(files)} clean documents converted: {dict(outcomes)}; {spent / characters * 2.4e6:.1f} ms per 2,400 characters"
    )


def measure_numbers() -> None:
    """Clean documents whose typed numbers are made automatic."""
    rules = Selection().apply(load_visitors())
    outcomes: Counter[str] = Counter()
    for path in sorted(CLEAN.glob("*.txt")):
        lines = [line.strip() for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        data, count = with_automatic_numbers([UNHOLDABLE.sub("", line) for line in lines])
        document = read_bytes(data)
        written = parse(document.text)
        same = found(check(document, rules)) == found(check(written, rules))
        outcomes.update({"documents": 1, "numbers": count, "same findings": same})
        outcomes["same text"] += document.text == "\n".join(UNHOLDABLE.sub("", line) for line in lines)
    print(f"typed numbers made automatic: {dict(outcomes)}")


def documents(folder: Path, files: Sequence[Path]) -> Iterator[Document]:
    return (read_bytes((folder / f"{path.stem}.docx").read_bytes()) for path in files)


def compared(source: Path, made: Path, rules: RuleSet) -> Iterator[str]:
    written = parse(source.read_text(encoding="utf-8").rstrip("\n"))
    document = read_bytes(made.read_bytes())
    yield "same text" if document.text.rstrip("\n") == written.text else "other line ends or lines cut by LibreOffice"
    yield "same findings" if found(check(document, rules)) == found(check(written, rules)) else "other findings"


def main() -> int:
    if shutil.which("soffice") is None:
        sys.stderr.write("soffice MISSING: nothing was compared (LibreOffice Writer is needed)\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        measure_built(int(sys.argv[1]) if len(sys.argv) > 1 else 200, Path(folder))
    if not CLEAN.exists():
        sys.stderr.write(f"CORPUS MISSING: {CLEAN} — converted documents were NOT compared\n")
        return 0
    measure_numbers()
    with tempfile.TemporaryDirectory() as folder:
        measure_corpus(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
