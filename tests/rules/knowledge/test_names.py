"""Characters that may belong to a name."""

import pytest

from gongwen_rules.knowledge.names import may_be_name


@pytest.mark.parametrize(
    ("text", "odd", "right"),
    [
        ("任命王濛同志为局长", "濛", "蒙"),
        ("县长刘玲琍主持会议", "琍", "璃"),
        ("参会人员：林峯、张强、李伟", "峯", "峰"),
        ("彭州市濛阳街道办事处", "濛", "蒙"),
        ("濛江乡人民政府", "濛", "蒙"),
    ],
)
def test_a_name(text: str, odd: str, right: str) -> None:
    start = text.index(odd)
    assert may_be_name(text, start, start + 1, right)


@pytest.mark.parametrize(
    ("text", "odd", "right"),
    [
        ("现将安排通知如下，現就做好工作", "現", "现"),
        ("要管好農村公路", "農", "农"),
        ("县财政安排的金額、程序都已明确", "額", "额"),
        ("广泛徵求意见", "徵", "征"),
    ],
)
def test_no_name(text: str, odd: str, right: str) -> None:
    start = text.index(odd)
    assert not may_be_name(text, start, start + 1, right)
