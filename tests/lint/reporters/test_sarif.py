"""The SARIF log against the schema of the standard, and against what hosts make of it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests_reports import ROOT, SAMPLE, report_of, unreadable, word_report

from gongwen_lint.engine import RuleSet
from gongwen_lint.engine.tool import TOOL_RULES
from gongwen_lint.finding import Finding, Place
from gongwen_lint.report import FileReport
from gongwen_lint.reporters import sarif

SCHEMA = Path(__file__).resolve().parents[2] / "data/sarif-2.1.0.json"
FAULTY = "要提高认识,确保完成。\n又,确保。\n"


@cache
def validator() -> Any:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def run_of(*reports: FileReport, baseline: bool = False) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(sarif.render(reports, SAMPLE.rules, ROOT, baseline=baseline))
    validator().validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def results_of(*reports: FileReport, baseline: bool = False) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run_of(*reports, baseline=baseline)["results"]
    return found


def location(result: dict[str, Any]) -> dict[str, Any]:
    (place,) = result["locations"]
    assert isinstance(place, dict)
    return place


def test_a_log_that_breaks_the_schema_is_refused() -> None:
    log = json.loads(sarif.render([report_of(FAULTY)], SAMPLE.rules, ROOT))
    log["runs"][0]["results"][0]["level"] = "info"
    with pytest.raises(jsonschema.ValidationError):
        validator().validate(log)


def test_nothing_found_is_a_valid_log() -> None:
    assert run_of()["results"] == []
    assert run_of(report_of("通知\n"))["invocations"] == [
        {"executionSuccessful": True, "toolExecutionNotifications": []}
    ]


def test_a_result_points_at_its_code_points() -> None:
    text = "𠮷林,要\r\n提高,认识"
    assert run_of(report_of(text))["columnKind"] == "unicodeCodePoints"
    commas = [r for r in results_of(report_of(text)) if r["ruleId"] == "WF904"]
    regions = [location(r)["physicalLocation"]["region"] for r in commas]
    assert [text[r["charOffset"] : r["charOffset"] + r["charLength"]] for r in regions] == [",", ","]
    assert [(r["startLine"], r["startColumn"], r["endLine"], r["endColumn"]) for r in regions] == [
        (1, 3, 1, 4),
        (2, 3, 2, 4),
    ]
    assert {r["level"] for r in commas} == {"error"}


@given(st.text(alphabet="要,，\r\n𠮷 \u2028a", max_size=40))
def test_fixes_applied_by_offset_mend_the_text(text: str) -> None:
    mended = text
    for result in reversed([r for r in results_of(report_of(text)) if r["ruleId"] == "WF904"]):
        (change,) = result["fixes"][0]["artifactChanges"]
        for edit in reversed(change["replacements"]):
            start, length = edit["deletedRegion"]["charOffset"], edit["deletedRegion"]["charLength"]
            mended = mended[:start] + edit["insertedContent"]["text"] + mended[start + length :]
    assert mended == text.replace(",", "，")


def test_related_places_are_given_with_their_reason() -> None:
    (second,) = [r for r in results_of(report_of(FAULTY)) if r["ruleId"] == "WF901"]
    (related,) = second["relatedLocations"]
    assert related["message"] == {"text": "前一处"}
    region = related["physicalLocation"]["region"]
    assert FAULTY[region["charOffset"] :][: region["charLength"]] == "确保"


def test_the_further_places_of_a_folded_finding_are_related() -> None:
    report = report_of("甲,乙,丙")
    item = report.shown[-1]
    places = tuple(Place(at, at + 1) for at in (1, 3))
    folded = item._replace(finding=item.finding._replace(places=places, fix=None))
    (result,) = results_of(report._replace(shown=(folded,)))
    assert [r["physicalLocation"]["region"]["charOffset"] for r in result["relatedLocations"]] == [3]


def test_rules_are_explained_and_their_places_in_the_list_are_right(rules: RuleSet) -> None:
    log = json.loads(sarif.render([report_of(FAULTY)], (*rules.rules, *TOOL_RULES), ROOT))
    validator().validate(log)
    run = log["runs"][0]
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == sorted({rule["id"] for rule in described})
    assert {rule.code for rule in (*rules.rules, *TOOL_RULES)} <= {rule["id"] for rule in described}
    for result in run["results"]:
        assert described[result["ruleIndex"]]["id"] == result["ruleId"]
    comma = next(rule for rule in described if rule["id"] == "BD101")
    assert comma["defaultConfiguration"] == {"level": "error"}
    assert "GB/T 15834—2011 4.4.2" in comma["help"]["text"]
    assert "```text" in comma["help"]["markdown"]
    assert comma["properties"]["gate"] == "wording"
    assert comma["properties"]["basis"] == "国标"
    assert "helpUri" not in comma


def test_what_could_not_be_read_is_a_notification_and_no_success() -> None:
    run = run_of(report_of(FAULTY), unreadable("坏 件.txt"))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notice,) = invocation["toolExecutionNotifications"]
    assert "没有读取权限" in notice["message"]["text"]
    assert notice["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1


@pytest.mark.parametrize(
    "path", ["公文 稿/通知,1%.txt", "./公文 稿/../公文 稿/通知,1%.txt", f"{ROOT}/公文 稿/通知,1%.txt"]
)
def test_files_are_named_by_relative_percent_encoded_references(path: str) -> None:
    run = run_of(report_of(FAULTY, path))
    (artifact,) = run["artifacts"]
    where = artifact["location"]
    assert where["uriBaseId"] in run["originalUriBaseIds"]
    assert where["uri"].isascii()
    assert unquote(where["uri"]) == "公文 稿/通知,1%.txt"
    assert location(run["results"][0])["physicalLocation"]["artifactLocation"] == where


def test_a_file_outside_is_named_absolutely() -> None:
    (artifact,) = run_of(report_of(FAULTY, "../别处/稿.txt"))["artifacts"]
    assert unquote(artifact["location"]["uri"]) == "file:///别处/稿.txt"
    assert "uriBaseId" not in artifact["location"]


def test_a_word_file_is_located_by_line_and_in_words() -> None:
    for result in results_of(word_report("要提高认识,确保。\n又,确保。")):
        place = location(result)
        assert set(place["physicalLocation"]["region"]) == {"startLine", "snippet"}
        assert place["logicalLocations"][0]["fullyQualifiedName"].startswith("正文第")
        assert not result.keys() & {"fixes", "relatedLocations"}


def test_the_message_for_a_word_file_tells_place_and_words() -> None:
    report = word_report("要提高认识,确保。")
    (comma,) = [result for result in results_of(report) if "“,”" in result["message"]["text"]]
    assert comma["message"]["text"].startswith("正文第1段第6字“,”：")
    long = report._replace(shown=(report.shown[0]._replace(location="题", text="甲\x1b" + "乙" * 50),))
    said = results_of(long)[0]["message"]["text"]
    assert f"“甲\\u001b{'乙' * 28}…”" in said
    assert not results_of(report_of("要提高认识,确保。"))[0]["message"]["text"].startswith("第")


def test_suppressed_findings_are_marked_and_have_no_state_without_a_baseline() -> None:
    report = report_of(FAULTY)
    kept, *suppressed = report.shown
    results = results_of(report._replace(shown=(kept,), suppressed=tuple(suppressed)))
    assert [r.get("suppressions") for r in results] == [None, *[[{"kind": "inSource"}]] * len(suppressed)]
    assert not any("baselineState" in r for r in results)


def test_with_a_baseline_every_result_has_a_state() -> None:
    report = report_of(FAULTY)
    new, left, *known = report.shown
    old = report._replace(shown=(new,), suppressed=(left,), baselined=tuple(known))
    results = results_of(old, report_of("甲,乙", "新.txt"), baseline=True)
    states = [r["baselineState"] for r in results]
    assert states == ["new", "new", *["unchanged"] * len(known), *["new"] * (len(results) - 2 - len(known))]
    assert [r["suppressions"][0]["kind"] for r in results if r["baselineState"] == "unchanged"] == ["external"] * len(
        known
    )


def test_fingerprints_are_those_of_every_report() -> None:
    report = report_of(FAULTY)
    found = [r["partialFingerprints"]["gwlint/1"] for r in results_of(report)]
    assert found == [item.fingerprint for item in report.shown]
    assert len(set(found)) == len(found)


def test_text_that_looks_like_a_link_is_none() -> None:
    report = report_of("甲,乙")
    item = report.shown[0]
    said = item._replace(finding=item.finding._replace(message="写作[一](1)了，[二]没有"))
    (result,) = results_of(report._replace(shown=(said,)))
    assert result["message"]["text"] == "写作\\[一](1)了，[二]没有"


def test_findings_of_unknown_rules_are_described_by_themselves() -> None:
    report = report_of("甲,乙")
    stranger = Finding("GW999", "of-tomorrow", "warning", None, "", "新的", (Place(0, 1),), entry="甲")
    (result,) = results_of(report._replace(shown=(report.shown[0]._replace(finding=stranger),)))
    assert result["properties"] == {"entry": "甲"}
    assert run_of(report._replace(shown=(report.shown[0]._replace(finding=stranger),)))["tool"]["driver"]["rules"][0]
