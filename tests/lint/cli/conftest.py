"""Running the command as users do, in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gongwen_lint.cli import main

Run = Callable[..., tuple[int, str, str]]
Report = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, the current folder."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def gwlint(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command: exit status, output, error output."""

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def found(gwlint: Run) -> Report:
    """Runs `check`: exit status, and (file, line, code) of what is found."""

    def check(*arguments: str) -> tuple[int, list[tuple[str, int, str]]]:
        status, out, _ = gwlint("check", "--output-format", "json", *arguments)
        files = json.loads(out)["files"]
        return status, [(f["path"], x["start"]["line"], x["code"]) for f in files for x in f["findings"]]

    return check  # type: ignore[return-value]
