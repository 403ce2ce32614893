from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from tests_rules import own_visitors

from gongwen_lint.engine import RuleSet, Selection
from gongwen_lint.rule import Visitor

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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "own_rule" in metafunc.fixturenames:
        found = Selection().apply(own_visitors()).rules
        metafunc.parametrize("own_rule", found, ids=lambda rule: f"{rule.code}-{rule.name}")
