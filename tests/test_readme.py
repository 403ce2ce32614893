"""Every command and option that the README names is one the program takes."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from gongwen_lint.cli import main
from gongwen_lint.engine import Selection, check, load_visitors
from gongwen_lint.readers import read_bytes
from gongwen_lint.report import file_report, fold
from gongwen_lint.reporters import rich

ROOT = Path(__file__).resolve().parents[1]
RIGHT = ROOT / "examples/right/qingshi-shuiku-jiagu.txt"
README = (ROOT / "README.md").read_text(encoding="utf-8")
SAID = sorted(set(re.findall(r"`((?:gwlint|--)[^`\n]*)`", README)))
USAGE = 2
WAITS = ("gwlint lsp",)
"""Runs until its client says goodbye."""
VALUES = {"--fail-on": "error", "--ignore": "BD101", "--changed-since": "main"}
"""Options that the README also names without a value."""


def arguments(said: str, draft: str) -> list[str]:
    words = [draft if re.search("文件|文件夹", word) else word for word in shlex.split(said)]
    if words[0] == "gwlint":
        return words[1:]
    if len(words) == 1 and words[0] in VALUES:
        words.append(VALUES[words[0]])
    return ["check", *words, draft]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A repository with a right draft, which its remote has, and a baseline; gives the draft."""
    monkeypatch.chdir(tmp_path)
    draft = tmp_path / RIGHT.name
    draft.write_bytes(RIGHT.read_bytes())
    author = ("-c", "user.name=x", "-c", "user.email=x@example.cn")
    for command in (["init", "-q", "-b", "main"], ["add", "."], [*author, "commit", "-qm", "x"]):
        subprocess.run(["git", *command], check=True, cwd=tmp_path)
    subprocess.run(["git", "update-ref", "refs/remotes/origin/main", "HEAD"], check=True, cwd=tmp_path)
    main(["check", "--write-baseline", "基线.json", str(draft)])
    return str(draft)


@pytest.mark.parametrize("said", [said for said in SAID if said not in WAITS])
def test_what_the_readme_says_works(said: str, project: str) -> None:
    try:
        status = main(arguments(said, project))
    except SystemExit as stopped:
        status = int(stopped.code or 0)
    assert status != USAGE


def test_the_readme_names_commands_and_options() -> None:
    assert any(said.startswith("--ignore ZC101:") for said in SAID)
    assert sum(said.startswith("gwlint") for said in SAID) >= 5


def test_the_sample_is_what_a_check_says() -> None:
    sample = re.search(r"```text\n\$ gwlint check (\S+)\n(.*?)```", README, re.DOTALL)
    assert sample is not None
    checked = check(read_bytes((ROOT / sample[1]).read_bytes(), sample[1]), Selection().apply(load_visitors()))
    said = rich.render([fold(file_report(sample[1], checked))], color=False, width=84).splitlines()
    assert [line for line in sample[2].splitlines() if line not in (*said, "……")] == []
