"""The report of a file as bytes and back: JSON, which can hold no code, its records as lists in the order of their fields."""

from __future__ import annotations

import json
import re
import zlib
from typing import Any

from gongwen_lint.finding import Finding, Place, PlacedEdit, PlacedFix, PlacedNote
from gongwen_lint.report import FileReport, Shown, ShownElement

_FASTEST = 1

_RECORDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (FileReport, Finding, Place, PlacedEdit, PlacedFix, PlacedNote, Shown, ShownElement)
}
_NAMED = re.compile("|".join(rf"\b{name}\b" for name in _RECORDS))


def _nested(kind: type[Any]) -> list[tuple[int, str, bool]]:
    """The fields of a record that hold records or several of anything: number, name of the record or "", whether several."""
    said = ((number, str(kind.__annotations__[name])) for number, name in enumerate(kind._fields))
    found = ((number, _NAMED.search(text), "tuple[" in text) for number, text in said)
    return [(number, named[0] if named else "", several) for number, named, several in found if named or several]


_NESTED = {name: _nested(kind) for name, kind in _RECORDS.items()}


def pack(report: FileReport) -> bytes:
    """The report as bytes; lone surrogates, which a text may hold, survive."""
    text = json.dumps(report, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _FASTEST)


def unpack(packed: bytes) -> FileReport:
    """The report that was packed.

    Raises:
        ValueError, TypeError, LookupError, zlib.error: These bytes are no report.
    """
    report: FileReport = _record("FileReport", json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass")))
    return report


def _record(name: str, values: list[Any]) -> Any:
    for number, inner, several in _NESTED[name]:
        held = values[number]
        if several:
            values[number] = tuple([_record(inner, one) for one in held] if inner else held)
        elif held is not None:
            values[number] = _record(inner, held)
    return _RECORDS[name](*values)
