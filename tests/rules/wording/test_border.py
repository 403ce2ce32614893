"""Wrong forms that arise where two words meet."""

import pytest

from gongwen_rules.wording.border import is_assembled, is_word
from gongwen_rules.wording.certain import entries


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("草原那么大", "原那么"),
        ("违规那么多次", "规那么"),
        ("由编者安排", "编者安"),
        ("办公按局规定", "公按局"),
        ("违反溃坝应急预案", "反溃"),
        ("果汁划入饮料类", "汁划"),
        ("保护土长城", "护土长"),
        ("引进一布艺企业", "进一布"),
        ("居民证局部破损", "民证局"),
        ("围坐谈会议体会", "坐谈会"),
        ("受惠罪犯家属", "受惠罪"),
    ],
)
def test_two_words_meet(text: str, wrong: str) -> None:
    start = text.index(wrong)
    assert is_assembled(text, start, start + len(wrong))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("要认真惯彻落实", "惯彻"),
        ("应遵循公正原那么", "原那么"),
        ("县公按局负责", "公按局"),
        ("信息反溃及时", "反溃"),
        ("县民证局牵头", "民证局"),
        ("召开坐谈会议", "坐谈会"),
        ("采取有效措失", "有效措失"),
    ],
)
def test_a_slip_stays_a_slip(text: str, wrong: str) -> None:
    start = text.index(wrong)
    assert not is_assembled(text, start, start + len(wrong))


def test_no_wrong_form_is_a_word_that_crosses() -> None:
    assert not [entry.wrong for entry in entries() if is_word(entry.wrong)]


def test_alone_no_wrong_form_is_assembled() -> None:
    assert not [entry.wrong for entry in entries() if is_assembled(entry.wrong, 0, len(entry.wrong))]
