"""The extension for VS Code says what the server, the command line and the extension's own code say."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from gongwen_lint.cli import main
from gongwen_lsp.commands import COMMANDS
from gongwen_lsp.settings import Settings, settings_of, wire_name

HERE = Path(__file__).resolve().parents[2] / "editors/vscode"
MANIFEST: dict[str, Any] = json.loads((HERE / "package.json").read_text(encoding="utf-8"))
POINTS: dict[str, Any] = MANIFEST["contributes"]
OWN = {"gwlint.path", "gwlint.trace.server"}
"""Settings that the server does not read."""
SOURCE = "".join(path.read_text(encoding="utf-8") for path in sorted((HERE / "src").glob("*.ts")))
DRAFT = "关于开展检查的通知\n要提高认识,不能默守陈规。\n"


def test_the_settings_are_those_of_the_server() -> None:
    declared = POINTS["configuration"]["properties"]
    defaults = {f"gwlint.{wire_name(name)}": value for name, value in asdict(Settings()).items()}
    assert set(declared) - OWN == set(defaults)
    for name, default in defaults.items():
        assert declared[name]["default"] == (list(default) if isinstance(default, tuple) else default)
        for choice in declared[name].get("enum", ()):
            assert settings_of({name.partition(".")[2]: choice})[1] == ""


def test_every_setting_is_described_in_chinese() -> None:
    for setting in POINTS["configuration"]["properties"].values():
        said = [setting.get("description") or setting["markdownDescription"], *setting.get("enumDescriptions", ())]
        assert all(re.search(r"[一-龥]", text) for text in said)
        assert len(setting.get("enum", ())) == len(setting.get("enumDescriptions", ()))


def test_a_workspace_that_is_not_trusted_names_no_file() -> None:
    limits = MANIFEST["capabilities"]["untrustedWorkspaces"]
    assert limits["supported"] == "limited"
    assert set(limits["restrictedConfigurations"]) == {"gwlint.path", "gwlint.configuration", "gwlint.userDictionary"}


def test_the_commands_of_the_palette_are_not_those_of_the_server() -> None:
    palette = {command["command"] for command in POINTS["commands"]}
    assert not palette & set(COMMANDS), "the client registers those of the server itself"
    assert palette == set(re.findall(r"(?:registerCommand\(|^ {4})'(gwlint\.\w+)'", SOURCE, re.MULTILINE))
    asked = set(re.findall(r"\.ask(?:<[^>]*>)?\('(gwlint\.\w+)'", SOURCE))
    assert len(asked) >= 6
    assert asked <= set(COMMANDS)


@pytest.mark.parametrize("name", ["gwlint", "gwlint-error"])
def test_the_problem_matcher_reads_the_command_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "稿 1.txt").write_text(DRAFT, encoding="utf-8")
    main(["check", "--no-cache", "--output-format", "concise", "."])
    lines = capsys.readouterr().out.splitlines()
    (matcher,) = [matcher for matcher in POINTS["problemMatchers"] if matcher["name"] == name]
    pattern = matcher["pattern"]
    found = [match for line in lines if (match := re.match(pattern["regexp"], line))]
    said = {match[pattern["code"]]: match for match in found}
    comma = said["BD101"]
    assert [comma[pattern[part]] for part in ("file", "line", "column")] == ["稿 1.txt", "2", "6"]
    assert comma[pattern["message"]].startswith("中文")
    assert "ZC101" in said
    assert len(found) == len(lines) - 1


def test_each_severity_has_a_matcher_of_its_own() -> None:
    words = {"gwlint-error": "错误", "gwlint-warning": "警告", "gwlint-info": "提示"}
    matchers = {matcher["name"]: matcher for matcher in POINTS["problemMatchers"]}
    assert set(matchers) == {"gwlint", *words}
    for name, word in words.items():
        line = f"a.txt:3:4: {word} BD101 话"
        matching = {other for other, matcher in matchers.items() if re.match(matcher["pattern"]["regexp"], line)}
        assert matching == {"gwlint", name}
        assert matchers[name]["severity"] == name.removeprefix("gwlint-")


def test_the_lock_file_names_no_registry() -> None:
    locked = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for name, package in locked["packages"].items() if name]
    assert len(packages) > 50
    assert all("integrity" in package and "resolved" not in package for package in packages)
