from __future__ import annotations

import pytest
from tests_rules import own_visitors

from gongwen_lint.engine import RuleSet, Selection
from gongwen_lint.rule import Visitor

pytest_plugins = ("tests_checkout",)


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
