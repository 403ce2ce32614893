"""Word tables: rows are parsed when they are asked for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.rule import Entry, read_table
from gongwen_lint.rule.table import Table, indexed
from gongwen_lint.structure.finder import Finder

HEADER = "wrong\tright\tcondition\tseverity\tsource\tsilent\n"


def written(folder: Path, rows: str) -> Path:
    path = folder / "words.tsv"
    path.write_text(HEADER + rows, encoding="utf-8")
    return path


def test_rows_are_entries(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "布署\t部署\t\t\t实务\t\n人才\t人材|人裁\t\tinfo\t\t\n"))
    assert table.words == ["布署", "人才"]
    assert list(table) == [
        Entry("布署", ("部署",), source="实务"),
        Entry("人才", ("人材", "人裁"), severity="info"),
    ]
    assert table[1] is table[1]
    assert table[:1] == (table[0],)


def test_a_row_is_not_read_before_it_is_asked_for(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "布署\t部署\t\t\t实务\t\n坏行\t少列\n"))
    assert table[0].right == ("部署",)
    with pytest.raises(ValueError, match="坏行"):
        table[1]


def test_a_cross_stands_for_any_character(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "再接××\t再接再厉\t\t\t\t\n××再厉\t再接再厉\t\t\t\t\n"))
    assert table.words == ["再接", "再厉"]
    assert [entry.wrong for entry in table] == ["再接××", "××再厉"]


def test_the_header_names_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("wrong\tright\n", encoding="utf-8")
    with pytest.raises(ValueError, match="表头"):
        read_table(path)


WORDS = st.lists(st.text("甲乙丙a\U00020001", min_size=2, max_size=4), unique=True)
TEXTS = st.lists(st.text("甲乙丙丁a\U00020001", max_size=30), min_size=1, max_size=8)


@given(WORDS, WORDS, WORDS, TEXTS)
def test_the_words_of_tables_are_found_as_any_others(
    loose: list[str], first: list[str], second: list[str], searched: list[str]
) -> None:
    tables = [Table("words.tsv", [f"{word}\t对的\t\t\t\t" for word in words]) for words in (first, second)]
    finder = Finder(loose, [indexed(table) for table in tables])
    words = [*loose, *first, *second]
    for text in searched * 3:  # the later searches are those of the automaton of all words
        found = list(finder.matches(text))
        assert sorted(found) == sorted(
            (start, start + len(word), number)
            for number, word in enumerate(words)
            for start in range(len(text))
            if text.startswith(word, start)
        )


def test_a_condition_is_told_for_each_place_of_a_word() -> None:
    entry = Entry("4风", ("四风",), condition="(?<=纠治)WORD")
    text = "观测4风，纠治4风，4风"
    assert [entry.applies(text, at, at + 2) for at in (2, 7, 10)] == [False, True, False]
