"""gwlint explain reads as a page for people."""

import pytest

from gongwen_lint.cli import main
from gongwen_lint.engine import Selection, load_visitors


def test_a_reason_has_its_paragraphs_and_no_trace_of_the_source_layout() -> None:
    reasons = [rule.why for rule in Selection().apply(load_visitors()).known]
    assert any("\n\n" in reason for reason in reasons)
    assert all(line == line.strip() for reason in reasons for line in reason.split("\n"))
    assert not [reason for reason in reasons if "，\n" in reason or "， " in reason]


def test_a_paragraph_of_the_reason_stands_on_its_own_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "YS142"]) == 0
    assert "\n　　全称与简称对得上的" in capsys.readouterr().out


def test_a_draft_is_shown_whole_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "YS142"]) == 0
    page = capsys.readouterr().out
    assert page.count("为做好2024年防汛工作，现就有关事项通知如下：") == 1
    assert "……是前面例子里已有的几行" in page
    assert main(["explain", "CC107"]) == 0
    assert "……" not in capsys.readouterr().out
