"""Our store of texts against that of VS Code, edit by edit.

Needs node and `npm install --prefix tests/clients`; skipped where they are missing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from gongwen_lint.readers import parse
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
        store = Text(case["text"], "txt", "utf-16")
        for step in case["steps"]:
            ends = [(step[end]["line"], step[end]["character"]) for end in ("start", "end")]
            store.edit(ends[0], ends[1], step["text"])
            edits += 1
            assert store.document().text == step["after"], (case["text"], step)
        assert store.document() == parse(step["after"])
    assert edits == DOCUMENTS * EDITS
