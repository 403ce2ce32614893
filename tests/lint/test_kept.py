import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.compiled import Shelf
from gongwen_lint.kept import kept_file, read_kept, write_kept


@pytest.fixture(autouse=True)
def _may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    file = kept_file(tmp_path, "one")
    write_kept(file, {"甲": 1})
    assert read_kept(file) == {"甲": 1}
    assert [found.name for found in file.parent.iterdir()] == [file.name]


def test_nothing_is_kept_where_python_keeps_no_bytecode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    file = kept_file(tmp_path, "one")
    write_kept(file, 1)
    assert read_kept(file) is None
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("a file")
    write_kept(kept_file(tmp_path, "one"), 1)
    assert read_kept(kept_file(tmp_path, "one")) is None


@given(st.data())
def test_a_damaged_file_counts_as_none(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    file = kept_file(tmp_path_factory.mktemp("kept"), "one")
    write_kept(file, "写在一起的话")
    content = bytearray(file.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    file.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    assert read_kept(file) is None


def test_a_loaded_expression_finds_what_the_compiled_one_finds(tmp_path: Path) -> None:
    file = tmp_path / "expressions"
    source = r"(?P<year>\d{4})年|(?<=各)\p{Han}{2,3}?局"
    first = Shelf(file)
    made = first.compiled(source)
    first.keep()
    loaded = Shelf(file).compiled(source)
    for text in ("2024年各教育局", "各　局", "", "各市财政局、2023年"):
        assert [m.groupdict() | {"at": m.span()} for m in loaded.finditer(text)] == [
            m.groupdict() | {"at": m.span()} for m in made.finditer(text)
        ]


def test_two_processes_lose_nothing_of_each_other(tmp_path: Path) -> None:
    file = tmp_path / "expressions"
    one, other = Shelf(file), Shelf(file)
    one.compiled("甲")
    other.compiled("乙")
    one.keep()
    other.keep()
    kept = read_kept(file)
    assert isinstance(kept, dict)
    assert set(kept) == {"甲", "乙"}
