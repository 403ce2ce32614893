"""How quotation marks pair, curly ones with straight ones and look-alikes too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_rules.knowledge.quotation import quotations

MARKS = '“”〝〞"＂'


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ('坚持"四个服务"。', ['"四个服务"'], []),
        ('落实“三重一大"制度', ['“三重一大"'], []),
        ('落实"三重一大”制度', ['"三重一大”'], []),
        ('“一网通办"“跨省通办"', ['“一网通办"', '“跨省通办"'], []),
        ('使用“蒙速办""应用', ['“蒙速办""'], []),
        ('拨打“12345"热线', ['“12345"'], []),
        ('“智慧水务”24"显示器', ["“智慧水务”"], []),
        ('“24"显示器”', ['“24"显示器”'], []),
        ('当好"参谋助手〞。', ['"参谋助手〞'], []),
        ("坚持〞四个服务〞。", ["〞四个服务〞"], []),
        ('“要坚持"安全第一"方针，抓好落实。”', ['“要坚持"安全第一"方针，抓好落实。”'], ['"安全第一"']),
        ('落实“坚持"四个自信"”要求', ['“坚持"四个自信"”'], ['"四个自信"']),
        ('落实“简政放权"改革，推进"放管服”工作。', ['“简政放权"', '"放管服”'], []),
        ('他说:"要办好"三件事",抓好落实。"', ['"要办好"三件事",抓好落实。"'], ['"三件事"']),
        ('他说："抓好甲。"又说："抓好乙。"', ['"抓好甲。"', '"抓好乙。"'], []),
    ],
)
def test_marks_pair_with_what_is_open(text: str, outer: list[str], inner: list[str]) -> None:
    found = [(text[one.open[0] : one.close[1]], one.inner) for one in quotations(text) if one.close]
    assert [shown for shown, inside in found if not inside] == outer
    assert [shown for shown, inside in found if inside] == inner


def test_where_a_mark_is_alone_no_pair_is_sure() -> None:
    pair, alone = quotations('坚持"安全第一"的"方针')
    assert (pair.close, pair.sure, alone.close) == ((7, 8), False, None)


def test_a_straight_mark_takes_no_partner_of_a_curly_one() -> None:
    assert not any(one.possible for one in quotations('推进“放管服"改革和一网通办”。'))


def test_two_readings_are_not_sure() -> None:
    found = quotations('开展“双随机"检查工作"回头看”活动')
    assert [one.sure for one in found] == [False, False]


@given(st.text(alphabet=MARKS + "字1。，", max_size=30))
def test_every_mark_belongs_to_one_quotation(text: str) -> None:
    spans = [span for one in quotations(text) for span in (one.open, one.close) if span]
    assert len(set(spans)) == len(spans)
    assert all(text[start] in MARKS and 0 <= start < end <= len(text) for start, end in spans)


@given(st.text(alphabet=MARKS + "字1。，", max_size=30))
def test_quotations_nest_and_do_not_cross(text: str) -> None:
    pairs = sorted((one.open[0], one.close[1]) for one in quotations(text) if one.close)
    assert not any(a < c < b < d for a, b in pairs for c, d in pairs)
