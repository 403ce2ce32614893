"""Entry points are those that the standard library finds."""

from __future__ import annotations

import os
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from gongwen_lint.plugins import EntryPoint, entry_points


@pytest.mark.parametrize("group", ["gwlint.rules", "gwlint.servers", "console_scripts", "pytest11", "no.such.group"])
def test_they_are_those_of_the_standard_library(group: str) -> None:
    found = [(entry.name, entry.value) for entry in entry_points(group)]
    expected = {(entry.name, entry.value.partition("[")[0].strip()) for entry in metadata.entry_points(group=group)}
    assert found == sorted(expected)
    assert found or group == "no.such.group"


def install(folder: Path, name: str, value: str) -> None:
    own = folder / f"{name}-1.0.dist-info"
    own.mkdir(parents=True)
    (own / "METADATA").write_text(f"Name: {name}\nVersion: 1.0\n", encoding="utf-8")
    (own / "entry_points.txt").write_text(
        f"[other]\nx = y\n\n[gwlint.rules]\n# 单位规则\nown = {value}\n", encoding="utf-8"
    )


def test_of_two_distributions_of_one_name_the_first_on_the_path_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "a", "unit_rules", "os.path:join")
    install(tmp_path / "b", "unit_rules", "os.path:split")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "a"), str(tmp_path / "b"), str(tmp_path / "missing")])
    assert entry_points("gwlint.rules") == [EntryPoint("own", "os.path:join")]
    assert entry_points("gwlint.rules")[0].load() is os.path.join


def test_a_zip_file_on_the_path_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = tmp_path / "unit.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("unit-1.0.dist-info/METADATA", "Name: unit\nVersion: 1.0\n")
        archive.writestr("unit-1.0.dist-info/entry_points.txt", "[gwlint.rules]\nown = os.path:join\n")
    monkeypatch.syspath_prepend(str(packed))
    assert EntryPoint("own", "os.path:join") in entry_points("gwlint.rules")
