"""JUnit XML as CI servers read it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st
from tests_reports import ROOT, report_of, unreadable

from gongwen_lint.report import FileReport
from gongwen_lint.reporters import junit

ATTRIBUTES = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "file", "tests", "failures", "errors", "skipped"}, {"testcase"}),
    "testcase": ({"name", "classname"}, {"failure", "error", "skipped"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
    "skipped": ({"message", "type"}, set()),
}
"""Of each element: its attributes and what may stand in it. None has a time: nothing was measured."""


def suites(*reports: FileReport) -> list[Element]:
    text = junit.render(reports, ROOT, ["warning"] * len(reports))
    root = fromstring(text)
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, children = ATTRIBUTES[element.tag]
        assert set(element.keys()) == attributes
        assert {child.tag for child in element} <= children
    for suite in root:
        for outcome, tag in (
            ("tests", "testcase"),
            ("failures", "failure"),
            ("errors", "error"),
            ("skipped", "skipped"),
        ):
            assert int(suite.get(outcome, "")) == sum(1 for _ in suite.iter(tag)), outcome
        names = [case.get("name") for case in suite]
        assert len(set(names)) == len(names)
    for outcome in ("tests", "failures", "errors"):
        assert int(root.get(outcome, "")) == sum(int(suite.get(outcome, "")) for suite in root)
    return list(root)


def test_a_clean_file_is_a_case_that_passed() -> None:
    (suite,) = suites(report_of("", "公文 稿/a.txt"))
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("公文 稿/a.txt", "1", "0")
    assert len(suite[0]) == 0


def test_no_files_are_no_suites() -> None:
    assert suites() == []


def test_a_finding_is_a_case_with_its_grounds() -> None:
    (suite,) = suites(report_of("要提高认识,加强领导"))
    case = next(case for case in suite if "WF904" in case.get("name", ""))
    assert case.get("name") == "WF904 第1段第6字“,”"
    assert case[0].tag == "failure"
    assert case[0].get("message") == "用了半角逗号"
    assert case[0].text == "稿.txt:1:6\n用了半角逗号\n依据：GB/T 15834\n修正：改为“，”"


def test_what_does_not_fail_the_run_is_skipped() -> None:
    (suite,) = suites(report_of("确保。\n确保。"))
    assert suite.get("failures") == "0"
    assert {case[0].tag for case in suite} == {"skipped"}


def test_what_could_not_be_read_is_an_error() -> None:
    (suite,) = suites(unreadable(error="没有<这个>文件&"))
    assert suite.get("errors") == "1"
    assert suite[0][0].get("message") == "没有<这个>文件&"


def test_long_texts_are_cut_in_names() -> None:
    report = report_of("甲,乙")
    item = report.shown[-1]._replace(text="长" * 500)
    (suite,) = suites(report._replace(shown=(item,)))
    assert len(suite[0].get("name", "")) < 50


@given(st.text(st.characters(codec=None), max_size=30))
def test_any_text_is_well_formed(text: str) -> None:
    report = report_of("甲,乙", f"稿{text.replace(chr(0), '')}".encode("utf-8", "replace").decode().replace("/", ""))
    item = report.shown[-1]
    wild = item._replace(text=text, finding=item.finding._replace(message=text))
    data = junit.render([report._replace(shown=(wild,))], ROOT, ["never"]).encode("utf-8")
    assert len(fromstring(data)) == 1
