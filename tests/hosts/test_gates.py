"""The plain gates of the README, and an installation without a network."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from tests_hosts import ROOT, Environment, bash, said, snippet, snippet_names
from tests_names import on_disk

MAIN = "import sys; from gongwen_lint.cli import main; sys.exit(main())"


@pytest.fixture
def machine(tmp_path: Path) -> Environment:
    """A machine on which gwlint is a command."""
    command = tmp_path / "bin" / "gwlint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{MAIN}" "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    sources = os.pathsep.join(str(ROOT / name) for name in ("lint", "rules", "lsp"))
    path = os.pathsep.join((str(command.parent), os.environ["PATH"]))
    return {**os.environ, "PATH": path, "PYTHONPATH": sources}


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """The folder that the README checks."""
    folder = tmp_path / on_disk("文稿")
    folder.mkdir()
    return folder


def test_every_block_of_the_chapter_is_tested() -> None:
    assert snippet_names() == {
        ".pre-commit-config.yaml", ".github/workflows/gongwen.yml", ".gitlab-ci.yml", "Makefile", "songqian.sh",
        "打包", "安装",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "status", "answer"),
    [
        ("要提高认识，加强领导。\n".encode(), 0, "可以送签"),
        ("要提高认识,加强领导。\n".encode(), 1, "有必须改的问题"),
        (b"\x89PNG\r\n\x1a\n\x00", 3, "有文件读不了"),
    ],
)
def test_the_script_tells_its_exit_statuses(
    data: bytes, status: int, answer: str, papers: Path, machine: Environment, tmp_path: Path
) -> None:
    (papers / "a.txt").write_bytes(data)
    done = bash(snippet("songqian.sh"), tmp_path, machine)
    assert (done.returncode, said(done).splitlines()[-1]) == (status, answer), said(done)


def test_the_script_tells_a_mistake_in_the_configuration(papers: Path, machine: Environment, tmp_path: Path) -> None:
    (papers / "gwlint.toml").write_bytes(b"nonsense = 1\n")
    done = bash(snippet("songqian.sh"), tmp_path, machine)
    assert done.returncode == 2
    assert "用法或配置有误" in said(done)


def test_the_makefile_stops_at_a_fault(papers: Path, machine: Environment, tmp_path: Path) -> None:
    if shutil.which("make") is None:
        pytest.skip("NOT RUN: needs make")
    (tmp_path / "Makefile").write_text(snippet("Makefile"), encoding="utf-8")
    (papers / "a.txt").write_bytes("要提高认识，加强领导。\n".encode())
    assert bash("make check", tmp_path, machine).returncode == 0
    (papers / "a.txt").write_bytes("要提高认识,加强领导。\n".encode())
    done = bash("make check", tmp_path, machine)
    assert done.returncode == 2
    assert "文稿/a.txt:1:6: 错误 BD101" in said(done)


def test_it_installs_from_a_folder_of_wheels(
    checkout: Path, downloads: Path, drafts: Path, offline: Environment, tmp_path: Path
) -> None:
    path = os.pathsep.join((str(Path(sys.executable).parent), offline["PATH"]))
    packed = bash(snippet("打包"), checkout, {**offline, "PATH": path})
    assert packed.returncode == 0, said(packed)
    site = tmp_path / "site"
    shutil.move(checkout / "wheels", site / "wheels")
    bare = {name: value for name, value in offline.items() if name != "PIP_FIND_LINKS"} | {"PATH": path}
    installed = bash(snippet("安装"), site, bare)
    assert installed.returncode == 0, said(installed)
    assert installed.stdout.decode().splitlines()[-1].startswith("gwlint ")
    done = bash(f"gwlint-venv/bin/gwlint check '{drafts}'", site, bare)
    assert done.returncode == 1
    assert "错误 BD101" in said(done)
