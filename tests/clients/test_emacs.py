"""Emacs with eglot and the configuration of this project: places after 𠮷 and emoji, fixes, a word for the dictionary, hover, the end.

Needs emacs of 28 or later with eglot (Debian: emacs-nox, elpa-eglot); skipped where it is missing.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests_editors import ALL_MENDED, EDITORS, MENDED, drafted, last_line

SCRIPT = Path(__file__).with_name("emacs.el")
HAS_EGLOT = '(kill-emacs (if (or (locate-library "eglot") (file-expand-wildcards (expand-file-name "../../site-lisp/elpa*/eglot*" data-directory))) 0 1))'


def test_emacs_shows_mends_and_keeps_words(tmp_path: Path) -> None:
    emacs = shutil.which("emacs")
    if emacs is None or subprocess.run([emacs, "--batch", "-Q", "--eval", HAS_EGLOT], check=False).returncode:
        pytest.skip("NOT RUN: needs emacs with eglot")
    command = [emacs, "--batch", "-Q", "-L", str(EDITORS / "emacs"), "-l", str(SCRIPT), str(drafted(tmp_path))]
    made = last_line(command, tmp_path)
    assert "error" not in made
    assert made["encoding"] in {"utf-16", "utf-32"}
    assert (made["commas"], made["shown"], made["place"]) == (2, [",", ","], [2, 9])
    assert made["titles"][0] == "改为“，”"
    assert made["line"] == MENDED
    assert (made["mended"], made["kept"], made["all"], made["stopped"]) == (True, True, True, True)
    assert "BD101" in made["hover"]
    assert made["text"] == ALL_MENDED
    assert made["symbol"] == "关于开展检查的通知"
    assert (tmp_path / "gwlint-terms.txt").read_text(encoding="utf-8") == "默守陈规\n"
