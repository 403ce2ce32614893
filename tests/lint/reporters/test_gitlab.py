"""The Code Quality report against what GitLab documents of it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
from tests_reports import ROOT, report_of, unreadable, word_report

from gongwen_lint.report import FileReport
from gongwen_lint.reporters import gitlab

WANTED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)[^\\]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}
"""The properties that GitLab's documentation requires of an entry, and the values it allows."""


def entries(*reports: FileReport) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(gitlab.render(reports, ROOT))
    jsonschema.validate(found, WANTED)
    assert len({entry["fingerprint"] for entry in found}) == len(found)
    return found


def test_nothing_found_is_an_empty_list() -> None:
    assert entries(report_of("")) == []


def test_an_entry_says_what_and_where() -> None:
    entry = entries(report_of("甲\n要提高认识,加强领导", "./公文 稿/通知.txt"))[-1]
    assert entry["description"] == "第2段第6字：用了半角逗号"
    assert entry["check_name"] == "WF904"
    assert entry["severity"] == "critical"
    assert entry["location"] == {"path": "公文 稿/通知.txt", "lines": {"begin": 2, "end": 2}}


def test_the_same_fault_in_two_files_is_two() -> None:
    assert (
        len(entries(report_of("甲,乙", "一.txt"), report_of("甲,乙", "二.txt"), report_of("甲,乙,甲,乙", "三.txt"))) > 4
    )


def test_fingerprints_survive_edits_elsewhere() -> None:
    before = [e["fingerprint"] for e in entries(report_of("要提高认识,确保。")) if e["check_name"] == "WF904"]
    after = [e["fingerprint"] for e in entries(report_of("加一段。\n要提高认识,确保。")) if e["check_name"] == "WF904"]
    assert before == after


def test_what_could_not_be_read_blocks() -> None:
    (entry,) = entries(unreadable("坏 件.txt"))
    assert (entry["severity"], entry["location"]["lines"]["begin"]) == ("blocker", 1)
    assert "没有读取权限" in entry["description"]


def test_word_files_are_located_in_words() -> None:
    assert entries(word_report("甲,乙"))[0]["description"].startswith("正文第1段")


def test_what_is_suppressed_or_known_is_left_out() -> None:
    report = report_of("甲,乙,丙")
    hidden = report._replace(shown=(), suppressed=report.shown[:1], baselined=report.shown[1:])
    assert entries(hidden) == []
