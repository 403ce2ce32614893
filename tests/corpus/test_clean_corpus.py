"""False alarms on the clean documents: run where the corpus is at hand, skipped loudly where it is not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from gongwen_lint.engine import RuleSet, check
from gongwen_lint.readers import parse

CLEAN = Path(__file__).resolve().parents[3] / "shared/corpus/clean"
LIMIT = 0.2
"""Error and warning findings per 10,000 characters, true faults of the sources not counted."""

pytestmark = pytest.mark.skipif(not CLEAN.exists(), reason=f"CORPUS MISSING: {CLEAN} — false alarms were NOT measured")


def rows(name: str) -> list[dict[str, str]]:
    with (CLEAN / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_false_alarms_stay_below_the_limit(rules: RuleSet) -> None:
    faults = {(row["file"], int(row["line"])) for row in rows("known-faults.tsv") if row["line"].isdigit()}
    alarms: list[str] = []
    characters = 0
    for row in rows("index.tsv"):
        if row["quality"] not in ("A", "A-"):
            continue
        checked = check(parse((CLEAN / row["file"]).read_text(encoding="utf-8")), rules)
        characters += len(checked.document.text)
        for finding in checked.findings:
            line, _ = checked.document.line_column(finding.start)
            assert finding.code[:2] != "GW", finding.message
            if finding.severity != "info" and (row["file"], line) not in faults:
                alarms.append(f"{row['file']}:{line} {finding.code} {finding.message}")
    assert len(alarms) * 10_000 / characters <= LIMIT, alarms
