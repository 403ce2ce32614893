"""Finding many words at once, whether few or all of them are built into the automaton."""

from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.structure.finder import Finder

words = st.lists(st.text("甲乙丙a", min_size=1, max_size=4), unique=True)
texts = st.lists(st.text("甲乙丙丁a", max_size=30), min_size=1, max_size=8)


def occurrences(known: list[str], text: str) -> set[tuple[int, int, int]]:
    return {
        (number, start, start + len(word))
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
        assert list(finder.matches("\ud800甲乙")) == [(0, 1, 3)]


@given(st.lists(st.text("甲乙丙", min_size=1, max_size=3), min_size=1, unique=True), st.text("甲乙丙丁", max_size=20))
def test_a_finder_that_is_complete_finds_the_same(words: list[str], text: str) -> None:
    first, complete = Finder(words), Finder(words)
    complete.complete()
    assert (first.is_complete, complete.is_complete) == (False, True)
    assert sorted(complete.matches(text)) == sorted(first.matches(text))
