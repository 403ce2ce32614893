"""The digest of the code changes with every file that decides what is found."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from gongwen_lint.cache import code
from gongwen_lint.cache.code import code_digest, rule_packages

ROOTS = [str(Path(__file__).resolve().parents[3] / root) for root in ("lint", "rules", "lsp")]


def installed(site: Path, name: str = "unit_rules", version: str = "1.0") -> Path:
    """A distribution that brings rules, as an installer would leave it."""
    package, described = site / name, site / f"{name}-{version}.dist-info"
    package.mkdir(parents=True)
    described.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('imported')\n")
    (package / "words.tsv").write_text("a\tb\n")
    (described / "entry_points.txt").write_text(f"[console_scripts]\nx = y:z\n\n[gwlint.rules]\nunit = {name}.inner\n")
    return package


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = installed(tmp_path / "site")
    monkeypatch.syspath_prepend(tmp_path / "site")
    return made


def test_the_packages_are_those_that_the_registry_loads(package: Path) -> None:
    expected = {entry.module.partition(".")[0] for entry in entry_points(group="gwlint.rules")}
    assert rule_packages() == expected >= {package.name}


def test_it_is_the_same_as_long_as_nothing_changes(package: Path) -> None:
    first = code_digest()
    (package / "__pycache__").mkdir()
    (package / "__pycache__/a.pyc").write_bytes(b"x")
    os.utime(package / "words.tsv", (1, 1))
    assert first is not None
    assert code_digest() == first


def test_every_change_of_rules_and_tables_changes_it(package: Path) -> None:
    seen = {code_digest()}
    (package / "words.tsv").write_text("a\tc\n")
    seen.add(code_digest())
    (package / "deep").mkdir()
    (package / "deep/rule.py").write_text("x = 1\n")
    seen.add(code_digest())
    (package / "deep/rule.py").rename(package / "deep/other.py")
    seen.add(code_digest())
    (package / "words.tsv").unlink()
    seen.add(code_digest())
    assert None not in seen
    assert len(seen) == 5


def test_another_version_of_any_library_changes_it(package: Path, tmp_path: Path) -> None:
    first = code_digest()
    (tmp_path / "site/unit_rules-1.0.dist-info").rename(tmp_path / "site/unit_rules-1.1.dist-info")
    assert code_digest() not in (first, None)


def test_a_change_of_the_engine_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "ENGINE", "engine_copy")
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "engine_copy").mkdir()
    (tmp_path / "engine_copy/__init__.py").write_text("a = 1\n")
    first = code_digest()
    (tmp_path / "engine_copy/__init__.py").write_text("a = 2\n")
    assert code_digest() not in (first, None)


def test_large_files_go_by_size_and_time(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "LARGE", 2)
    first = code_digest()
    os.utime(package / "words.tsv", (1, 1))
    assert code_digest() not in (first, None)


def test_a_package_that_is_not_there_is_no_digest(package: Path) -> None:
    for path in package.iterdir():
        path.unlink()
    package.rmdir()
    assert code_digest() is None


def test_nothing_of_engine_or_rules_is_imported_for_it(package: Path) -> None:
    program = (
        "import sys; from gongwen_lint.cache.code import code_digest; assert code_digest();"
        "print([m for m in sys.modules if m.startswith(('gongwen_lint.', 'gongwen_rules', 'regex', 'importlib.metadata'))])"
    )
    path = os.pathsep.join([str(package.parent), *ROOTS])
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env={**os.environ, "PYTHONPATH": path})
    assert done.stderr == b""
    assert "engine" not in (shown := done.stdout.decode())
    assert "rules" not in shown
    assert "regex" not in shown
    assert "metadata" not in shown
