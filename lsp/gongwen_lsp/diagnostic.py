"""A finding as a diagnostic of the protocol: ready bytes in which only the numbers of lines are left open.

They are written anew only if the paragraph changed; when it merely moved, its lines are filled in again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from gongwen_lint.finding import Finding, Severity
from gongwen_lsp.client import Client
from gongwen_lsp.convert import Ruler

SOURCE = "gwlint"
Pages = Callable[[str], str]
"""The address of the page on a rule, by its code; "" where there is none."""
_SEVERITIES: dict[Severity, int] = {"error": 1, "warning": 2, "info": 3}
_dumps = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Template:
    """Diagnostics of one paragraph without their lines.

    Args:
        body: JSON objects separated by commas, for the % operator.
        lines: The lines to fill in, counted from that of the paragraph.
    """

    body: bytes
    lines: tuple[int, ...]

    def fill(self, line: int) -> bytes:
        """The diagnostics of the paragraph that begins on a line."""
        return self.body % tuple(line + number for number in self.lines)


@dataclass(slots=True)
class _Page:
    """Collects the lines that a template leaves open."""

    ruler: Ruler
    line: int
    about: Pages | None = None
    open: list[int] = field(default_factory=list)

    def range(self, start: int, end: int) -> str:
        ends: list[str] = []
        for offset in (start, end):
            line, column = self.ruler.place(offset)
            self.open.append(line - self.line)
            ends.append(f'{{"line":%d,"character":{column}}}')
        return f'{{"start":{ends[0]},"end":{ends[1]}}}'


def template(
    found: Iterable[Finding], ruler: Ruler, line: int, uri: str, client: Client, pages: Pages | None = None
) -> Template:
    """The diagnostics of the findings in a paragraph that begins on a line."""
    page = _Page(ruler, line, pages if client.described else None)
    bodies = [_diagnostic(finding, page, uri, client) for finding in found]
    # A half of a surrogate pair becomes \udxxx, which is the JSON escape for it.
    return Template(",".join(bodies).encode("utf-8", "backslashreplace"), tuple(page.open))


def _diagnostic(finding: Finding, page: _Page, uri: str, client: Client) -> str:
    place = page.range(finding.start, finding.end)
    said: dict[str, object] = {
        "severity": _SEVERITIES[finding.severity],
        "code": finding.code,
        "source": SOURCE,
        "message": message(finding),
    }
    about = page.about(finding.code) if page.about else ""
    if about:
        said["codeDescription"] = {"href": about}
    data = _data(finding) if client.data else None
    body = _escaped(said | {"data": data} if data else said)
    related = f',"relatedInformation":[{_related(finding, page, uri)}]' if client.related and finding.related else ""
    return f'{{"range":{place},{body[1:-1]}{related}}}'


def _escaped(value: object) -> str:
    return _dumps(value).replace("%", "%%")


def _related(finding: Finding, page: _Page, uri: str) -> str:
    place = _escaped(uri)
    return ",".join(
        f'{{"location":{{"uri":{place},"range":{page.range(note.start, note.end)}}},"message":{_escaped(note.message)}}}'
        for note in finding.related
    )


def message(finding: Finding) -> str:
    """What is wrong and the clause it rests on."""
    return f"{finding.message}（{finding.clause}）" if finding.clause else finding.message


def _data(finding: Finding) -> dict[str, object]:
    """The fix in code points counted from the start of the finding, so that it holds in any version of the text."""
    data: dict[str, object] = {"entry": finding.entry} if finding.entry else {}
    if finding.fix:
        edits = [
            {"start": e.start - finding.start, "end": e.end - finding.start, "text": e.text} for e in finding.fix.edits
        ]
        data |= {"title": finding.fix.title, "safe": finding.fix.safe, "edits": edits}
    return data


def result_id(items: bytes) -> str:
    """The name of some diagnostics: equal ones have equal names."""
    return hashlib.blake2b(items, digest_size=8).hexdigest()


def notice(said: str) -> bytes:
    """A diagnostic at the top of a file that says something of the whole check."""
    top = {"line": 0, "character": 0}
    shown = {"range": {"start": top, "end": top}, "severity": _SEVERITIES["info"], "source": SOURCE, "message": said}
    return _dumps(shown).encode()
