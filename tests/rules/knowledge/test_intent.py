"""Requests are told from what others ask, what was asked before, and words of courtesy."""

from __future__ import annotations

import pytest

from gongwen_rules.knowledge.intent import requests


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("财力有限，恳请县政府拨付补助资金86万元，并尽快到位。", "恳请县政府拨付补助资金86万元，并尽快到位"),
        ("妥否，请批示。", "妥否，请批示"),
        ("特此报告，请批准拨款。", "请批准拨款"),
        ("目前缺口资金50万元，请区财政局统筹解决。", "请区财政局统筹解决"),
        ("希望上级主管部门尽快批复我县的实施方案。", "希望上级主管部门尽快批复我县的实施方案"),
        ("（二）申请增加人员编制10名。", "申请增加人员编制10名"),
        ("二、请示事项", "请示事项"),
        ("建议市政府追加防汛经费50万元，以解燃眉之急。", "建议市政府追加防汛经费50万元，以解燃眉之急"),
        ("上述问题请市局一并研究解决。", "请市局一并研究解决"),
        ("特此报告，盼复。", "盼复"),
        ("妥否，请示。", "妥否，请示"),
        ("望市局在人员编制上予以倾斜。", "望市局在人员编制上予以倾斜"),
    ],
)
def test_a_request_runs_from_its_cue_to_the_end_of_the_sentence(text: str, said: str) -> None:
    assert [text[found.start : found.end] for found in requests(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "特此报告，请审阅。",
        "部分居民请求解决停车难问题，我局已制定方案。",
        "接到《关于请求拨付救灾资金的请示》后，我局派员核查。",
        "经请求市政府批准，项目于3月开工。",
        "不需要上级追加资金。",
        "我镇已向县政府专题请示，请求安排修复资金，县政府批复同意。",
        "专家组建议县政府批准该方案，我局已照办。",
        "市政府请我县安排人员参加抢险，我县派出民兵60人。",
        "下一步，我们将积极申请上级资金支持。",
        "先后多次请求上级协调解决，问题已经得到解决。",
        "恳请各位代表一如既往地关心支持法院工作。",
        "邀请市财政局专家指导，协调解决预算编制问题。",
        "消费者请求赔偿损失的，人民法院应予支持。",
        "认真落实请示报告制度，重大事项及时请示、报告。",
        "",
    ],
)
def test_what_is_no_request_is_left_alone(text: str) -> None:
    assert list(requests(text)) == []
