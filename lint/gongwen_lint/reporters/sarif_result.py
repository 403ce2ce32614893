"""One finding as SARIF wants it: where it is, how to mend it, what else to look at."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from gongwen_lint.finding import Finding, Place, PlacedEdit, PlacedFix, PlacedNote
from gongwen_lint.formats import TEXT_FORMATS
from gongwen_lint.pathname import printable
from gongwen_lint.report import FileReport, Shown
from gongwen_lint.reporters.path import uri

LEVELS = {"error": "error", "warning": "warning", "info": "note"}

QUOTED = 30
"""So many code points of the offending text are quoted in a message."""

_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def artifact_location(report: FileReport, number: int, root: Path) -> dict[str, Any]:
    """Where a file lies; `number` is its place in the list of artifacts."""
    reference = uri(report.path, root)
    location: dict[str, Any] = {"uri": reference, "index": number}
    return location if reference.startswith("file://") else {**location, "uriBaseId": "SRCROOT"}


def result(item: Shown, format: str, where: dict[str, Any], rule: int) -> dict[str, Any]:
    """The result for a finding.

    Args:
        item: The finding and what is shown of it.
        format: Format of its file.
        where: Its artifact location.
        rule: Place of its rule in the list of rules.
    """
    finding = item.finding
    entry: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": message(finding.message if format in TEXT_FORMATS else f"{_named(item)}：{finding.message}"),
        "locations": [_location(item, format, where)],
        "partialFingerprints": {"gwlint/1": item.fingerprint},
    }
    if format in TEXT_FORMATS:
        entry |= _optional("relatedLocations", _related(finding, where))
        entry |= _optional("fixes", [_fix(fix, where) for fix in (finding.fix, *finding.alternatives) if fix])
    return entry | ({"properties": {"entry": finding.entry}} if finding.entry else {})


def _named(item: Shown) -> str:
    """The place and the words, for those who are shown neither: the host cannot open the file."""
    cut = item.text if len(item.text) <= QUOTED else f"{item.text[:QUOTED]}…"
    return printable(f"{item.location}“{cut}”")


def message(text: str) -> dict[str, str]:
    """A message, with what would be read as a link escaped."""
    return {"text": _LINK.sub(r"\\[", text)}


def _optional(key: str, values: list[dict[str, Any]]) -> dict[str, Any]:
    return {key: values} if values else {}


def _location(item: Shown, format: str, where: dict[str, Any]) -> dict[str, Any]:
    """The place; of a file that has no lines, its line in the text, and the place as people say it."""
    if format in TEXT_FORMATS:
        return {"physicalLocation": {"artifactLocation": where, "region": _region(item)}}
    region = {"startLine": item.line, "snippet": {"text": item.text}}
    return {
        "physicalLocation": {"artifactLocation": where, "region": region},
        "logicalLocations": [{"fullyQualifiedName": item.location}],
    }


def _region(item: Shown) -> dict[str, Any]:
    lines = {"startLine": item.line, "startColumn": item.column}
    ends = {"endLine": item.end_line, "endColumn": item.end_column}
    return {**lines, **ends, **_span(item.finding.places[0])}


def _span(place: Place | PlacedEdit | PlacedNote) -> dict[str, int]:
    return {"charOffset": place.start, "charLength": place.end - place.start}


def _related(finding: Finding, where: dict[str, Any]) -> list[dict[str, Any]]:
    """The further places of a folded finding, and those that explain it."""
    others = [(_span(place), f"第{number}处") for number, place in enumerate(finding.places[1:], start=2)]
    notes = [(_span(note), note.message) for note in finding.related]
    return [
        {"id": number, "physicalLocation": {"artifactLocation": where, "region": region}, "message": message(said)}
        for number, (region, said) in enumerate([*others, *notes])
    ]


def _fix(fix: PlacedFix, where: dict[str, Any]) -> dict[str, Any]:
    replacements = [{"deletedRegion": _span(edit), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    return {
        "description": message(fix.title),
        "artifactChanges": [{"artifactLocation": where, "replacements": replacements}],
        "properties": {"safety": "safe" if fix.safe else "unsafe"},
    }
