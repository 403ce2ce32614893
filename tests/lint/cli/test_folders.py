"""Which files of a folder are checked, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from tests_project import COMMA, RIGHT, write

from gongwen_lint.cli import main
from gongwen_lint.cli.files import find_files, is_draft
from gongwen_lint.config import Nearest


@pytest.fixture(autouse=True)
def in_project(folder: Path) -> Path:
    return folder


def listed(gwlint: Any, *arguments: str) -> list[str]:
    return [Path(line).as_posix() for line in gwlint("check", "--show-files", *arguments)[1].splitlines()]


def test_documents_that_no_reader_takes_are_named(gwlint: Any) -> None:
    write(
        {f"稿/{name}": "x" for name in ("通知.doc", "方案.WPS", "x.rtf", "表.xls", "图.png", "~$通知.doc", "旧/y.pdf")}
    )
    status, _, said = gwlint("check", "稿")
    assert status == 0
    (line, _) = said.splitlines()
    assert "跳过 4 个文件" in line
    assert all(name in line for name in ("通知.doc", "方案.WPS", "x.rtf", "y.pdf"))
    assert not any(name in line for name in ("表.xls", "图.png", "~$"))


def test_those_that_are_excluded_or_not_asked_for_are_not_named(gwlint: Any) -> None:
    write({"a.txt": RIGHT, "旧/b.doc": "x", "c.pdf": "x", ".gitignore": "c.pdf\n", "gwlint.toml": 'exclude = ["旧/"]'})
    assert gwlint("check")[2] == ""
    write({".gitignore": "", "gwlint.toml": 'include = ["*.txt"]'})
    assert gwlint("check")[2] == ""
    write({"gwlint.toml": ""})
    assert "跳过 2 个文件" in gwlint("check")[2]


def test_many_are_counted_and_five_are_named(gwlint: Any) -> None:
    write({f"{number}.doc": "x" for number in range(7)})
    (line, *_) = gwlint("check")[2].splitlines()
    assert "跳过 7 个文件" in line
    assert line.count(".doc") == 6  # one of them is that of .docx
    assert line.endswith("4.doc……")


def test_the_gitignore_of_a_folder_above_holds(gwlint: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write({".gitignore": "临时/\n/根.txt\n", "文稿/临时/a.txt": RIGHT, "文稿/b.txt": RIGHT, "文稿/根.txt": RIGHT})
    assert listed(gwlint, "文稿") == ["文稿/b.txt", "文稿/根.txt"]
    monkeypatch.chdir("文稿")
    assert listed(gwlint) == ["b.txt", "根.txt"]


def test_an_ignored_folder_that_is_named_is_searched(gwlint: Any) -> None:
    write({".gitignore": "临时/\n", "临时/a.txt": RIGHT, "临时/下/b.txt": RIGHT})
    assert listed(gwlint, "临时") == ["临时/a.txt", "临时/下/b.txt"]
    assert listed(gwlint, "临时/下") == ["临时/下/b.txt"]
    assert listed(gwlint, ".") == []


def test_the_lowest_gitignore_decides(gwlint: Any) -> None:
    write({".gitignore": "*.txt\n", "文稿/.gitignore": "!要.txt\n", "文稿/要.txt": RIGHT, "文稿/不.txt": RIGHT})
    assert listed(gwlint) == listed(gwlint, "文稿") == ["文稿/要.txt"]


def test_a_gitignore_above_the_project_does_not_hold(gwlint: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write({".gitignore": "*.txt\n!\n", "内/.git/x": "", "内/a.txt": RIGHT})
    monkeypatch.chdir("内")
    assert listed(gwlint) == ["a.txt"]


def test_forced_exclusion_goes_by_gitignore_too(gwlint: Any) -> None:
    write({".gitignore": "临时/\n", "文稿/临时/a.txt": RIGHT, "文稿/b.txt": RIGHT})
    assert listed(gwlint, "--force-exclude", "文稿/临时/a.txt", "文稿/b.txt") == ["文稿/b.txt"]
    assert listed(gwlint, "文稿/临时/a.txt") == ["文稿/临时/a.txt"]


@pytest.mark.parametrize("options", [[], ["--force-exclude"], ["--output-format", "json"]])
def test_a_file_in_a_folder_that_may_not_be_entered_costs_itself_alone(
    options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write({"闭/x.txt": RIGHT, "a.txt": COMMA})
    seen, opened = os.stat, Path.read_bytes

    def is_inside(path: Any) -> bool:
        return isinstance(path, (str, Path)) and "闭" in Path(path).parts[:-1]

    def refuse(path: Any, *rest: Any, **named: Any) -> Any:
        if is_inside(path):
            raise PermissionError(13, "Permission denied", str(path))
        return seen(path, *rest, **named)

    def closed(path: Path) -> bytes:
        if is_inside(path):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path)

    monkeypatch.setattr("os.stat", refuse)
    monkeypatch.setattr(Path, "read_bytes", closed)
    assert main(["check", *options, "闭/x.txt", "a.txt", "--no-cache"]) == 3
    out = capsys.readouterr().out
    assert "无法读取：没有权限" in out
    assert "BD101" in out


@pytest.mark.parametrize(("inside", "status"), [("gwlint.toml", 0), ("内/x", 2)])
def test_what_a_configuration_extends_lies_in_its_project_even_without_git(
    inside: str, status: int, folder: Path, gwlint: Any
) -> None:
    (folder / ".git").rmdir()
    write({inside: "", "base.toml": "", "内/gwlint.toml": 'extend = "../base.toml"\n', "内/a.txt": RIGHT})
    assert gwlint("check", "内/a.txt")[0] == status


def test_one_file_is_a_draft_if_a_search_finds_it(folder: Path) -> None:
    write(
        {
            ".gitignore": "临时/\n*.bak.txt\n", "gwlint.toml": 'exclude = ["归档/"]\n[profile]\nterms = "词.txt"\n',
            "词.txt": "词\n", "a.txt": "x", "b.bak.txt": "x", "README.md": "x", "c.py": "x", "d.docx": "x", ".藏/e.txt": "x",
            "临时/f.txt": "x", "归档/g.txt": "x", "归档/下/h.txt": "x", "文稿/i.txt": "x", "文稿/.gitignore": "!j.bak.txt\n",
            "文稿/j.bak.txt": "x", "文稿/下/k.md": "x", "文稿/下/gwlint.toml": 'include = ["*.md"]\n', "文稿/下/l.txt": "x",
            "node_modules/m.txt": "x",
        }
    )  # fmt: skip
    for root in (folder, folder / "文稿", folder / "文稿/下", folder / "归档", folder / "临时"):
        searched = {str(Path(path).resolve()) for path in find_files([str(root)], Nearest()).paths}
        below = [path for path in root.resolve().rglob("*") if path.is_file()]
        assert {str(path) for path in below if is_draft(path, root.resolve(), Nearest())} == searched
        assert searched
