"""The rules of a run as SARIF wants them, with their pages of the manual as help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from gongwen_lint.finding import Basis, Category, Finding
from gongwen_lint.manual import basis, section
from gongwen_lint.report import Shown
from gongwen_lint.reporters.sarif_result import LEVELS
from gongwen_lint.rule import Rule

PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
"""Severities as code scanning names them."""


def descriptors(rules: Iterable[Rule], items: Sequence[Shown]) -> list[dict[str, Any]]:
    """The rules that ran, in order of code, and those that findings name besides."""
    known = {rule.code: _descriptor(rule) for rule in rules}
    for item in items:
        if item.finding.code not in known:
            known[item.finding.code] = _unexplained(item.finding)
    return [known[code] for code in sorted(known)]


def _descriptor(rule: Rule) -> dict[str, Any]:
    text = "\n\n".join(part for part in (rule.why, f"依据：{basis(rule)}" if basis(rule) else "") if part)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why or rule.title},
        "help": {"text": text or rule.title, "markdown": section(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": _properties(rule.category, rule.severity, rule.basis, rule.clause),
    }


def _unexplained(finding: Finding) -> dict[str, Any]:
    name = {"text": finding.name}
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": name,
        "fullDescription": name,
        "help": name,
        "properties": _properties(finding.category, finding.severity, finding.basis, finding.clause),
    }


def _properties(category: Category, severity: str, basis: Basis | None, clause: str) -> dict[str, Any]:
    grounds = {"basis": basis, "clause": clause} if basis else {}
    gate = {"gate": category.gate} if category.gate else {}
    tags = [category.title, *([basis] if basis else [])]
    return {"category": category.key, **gate, **grounds, "problem.severity": PROBLEMS[severity], "tags": tags}
