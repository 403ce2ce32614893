"""Long paragraphs that stand twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.structure import Doubles, Repeat, Role

LONG = "各单位要认真落实防汛责任，备足防汛物资，加强值班值守，确保安全度汛。"


def repeats(texts: list[str], roles: list[Role]) -> tuple[Repeat, ...]:
    doubles = Doubles()
    doubles.change((), texts)
    return doubles.repeats(texts, roles)


def test_a_long_paragraph_of_the_body_is_named_with_the_earlier_one() -> None:
    texts = [f"　　{LONG}", "要抓好落实。", f"　　{LONG}"]
    ((one, again),) = repeats(texts, [Role.BODY] * 3)
    assert (one.paragraph, again.paragraph) == (0, 2)
    assert texts[2][again.start : again.end] == LONG


def test_short_paragraphs_and_tables_may_stand_twice() -> None:
    assert repeats(["要抓好落实。"] * 3, [Role.BODY] * 3) == ()
    assert repeats([LONG, LONG], [Role.TABLE, Role.TABLE]) == ()


@given(st.lists(st.text(alphabet="各单位要落实 　", max_size=40), max_size=8))
def test_spans_hold_the_same_text(texts: list[str]) -> None:
    for one, again in repeats(texts, [Role.BODY] * len(texts)):
        assert one.paragraph < again.paragraph
        assert texts[one.paragraph][one.start : one.end] == texts[again.paragraph][again.start : again.end]


@given(*[st.lists(st.sampled_from([LONG, f"{LONG}甲", f"　{LONG}", "短"]), max_size=5)] * 3)
def test_what_is_counted_while_paragraphs_change_is_what_stands_there(
    kept: list[str], old: list[str], new: list[str]
) -> None:
    doubles = Doubles()
    doubles.change((), [*kept, *old])
    before, roles = doubles.repeats([*kept, *old], [Role.BODY] * 10), [Role.BODY] * 10
    touched = doubles.change(old, new)
    after = [*kept, *new]
    assert doubles.repeats(after, roles) == repeats(after, roles)
    assert touched or {one.text for one, _ in before} == {one.text for one, _ in doubles.repeats(after, roles)}
