from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from tests_rules import own_visitors

from gongwen_lint.baseline import Known, baseline_of, judge, read_baseline, render
from gongwen_lint.engine import RuleSet, Selection, check
from gongwen_lint.readers import parse
from gongwen_lint.report import FileReport, file_report

RULES: RuleSet = Selection(select=("BD101", "ZC101")).apply(own_visitors())
LINES = st.lists(st.sampled_from(["要提高认识,加强领导。", "不能默守陈规。", "完毕。", "甲,乙,丙。", ""]), max_size=8)
MARKS = st.dictionaries(st.tuples(st.sampled_from(["BD101", "ZC101"]), st.text(max_size=4)), st.integers(1, 3))


def report(path: str, lines: list[str]) -> FileReport:
    return file_report(path, check(parse("\n".join(lines)), RULES))


def judged(
    reports: list[FileReport], known: Known, there: frozenset[str] = frozenset()
) -> tuple[list[int], int, Known]:
    paths = [r.path for r in reports]
    result = judge(reports, paths, known, there.__contains__, lambda _, __: True)
    return [len(r.shown) for r in result.reports], sum(m.total() for m in result.stale.values()), result.left


@given(st.dictionaries(st.text(max_size=6), MARKS.map(Counter)))
def test_what_is_written_is_read_again(known: dict[str, Counter[tuple[str, str]]]) -> None:
    filled = {path: marks for path, marks in known.items() if marks}
    assert read_baseline(render(known)) == filled
    assert render(read_baseline(render(known))) == render(known)


@settings(max_examples=60, deadline=None)
@given(LINES, LINES)
def test_a_baseline_of_a_run_leaves_nothing_new_and_nothing_stale(first: list[str], second: list[str]) -> None:
    reports = [report("a.txt", first), report("b.txt", second)]
    known = baseline_of(reports, ["a.txt", "b.txt"])
    assert judged(reports, known)[:2] == ([0, 0], 0)
    assert render(judged(reports, known)[2]) == render(known)


@settings(max_examples=100, deadline=None)
@given(LINES, st.integers(0, 8), LINES)
def test_lines_put_in_elsewhere_make_only_their_own_findings_new(lines: list[str], at: int, more: list[str]) -> None:
    known = baseline_of([report("a.txt", lines)], ["a.txt"])
    now = report("a.txt", [*lines[:at], *more, *lines[at:]])
    fresh = len(report("a.txt", more).shown)
    assert judged([now], known)[:2] == ([fresh], 0)


@settings(max_examples=60, deadline=None)
@given(LINES, LINES)
def test_mended_findings_are_stale_and_new_plus_left_is_all(before: list[str], after: list[str]) -> None:
    known = baseline_of([report("a.txt", before)], ["a.txt"])
    now = report("a.txt", after)
    (new,), stale, left = judged([now], known)
    assert new + left["a.txt"].total() == len(now.shown)
    assert stale + left["a.txt"].total() == known["a.txt"].total()


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_a_moved_file_keeps_what_is_known_but_a_copied_one_does_not(lines: list[str]) -> None:
    known = baseline_of([report("a.txt", lines)], ["a.txt"])
    copy = report("b.txt", lines)
    assert judged([copy], known)[:2] == ([0], 0)
    assert judged([copy], known, frozenset({"a.txt"}))[0] == [len(copy.shown)]
