from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests_names import on_disk

from gongwen_lint.writers import unified_diff


def test_equal_texts_have_no_diff() -> None:
    assert unified_diff("a.txt", "一\n", "一\n") == ""


def test_a_change() -> None:
    expected = "--- 通知.txt\n+++ 通知.txt\n@@ -1,2 +1,2 @@\n-截止今天\n+截至今天\n 二\n"
    assert unified_diff("通知.txt", "截止今天\n二\n", "截至今天\n二\n") == expected


def test_a_missing_final_line_end_is_told() -> None:
    end = "\\ No newline at end of file\n"
    assert unified_diff("a", "一", "二").endswith(f"-一\n{end}+二\n{end}")
    assert unified_diff("a", "一", "一\n").endswith(f"-一\n{end}+一\n")


def test_carriage_returns_stay_in_their_lines() -> None:
    assert unified_diff("a", "一\r\n二\r\n", "甲\r\n二\r\n").endswith("-一\r\n+甲\r\n 二\r\n")


def test_nothing_but_a_line_feed_ends_a_line() -> None:
    assert unified_diff("a", "一\v二\u2028三\x85\n", "甲\v二\u2028三\x85\n").count("\n") == 5


def test_names_that_patch_would_misread() -> None:
    assert unified_diff("a b\n.txt", "一", "二").startswith("--- a b\\u000a.txt\t\n+++ a b\\u000a.txt\t\n")


TEXTS = st.lists(st.sampled_from(["一", "二\n", "三\r\n", "\n", "四\r", "- 五\n", "\u2028\n", "@@\n"])).map("".join)


@pytest.mark.skipif(shutil.which("patch") is None, reason="没有 patch 命令")
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS.filter(bool), TEXTS.filter(bool))
def test_patch_makes_the_new_text_of_the_old(tmp_path: Path, old: str, new: str) -> None:
    name = "通 知.txt"
    file = tmp_path / on_disk(name)
    file.write_bytes(old.encode())
    diff = unified_diff(name, old, new)
    if diff:
        command = ["patch", "--binary", "--silent", "-p0"]
        subprocess.run(command, input=diff.encode("utf-8", "surrogateescape"), cwd=tmp_path, check=True)
    assert file.read_bytes() == new.encode()
