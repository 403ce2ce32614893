"""Runs of GBK that lost bytes."""

from __future__ import annotations

import pytest

from gongwen_rules.knowledge.characters import odd_forms
from gongwen_rules.knowledge.garbled import garbled, outside_garbled
from gongwen_rules.knowledge.refill import likelihood, refill


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("也要高度重視?!妒形N瘯o要》根據工作需要印發", "。《市委常委會紀"),
        ("以嚴謹?shù)木駪B(tài)勢去開展", "的精神態"),
        ("今天為大家?guī)淼氖顷P(guān)于會議的材料", "帶來的是關"),
    ],
)
def test_pairs_of_bytes_that_show_as_nothing_are_told_from_what_stands_around(text: str, right: str) -> None:
    assert [found for _, _, found in garbled(text)] == [right]


def test_the_character_that_tells_a_broken_note_is_not_changed_before_it() -> None:
    text = "以嚴謹?shù)木駪B(tài)勢去開展"
    changed = "".join(text[odd.start] for odd in outside_garbled(text, odd_forms(text)))
    assert changed == "嚴勢開"


def test_nothing_is_made_up_where_no_reading_has_a_known_pair() -> None:
    assert refill((b"\xa1",), (b"\xa3\xce",), "。", "要") is None


def test_common_words_are_likelier_than_chance() -> None:
    assert likelihood("精神") > likelihood("抉神") == 0


@pytest.mark.parametrize("text", ["部分数据因四舍五入", "现提出以下实施意见", "关于印发工作方案的通知"])
def test_gbk_read_as_big5_is_read_again(text: str) -> None:
    shown = text.encode("gbk").decode("big5", "ignore")
    if len(shown) != len(text):
        pytest.skip("not every pair of bytes is a character of Big5")
    found = list(garbled(f"各单位要认真学习，{shown}。"))
    assert found
    assert all(right and right in text for _, _, right in found)


@pytest.mark.parametrize("text", ["任命李喆堃、赵珺璟为副主任，朱镕基题词。", "浠水县、睢宁县的鲟鳇鱼、蕨菜等产业。"])
def test_rare_characters_of_names_are_left_alone(text: str) -> None:
    assert list(garbled(text)) == []
