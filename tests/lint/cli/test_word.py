"""Word files on the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests_word import para, parts_of, row, run, table, zipped

from gongwen_lint.cli import main


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    status = main(["check", "--output-format", "json", *arguments])
    read: dict[str, Any] = json.loads(capsys.readouterr().out)
    return status, read


def save(name: str, *body: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zipped(parts_of(*body)))
    return path


@pytest.mark.skipif(sys.getfilesystemencoding() != "utf-8", reason="this system cannot name such files")
def test_word_files_in_folders_are_drafts_and_lock_files_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("通知 定稿.docx", "宏/b.docm", "~$通知 定稿.docx", ".~lock.a.docx", "c.doc"):
        save(name, "正文。")
    assert main(["check", "--show-files"]) == 0
    assert set(capsys.readouterr().out.split("\n")) == {"通知 定稿.docx", str(Path("宏/b.docm")), ""}


def test_what_there_is_to_say_of_a_file_is_said_beside_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    body = [para(f"要做好第{n}项工作。") for n in range(3)]
    Path("a.wps").write_bytes(zipped(parts_of(*body, '<w:altChunk r:id="a"/>')))
    for _ in range(2):  # made, then known from the cache
        assert main(["check", "a.wps"]) == 0
        said = capsys.readouterr()
        assert said.err == (
            "gwlint：a.wps：内容是 Word 文档，扩展名却是 .wps\ngwlint：a.wps：含导入的内容（altChunk），没有检查\n"
        )
        assert "altChunk" not in said.out


def test_what_is_called_a_word_file_and_is_text_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.docx").write_text("各乡镇人民政府：\n", encoding="utf-8")
    status, read = report(capsys, "a.docx")
    assert status == 3
    assert read["files"][0]["error"].startswith("不是 Word 文档")


def test_a_lock_file_that_is_named_is_called_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("~$a.docx").write_bytes(b"\x03abc" + bytes(158))
    status, read = report(capsys, "~$a.docx")
    assert status == 3
    assert "锁文件" in read["files"][0]["error"]


def test_a_report_says_where_in_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    save(
        "a.docx",
        "一、提高认识",
        "要提高认识,加强领导。",
        table(row("项目", "要求"), row("一", "各乡镇要提高认识,加强领导。")),
    )
    status, read = report(capsys, "a.docx")
    assert status == 1
    (file,) = read["files"]
    assert file["format"] == "docx"
    commas = [f for f in file["findings"] if f["text"] == ","]
    assert [f["location"] for f in commas] == ["正文第2段第6字", "表1第2行第2格第9字"]
    assert all(f["fix"] for f in commas)


def test_an_unreadable_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    save("good.docx", "正文。")
    Path("bad.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    status, read = report(capsys, ".")
    assert status == 3
    assert [bool(file["error"]) for file in read["files"]] == [True, False]
    assert read["files"][0]["format"] == "docx"


def test_what_was_left_is_found_and_a_draft_may_have_it(capsys: pytest.CaptureFixture[str]) -> None:
    inserted = f'<w:ins w:id="1" w:author="张三">{run("6月1日")}</w:ins>'
    save("a.docx", para("会议定于", inserted, "召开，请有关单位做好准备。"))
    _, final = report(capsys, "a.docx", "--select", "CL4")
    _, draft = report(capsys, "a.docx", "--select", "CL4", "--stage", "draft")
    assert [f["code"] for f in final["files"][0]["findings"]] == ["CL401"]
    assert draft["files"][0]["findings"] == []


def test_the_outline_of_a_word_file(capsys: pytest.CaptureFixture[str]) -> None:
    save("a.docx", "南屏县人民政府关于防汛工作的通知", "各乡镇人民政府：", "请做好防汛工作。")
    assert main(["outline", "a.docx"]) == 0
    said = capsys.readouterr().out
    assert "文种 通知" in said
    assert "主送机关　各乡镇人民政府：" in said
