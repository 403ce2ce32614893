"""A session through the protocol library of VS Code: positions after 𠮷 and emoji, a fix, formatting, the end.

Needs node and `npm install --prefix tests/clients`; skipped where they are missing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests_wire import environment

HERE = Path(__file__).parent
RIGHT = "𠮷山镇😀要提高认识，加强领导。👨‍👩‍👧要提高认识，加强领导。"


def test_vs_code_shows_mends_and_ends() -> None:
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules/vscode-languageserver-protocol").is_dir():
        pytest.skip("NOT RUN: needs node and npm install --prefix tests/clients")
    command = [node, str(HERE / "protocol.cjs"), sys.executable]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment())
    made = json.loads(done.stdout)
    assert made["encoding"] == "utf-16"
    assert made["uri"] == "untitled:稿-1"
    assert made["versions"] == [1, 2]
    assert (made["first"], made["second"]) == ([","] * 3, [","] * 2)
    _, line, _, _ = made["fixed"].split("\n")
    assert line == RIGHT.replace("，", ",", 1)
    assert [place["start"] for place in made["places"]] == [{"line": 1, "character": 11}, {"line": 2, "character": 5}]
    assert "BD101" in made["hover"]
    for mended in (made["all"], made["formatted"]):
        assert mended.split("\n")[1:3] == [RIGHT, "要提高认识，加强领导。"]
    assert (made["invalid"], made["unknown"], made["status"]) == (-32602, -32601, 0)
