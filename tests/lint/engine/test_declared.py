import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongwen_lint.engine import Selection, check, load_visitors
from gongwen_lint.engine.declared import declared
from gongwen_lint.engine.registry import named
from gongwen_lint.readers import parse
from gongwen_lint.rule import Rule
from gongwen_lint.rule.deferred import Deferred

RULE = '''
from gongwen_lint.finding import Hit
from gongwen_lint.rule import Bad, rule


@rule("BD{number}", "test-{number}", "试", severity="info", basis="实务", clause="", on="试",
      bad=[Bad("⟦试⟧")], good=["甲", "乙"])
def found(paragraph):
    """试。"""
    yield Hit(0, 1, "{said}")
'''


@pytest.fixture(name="package")
def _package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.syspath_prepend(str(tmp_path))
    folder = tmp_path / "declared_sample"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "one.py").write_text(RULE.format(number=901, said="甲"), encoding="utf-8")
    yield folder
    _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name.startswith("declared_sample")]:
        del sys.modules[name]


def _visitors() -> tuple[Rule, ...]:
    import importlib

    found = declared("declared_sample", lambda: named(importlib.import_module("declared_sample")))
    return tuple(one for one in found if isinstance(one, Rule))


def test_a_second_start_imports_a_rule_when_it_has_work(package: Path) -> None:
    first = _visitors()
    _forget()
    second = _visitors()
    assert "declared_sample.one" not in sys.modules
    assert [rule.code for rule in second] == [rule.code for rule in first]
    assert [hit.message for hit in second[0].check(None)] == ["甲"]
    assert "declared_sample.one" in sys.modules


@pytest.mark.parametrize("change", ["new", "edited", "gone"])
def test_what_is_kept_falls_with_the_files(package: Path, change: str) -> None:
    _visitors()
    _forget()
    if change == "new":
        (package / "two.py").write_text(RULE.format(number=902, said="乙"), encoding="utf-8")
    elif change == "edited":
        (package / "one.py").write_text(RULE.format(number=903, said="丙丙"), encoding="utf-8")
    else:
        (package / "one.py").unlink()
    expected = {"new": ["BD901", "BD902"], "edited": ["BD903"], "gone": []}[change]
    assert [rule.code for rule in _visitors()] == expected


def test_the_quick_rules_declare_what_the_whole_ones_declare() -> None:
    whole, quick = load_visitors(), load_visitors(whole=False)
    assert len(whole) == len(quick)
    aside = {"check", "find", "entries", "bad", "good"}
    for one, other in zip(whole, quick, strict=True):
        assert type(one) is type(other)
        for name in {name for kind in type(one).__mro__ for name in getattr(kind, "__annotations__", ())} - aside:
            assert getattr(one, name) == getattr(other, name), name
        assert (one.find and one.find.source) == (other.find and other.find.source)
        if isinstance(other.check, Deferred):
            assert other.check.function is one.check
        if isinstance(one, Rule) and isinstance(other, Rule):
            assert one.why == other.why
            assert list(one.table) == list(other.table)


def test_quick_rules_find_the_same() -> None:
    text = "关于报送情况的请示报告\n\n各县区,各部门：\n    一,抓落实.请予批准。默守成规。\n"
    found = [check(parse(text), Selection().apply(load_visitors(whole=whole))).findings for whole in (True, False)]
    assert found[0]
    assert found[0] == found[1]


def test_a_start_needs_few_modules_of_rules(tmp_path: Path) -> None:
    """Two starts, as the first may have to keep what the second reads; both where bytecode may be written."""
    count = (
        "import sys; from gongwen_lint.engine import *; Selection().apply(load_visitors(whole=False));"
        "print(sum(name.startswith('gongwen_rules.') for name in sys.modules))"
    )
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    runs = [subprocess.run([sys.executable, "-c", count], env=env, capture_output=True, text=True) for _ in range(2)]
    assert [run.returncode for run in runs] == [0, 0]
    assert int(runs[1].stdout) <= 5
