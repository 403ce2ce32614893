"""The SARIF log under the validator of the format's authors, with the rules of GitHub's code scanning.

Needs `npm install --prefix tests/clients` on Linux; skipped where it is missing.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from tests_reports import ROOT, report_of, unreadable, word_report

from gongwen_lint.engine import RuleSet
from gongwen_lint.engine.tool import TOOL_RULES
from gongwen_lint.reporters import sarif

TOOL = Path(__file__).parent / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
NO_PUBLIC_ADDRESS = "SARIF2005"
"""It wants a web address of the tool, and there is none."""


@pytest.mark.skipif(not TOOL.is_file(), reason="NOT RUN: needs npm install --prefix tests/clients")
@pytest.mark.parametrize("broken", [False, True])
def test_the_log_has_no_faults(broken: bool, rules: RuleSet, tmp_path: Path) -> None:
    report = report_of("要提高认识,确保。\n又,确保。[一](1)\n", "公文 稿/通知.md", "md")
    marked = report._replace(shown=report.shown[:2], suppressed=report.shown[2:3], baselined=report.shown[3:])
    log = sarif.render([marked, word_report("甲,乙"), unreadable()], (*rules.rules, *TOOL_RULES), ROOT, baseline=True)
    given, found = tmp_path / "gwlint.sarif", tmp_path / "faults.sarif"
    given.write_text(log.replace('"startLine": 1', '"startLine": 0') if broken else log, encoding="utf-8")
    command = [str(TOOL), "validate", str(given), "--rule-kind", "Sarif;Ghas", "--output", str(found)]
    subprocess.run(command, env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}, capture_output=True)
    results = json.loads(found.read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    faults = {r["ruleId"] for r in results if r.get("level", "warning") in ("error", "warning")} - {NO_PUBLIC_ADDRESS}
    assert bool(faults) is broken, faults
