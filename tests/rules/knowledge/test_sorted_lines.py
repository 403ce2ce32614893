"""A line is found as a search through all of them finds it."""

from hypothesis import given
from hypothesis import strategies as st

from gongwen_rules.knowledge.sorted_lines import line_of

WORDS = st.text("甲乙丙丁a\U00020001", min_size=1, max_size=3)


@given(st.sets(WORDS), WORDS)
def test_the_first_line_that_does_not_sort_before_the_key(words: set[str], key: str) -> None:
    lines = sorted(f"{word}\t1" for word in words)
    found = line_of("".join(f"{line}\n" for line in lines).encode(), key.encode())
    assert found.decode() == next((line for line in lines if line >= key), "")
