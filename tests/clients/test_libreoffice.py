"""A mended Word file in a real word processor: the same look, and only the mended characters differ."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt, RGBColor

from gongwen_lint.finding import PlacedEdit
from gongwen_lint.readers import read_bytes
from gongwen_lint.writers import mended

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LIBREOFFICE MISSING: 没有 soffice，改后的 Word 文件没有打开看过"
)
AS_WIDE = {"，": "；", "。": "！"}
"""Marks that take the room of those they replace, so that no line is broken elsewhere."""
LINES = ("关于开展检查的通知", "各单位要提高认识，加强领导，落实责任。", "检查分三步，一步一步做。", "特此通知。")
MENDED = 19
CELL = 24
"""Pixels that differ within so many of each other belong to one spot."""


def draft() -> bytes:
    made: Any = docx.Document()
    for line in LINES * 12:
        paragraph = made.add_paragraph()
        for number, piece in enumerate(re.findall("..?", line)):
            run = paragraph.add_run(piece)
            run.bold, run.font.size = number % 3 == 0, Pt(12 + number % 2 * 4)
            run.underline = number % 4 == 1
            run.font.color.rgb = RGBColor(0xC0 * (number % 2), 0, 0)
    made.add_comment(made.paragraphs[1].runs[0], text="请核，再报。")
    made.add_table(2, 2).cell(1, 1).text = "表里，也有。"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file before and after every fourth mark was changed, as Word, PDF and flat OpenDocument."""
    place = tmp_path_factory.mktemp("word")
    before = draft()
    document = read_bytes(before, "a.docx")
    marks = [n for n, character in enumerate(document.text) if character in AS_WIDE][::4]
    edits = [PlacedEdit(n, n + 1, AS_WIDE[document.text[n]]) for n in marks]
    after, _ = mended(before, document, edits)
    assert len(edits) == MENDED
    (place / "before.docx").write_bytes(before)
    (place / "after.docx").write_bytes(after)
    for form in ("pdf", "fodt"):
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        command = [
            str(OFFICE),
            profile,
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            ".",
            "before.docx",
            "after.docx",
        ]
        subprocess.run(command, cwd=place, check=True, capture_output=True, timeout=300)
    return place


def opened(path: Path) -> str:
    """What the word processor made of the file, without the time and the names it makes up anew."""
    made_up = r"<office:(meta|settings)>.*?</office:\1>|__Annotation__\w+"
    return re.sub(made_up, "", path.read_text("utf-8"), flags=re.DOTALL)


def test_only_the_mended_characters_differ(folder: Path) -> None:
    before, after = opened(folder / "before.fodt"), opened(folder / "after.fodt")
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert len(changed) == MENDED
    assert set(changed) == set(AS_WIDE.items())


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="没有 pdftoppm，页面图没有比过")
def test_the_pages_look_the_same_but_for_the_mended_spots(folder: Path) -> None:
    before, after = pages(folder / "before.pdf"), pages(folder / "after.pdf")
    assert [page[0] for page in before] == [page[0] for page in after]
    found = [spots(old, new, width) for (width, old), (_, new) in zip(before, after, strict=True)]
    assert 0 < sum(found) <= MENDED


def pages(pdf: Path) -> list[tuple[int, bytes]]:
    """Width and grey pixels of each page."""
    subprocess.run(["pdftoppm", "-r", "60", "-gray", pdf.name, pdf.stem], cwd=pdf.parent, check=True)
    made: list[tuple[int, bytes]] = []
    for picture in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm")):
        _, size, _, pixels = picture.read_bytes().split(b"\n", 3)
        made.append((int(size.split()[0]), pixels))
    return made


def spots(old: bytes, new: bytes, width: int) -> int:
    """How many places of a page differ."""
    left = {
        (n % width // CELL, n // width // CELL)
        for n, (a, b) in enumerate(zip(old, new, strict=True))
        if abs(a - b) > 40
    }
    count = 0
    while left:
        count += 1
        reached = [left.pop()]
        while reached:
            x, y = reached.pop()
            near = {(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} & left
            left -= near
            reached.extend(near)
    return count
