"""gwlint check --changed-since, in real repositories."""

from __future__ import annotations

import io
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests_project import COMMA, RIGHT, TYPO, write

from gongwen_lint.cli import changes
from gongwen_lint.rule import draft

SAID = ("第一段话已经写完。\n", "第二段话已经写完。\n", "第三段话已经写完。\n")


def git(*arguments: str) -> str:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-c", "user.name=n", "-c", "user.email=e", "-c", "core.autocrlf=false", *arguments],
        check=True, capture_output=True, text=True, env=clean,
    )  # fmt: skip
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    return tmp_path


def commit(texts: dict[str, str]) -> None:
    write(texts)
    git("add", "-A")
    git("commit", "-q", "-m", "x")


def test_only_findings_on_changed_lines(found: Any, gwlint: Any) -> None:
    commit({"a.txt": COMMA + SAID[0] + TYPO, "b.txt": COMMA})
    write({"a.txt": COMMA + TYPO + SAID[0] + TYPO})
    assert found("--changed-since", "HEAD") == (1, [("a.txt", 2, "ZC101")])
    assert "检查 1 个文件" in gwlint("check", "--changed-since", "HEAD")[1]
    git("add", "-A")
    assert found("--changed-since", "HEAD")[1] == [("a.txt", 2, "ZC101")]
    git("commit", "-q", "-m", "y")
    assert found("--changed-since", "HEAD") == (0, [])
    assert found("--changed-since", "HEAD~1")[1] == [("a.txt", 2, "ZC101")]


def test_what_others_did_on_the_branch_meanwhile_is_not_ours(found: Any) -> None:
    commit({"a.txt": SAID[0] + SAID[1] + SAID[2], "b.txt": RIGHT})
    git("checkout", "-q", "-b", "ours")
    commit({"a.txt": SAID[0] + SAID[1] + COMMA})
    git("checkout", "-q", "main")
    commit({"b.txt": TYPO})
    git("checkout", "-q", "ours")
    assert found("--changed-since", "main") == (1, [("a.txt", 3, "BD101")])


def test_new_files_count_as_a_whole_and_renamed_ones_by_line(found: Any) -> None:
    commit({"旧 稿.txt": COMMA + "".join(SAID) * 5 + TYPO, ".gitignore": "忽略.txt\n"})
    write({"新.txt": COMMA, "加.txt": TYPO, "忽略.txt": TYPO})
    git("add", "加.txt")
    Path("子").mkdir()
    git("mv", "旧 稿.txt", "子/名 “字”.txt")
    assert sorted(found("--changed-since", "HEAD")[1]) == [("加.txt", 1, "ZC101"), ("新.txt", 1, "BD101")]
    assert found("--changed-since", "HEAD", "忽略.txt")[1] == [("忽略.txt", 1, "ZC101")]
    moved = Path("子/名 “字”.txt")
    moved.write_text(moved.read_text(encoding="utf-8") + COMMA, encoding="utf-8")
    assert ("子/名 “字”.txt", 18, "BD101") in found("--changed-since", "HEAD")[1]
    assert len(found("--changed-since", "HEAD", "子")[1]) == 1


def test_odd_names_and_settings_of_git(found: Any) -> None:
    names = ["带 空格.txt", "公文[1]*.txt", '引"号\\.txt', "-n.txt", ":(top)x.txt"]
    commit(dict.fromkeys(names, SAID[0] + COMMA))
    for key, value in (
        ("diff.noprefix", "true"),
        ("diff.relative", "true"),
        ("color.ui", "always"),
        ("core.quotepath", "true"),
    ):
        git("config", key, value)
    write(dict.fromkeys(names, TYPO + SAID[0] + COMMA))
    expected = sorted((name, 1, "ZC101") for name in names)
    assert sorted(found("--changed-since", "HEAD")[1]) == expected


