"""Without the query library of the language model all else works, and what is missing is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gongwen_rules.typos.engine import corrector

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "kenlm", None)
    corrector.cache_clear()
    yield
    corrector.cache_clear()


@pytest.mark.usefixtures("without_library")
def test_other_rules_work_and_the_gap_is_said(tmp_path: Path, gwlint: Run) -> None:
    draft = tmp_path / "稿.txt"
    draft.write_text("关于工作的通知\n\n各县人民政府：\n    要惯彻会议精神，切实把措施落到时处。\n", "utf-8")
    _, output, errors = gwlint(
        "check", "--no-cache", "--extend-select", "ZC201", "--output-format", "concise", str(draft)
    )
    assert "ZC101" in output
    assert "ZC201" not in output
    assert errors.count("没有安装 kenlm，这次没有查 ZC201") == 1


def test_nothing_is_said_where_the_rule_does_not_run(tmp_path: Path, gwlint: Run, without_library: None) -> None:
    draft = tmp_path / "稿.txt"
    draft.write_text("要提高认识。\n", "utf-8")
    _, _, errors = gwlint("check", "--no-cache", str(draft))
    assert "kenlm" not in errors
