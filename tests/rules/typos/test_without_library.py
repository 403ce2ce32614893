"""Without the query library of the language model all else works, and what is missing is said once, with how to get it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gongwen_lint.engine import Selection, load_visitors, unmet
from gongwen_rules.typos import engine

Run = Callable[..., tuple[int, str, str]]
GAP = "没有安装 kenlm，这次没有查 ZC201、ZC202、ZC203"
DRAFT = "关于工作的通知\n\n各县人民政府：\n    要惯彻会议精神，切实把措施落到时处。\n"


@pytest.fixture
def without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "kenlm", None)
    engine.search.cache_clear()
    engine.corrector.cache_clear()
    yield
    engine.search.cache_clear()
    engine.corrector.cache_clear()


@pytest.mark.usefixtures("without_library")
def test_other_rules_work_and_the_gap_is_said(tmp_path: Path, gwlint: Run) -> None:
    for name in ("稿.txt", "另一稿.txt"):
        (tmp_path / name).write_text(DRAFT, "utf-8")
    _, output, errors = gwlint("check", "--no-cache", "--output-format", "concise", str(tmp_path))
    assert "ZC101" in output
    assert "ZC201" not in output
    assert errors.count(GAP) == 1
    assert "pip install ufal.kenlm" in errors


@pytest.mark.usefixtures("without_library")
def test_the_gap_is_no_failure(tmp_path: Path, gwlint: Run) -> None:
    draft = tmp_path / "稿.txt"
    draft.write_text("要提高认识。\n", "utf-8")
    status, _, errors = gwlint("check", "--no-cache", "--select", "ZC", str(draft))
    assert status == 0
    assert GAP in errors


@pytest.mark.usefixtures("without_library")
@pytest.mark.parametrize("said", ['typos = "off"', 'ignore = ["ZC2"]', 'extend-ignore = ["ZC2"]'])
def test_nothing_is_said_where_the_rule_is_switched_off(tmp_path: Path, gwlint: Run, said: str) -> None:
    (tmp_path / "gwlint.toml").write_text(f"{said}\n", "utf-8")
    draft = tmp_path / "稿.txt"
    draft.write_text("要提高认识。\n", "utf-8")
    _, _, errors = gwlint("check", "--no-cache", str(draft))
    assert "kenlm" not in errors


def test_what_is_installed_is_no_gap() -> None:
    pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")
    assert list(unmet(Selection().apply(load_visitors()), ())) == []
