"""An edited session says what a fresh check of the same text says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_rules import own_visitors
from tests_sample import sample_visitors

from gongwen_lint.engine import RuleSet, Selection, Session, changed, check
from gongwen_lint.engine.check import findings
from gongwen_lint.readers import parse
from gongwen_lint.rule import Draft, draft

RULES: RuleSet = Selection().apply(sample_visitors())
LINES = st.sampled_from(
    [
        "南屏县人民政府关于做好防汛工作的通知",
        "各乡镇人民政府:",
        "一、总体要求",
        "三、保障措施",
        "（一）,加强领导",
        "要提高认识,狠抓落实，，确保实效。",
        "各级各部门要确保责任到人，确保措施到位,确保工作实效，并在每年第一季度将上一年度工作情况报送市人民政府办公室，同时抄送有关部门和单位。",
        "确保。",
        "現就有關事項通知如下：",
        "南屏县人民政府",
        "2024年05月06日",
        "二〇二四年五月六日",
        "",
        "附件：1.名单",
        "“三重一大",
        "# gwlint:ignore BD101",
        "# 公文检：忽略开始 YS CC",
        "# gwlint:ignore-end",
        "# gwlint:ignore-file ZX,BD105",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(LINES, max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3), st.lists(LINES, max_size=3)), max_size=6),
)
def test_incremental_equals_fresh(start: list[str], edits: list[tuple[int, int, list[str]]]) -> None:
    lines = list(start)
    session = Session(RULES)
    session.update(parse("\n".join(lines)))
    for at, count, new in edits:
        lines[at : at + count] = new
        document = parse("\n".join(lines))
        session.update(document)
        assert findings(session, document) == check(document, RULES).findings


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(LINES, max_size=40), st.integers(0, 30)), min_size=1, max_size=5))
def test_what_was_left_halfway_is_made_up_for(versions: list[tuple[list[str], int]]) -> None:
    with pytest.MonkeyPatch.context() as small:
        small.setattr(changed, "PORTION", 60)
        session = Session(RULES)
        for lines, steps in versions:
            document = parse("\n".join(lines))
            for _, number in zip(session.advance(document), range(steps), strict=False):
                if number < len(document.blocks):
                    session.glance(number)
        session.update(document)
        assert findings(session, document) == check(document, RULES).findings


def test_portions_are_runs_of_some_size() -> None:
    blocks = parse("\n".join(["三个字" * 700] * 9 + ["短"] * 5)).blocks
    for numbers in (range(14), [0, 3, 4, 9], []):
        runs = list(changed.portions(blocks, numbers))
        assert [n for run in runs for n in run] == list(numbers)
        assert all(runs)
    assert [len(run) for run in changed.portions(blocks, range(14))] == [2, 2, 2, 2, 6]


def test_an_untouched_paragraph_keeps_its_hits() -> None:
    text = str(draft("通知", body=("为做好防汛工作,现通知如下：", "一、压实责任", "二、备足物资")))
    session = Session(RULES)
    session.update(parse(text))
    before = session.hits()
    session.update(parse(text.replace("备足物资", "备足各类物资")))
    after = session.hits()
    assert before[2] is after[2]
    assert len(before[2]) >= 1


def test_a_paragraph_with_hits_of_document_rules_keeps_them_too() -> None:
    body = ("现就有关事项通知如下：", "一、压实责任", "三、备足物资", "要确保值守,确保报告有关情况。" * 8)
    text = str(draft("通知", body=body))
    session = Session(RULES)
    session.update(parse(text))
    before = session.hits()
    assert any(rule.scope == "document" for hits in before for rule, _ in hits)
    session.update(parse(text.replace("要确保值守", "要确保值班值守", 1)))
    after = session.hits()
    assert [old is new for old, new in zip(before, after, strict=True)].count(False) == 1
    assert before != after


def test_every_sample_draft_is_a_document_of_its_genre() -> None:
    for genre in ("通知", "请示", "报告", "函", "批复", "意见", "通报", "决定", "通告", "公告", "讲话", "方案"):
        sample = draft(genre)
        assert isinstance(sample, Draft)
        checked = check(parse(str(sample)), Selection().apply(own_visitors()))
        assert checked.context.genre == genre
        assert [(f.code, f.message) for f in checked.findings] == []
