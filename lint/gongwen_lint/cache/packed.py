"""The report of a file as bytes and back: JSON, which can hold no code, its records as lists in the order of their fields."""

from __future__ import annotations

import json
import zlib
from typing import Any

from gongwen_lint.finding import Finding, Place, PlacedEdit, PlacedFix, PlacedNote
from gongwen_lint.report import FileReport, Shown, ShownElement

_FASTEST = 1


def pack(report: FileReport) -> bytes:
    """The report as bytes; lone surrogates, which a text may hold, survive."""
    text = json.dumps(report, default=_values, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _FASTEST)


def unpack(packed: bytes) -> FileReport:
    """The report that was packed.

    Raises:
        ValueError, TypeError, IndexError, zlib.error: These bytes are no report.
    """
    path, format, genre, elements, shown, *rest = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    listed = tuple(ShownElement(*element) for element in elements)
    return FileReport(path, format, genre, listed, tuple(map(_shown, shown)), *rest)


def _values(record: Any) -> list[Any]:
    return [getattr(record, name) for name in record.__slots__]


def _shown(values: list[Any]) -> Shown:
    finding, *rest = values
    return Shown(_finding(finding), *rest)


def _finding(values: list[Any]) -> Finding:
    code, name, severity, basis, clause, message, places, entry, fix, alternatives, related, fold = values
    return Finding(
        code,
        name,
        severity,
        basis,
        clause,
        message,
        tuple(Place(*place) for place in places),
        entry,
        _fix(fix) if fix else None,
        tuple(map(_fix, alternatives)),
        tuple(PlacedNote(*note) for note in related),
        fold,
    )


def _fix(values: list[Any]) -> PlacedFix:
    title, edits, safe = values
    return PlacedFix(title, tuple(PlacedEdit(*edit) for edit in edits), safe)
