"""Finding many words at once, whether few or all of them are built into the automaton."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.structure.automaton import automaton, by_bytes
from gongwen_lint.structure.finder import Finder

words = st.lists(st.text("甲乙丙a", min_size=1, max_size=4), unique=True)
texts = st.lists(st.text("甲乙丙丁a", max_size=30), min_size=1, max_size=8)


def occurrences(known: list[str], text: str) -> set[tuple[int, int, int]]:
    return {
        (start, start + len(word), number)
        for number, word in enumerate(known)
        for start in range(len(text))
        if text.startswith(word, start)
    }


@given(words, texts)
def test_every_search_finds_all_words(known: list[str], searched: list[str]) -> None:
    finder = Finder(known)
    for text in searched * 3:  # the later searches are those of the automaton of all words
        found = list(finder.matches(text))
        assert set(found) == occurrences(known, text)
        assert len(found) == len(set(found))


def test_half_of_a_surrogate_pair_is_no_word() -> None:
    finder = Finder(["甲乙"])
    for _ in range(6):
        assert list(finder.matches("\ud800甲乙")) == [(1, 3, 0)]


@given(words, texts)
def test_what_is_prepared_finds_all_words(known: list[str], searched: list[str]) -> None:
    finder = Finder(known)
    finder.prepare()
    assert finder.is_ready
    for text in searched:
        assert set(finder.matches(text)) == occurrences(known, text)


@given(
    st.lists(st.text("甲乙丙a\U00020001", min_size=1, max_size=4), min_size=1),
    st.text("甲乙丙丁a\U00020001", max_size=30),
)
def test_both_automata_find_the_same(known: list[str], text: str) -> None:
    assert sorted(automaton(known)(text)) == sorted(by_bytes(known)(text))


def test_a_machine_without_daachorse_does_with_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "daachorse", None)
    assert automaton(["甲乙", "乙"])("丙甲乙\ud800") == [(1, 3, 0), (2, 3, 1)]
