"""gwlint check and fix as users run them."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from tests_names import on_disk

from gongwen_lint.cli import main
from gongwen_lint.writers import WriteError

ROOT = Path(__file__).resolve().parents[3]
FAULTY = "要提高认识,加强领导。\n"
RIGHT = "要提高认识，加强领导。\n"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    status = main(["check", "--output-format", "json", *arguments])
    read: dict[str, Any] = json.loads(capsys.readouterr().out)
    return status, read


def gwlint(*arguments: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "gongwen_lint", *arguments]
    path = os.pathsep.join(str(ROOT / root) for root in ("lint", "rules", "lsp"))
    return subprocess.run(
        command, input=data, capture_output=True, env={**os.environ, "PYTHONPATH": path, **environment}
    )


def test_exit_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    Path("b.txt").write_text(RIGHT, encoding="utf-8")
    assert main(["check", "b.txt"]) == 0
    assert main(["check", "a.txt"]) == 1
    assert main(["check", "a.txt", "--exit-zero"]) == 0
    assert main(["check", "a.txt", "--fail-on", "never"]) == 0
    assert main(["check", "a.txt", "missing.txt"]) == 3
    assert main(["check", "a.txt", "--select", "QQ777"]) == 2
    assert main(["check", "a.txt", "--nonsense"]) == 2
    assert main(["check", "a.txt", "--encoding", "klingon"]) == 2
    assert main(["check", "a.txt", "--genre", "诗歌"]) == 2
    assert main([]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_report_keeps_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "docs/report.schema.json").read_text(encoding="utf-8"))
    status, read = report(capsys, str(ROOT / "examples"), "missing.txt", "--statistics")
    jsonschema.validate(read, schema)
    assert status == 3
    assert read["files"][-1]["genre"] is None
    found = [x for f in read["files"] for x in f["findings"]]
    assert read["summary"]["findings"] == len(found) > 0
    assert sum(row["count"] for row in read["statistics"]) == sum(x["count"] for x in found)


def test_a_broken_report_breaks_the_schema() -> None:
    schema = json.loads((ROOT / "docs/report.schema.json").read_text(encoding="utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "gwlint-report/1", "version": "1", "files": [{}], "summary": {}}, schema)


def test_positions_are_code_points_and_lines_end_at_three_ends_only(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes("𠮷林省\u2028好\v。\r\n要提高认识,加强领导。".encode())
    _, read = report(capsys, "a.txt", "--select", "BD101")
    (finding,) = read["files"][0]["findings"]
    assert finding["start"] == {"offset": 14, "line": 2, "column": 6}


def test_fingerprints_survive_edits_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    first = report(capsys, "a.txt", "--select", "BD101")[1]["files"][0]["findings"][0]
    Path("a.txt").write_text("前面加了一段话。\n" + FAULTY, encoding="utf-8")
    second = report(capsys, "a.txt", "--select", "BD101")[1]["files"][0]["findings"][0]
    assert first["fingerprint"] == second["fingerprint"]
    assert first["start"] != second["start"]


def test_fix_writes_in_place_and_keeps_the_bytes_round_it() -> None:
    data = b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode()
    Path("a.txt").write_bytes(data)
    assert main(["fix", "a.txt"]) == 0
    assert Path("a.txt").read_bytes() == data.replace(b",", "，".encode())


def test_diff_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    assert main(["fix", "a.txt", "--diff"]) == 1
    assert Path("a.txt").read_text(encoding="utf-8") == FAULTY
    assert f"-{FAULTY}+{RIGHT}" in capsys.readouterr().out


def test_fix_of_standard_input_goes_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))
    assert main(["fix", "-"]) == 0
    assert capsys.readouterr().out == RIGHT


def test_standard_input_comes_out_in_the_bytes_it_came_in() -> None:
    for encoding in ("gb18030", "utf-8-sig", "utf-16"):
        faulty, right = (text.replace("\n", "\r\n").encode(encoding) for text in (FAULTY, RIGHT))
        assert gwlint("fix", "-", data=right).stdout == right
        assert gwlint("fix", "-", data=faulty).stdout == right


def test_stdin_has_the_name_it_is_given(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))
    _, read = report(capsys, "-", "--stdin-filename", "稿.md")
    assert (read["files"][0]["path"], read["files"][0]["format"]) == ("稿.md", "md")


def test_folders_hold_drafts_and_no_other_texts(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("稿.txt", "README.md", "requirements.txt", "~$稿.txt", "x.py", "旧/a.txt", "留/b.md", ".hidden/c.txt"):
        path = Path(on_disk(name))
        path.parent.mkdir(exist_ok=True)
        path.write_text(FAULTY, encoding="utf-8")
    Path(".gitignore").write_text("旧/\n", encoding="utf-8")
    Path("loop").symlink_to(".")
    main(["check", "--show-files"])
    assert capsys.readouterr().out.split() == ["稿.txt", "留/b.md"]
    main(["check", "README.md", "--show-files"])
    assert capsys.readouterr().out.split() == ["README.md"]


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"\x00\x01\x02", os.urandom(4096), "公文".encode("utf-16-le") * 50],
    ids=["picture", "nul", "random", "utf-16 without mark"],
)
def test_what_is_no_text_is_said_to_be_none(data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(data)
    status, read = report(capsys, "a.txt")
    assert status == 3
    assert read["files"][0]["error"]
    assert read["files"][0]["findings"] == []
    assert Path("a.txt").read_bytes() == data


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", "\u3000 \r\n\t\n".encode()], ids=["empty", "mark", "blank"])
def test_a_file_without_a_letter_is_told(data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(data)
    assert main(["check", "a.txt"]) == 0
    assert "a.txt 里没有可检查的文字" in capsys.readouterr().err


def test_an_empty_path_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    status, read = report(capsys, "")
    assert (status, read["files"][0]["error"]) == (3, "路径是空的，请写明要检查的文件")


def test_pipes_folders_without_permission_and_loops_do_not_hang(capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo("pipe.txt")
    Path("round.txt").symlink_to("round.txt")
    for name in ("pipe.txt", "round.txt", "a\0b.txt"):
        status, read = report(capsys, name)
        assert (status, bool(read["files"][0]["error"])) == (3, True)


@pytest.mark.parametrize(
    "text",
    [
        "select = 3\n",
        "nonsense = 1\n",
        "x = [",
        'stage = "half"\n',
        'extend = "gwlint.toml"\n',
        'encoding = "klingon"\n',
    ],
)
def test_a_broken_configuration_is_said_in_one_line(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("gwlint.toml").write_text(text, encoding="utf-8")
    Path("a.txt").write_text(RIGHT, encoding="utf-8")
    assert main(["check", "a.txt"]) == 2
    said = capsys.readouterr().err
    assert "gwlint.toml" in said
    assert len(said.splitlines()) <= 2


def test_the_nearest_configuration_holds(capsys: pytest.CaptureFixture[str]) -> None:
    below = Path(on_disk("下"))
    below.mkdir()
    Path("gwlint.toml").write_text('ignore = ["BD"]\n', encoding="utf-8")
    (below / "pyproject.toml").write_text(
        '[tool.gwlint]\nextend = "../gwlint.toml"\nselect = ["BD101"]\n', encoding="utf-8"
    )
    (below / "a.txt").write_text(FAULTY, encoding="utf-8")
    assert main(["check", str(below / "a.txt")]) == 1
    (below / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    assert main(["check", str(below / "a.txt")]) == 0


def test_init_writes_a_configuration_that_can_be_read() -> None:
    Path("a.txt").write_text(RIGHT, encoding="utf-8")
    assert main(["init"]) == 0
    assert main(["init"]) == 2
    assert main(["check", "a.txt"]) == 0
    said = Path("gwlint.toml").read_text(encoding="utf-8")
    active = re.sub(r"^# (?=\[|[a-z-]+ = )", "", said, flags=re.MULTILINE).replace('extend = "../', 'extend = "上/')
    Path("gwlint.toml").write_text(active, encoding="utf-8")
    for name in ("上/gwlint.toml", *(f"用语/{kind}.txt" for kind in ("术语", "人名地名", "提法", "改正"))):
        path = Path(on_disk(name))
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert main(["check", "a.txt"]) == 0


def test_output_is_utf8_whatever_the_console_says() -> None:
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    done = gwlint("check", "a.txt", PYTHONIOENCODING="ascii", LANG="C", LC_ALL="C")
    assert "全角" in done.stdout.decode("utf-8")
    assert done.returncode == 1


@pytest.mark.parametrize("form", ["concise", "json", "sarif", "github", "gitlab", "junit"])
def test_names_are_said_in_utf8_where_the_locale_has_no_characters_for_them(form: str) -> None:
    Path(on_disk("旧")).mkdir()
    for name in ("公文 稿.txt", "旧/a.txt"):
        Path(on_disk(name)).write_text(FAULTY, encoding="utf-8")
    override = '[[overrides]]\npaths = ["公文*"]\nselect = ["BD101"]\n'
    Path("gwlint.toml").write_text('select = ["BD102"]\nexclude = ["旧/"]\n' + override, encoding="utf-8")
    done = gwlint("check", "--output-format", form, PYTHONUTF8="0", LC_ALL="C")
    said = unquote(done.stdout.decode("utf-8"))
    assert "公文 稿.txt" in said
    assert "旧/" not in said
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ([], ["README.md", "a.txt", "旧/b.txt"]),
        (["--force-exclude"], ["a.txt"]),
    ],
)
def test_named_files_are_left_out_on_demand(
    arguments: list[str], shown: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    names = [on_disk(name) for name in ("README.md", "a.txt", "旧/b.txt")]
    for name in names:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(FAULTY, encoding="utf-8")
    Path("gwlint.toml").write_text('exclude = ["旧/"]\n', encoding="utf-8")
    assert main(["check", *names, *arguments, "--show-files"]) == 0
    assert capsys.readouterr().out.split() == shown


def test_a_report_for_a_workflow_adds_to_its_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summary.md").write_text("前一步\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    assert main(["check", "a.txt"]) == 1
    assert main(["check", "a.txt", "--output-format", "github"]) == 1
    added = Path("summary.md").read_text(encoding="utf-8")
    assert added.startswith("前一步\n### 公文检\n")
    assert added.count("| a.txt |") == 1


def test_a_report_that_cannot_be_written_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(RIGHT, encoding="utf-8")
    assert main(["check", "a.txt", "--output-file", "nowhere/report.json"]) == 2
    assert capsys.readouterr().err == "gwlint：报告写不进 nowhere/report.json：没有这个文件或文件夹\n"


def test_sarif_marks_what_the_draft_and_the_baseline_keep_back(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text("<!-- gwlint:ignore BD101 -->\n\n" + FAULTY, encoding="utf-8")
    Path("b.md").write_text(FAULTY, encoding="utf-8")
    choice = ("--select", "BD101", "--output-format", "sarif")
    assert main(["check", "a.md", "b.md", *choice, "--write-baseline", "known.json"]) == 0
    Path("b.md").write_text(FAULTY + "\n又一处,在这里。\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "a.md", "b.md", *choice, "--baseline", "known.json"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    told = {(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], r["baselineState"],
             *(s["kind"] for s in r.get("suppressions", []))) for r in run["results"]}  # fmt: skip
    assert told == {("a.md", "new", "inSource"), ("b.md", "unchanged", "external"), ("b.md", "new")}
    assert main(["check", "b.md", *choice]) == 1
    assert "baselineState" not in capsys.readouterr().out


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "junit"])
def test_the_format_does_not_change_the_exit_status(form: str) -> None:
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    Path("b.txt").write_text(RIGHT, encoding="utf-8")
    for arguments, status in ((["a.txt"], 1), (["b.txt"], 0), (["a.txt", "missing.txt"], 3), (["--", "a.txt"], 1)):
        assert main(["check", "--output-format", form, "--output-file", "out", *arguments]) == status
        assert Path("out").stat().st_size


def test_a_reader_that_goes_away_is_no_error() -> None:
    Path("a.txt").write_text(FAULTY * 20_000, encoding="utf-8")
    path = os.pathsep.join(str(ROOT / root) for root in ("lint", "rules", "lsp"))
    code = "import sys; from gongwen_lint.cli import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "check", "a.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 1
    assert said == b""


def test_starting_up_loads_nothing_heavy() -> None:
    code = "import sys, gongwen_lint.cli; gongwen_lint.cli.main(['--version']); print(*sys.modules)"
    path = os.pathsep.join(str(ROOT / root) for root in ("lint", "rules", "lsp"))
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    loaded = set(done.stdout.split())
    assert "gongwen_lint.cli" in loaded
    assert not loaded & {
        "rich",
        "pygls",
        "lsprotocol",
        "markdown_it",
        "jieba",
        "pathspec",
        "regex",
        "argparse",
        "importlib.metadata",
    }


def test_findings_are_reported_where_the_mended_file_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise WriteError("文件是只读的，未改动")

    monkeypatch.setattr("gongwen_lint.writers.write_file", refuse)
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    assert main(["fix", "a.txt"]) == 3
    said = capsys.readouterr()
    assert "a.txt 的修正没有写回：文件是只读的" in said.err
    assert "BD101" in said.out


def test_show_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert "BD101" in capsys.readouterr().out
    assert main(["rules", "--output-format", "json", "--select", "BD101"]) == 0
    assert [r["code"] for r in json.loads(capsys.readouterr().out)] == ["BD101"]
    assert main(["explain", "halfwidth-comma"]) == 0
    assert "GB/T 15834" in capsys.readouterr().out
    assert main(["explain", "BD777"]) == 2
    draft = ROOT / "examples/right/qingshi-shuiku-jiagu.txt"
    assert main(["outline", str(draft)]) == 0
    said = capsys.readouterr().out
    assert "文种 请示" in said
    assert "主送机关" in said
    assert main(["outline", str(draft), "--output-format", "json"]) == 0
    roles = {e["role"] for e in json.loads(capsys.readouterr().out)["files"][0]["elements"]}
    assert {"title", "addressee", "body", "signature", "date", "cc", "issuance"} <= roles
