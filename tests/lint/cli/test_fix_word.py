"""gwlint fix on Word files."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from tests_word import para, parts_of, run, zipped

from gongwen_lint.cli import main

FAULTY = para(run("要提高认"), run("识,", "<w:b/>"), run("加强领导。"))
RIGHT = para(run("要提高认"), run("识，", "<w:b/>"), run("加强领导。"))
LOCKED = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def save(*body: str, **parts: str) -> bytes:
    data = zipped(parts_of(*body, headers=None, section="", **parts))
    Path("a.docx").write_bytes(data)
    return data


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_only_the_mended_character_is_changed_and_a_second_time_nothing() -> None:
    save(FAULTY)
    assert main(["fix", "a.docx"]) == 0
    once = Path("a.docx").read_bytes()
    assert contents(once) == parts_of(RIGHT)
    assert main(["fix", "a.docx"]) == 0
    assert Path("a.docx").read_bytes() == once


def test_it_says_how_much_was_mended(capsys: pytest.CaptureFixture[str]) -> None:
    save(FAULTY)
    assert main(["fix", "a.docx"]) == 0
    assert capsys.readouterr().out == "检查 1 个文件，已修正 1 处，没有其他问题。\n"
    save(FAULTY, settings=LOCKED)
    assert main(["fix", "a.docx"]) == 1
    assert "检查 1 个文件，发现 1 个问题（错误 1）。" in capsys.readouterr().out
    save(FAULTY, para("工作总结,待填：XXX"))
    main(["fix", "a.docx"])
    assert "已修正 2 处，还有" in capsys.readouterr().out


def test_a_correct_file_is_not_touched() -> None:
    data = save(RIGHT)
    before = Path("a.docx").stat()
    assert main(["fix", "--unsafe-fixes", "a.docx"]) == 0
    assert Path("a.docx").read_bytes() == data
    assert (Path("a.docx").stat().st_ino, Path("a.docx").stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_diff_shows_the_text_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    data = save(para("第一段。"), FAULTY)
    assert main(["fix", "--diff", "a.docx"]) == 1
    shown = capsys.readouterr().out
    assert "-要提高认识,加强领导。\n" in shown
    assert "+要提高认识，加强领导。\n" in shown
    assert Path("a.docx").read_bytes() == data


@pytest.mark.skipif(shutil.which("git") is None, reason="没有 git")
def test_a_file_changed_since_a_commit_is_mended_as_a_whole() -> None:
    shutil.rmtree(".git")
    save(RIGHT)
    for arguments in (("init", "-q"), ("add", "."), ("-c", "user.name=a", "-c", "user.email=a", "commit", "-qm", "a")):
        subprocess.run(["git", *arguments], check=True)
    save(FAULTY)
    assert main(["fix", "--changed-since", "HEAD", "a.docx"]) == 0
    assert contents(Path("a.docx").read_bytes()) == parts_of(RIGHT)


def test_standard_input_goes_to_standard_output_as_bytes(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(save(FAULTY))))
    assert main(["fix", "-", "--stdin-filename", "a.docx"]) == 0
    assert contents(capsysbinary.readouterr().out) == parts_of(RIGHT)


def test_what_is_refused_stays_a_finding_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    data = save(FAULTY, settings=LOCKED)
    assert main(["fix", "a.docx"]) == 1
    assert "[不能自动修正：文件限制编辑，请在 Word 中停止保护后再改]" in capsys.readouterr().out
    assert main(["check", "--output-format", "json", "a.docx"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["files"][0]["findings"]
    assert finding["fix"] is None
    assert finding["fix_refused"].startswith("文件限制编辑")
    assert Path("a.docx").read_bytes() == data
