import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongwen_lint.engine import RuleSet, Selection, check, load_visitors
from gongwen_lint.engine import declared as own
from gongwen_lint.engine.declared import declared
from gongwen_lint.engine.registry import named
from gongwen_lint.kept import kept_file, write_kept
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

TABLE = '''
from gongwen_lint.rule import Bad, beside, word_table


@word_table("ZC901", "test-table", "试", severity="info", basis="实务", clause="", entries=beside(__file__),
            bad=[Bad("⟦试⟧")], good=["甲", "乙"])
def found(entry, start, end, paragraph):
    """试。"""
    yield entry.hit(start, end, safe=True)
'''
HEADER = "wrong\tright\tcondition\tseverity\tsource\tsilent\n"


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


def _tabled(package: Path, *words: str) -> None:
    (package / "table.py").write_text(TABLE, encoding="utf-8")
    rows = "".join(f"{word}\t对的\t\t\t\t\n" for word in words)
    (package / "table.tsv").write_text(HEADER + rows, encoding="utf-8")


def _words() -> list[str]:
    return [entry.wrong for rule in _visitors() for entry in rule.table]


def test_a_table_is_kept_with_its_rule(package: Path) -> None:
    _tabled(package, "布署", "再接再历")
    assert _words() == ["布署", "再接再历"]
    _forget()
    assert _words() == ["布署", "再接再历"]
    assert "declared_sample.table" not in sys.modules


def test_a_kept_table_finds_what_the_one_that_was_read_finds(package: Path) -> None:
    _tabled(package, "再接再历", "布署")
    text = "要布署下去，再接再历。\n布署\n"
    found = []
    for _ in range(2):
        found.append([(f.entry, f.start) for f in check(parse(text), RuleSet(_visitors())).findings])
        _forget()
    assert found[0] == [("布署", 1), ("再接再历", 6), ("布署", 12)]
    assert found[0] == found[1]


def test_a_kept_table_falls_with_its_file(package: Path) -> None:
    _tabled(package, "布署")
    assert _words() == ["布署"]
    _forget()
    _tabled(package, "布署", "再接再历")
    assert _words() == ["布署", "再接再历"]


def test_what_is_kept_falls_with_the_version(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _visitors()
    _forget()
    monkeypatch.setattr(own, "__version__", "0.0.0")
    _visitors()
    assert "declared_sample.one" in sys.modules


@pytest.mark.parametrize("state", ["damaged", "of another make", "in the way"])
def test_where_nothing_can_be_read_the_rules_are_imported(package: Path, state: str) -> None:
    _tabled(package, "布署")
    _visitors()
    _forget()
    file = kept_file(package, "declared")
    if state == "damaged":
        file.write_bytes(file.read_bytes()[:-1] + b"!")
    else:
        file.unlink()
    if state == "of another make":
        write_kept(file, ["something", "else"])
    elif state == "in the way":
        file.mkdir()
    assert _words() == ["布署"]


def test_processes_that_start_at_once_keep_the_same(package: Path) -> None:
    _tabled(package, *(f"布署{number}" for number in range(2000)))
    load = (
        "import sys, importlib; sys.path.insert(0, sys.argv[1]); sys.dont_write_bytecode = False;"
        "from gongwen_lint.engine.declared import declared; from gongwen_lint.engine.registry import named;"
        "found = declared('declared_sample', lambda: named(importlib.import_module('declared_sample')));"
        "print([len(rule.table) for rule in found])"
    )
    command = [sys.executable, "-c", load, str(package.parent)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate()[0].strip() for process in started] == ["[0, 2000]"] * 4
    assert [file.name for file in package.glob("__pycache__/*.kept*")] == [kept_file(package, "declared").name]
    assert len(_words()) == 2000
    assert "declared_sample.table" not in sys.modules
