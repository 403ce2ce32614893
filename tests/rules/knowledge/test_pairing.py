"""Quotations that run over several paragraphs."""

from __future__ import annotations

import pytest

from gongwen_lint.rule import Paragraph, PlacedFact, Role
from gongwen_rules.knowledge.pairing import quoted_ranges, unpaired_marks


def facts(*paragraphs: str) -> list[PlacedFact]:
    return [
        PlacedFact(number, Role.BODY, found.start, found.end, found.value)
        for number, text in enumerate(paragraphs)
        for found in unpaired_marks.check(Paragraph(text))
    ]


@pytest.mark.parametrize(
    ("paragraphs", "quoted"),
    [
        (("将第一条修改为：", "“下列事项：", "1.立项；", "2.选址。”", "3.删除第二条。"), [2, 3]),
        (("“一要落实。", "“二要抓紧。", "“三要见效。”", "会议结束。"), [1, 2]),
        (("会议强调，“要落实。", "各单位照办。"), []),
        (("推进“放管服”改革。", "优化环境。"), []),
        (('推进“放管服"改革。', "优化环境”。"), []),
    ],
)
def test_quoted_paragraphs(paragraphs: tuple[str, ...], quoted: list[int]) -> None:
    assert [number for span in quoted_ranges(facts(*paragraphs)) for number in span] == quoted


def test_garbled_text_is_not_asked_for_partners() -> None:
    assert facts("团结奋进的总目标!皟蓚(gè)率先”目标") == []
    assert [found.value for found in facts("团结奋进的总目标率先”")] == [("”", True, True)]


@pytest.mark.parametrize("number", ["云政办发〔2024)6号", "云政办发(2024〕6号", "云政办发[2024年〕第6号"])
def test_the_brackets_round_a_year_pair_whatever_they_are(number: str) -> None:
    assert facts(f"按照《关于做好防汛工作的通知》（{number}）要求办理。") == []
    assert [found.value[0] for found in facts(f"按照《关于做好防汛工作的通知》（{number}要求办理。")] == ["（"]


def test_a_text_of_nothing_but_such_years_is_read_to_its_end() -> None:
    assert [found.value[0] for found in facts("（" + "〔2024)6号" * 2000)] == ["（"]
