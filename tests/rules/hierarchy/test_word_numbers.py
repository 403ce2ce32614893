"""The rules on ordinals read the automatic numbers of a Word file as if they were typed."""

import pytest
from tests_word import HAN_LISTS, level, lists, numbered, word

from gongwen_lint.engine import RuleSet, check


def found(rules: RuleSet, *body: str, numbering: str = HAN_LISTS) -> list[tuple[str, str]]:
    """Code and place of the findings on ordinals."""
    document = word(*body, numbering=numbering)
    checked = check(document, rules)
    return [(f.code, document.text[f.start : f.end]) for f in checked.findings if f.code.startswith("CC")]


def heading(text: str, depth: int = 0) -> str:
    return numbered(text, level=depth)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("三、保障措施", []),
        ("四、保障措施", [("CC101", "四、")]),
        ("二、保障措施", [("CC101", "二、")]),
        ("3.保障措施", [("CC101", "3.")]),
    ],
)
def test_a_typed_number_goes_on_from_automatic_ones(rules: RuleSet, last: str, expected: list[tuple[str, str]]) -> None:
    body = (heading("总体要求"), "要提高认识。", heading("主要任务"), "要加强巡查。", last, "要落实责任。")
    assert found(rules, *body) == expected


def test_automatic_numbers_are_counted_against_what_is_announced(rules: RuleSet) -> None:
    body = (heading("认清形势"), "任务很重。", heading("落实责任"), "责任到人。")
    assert found(rules, "下面，我讲两点意见。", *body) == []
    assert found(rules, "下面，我讲三点意见。", *body) == [("CC104", "三点")]


def test_a_lone_automatic_number(rules: RuleSet) -> None:
    draft = ("南屏县人民政府关于做好防汛工作的通知", "各乡镇人民政府：", heading("总体要求"))
    lone = (heading("指导思想", 1), "要提高认识。", heading("主要任务"), "要加强巡查。")
    assert found(rules, *draft, *lone) == [("CC108", "（一）")]
    assert found(rules, *draft, *lone[:2], heading("基本原则", 1), "要统筹。", *lone[2:]) == []


def test_the_pattern_of_a_list_is_judged_but_cannot_be_edited(rules: RuleSet) -> None:
    numbering = lists(level(0, "chineseCounting", "%1．") + level(1, "decimal", "(%2)"))
    body = (heading("总体要求"), "要提高认识。", heading("查隐患", 1), heading("备物资", 1), heading("主要任务"))
    document = word(*body, numbering=numbering)
    findings = [f for f in check(document, rules).findings if f.code == "CC102"]
    assert [document.text[f.start : f.end] for f in findings] == ["一．", "(1)", "(2)", "二．"]
    assert all(finding.fix is None for finding in findings)