def test_a_subfolder_and_absolute_paths(found: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    commit({"下/a.txt": SAID[0], "b.txt": SAID[0]})
    write({"下/a.txt": SAID[0] + COMMA, "b.txt": COMMA})
    monkeypatch.chdir("下")
    assert found("--changed-since", "HEAD")[1] == [("a.txt", 2, "BD101")]
    path = str(tmp_path / "下/a.txt")
    monkeypatch.chdir("/")
    assert found("--changed-since", "HEAD", path)[1] == [(path, 2, "BD101")]


def test_lines_beside_a_deletion_count(found: Any) -> None:
    commit({"a.txt": COMMA + SAID[0] + TYPO + SAID[1] + COMMA})
    write({"a.txt": COMMA + TYPO + SAID[1] + COMMA})
    assert [line for _, line, _ in found("--changed-since", "HEAD")[1]] == [1, 2]


def test_a_missing_element_is_told_on_the_title_of_a_changed_draft(found: Any) -> None:
    text = str(draft("通知", body=("为做好防汛工作，现通知如下：", "一、压实责任", "二、备足物资", "特此通知。")))
    lines = text.split("\n")
    addressee = next(n for n, line in enumerate(lines) if line.endswith("："))
    missing = "\n".join([*lines[:addressee], *lines[addressee + 1 :]])
    commit({"a.txt": missing})
    everything = found("a.txt")[1]
    assert everything
    assert found("--changed-since", "HEAD") == (0, [])
    write({"a.txt": missing.replace("备足物资", "备足各类物资")})
    assert found("--changed-since", "HEAD")[1] == everything


def test_what_git_cannot_compare_by_line_counts_as_a_whole(found: Any) -> None:
    for name, before, after, expected in (
        ("a.txt", COMMA.encode("utf-16"), (COMMA + TYPO).encode("utf-16"), ["BD101", "ZC101"]),
        ("b.txt", f"{SAID[0]}{COMMA}".replace("\n", "\r").encode(), f"{SAID[1]}{COMMA}".replace("\n", "\r").encode(), ["BD101"]),
        ("c.txt", COMMA.encode("gb18030") + SAID[0].encode("gb18030"), (COMMA + TYPO).encode("gb18030"), ["ZC101"]),
    ):  # fmt: skip
        Path(name).write_bytes(before)
        git("add", "-A")
        git("commit", "-q", "-m", name)
        Path(name).write_bytes(after)
        assert [code for _, _, code in found("--changed-since", "HEAD", name)[1]] == expected


def test_a_mode_is_no_change_of_words(found: Any) -> None:
    commit({"a.txt": COMMA})
    Path("a.txt").chmod(0o755)
    assert found("--changed-since", "HEAD") == (0, [])


def test_fix_changes_only_changed_lines(gwlint: Any) -> None:
    commit({"a.txt": COMMA + SAID[0] + COMMA, "b.txt": COMMA})
    write({"a.txt": COMMA + TYPO + SAID[0] + COMMA})
    status, _, _ = gwlint("fix", "--changed-since", "HEAD")
    assert status == 0
    assert Path("a.txt").read_text(encoding="utf-8") == COMMA + "办事不能墨守成规。\n" + SAID[0] + COMMA
    assert Path("b.txt").read_text(encoding="utf-8") == COMMA
    status, out, _ = gwlint("check", "--changed-since", "HEAD", "--diff")
    assert (status, out) == (0, "")


def test_a_draft_that_fix_brings_back_to_what_it_was_has_no_findings(gwlint: Any) -> None:
    commit({"a.txt": RIGHT + COMMA})
    write({"a.txt": COMMA + COMMA})
    status, out, _ = gwlint("fix", "--changed-since", "HEAD")
    assert (status, Path("a.txt").read_text(encoding="utf-8")) == (0, RIGHT + COMMA)
    assert "已修正 1 处，没有其他问题" in out


def test_changed_files_are_listed(gwlint: Any) -> None:
    commit({"a.txt": COMMA, "b.txt": COMMA})
    write({"b.txt": RIGHT})
    assert gwlint("check", "--changed-since", "HEAD", "--show-files")[1] == "b.txt\n"


def test_standard_input_counts_as_a_whole(found: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    commit({"a.txt": COMMA})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(COMMA.encode())))
    assert found("-", "--stdin-filename", "a.txt", "--changed-since", "HEAD") == (1, [("a.txt", 1, "BD101")])


