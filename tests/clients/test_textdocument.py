"""Our store of texts against that of VS Code, edit by edit, columns counted in each of the three encodings.

Needs node and `npm install --prefix tests/clients`; skipped where they are missing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from gongwen_lint.document import LINE_END
from gongwen_lint.readers import parse
from gongwen_lsp.convert import Unit
from gongwen_lsp.store import Text

HERE = Path(__file__).parent
SEED, DOCUMENTS, EDITS = 20261124, 500, 40


def test_edits_leave_the_text_that_vs_code_has() -> None:
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules/vscode-languageserver-textdocument").is_dir():
        pytest.skip("NOT RUN: needs node and npm install --prefix tests/clients")
    command = [node, str(HERE / "textdocument.cjs"), *map(str, (SEED, DOCUMENTS, EDITS))]
    made = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    edits = 0
    for line in filter(None, made.split("\n")):
        case = json.loads(line)
        stores: dict[Unit, Text] = {unit: Text(case["text"], "txt", unit) for unit in ("utf-8", "utf-16", "utf-32")}
        before = case["text"]
        for step in case["steps"]:
            lines = LINE_END.split(before)
            for unit, store in stores.items():
                start, end = (place(lines, step[name], unit) for name in ("start", "end"))
                store.edit(start, end, step["text"])
                assert store.document().text == step["after"], (unit, before, step)
            before = step["after"]
            edits += 1
        assert stores["utf-8"].document() == stores["utf-32"].document() == stores["utf-16"].document() == parse(before)
    assert edits == DOCUMENTS * EDITS


def place(lines: list[str], said: dict[str, int], unit: Unit) -> tuple[int, int]:
    """The place that VS Code names by UTF-16 units, named by other ones; as far past the end of the line if it is past it."""
    number, column = said["line"], said["character"]
    line = lines[number].encode("utf-16-le") if number < len(lines) else b""
    before = line[: 2 * column].decode("utf-16-le")
    past = max(0, column - len(line) // 2)
    return number, past + {"utf-8": len(before.encode()), "utf-16": column - past, "utf-32": len(before)}[unit]
