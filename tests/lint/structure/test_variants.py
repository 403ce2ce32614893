"""Where a text has characters that are worth a look."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.structure.variants import STANDARD_FORM, is_outside_table, odd_offsets


@given(st.text(alphabet=[*"现就做好辖区内工作，GDP增长6%。①—“”〔〕㎡é�⼀", *list(STANDARD_FORM)[:300]], max_size=40))
def test_every_form_that_is_never_standard_is_found(text: str) -> None:
    expected = [n for n, char in enumerate(text) if char in STANDARD_FORM or char in "�⼀"]
    assert odd_offsets(text) == expected


def test_forms_that_gb2312_has_are_found_too() -> None:
    assert [n for form in STANDARD_FORM for n in odd_offsets(form)] == [0] * len(STANDARD_FORM)


def test_characters_of_names_are_in_the_table_and_strays_are_not() -> None:
    assert not any(map(is_outside_table, "喆堃镕珺璟翀䶮"))
    assert all(map(is_outside_table, "嗮岕瑥"))


def test_half_of_a_surrogate_pair_is_no_character() -> None:
    assert odd_offsets("会议\ud83d精神") == []