def test_the_baseline_comes_first(found: Any, gwlint: Any) -> None:
    commit({"a.txt": COMMA})
    gwlint("check", "--write-baseline", "b.json")
    write({"a.txt": "加一段话在前面。\n" + COMMA + TYPO})
    assert found("--changed-since", "HEAD", "--baseline", "b.json") == (1, [("a.txt", 3, "ZC101")])


@pytest.mark.parametrize("ref", ["nonsense", "-p", "HEAD~99", "", "main..HEAD"])
def test_an_unknown_commit_is_said_in_one_line(ref: str, gwlint: Any) -> None:
    commit({"a.txt": COMMA})
    status, out, said = gwlint("check", f"--changed-since={ref}")
    if not ref:
        assert (status, said) == (2, "gwlint：--changed-since 后面要有提交、分支或标签\n")
        return
    assert (status, out, said) == (2, "", f"gwlint：--changed-since：没有提交、分支或标签“{ref}”\n")


def test_without_commits_repository_or_git(
    gwlint: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    write({"a.txt": COMMA})
    assert gwlint("check", "--changed-since", "HEAD")[0] == 2
    monkeypatch.setenv("PATH", "")
    assert gwlint("check", "--changed-since", "HEAD")[2] == "gwlint：--changed-since 要用 git，这里没有找到\n"
    monkeypatch.undo()
    outside = tmp_path_factory.mktemp("外")
    monkeypatch.chdir(outside)
    write({"a.txt": COMMA})
    if any((folder / ".git").exists() for folder in outside.parents):
        pytest.skip("the folder of temporary files stands in a repository")
    status, _, said = gwlint("check", "--changed-since", "HEAD")
    assert (status, said) == (2, "gwlint：--changed-since：a.txt 不在 git 仓库里\n")


def test_histories_without_a_common_ancestor(gwlint: Any) -> None:
    commit({"a.txt": COMMA})
    git("checkout", "-q", "--orphan", "other")
    commit({"b.txt": COMMA})
    status, _, said = gwlint("check", "--changed-since", "main")
    assert status == 2
    assert "没有共同的祖先" in said


def test_git_is_asked_a_few_times_only(monkeypatch: pytest.MonkeyPatch, found: Any) -> None:
    commit({f"{n}.txt": SAID[0] for n in range(20)})
    write({"3.txt": COMMA})
    asked: list[tuple[str, ...]] = []
    real = changes._git  # pyright: ignore[reportPrivateUsage]

    def counted(root: Path, *arguments: str) -> Any:
        asked.append(arguments)
        return real(root, *arguments)

    monkeypatch.setattr(changes, "_git", counted)
    assert len(found("--changed-since", "HEAD")[1]) == 1
    assert len(asked) <= 6


def test_lines_between_two_changes_are_not_taken_for_changed(found: Any) -> None:
    git("config", "diff.interHunkContext", "5")
    commit({"a.txt": SAID[0] + COMMA + SAID[1]})
    write({"a.txt": TYPO + COMMA + TYPO})
    assert found("--changed-since", "HEAD")[1] == [("a.txt", 1, "ZC101"), ("a.txt", 3, "ZC101")]


def test_a_changed_file_that_cannot_be_read_costs_itself_alone(monkeypatch: pytest.MonkeyPatch, gwlint: Any) -> None:
    commit({"a.txt": SAID[0], "b.txt": SAID[0]})
    write({"a.txt": SAID[0] + COMMA, "b.txt": SAID[0] + COMMA})
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    status, out, _ = gwlint("check", "--changed-since", "HEAD", "--no-cache")
    assert status == 3
    assert "a.txt: 无法检查：无法读取：没有权限" in out
    assert "b.txt:2:6" in out
