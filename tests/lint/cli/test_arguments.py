"""The help and the complaints about options are Chinese throughout."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize("command", [(), ("check",), ("fix",), ("outline",), ("rules",), ("explain",), ("init",)])
def test_headings_end_in_full_width_colons(command: tuple[str, ...], gwlint: Any) -> None:
    status, out, _ = gwlint(*command, "--help")
    assert status == 0
    assert "选项：\n" in out
    assert not re.search("[参数选项命令]:", out)


def test_the_commands_stand_under_one_heading(gwlint: Any) -> None:
    out = gwlint("--help")[1]
    assert "命令：\n    check " in out
    assert ".docx" in gwlint("check", "--help")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--fail-on", "xml"), "选项 --fail-on：不能是“xml”，可选：error、warning、info、never"),
        (("check", "--fail-on"), "选项 --fail-on：后面要有一个值"),
        (("check", "--fix=3"), "选项 --fix：后面不能写值“3”"),
        (("check", "--foo"), "不认识的选项：--foo"),
        (("check", "-j", "many"), "选项 --jobs/-j：应是整数或 auto，不能是“many”"),
        (("explain",), "缺少参数：规则"),
        (("chek",), "没有命令“chek”"),
    ],
)
def test_complaints(arguments: tuple[str, ...], said: str, gwlint: Any) -> None:
    status, _, told = gwlint(*arguments)
    assert (status, told.splitlines()[0]) == (2, f"gwlint：{said}")
