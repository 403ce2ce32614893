"""A document that the client has open: its text, what is found in it, and the diagnostics to send."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from gongwen_lint.engine import Session
from gongwen_lint.engine.check import findings, place
from gongwen_lint.finding import Finding
from gongwen_lsp.client import Client
from gongwen_lsp.convert import Ruler
from gongwen_lsp.rules import Terms
from gongwen_lsp.sheet import Hits, Sheet, View, view
from gongwen_lsp.store import Position, Text


class Paper:
    """An open document.

    Args:
        uri: As the client names it; given back exactly so.
        version: As the client counts it.
        text: Its text.
        format: "txt" or "md".
        terms: How it is judged.
        client: Who shows it.
    """

    def __init__(self, uri: str, version: int, text: str, format: str, terms: Terms, client: Client) -> None:
        self.uri, self.version, self.client = uri, version, client
        self.text = Text(text, format, client.unit)
        self._terms = terms
        self._start_over()

    def _start_over(self) -> None:
        self._session = Session(self._terms.rules, self._terms.options)
        self._sheet = Sheet(self.uri, self.client)
        self._view: View | None = None

    def edited(self, version: int) -> None:
        """The text is another now; it is checked when something is asked of it."""
        self.version, self._view = version, None

    def diagnostics(self) -> bytes:
        """The diagnostics of the text as it is now, as the items of a JSON list."""
        now = self._checked()
        try:
            return self._sheet.write(now, self._session.hits())
        except Exception:
            self._start_over()
            raise

    def findings(self) -> tuple[Finding, ...]:
        """All findings of the text as it is now."""
        return findings(self._session, self._checked().document)

    def findings_at(self, start: Position, end: Position) -> list[Finding]:
        """The findings that touch a range, without a look at the rest of the document."""
        now = self._checked()
        first, last = sorted((self.text.offset(start), self.text.offset(end)))
        return [f for f in self._near(now, self._session.hits(), first, last) if f.start <= last and first <= f.end]

    @staticmethod
    def _near(now: View, hits: list[Hits], first: int, last: int) -> Iterator[Finding]:
        starts = now.document.starts
        for number in range(max(bisect_right(starts, first) - 1, 0), bisect_right(starts, last)):
            yield from (place(rule, hit, now.document, number) for rule, hit in hits[number])

    def ruler(self) -> Ruler:
        """Turns offsets into positions of the client."""
        now = self._checked()
        return Ruler(now.document.text, now.starts, self.client.unit)

    def _checked(self) -> View:
        if self._view is None:
            document = self.text.document()
            try:
                self._session.update(document)
                self._session.document_hits()
            except Exception:
                self._start_over()
                raise
            self._view = view(document, self.text.line_starts)
        return self._view
