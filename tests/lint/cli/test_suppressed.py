"""Directives, the baseline, statistics and the resolved configuration as users of the command see them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests_project import COMMA, RIGHT, TYPO, write

pytestmark = pytest.mark.usefixtures("folder")


def test_what_is_suppressed_does_not_fail_and_is_counted(gwlint: Any) -> None:
    write({"a.txt": f"# gwlint:ignore BD101\n{COMMA}"})
    assert gwlint("check", "a.txt") == (0, "检查 1 个文件，没有发现问题。另有文中忽略 1 个。\n", "")
    write({"a.txt": f"# gwlint:ignore BD101\n{RIGHT}"})
    status, out, _ = gwlint("check", "a.txt")
    assert status == 1
    assert "a.txt:1:1: 警告 GW102" in out
    assert gwlint("check", "a.txt", "--ignore", "GW102")[0] == 0
    assert gwlint("check", "a.txt", "--select", "ZC")[0] == 0


def test_fix_keeps_directives_and_what_they_protect(gwlint: Any) -> None:
    text = f"# 公文检：忽略 BD101\n{COMMA}{COMMA}"
    write({"a.txt": text})
    assert gwlint("fix", "a.txt")[0] == 0
    assert Path("a.txt").read_text(encoding="utf-8") == f"# 公文检：忽略 BD101\n{COMMA}{RIGHT}"


def test_the_linters_own_rules_are_listed_and_explained(gwlint: Any) -> None:
    _, out, _ = gwlint("rules")
    assert all(code in out for code in ("GW101", "GW102", "GW103"))
    assert "忽略指令没有用到" in gwlint("explain", "GW102")[1]
    assert "本单位用语" in gwlint("explain", "own-wording")[1]


def test_a_baseline_lets_what_is_known_pass(gwlint: Any, found: Any) -> None:
    write({"甲 稿.txt": COMMA + TYPO, "下/b.txt": COMMA})
    status, out, said = gwlint("check", "--write-baseline", "b.json")
    assert status == 0
    assert "基线里已知 3 个" in out
    assert said == "gwlint：已把 3 处问题记入基线 b.json\n"
    assert gwlint("check", "--baseline", "b.json")[0] == 0
    write({"甲 稿.txt": f"先加一段。\n{COMMA}{TYPO}{COMMA}"})
    assert found("--baseline", "b.json") == (1, [("甲 稿.txt", 4, "BD101")])
    assert found("--baseline", "b.json", "下") == (0, [])


def test_a_baseline_is_sorted_and_relative_to_itself(gwlint: Any, found: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"下/b.txt": TYPO + COMMA + COMMA, "下/a.txt": COMMA, "配置/空": ""})
    gwlint("check", "下", "--write-baseline", "配置/b.json")
    written = Path("配置/b.json").read_text(encoding="utf-8")
    said = json.loads(written)
    assert list(said["files"]) == ["../下/a.txt", "../下/b.txt"]
    assert [(code, len(marks)) for code, marks in said["files"]["../下/b.txt"].items()] == [("BD101", 2), ("ZC101", 1)]
    monkeypatch.chdir("下")
    assert found("--baseline", "../配置/b.json") == (0, [])
    gwlint("check", "b.txt", "a.txt", "--write-baseline", "../配置/b.json")
    assert Path("../配置/b.json").read_text(encoding="utf-8") == written


def test_a_moved_file_takes_its_baseline_along(gwlint: Any, found: Any) -> None:
    write({"a.txt": COMMA + TYPO})
    gwlint("check", "--write-baseline", "b.json")
    Path("新").mkdir()
    Path("a.txt").rename("新/甲.txt")
    assert found("--baseline", "b.json") == (0, [])
    gwlint("check", "--baseline", "b.json", "--update-baseline")
    assert list(json.loads(Path("b.json").read_text(encoding="utf-8"))["files"]) == ["新/甲.txt"]
    write({"a.txt": COMMA})
    assert found("--baseline", "b.json", "a.txt") == (1, [("a.txt", 1, "BD101")])


def test_stale_entries_are_told_and_dropped(gwlint: Any) -> None:
    write({"a.txt": COMMA + TYPO, "b.txt": COMMA, "c.txt": TYPO})
    gwlint("check", "--write-baseline", "b.json")
    before = Path("b.json").read_text(encoding="utf-8")
    write({"a.txt": COMMA})
    Path("b.txt").unlink()
    assert "有 2 处已经改好" in gwlint("check", "--baseline", "b.json", "a.txt")[2]
    assert gwlint("check", "--baseline", "b.json", "c.txt", "--select", "BD")[2].count("1 处已经改好（b.txt）") == 1
    assert Path("b.json").read_text(encoding="utf-8") == before
    status, _, said = gwlint("check", "--baseline", "b.json", "a.txt", "--update-baseline")
    assert (status, said) == (0, "gwlint：基线 b.json 去掉了 2 处已经改好的\n")
    files = json.loads(Path("b.json").read_text(encoding="utf-8"))["files"]
    assert {path: list(codes) for path, codes in files.items()} == {"a.txt": ["BD101"], "c.txt": ["ZC101"]}


def test_update_never_adds(gwlint: Any) -> None:
    write({"a.txt": RIGHT})
    gwlint("check", "--write-baseline", "b.json")
    write({"a.txt": COMMA})
    assert gwlint("check", "--baseline", "b.json", "--update-baseline")[0] == 1
    assert gwlint("check", "--baseline", "b.json")[0] == 1


def test_a_file_that_cannot_be_read_keeps_its_entries(gwlint: Any) -> None:
    write({"a.txt": COMMA})
    gwlint("check", "--write-baseline", "b.json")
    before = Path("b.json").read_text(encoding="utf-8")
    Path("a.txt").write_bytes(b"\x00\x01\x02")
    assert gwlint("check", "a.txt", "--baseline", "b.json", "--update-baseline")[0] == 3
    assert Path("b.json").read_text(encoding="utf-8") == before


def test_fix_mends_what_the_baseline_lists_too(gwlint: Any) -> None:
    write({"a.txt": COMMA})
    gwlint("check", "--write-baseline", "b.json")
    assert gwlint("fix", "--baseline", "b.json")[0] == 0
    assert Path("a.txt").read_text(encoding="utf-8") == RIGHT


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"schema": "gwlint-baseline/2", "files": {}}', "不是", '{"schema": 1}']
)
def test_what_is_no_baseline_is_said_in_one_line(text: str, gwlint: Any) -> None:
    write({"a.txt": COMMA, "b.json": text})
    status, _, said = gwlint("check", "a.txt", "--baseline", "b.json")
    assert (status, said.count("\n")) == (2, 1)
    assert "b.json" in said
    assert gwlint("check", "a.txt", "--baseline", "missing.json")[0] == 2


@pytest.mark.parametrize(
    "options",
    [
        ["--update-baseline"],
        ["--write-baseline", "b.json", "--changed-since", "HEAD"],
        ["--write-baseline", "b.json", "--update-baseline", "--baseline", "b.json"],
        ["--write-baseline", "没有/这个/b.json"],
    ],
)
def test_options_that_contradict_each_other(options: list[str], gwlint: Any) -> None:
    write({"a.txt": COMMA})
    status, _, said = gwlint("check", "a.txt", *options)
    assert (status, said.count("\n")) == (2, 1)
    assert not Path("b.json").exists()


def test_statistics_count_by_rule(gwlint: Any) -> None:
    write({"a.txt": COMMA * 3 + TYPO, "b.txt": COMMA})
    status, out, _ = gwlint("check", "--statistics", "--output-format", "concise")
    assert status == 1
    lines = out.splitlines()
    assert [line.split()[:2] for line in lines[:2]] == [["4", "BD101"], ["1", "ZC101"]]
    assert all("[可修正]" in line for line in lines[:2])
    assert lines[1].endswith("错别字")
    assert lines[2].startswith("检查 2 个文件，发现 5 个问题")
    read = json.loads(gwlint("check", "--statistics", "--output-format", "json")[1])
    assert [(row["code"], row["count"], row["fixable"]) for row in read["statistics"]] == [
        ("BD101", 4, True),
        ("ZC101", 1, True),
    ]
    assert "statistics" not in json.loads(gwlint("check", "--output-format", "json")[1])


def test_stage_comes_from_the_command_line_before_the_configuration(found: Any) -> None:
    write({"a.txt": "请于XX月XX日前报送。\n"})
    assert found("a.txt")[0] == 1
    assert found("a.txt", "--stage", "draft") == (0, [])
    write({"gwlint.toml": 'stage = "draft"\n'})
    assert found("a.txt") == (0, [])
    assert found("a.txt", "--stage", "final")[0] == 1
