"""The terminal report: underlines stand under their characters, nothing runs over the edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests_word import para, run, word

from gongwen_lint.document import plain_document
from gongwen_lint.engine import RuleSet, check
from gongwen_lint.report import FileReport, file_report
from gongwen_lint.reporters import concise
from gongwen_lint.reporters.rich import render
from gongwen_lint.reporters.window import window

ALPHABET = st.sampled_from("文a，\t𠮷😀\u3000\u0301\u200d\v\x1b1 —")


@given(st.lists(ALPHABET, max_size=120).map("".join), st.integers(0, 130), st.integers(1, 30), st.integers(20, 100))
def test_a_window_fits_and_keeps_the_span(line: str, start: int, length: int, cells: int) -> None:
    start = min(start, len(line))
    view = window(line, start, length, cells)
    whole = view.before + view.span + view.after
    assert cell_len(whole) <= cells
    assert not any(ord(c) < 0x20 for c in whole)


def result(text: str, rules: RuleSet) -> FileReport:
    return file_report("稿.txt", check(plain_document(text), rules))


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_the_underline_stands_under_the_character(width: int, rules: RuleSet) -> None:
    text = "𠮷林省要进一步提高认识" * 12 + ",加强领导" + "，狠抓落实" * 20 + "。"
    lines = render([result(text, rules)], color=False, width=width).splitlines()
    assert max(map(cell_len, lines)) <= width
    at = next(n for n, line in enumerate(lines) if "^" in line)
    column = cell_len(lines[at][: lines[at].index("^")])
    assert cell_len(lines[at - 1][: lines[at - 1].index(",")]) == column


def test_repeats_are_grouped(rules: RuleSet) -> None:
    said = render([result("要提高认识,加强领导。\n" * 30, rules)], color=False, width=80)
    assert said.count("中文里的逗号") == 3
    assert "另有 27 处" in said


def test_no_colour_without_a_terminal_and_colour_with_one(rules: RuleSet) -> None:
    one = result("要提高认识,加强领导。", rules)
    assert "\x1b" not in render([one], color=False, width=80)
    assert "\x1b[" in render([one], color=True, width=80)


def test_the_score_card_names_all_gates(rules: RuleSet) -> None:
    for width in (30, 80):
        said = render([result("要提高认识，加强领导。", rules)], color=False, width=width)
        assert all(gate in said for gate in ("政策关", "审批关", "格式关", "文字关", "印发关"))


def test_places_in_a_word_file_are_called_by_name(rules: RuleSet) -> None:
    document = word(
        "一、提高认识", *(para(f"第{n}条,要落实。") for n in range(12)), para("要", run("<w:br/>"), "落实,完")
    )
    reports = [file_report("a.docx", check(document, rules))]
    shown, said = render(reports, color=False, width=100), concise.render(reports)
    assert "BD101 正文第2段第4字" in shown
    assert "处：正文第" in shown
    assert "a.docx:正文第2段第4字: 错误 BD101" in said
    assert "\v" not in shown + said
