"""What a run meets that is no draft: folders that may not be read, outputs that cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gongwen_lint.cli import main

FAULTY = "要提高认识,加强领导。\n"


@pytest.fixture(autouse=True)
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(FAULTY, encoding="utf-8")


def test_a_folder_that_may_not_be_read_is_said_and_the_others_are_checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("locked").mkdir()
    scan = os.scandir

    def refuse(path: Any = ".") -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    access = os.access
    monkeypatch.setattr("os.scandir", refuse)
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != "locked" and access(path, mode))
    assert main(["check", ".", "--no-cache"]) == 3
    said = capsys.readouterr().out
    assert "locked: 无法检查：没有权限打开这个文件夹" in said
    assert "BD101" in said


@pytest.mark.parametrize("report", ["json", "sarif", "gitlab", "junit", "github"])
def test_a_diff_does_not_mix_with_a_report_for_programs(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "--diff", "--output-format", report, "a.txt"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "--output-file" in said.err
    assert main(["fix", "--diff", "--output-format", report, "--output-file", "report", "a.txt"]) == 1
    assert capsys.readouterr().out.startswith("--- a.txt")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="没有 /dev/full")
def test_a_full_disk_is_said_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", "import sys, gongwen_lint.cli as c; sys.exit(c.main(['check', 'a.txt']))"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode("utf-8")
    assert done.returncode == 2
    assert said.startswith("gwlint：读写出错")
    assert said.count("\n") == 1


def test_explain_knows_table_entries(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "ZC101:默守陈规"]) == 0
    assert "墨守成规" in capsys.readouterr().out
    assert main(["explain", "ZC101:没有这条"]) == 2
    assert "没有条目“没有这条”" in capsys.readouterr().err


def test_outline_goes_by_the_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    Path("gwlint.toml").write_text('genre = "方案"\n', encoding="utf-8")
    assert main(["outline", "a.txt"]) == 0
    assert "文种 方案" in capsys.readouterr().out
    assert main(["outline", "a.txt", "--config", "nope.toml"]) == 2
