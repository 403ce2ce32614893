"""What a run writes beside its findings: reports, baselines, and what it says where it cannot."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests_project import COMMA, RIGHT, write

from gongwen_lint.cli import main
from gongwen_lint.cli.output import write_whole

COMMAND = (sys.executable, "-c", "import sys, gongwen_lint.cli as c; sys.exit(c.main())")


@pytest.fixture(autouse=True)
def in_project(folder: Path) -> Path:
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        ("--write-baseline", "通知.txt"),
        ("--write-baseline", "./通知.txt", "通知.txt"),
        ("--output-file", "通知.txt", "通知.txt"),
        ("--output-file", "别名.txt", "通知.txt"),
        ("--output-file", "通知.txt", "--changed-since", "HEAD"),
    ],
)
def test_a_draft_is_not_written_over(arguments: tuple[str, ...], gwlint: Any) -> None:
    write({"通知.txt": COMMA})
    Path("别名.txt").symlink_to("通知.txt")
    status, out, said = gwlint("check", *arguments)
    assert (status, out) == (2, "")
    assert "是要检查的文稿" in said
    assert Path("通知.txt").read_text(encoding="utf-8") == COMMA


def test_a_baseline_goes_over_baselines_and_empty_files_alone(gwlint: Any) -> None:
    write({"a.txt": COMMA, "b.dat": "别的东西", "c.json": ""})
    status, _, said = gwlint("check", "a.txt", "--write-baseline", "b.dat")
    assert (status, Path("b.dat").read_text(encoding="utf-8")) == (2, "别的东西")
    assert "不是基线" in said
    for _ in range(2):
        assert gwlint("check", "a.txt", "--write-baseline", "c.json")[0] == 0
    assert gwlint("check", "a.txt", "--baseline", "c.json")[0] == 0


def test_a_report_that_cannot_be_written_leaves_the_old_one(monkeypatch: pytest.MonkeyPatch, gwlint: Any) -> None:
    write({"a.txt": COMMA, "report": "旧的报告"})
    assert gwlint("check", "a.txt", "--output-file", "report")[0] == 1
    done = Path("report").read_text(encoding="utf-8")
    assert "BD101" in done

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    write({"a.txt": RIGHT})
    status, _, said = gwlint("check", "a.txt", "--output-file", "report")
    assert (status, said) == (2, "gwlint：报告写不进 report：磁盘已满\n")
    assert Path("report").read_text(encoding="utf-8") == done
    assert {path.name for path in Path().iterdir()} == {".git", "a.txt", "report"}


def test_a_file_keeps_its_mode_and_a_link_stays_one() -> None:
    write({"real": "旧"})
    Path("real").chmod(0o640)
    Path("link").symlink_to("real")
    write_whole(Path("link"), "新")
    assert Path("link").is_symlink()
    assert Path("real").read_text(encoding="utf-8") == "新"
    assert os.name == "nt" or Path("real").stat().st_mode & 0o777 == 0o640
    write_whole(Path(os.devnull), "不留")
    assert not Path(os.devnull).is_file()


def test_a_closed_standard_input_is_said(monkeypatch: pytest.MonkeyPatch, gwlint: Any) -> None:
    monkeypatch.setattr("sys.stdin", None)
    status, out, _ = gwlint("check", "-")
    assert status == 3
    assert "标准输入已关闭" in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="没有 /dev/full")
@pytest.mark.parametrize("arguments", [("--version",), ("rules",)])
def test_a_full_disk_is_said_by_every_command(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.decode("utf-8")) == (2, "gwlint：读写出错：磁盘已满\n")


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有这样的管道")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("check", "right.txt"), 0),
        (("check", "wrong.txt"), 1),
        (("fix", "--diff", "wrong.txt"), 1),
        (("check", "right.txt", "missing.txt"), 3),
        (("rules",), 141),
    ],
)
def test_a_reader_that_goes_away_does_not_change_what_was_found(arguments: tuple[str, ...], status: int) -> None:
    write({"right.txt": RIGHT, "wrong.txt": COMMA})
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*COMMAND, *arguments], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="没有 /dev/full")
def test_a_mended_text_that_cannot_go_out_is_no_defect_of_ours() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*COMMAND, "fix", "-"], input=COMMA.encode(), stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert "的修正没有写回：磁盘已满" in done.stderr.decode("utf-8")
    assert "内部出错" not in done.stderr.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有这样的管道")
def test_nobody_has_to_read_a_mended_text() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*COMMAND, "fix", "-"], input=COMMA.encode(), stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert done.returncode == 0
    assert "出错" not in done.stderr.decode("utf-8")


def test_a_summary_that_cannot_be_written_is_said_and_changes_no_status(
    monkeypatch: pytest.MonkeyPatch, gwlint: Any
) -> None:
    write({"a.txt": COMMA, "b.txt": RIGHT})
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "没有/summary.md")
    for names, status in ((["a.txt"], 1), (["b.txt"], 0), (["b.txt", "c.txt"], 3)):
        done = gwlint("check", *names, "--output-format", "github")
        assert done[0] == status
        assert done[2] == "gwlint：运行摘要写不进 没有/summary.md：没有这个文件或文件夹\n"


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "junit"])
def test_statistics_are_refused_where_no_format_has_them(form: str, gwlint: Any) -> None:
    write({"a.txt": COMMA})
    status, _, said = gwlint("check", "--statistics", "--output-format", form, "a.txt")
    assert status == 2
    assert form in said


HOSTILE = "甲\x1b[2J\n::error::乙.txt"


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有这样的文件名")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--output-format", "concise"),
        ("check", "--output-format", "rich"),
        ("check", "--statistics"),
        ("check", "--show-files"),
        ("check", "--show-config"),
        ("fix", "--diff"),
        ("outline",),
    ],
)
@pytest.mark.parametrize("text", [COMMA, "", None])
def test_a_file_name_does_not_steer_the_terminal(arguments: tuple[str, ...], text: str | None, gwlint: Any) -> None:
    if text is not None:
        write({HOSTILE: text})
    _, out, said = gwlint(*arguments, HOSTILE)
    assert "\x1b" not in out + said
    assert not any(line.startswith("::error::") for line in (out + said).splitlines())


def test_reasons_of_the_system_are_told_in_chinese(gwlint: Any) -> None:
    write({"a.txt": RIGHT, "gwlint.toml": 'select = ["BD"]\nstage = \n'})
    status, _, said = gwlint("check", "a.txt")
    assert (status, said.splitlines()) == (2, [f"gwlint：{Path('gwlint.toml').resolve()}：第2行第9列不是正确的 TOML"])
    write({"gwlint.toml": 'select = ["BD"'})
    assert "末尾不是正确的 TOML" in gwlint("check", "a.txt")[2]
    Path("gwlint.toml").write_bytes("stage = '中'".encode("gb18030"))
    assert "不是 UTF-8 文本" in gwlint("check", "a.txt")[2]
    Path("gwlint.toml").unlink()
    Path("b.json").mkdir()
    for option in ("--baseline", "--write-baseline", "--output-file"):
        status, _, said = gwlint("check", "a.txt", option, "b.json")
        assert status == 2
        assert "是文件夹，不是文件" in said
        assert "directory" not in said


def test_a_full_disk_in_process_is_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(28, "No space left on device")

        def fileno(self) -> int:
            return os.open(os.devnull, os.O_WRONLY)

    monkeypatch.setattr("sys.stdout", Full())
    assert main(["-V"]) == 2
    assert "磁盘已满" in capsys.readouterr().err
