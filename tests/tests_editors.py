"""Editors that are installed here, run as their users have them, with the configuration that this project ships."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
EDITORS = ROOT / "editors"
DRAFT = "关于开展检查的通知\n𠮷山镇😀要提高认识,加强领导。\n不能默守陈规。\n👨‍👩‍👧𠮷要强化措施,确保实效。\n"
MENDED = "𠮷山镇😀要提高认识，加强领导。"
"""The second line when its one comma is mended, and nothing else."""
ALL_MENDED = DRAFT.replace(",", "，")
"""The draft when all commas are mended, and 默守陈规 has gone into the dictionary."""


def drafted(folder: Path) -> Path:
    """The draft as a file, in a project of its own."""
    if git := shutil.which("git"):  # Emacs asks it what to watch
        subprocess.run([git, "init", "--quiet", str(folder)], check=True)
    (folder / ".git").mkdir(exist_ok=True)
    draft = folder / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    return draft


def variables(folder: Path) -> dict[str, str]:
    """An environment in which `gwlint` is the command of this checkout, and nothing is kept of the user's own."""
    scripts = Path(sys.executable).parent
    if shutil.which("gwlint", path=scripts) is None:
        pytest.skip(f"NOT RUN: no gwlint in {scripts}")
    own = {f"XDG_{name}_HOME": str(folder / ".editor" / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    path = os.pathsep.join((str(scripts), os.environ.get("PATH", "")))
    return {**os.environ, **own, "HOME": str(folder), "PATH": path, "LC_ALL": "C.UTF-8"}


def last_line(command: Sequence[str], folder: Path) -> dict[str, Any]:
    """The JSON object on the last line that a program prints."""
    done = subprocess.run(
        command,
        capture_output=True,
        timeout=120,
        check=False,
        env=variables(folder),
        cwd=folder,
        stdin=subprocess.DEVNULL,
    )
    lines = done.stdout.decode().strip().split("\n")
    assert lines[-1].startswith("{"), (done.returncode, lines, done.stderr.decode())
    made = json.loads(lines[-1])
    assert isinstance(made, dict)
    return made
