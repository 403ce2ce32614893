"""CodeMirror in a page, over WebSocket: places after 𠮷 and emoji, a fix, typing, a word for the dictionary, formatting.

Needs node and `npm install --prefix tests/clients`; skipped where they are missing.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests_editors import ALL_MENDED, MENDED, drafted, last_line

HERE = Path(__file__).parent


def test_a_page_shows_mends_and_keeps_words(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not all((HERE / "node_modules" / name).is_dir() for name in ("@codemirror/lsp-client", "jsdom")):
        pytest.skip("NOT RUN: needs node and npm install --prefix tests/clients")
    made = last_line([node, str(HERE / "codemirror.cjs"), str(drafted(tmp_path))], tmp_path)
    assert made["refused"]
    assert made["encoding"] == "utf-16"
    assert (made["commas"], made["column"]) == ([",", ","], [1, 11])
    assert made["line"] == MENDED
    assert all(made[step] for step in ("mended", "typed", "gone", "kept", "all", "again")), made
    assert "BD101" in made["hover"]
    assert made["text"] == ALL_MENDED
    assert (tmp_path / "gwlint-terms.txt").read_text(encoding="utf-8") == "默守陈规\n"
