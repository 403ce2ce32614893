from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from tests_rules import own_visitors

from gongwen_lint.cli import main
from gongwen_lint.engine import RuleSet, Selection
from gongwen_lint.rule import Visitor

pytest_plugins = ("tests_checkout",)

Run = Callable[..., tuple[int, str, str]]
Found = Callable[..., tuple[int, list[tuple[str, int, str]]]]

_NUMBERS = itertools.count()


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own, made when something is put into it."""
    folder = tmp_path_factory.getbasetemp() / "caches" / str(next(_NUMBERS))
    monkeypatch.setenv("GWLINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture(scope="session")
def visitors() -> tuple[Visitor, ...]:
    return own_visitors()


@pytest.fixture(scope="session")
def rules(visitors: tuple[Visitor, ...]) -> RuleSet:
    return Selection().apply(visitors)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Tests whose files have names that the system cannot write are skipped where it knows ASCII only."""
    try:
        return (yield)
    except UnicodeEncodeError as error:
        if sys.getfilesystemencoding() == "utf-8" or error.encoding != sys.getfilesystemencoding():
            raise
        pytest.skip(f"this system cannot name such files: {item.name}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "own_rule" in metafunc.fixturenames:
        found = Selection().apply(own_visitors()).rules
        metafunc.parametrize("own_rule", found, ids=lambda rule: f"{rule.code}-{rule.name}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, the current folder."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def gwlint(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command: exit status, output, error output."""

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def found(gwlint: Run) -> Found:
    """Runs `check`: exit status, and (file, line, code) of what is found."""

    def check(*arguments: str) -> tuple[int, list[tuple[str, int, str]]]:
        status, out, _ = gwlint("check", "--output-format", "json", *arguments)
        files = json.loads(out)["files"]
        return status, [(f["path"], x["start"]["line"], x["code"]) for f in files for x in f["findings"]]

    return check
