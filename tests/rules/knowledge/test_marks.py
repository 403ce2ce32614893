"""How marks of punctuation pair."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongwen_rules.knowledge.marks import unpaired


@given(st.text(alphabet="“”《》（）(字)", max_size=30))
def test_what_is_unpaired_are_marks_where_they_are_said_to_be(text: str) -> None:
    wide = text.translate(str.maketrans("()", "（）"))
    for position, mark in unpaired(text, "“《（"):
        assert wide[position] == mark
