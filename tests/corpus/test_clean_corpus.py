"""False alarms on the clean documents: run where the corpus is at hand, skipped loudly where it is not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from gongwen_lint.engine import RuleSet, check
from gongwen_lint.readers import parse

CLEAN = Path(__file__).resolve().parents[3] / "shared/corpus/clean"
LIMIT = 0.25
"""Error and warning findings per 10,000 characters, true faults of the sources not counted; without the corrector."""

CORRECTOR, CORRECTOR_LIMIT = ("ZC201", "ZC202", "ZC203"), 0.2
"""The rules that ask the language model weigh what is likely and have a limit of their own, hints counted."""

LOOKED_AT = {
    "BD101", "BD102", "BD103", "BD106", "BD109", "BD111", "BD114", "BD116", "BD120", "BD121", "BD123", "BD124", "BD126",
    "BD132", "BD134", "BD141", "CC101", "CC102", "CC105", "CC108", "CC113", "CL104", "CL108", "SZ113", "SZ206", "WF101", "WF102",
    "YS103", "YS107", "ZC102", "ZC108", "ZX103", "ZX106",
}  # fmt: skip
"""Rules whose findings in the documents of lesser quality were read and are true faults of the sources."""

pytestmark = pytest.mark.skipif(not CLEAN.exists(), reason=f"CORPUS MISSING: {CLEAN} — false alarms were NOT measured")


def rows(name: str) -> list[dict[str, str]]:
    with (CLEAN / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


FAULTS = rows("known-faults.tsv") if CLEAN.exists() else []


def alarms(rules: RuleSet, row: dict[str, str]) -> tuple[int, dict[str, str]]:
    """Characters of a document, and its errors, warnings and guesses that are no known faults, by place and code."""
    faults = {int(fault["line"]) for fault in FAULTS if fault["file"] == row["file"] and fault["line"].isdigit()}
    checked = check(parse((CLEAN / row["file"]).read_text(encoding="utf-8")), rules)
    found: dict[str, str] = {}
    for finding in checked.findings:
        line, column = checked.document.line_column(finding.start)
        assert finding.code[:2] != "GW", finding.message
        if (finding.severity != "info" or finding.code in CORRECTOR) and line not in faults:
            found[f"{row['file']}:{line}:{column} {finding.code}"] = finding.message
    return len(checked.document.text), found


def test_false_alarms_stay_below_the_limit(rules: RuleSet) -> None:
    found: dict[str, str] = {}
    characters = 0
    for row in rows("index.tsv"):
        if row["quality"] in ("A", "A-"):
            length, more = alarms(rules, row)
            characters, found = characters + length, found | more
    guessed = {place: message for place, message in found.items() if place.endswith(CORRECTOR)}
    assert len(guessed) * 10_000 / characters <= CORRECTOR_LIMIT, guessed
    assert (len(found) - len(guessed)) * 10_000 / characters <= LIMIT, found


def test_lesser_documents_show_only_faults_that_were_looked_at(rules: RuleSet) -> None:
    found = [place for row in rows("index.tsv") for place in alarms(rules, row)[1]]
    assert [place for place in found if place.rpartition(" ")[2] not in {*LOOKED_AT, *CORRECTOR}] == []
