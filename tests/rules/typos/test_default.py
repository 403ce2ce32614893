"""The contextual corrector runs unless it is switched off, in all formats; other rules and the words of a unit go first."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from gongwen_lint.structure import Context, Paragraph, Role
from gongwen_rules.typos.asked import LEVEL
from gongwen_rules.typos.typo_in_context import typo_in_context

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

Run = Callable[..., tuple[int, str, str]]
BODY = "各地区要加强组织领导，切实把各项政策措施落到时处。"


def found(gwlint: Run, *paths: Path) -> list[dict[str, Any]]:
    _, output, _ = gwlint("check", "--no-cache", "--output-format", "json", *map(str, paths))
    return [one for file in json.loads(output)["files"] for one in file["findings"] if one["code"] == "ZC201"]


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    if name.endswith(".docx"):
        document = docx.Document()
        for line in text.splitlines():
            document.add_paragraph(line)
        document.save(str(file))
    else:
        file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("name", ["稿.txt", "稿.md", "稿.docx"])
def test_it_runs_by_default(tmp_path: Path, gwlint: Run, name: str) -> None:
    [one] = found(gwlint, written(tmp_path, name, f"{BODY}\n"))
    assert one["text"] == "时"
    assert one["severity"] == "warning"
    assert one["fix"]["safety"] == "unsafe"
    assert [edit["text"] for edit in one["fix"]["edits"]] == ["实"]


@pytest.mark.parametrize("said", ['typos = "off"', 'ignore = ["ZC201"]', '[profile]\nterms = "terms.txt"'])
def test_it_is_switched_off(tmp_path: Path, gwlint: Run, said: str) -> None:
    (tmp_path / "gwlint.toml").write_text(f"{said}\n", "utf-8")
    (tmp_path / "terms.txt").write_text("落到时处\n", "utf-8")
    assert found(gwlint, written(tmp_path, "稿.txt", f"{BODY}\n")) == []


def test_word_tables_say_it_where_they_know_it(tmp_path: Path, gwlint: Run) -> None:
    file = written(tmp_path, "稿.txt", "要认真惯彻落实会议精神。\n")
    assert found(gwlint, file) == []


def test_another_level_finds_other_things_though_the_file_is_known(
    tmp_path: Path, gwlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    file, config = written(tmp_path, "稿.txt", f"{BODY}\n"), tmp_path / "gwlint.toml"
    outputs: list[bool] = []
    for level in ("balanced", "off", "balanced"):
        config.write_text(f'typos = "{level}"\n', "utf-8")
        outputs.append("ZC201" in gwlint("check", "--output-format", "concise", str(file))[1])
    assert outputs == [True, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "根据《关于加强领到工作的意见》办理。",
        "他们的工作认真得很，认真的开展了调查。",
        "它们要认真履行职责，他提出的意见。",
    ],
)
def test_titles_and_usage_are_left_to_other_rules(text: str) -> None:
    assert list(typo_in_context.check(Paragraph(text, Role.BODY, Context()))) == []


def test_slips_side_by_side_are_one_finding_with_one_fix() -> None:
    [hit] = typo_in_context.check(Paragraph("要建立健全协调联动工作几志，形成工作合力。", Role.BODY, Context()))
    assert hit.fix is not None
    [edit] = hit.fix.edits
    assert len(edit.text) == edit.end - edit.start


def test_switched_off_the_rule_is_silent() -> None:
    context = Context(settings=((LEVEL.key, "off"),))
    assert list(typo_in_context.check(Paragraph(BODY, Role.BODY, context))) == []
