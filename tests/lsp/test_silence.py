"""Every way that is offered to be rid of a finding is rid of it, and adds none of the same rule."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_rules import own_visitors

from gongwen_lint.engine import Options, Selection, apply_fixes, edited
from gongwen_lint.engine.lexicon import WORDS
from gongwen_lint.finding import Finding
from gongwen_lint.lexicon import Lexicon
from gongwen_lint.readers import format_of
from gongwen_lsp.client import Client
from gongwen_lsp.paper import Paper
from gongwen_lsp.rules import Terms
from gongwen_lsp.silence import silencing_edits
from gongwen_lsp.vocabulary import term_for, with_word

VISITORS = own_visitors()
RULES = Selection().apply(VISITORS)
WRONG = sorted((Path(__file__).resolve().parents[2] / "examples/wrong").iterdir())
MARKDOWN = """# 关于做好安全工作的通知

各县(区)人民政府:

- 默守陈规,不思进取
- 按装设备

| 单位 | 要求 |
| --- | --- |
| 市局,县局 | 默守陈规 |

> 引文,说明。
"""


def opened(text: str, format: str = "txt") -> Paper:
    return Paper("file:///a", 1, text, format, Terms(RULES, Options()), Client("utf-32"))


def count(paper: Paper, finding: Finding) -> int:
    return sum(f.code == finding.code and f.entry == finding.entry for f in paper.findings())


def judge(text: str, format: str) -> None:
    """Takes each finding of a text away in each way."""
    paper = opened(text, format)
    for finding in paper.findings():
        offered = list(silencing_edits(paper, finding))
        assert bool(offered) == (finding.category.gate is not None)
        before = count(paper, finding)
        for title, edits in offered:
            after = opened(edited(text, edits), format)
            said = (title, finding.code, finding.message, after.document.text)
            assert count(after, finding) < before, said
            assert not any(f.category.gate is None for f in after.findings()), said
            if title.startswith("全文"):
                assert not any(f.code == finding.code for f in after.findings()), said


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.name)
def test_directives_take_findings_away_in_wrong_drafts(path: Path) -> None:
    judge(path.read_text(encoding="utf-8"), format_of(path.name))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_directives_take_findings_away_in_markdown(end: str) -> None:
    judge(MARKDOWN.replace("\n", end), "md")
    judge("一份没有换行的文稿,默守陈规", "md")
    judge("一份没有换行的文稿,默守陈规", "txt")


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.name)
def test_every_fix_takes_its_finding_away(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    paper = opened(text, format_of(path.name))
    for finding in paper.findings():
        if finding.fix:
            fixed, applied = apply_fixes(text, [finding], unsafe=True)
            assert applied == 1
            assert count(opened(fixed, paper.format), finding) < count(paper, finding), finding


def test_a_term_takes_the_findings_in_it_away() -> None:
    seen = 0
    for path in WRONG:
        text = path.read_text(encoding="utf-8")
        for finding in opened(text).findings():
            term = term_for(finding, text)
            assert term is None or finding.code[:2] in (*WORDS, "TF")
            if term is None:
                continue
            seen += 1
            words = Lexicon((term.text,)) if term.kind == "terms" else Lexicon(formulations=(term.text,))
            rules = Selection().apply(VISITORS, words)
            left = Paper("file:///a", 1, text, "txt", Terms(rules, Options()), Client()).findings()
            assert not any((f.code, f.start) == (finding.code, finding.start) for f in left)
    assert seen


def test_a_selected_longer_word_is_the_term() -> None:
    text = "默守陈规工作室,默守\n"
    finding = next(f for f in opened(text).findings() if f.code.startswith("ZC"))
    cases = {
        "默守陈规工作室": "默守陈规工作室",
        " 默守陈规 ": "默守陈规",
        "工作室": "默守陈规",
        "默守陈规工作室,默守\n默守": "默守陈规",
        "默守陈规工作室,默守": "默守陈规",
    }
    for selected, expected in cases.items():
        term = term_for(finding, text, selected)
        assert term is not None
        assert term.text == expected


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["词", "甲 乙", "# 说明", "", "词\r"]), max_size=5),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_a_list_gets_a_word_once(lines: list[str], end: str, ends: bool) -> None:
    text = end.join(lines) + (end if ends and lines else "")
    longer = with_word(text, "新词")
    assert longer.startswith(text)
    assert [line.strip() for line in longer.splitlines()].count("新词") == 1
    assert with_word(longer, "新词") == longer
    assert longer.endswith(("\n", "\r"))
