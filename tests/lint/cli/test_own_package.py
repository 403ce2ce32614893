"""A unit's own rules come as an installed distribution, and only so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "tests/packages/danwei"
COMMAND = "import sys; from gongwen_lint.cli import main; sys.exit(main())"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with the package as an installer leaves it, made from its pyproject.toml without a network."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    site = tmp_path / "site"
    shutil.copytree(PACKAGE / "danwei_rules", site / "danwei_rules", ignore=shutil.ignore_patterns("__pycache__"))
    info = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8"
    )
    groups = (
        f"[{group}]\n" + "".join(f"{name} = {target}\n" for name, target in entries.items())
        for group, entries in project["entry-points"].items()
    )
    (info / "entry_points.txt").write_text("\n".join(groups), encoding="utf-8")
    return site


def gwlint(site: Path | None, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    roots = [*([str(site)] if site else []), *(str(ROOT / root) for root in ("lint", "rules", "lsp"))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(roots), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8"
    )


def test_its_rule_runs_and_is_listed_and_explained(installed: Path, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("由数管办牵头。\n# gwlint:ignore ZC901\n由水保站验收。\n", encoding="utf-8")
    done = gwlint(installed, tmp_path, "check", "a.txt", "--output-format", "json")
    found = json.loads(done.stdout)["files"][0]["findings"]
    assert [(x["code"], x["name"], x["text"], x["gate"]) for x in found] == [
        ("ZC901", "house-nickname", "数管办", "wording")
    ]
    assert done.returncode == 1
    assert "ZC901" in gwlint(installed, tmp_path, "rules").stdout
    assert "由数据管理办公室牵头" in gwlint(installed, tmp_path, "explain", "ZC901").stdout
    assert gwlint(installed, tmp_path, "check", "a.txt", "--ignore", "ZC901,GW102").returncode == 0
    gwlint(installed, tmp_path, "fix", "--unsafe-fixes", "a.txt")
    assert draft.read_text(encoding="utf-8").splitlines()[0] == "由数据管理办公室牵头。"


def test_its_option_is_a_key_of_the_configuration(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("由数管办牵头。\n", encoding="utf-8")
    assert 'nicknames = "report"' in gwlint(installed, tmp_path, "check", "--show-config", "a.txt").stdout
    gwlint(installed, tmp_path, "init")
    assert '# nicknames = "report"\n' in (tmp_path / "gwlint.toml").read_text(encoding="utf-8")
    (tmp_path / "gwlint.toml").write_text('nicknames = "off"\n', encoding="utf-8")
    assert gwlint(installed, tmp_path, "check", "a.txt").returncode == 0
    assert "nicknames" in gwlint(None, tmp_path, "check", "a.txt").stderr


def test_a_rule_that_is_not_installed_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("由数管办牵头。\n", encoding="utf-8")
    assert gwlint(None, tmp_path, "check", "a.txt").returncode == 0
    assert gwlint(None, tmp_path, "explain", "ZC901").returncode == 2


def test_a_package_that_breaks_is_said_in_one_line(installed: Path, tmp_path: Path) -> None:
    (installed / "danwei_rules/nickname.py").write_text("import 没有这个模块\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("由数管办牵头。\n", encoding="utf-8")
    done = gwlint(installed, tmp_path, "check", "a.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("gwlint：规则包“danwei”无法载入")
    assert done.stderr.count("\n") == 1


def test_a_package_keeps_to_the_codes_left_to_it(installed: Path, tmp_path: Path) -> None:
    rule = installed / "danwei_rules/nickname.py"
    rule.write_text(rule.read_text(encoding="utf-8").replace("ZC901", "ZC500"), encoding="utf-8")
    (tmp_path / "a.txt").write_text("由数管办牵头。\n", encoding="utf-8")
    done = gwlint(installed, tmp_path, "check", "a.txt")
    assert done.returncode == 2
    assert done.stderr == "gwlint：规则包“danwei”的规则 ZC500 编号不对，应在 900—999 之间，如 ZC900\n"


def test_opening_a_folder_runs_nothing_that_stands_in_it(tmp_path: Path) -> None:
    (tmp_path / "danwei_rules.py").write_text("open('ran', 'w')\n", encoding="utf-8")
    (tmp_path / "gwlint.toml").write_text('rules = ["danwei_rules"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("由数管办牵头。\n", encoding="utf-8")
    assert gwlint(None, tmp_path, "check", "a.txt").returncode == 2
    assert not (tmp_path / "ran").exists()
