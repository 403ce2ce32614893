"""A document that the client has open: its text, what is found in it, and the diagnostics to send."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace

from gongwen_lint.document import Document
from gongwen_lint.engine import Session
from gongwen_lint.engine.check import findings, place
from gongwen_lint.engine.settle import RuleHit
from gongwen_lint.finding import Finding
from gongwen_lint.rule import Rule
from gongwen_lint.structure import Context, Element, Structure
from gongwen_lsp.client import Client
from gongwen_lsp.convert import Ruler
from gongwen_lsp.diagnostic import Pages, notice
from gongwen_lsp.rules import Terms
from gongwen_lsp.sheet import Sheet, View, view
from gongwen_lsp.store import Position, Text

FAILED = "检查时出错，未能查完；详情见日志"
TOO_LONG = "全文 {length} 字，超过设置 gwlint.maxFileLength（{most} 字），没有检查"


class Paper:
    """An open document.

    Args:
        uri: As the client names it; given back exactly so.
        version: As the client counts it.
        text: Its text.
        format: "txt" or "md".
        terms: How it is judged.
        client: Who shows it.
        most: Longest text that is checked, characters.
        pages: Names the page of a rule, "" where there is none.
    """

    def __init__(
        self,
        uri: str,
        version: int,
        text: str,
        format: str,
        terms: Terms,
        client: Client,
        most: int = 2_000_000,
        pages: Pages | None = None,
    ) -> None:
        self.uri, self.version, self.client, self.format = uri, version, client, format
        self.text = Text(text, format, client.unit)
        self.terms = terms
        self._most = most
        self._pages = pages
        self.language = ""  # what the client takes it for
        self.is_shown = False  # diagnostics of it have been sent
        self._start_over()

    def _start_over(self) -> None:
        self._session = Session(self.terms.rules, self.terms.options)
        self._sheet = Sheet(self.uri, self.client, self._pages)
        self._view: View | None = None
        self._begun: View | None = None
        self._found: tuple[Finding, ...] | None = None
        self._said = b""  # what there is to say in place of findings

    def edited(self, version: int) -> None:
        """The text is another now; it is checked when something is asked of it."""
        self.version, self._view, self._begun, self._found, self._said = version, None, None, None, b""

    def judge(self, terms: Terms, most: int) -> bool:
        """Takes other terms; whether they are others."""
        if (terms.rules, terms.options, terms.is_draft, most) == (
            self.terms.rules, self.terms.options, self.terms.is_draft, self._most,
        ):  # fmt: skip
            self.terms = terms
            return False
        self.terms, self._most = terms, most
        self._start_over()
        return True

    @property
    def is_checked(self) -> bool:
        """What is found in the text as it is now is known."""
        return self._view is not None or bool(self._said) or not self.terms.is_draft

    def steps(self) -> Generator[None, None, None]:
        """Checks the text as it is now, in steps of a few milliseconds.

        Raises:
            Exception: The check failed; the document counts as checked, and its diagnostics say so.
        """
        if self.is_checked:
            return
        document = self.text.document()
        if len(document.text) > self._most:
            self._said = notice(TOO_LONG.format(length=len(document.text), most=self._most))
            return
        try:
            self._begun = view(document, self.text.line_starts)
            yield from self._session.advance(document)
            self._session.document_hits()
        except Exception:
            self._fail()
            raise
        self._view = self._begun

    def _fail(self) -> None:
        self._start_over()
        self._said = notice(FAILED)

    def check(self) -> None:
        """Checks the text as it is now."""
        for _ in self.steps():
            pass

    def diagnostics(self) -> bytes:
        """The diagnostics of the text as it is now, as the items of a JSON list."""
        self.check()
        if self._view is None:
            return self._said
        try:
            return self._sheet.write(self._view, self._session.hits())
        except Exception:
            self._fail()
            raise

    def findings(self) -> tuple[Finding, ...]:
        """All findings of the text as it is now."""
        self.check()
        if self._found is None and self._view:
            self._found = findings(self._session, self._view.document)
        return self._found or ()

    def rules_at_fault(self) -> Iterator[Rule]:
        """The rule of each finding in the text as it is now."""
        self.check()
        return (rule for hits in self._session.hits() for rule, _ in hits) if self._view else iter(())

    def findings_at(self, start: Position, end: Position) -> list[Finding]:
        """The findings that touch a range, without a look at the rest of the document.

        While the text is being checked those of paragraph rules.
        """
        if self._begun is None:
            self.check()
        first, last = sorted((self.text.offset(start), self.text.offset(end)))
        return [found for found in self._near(first, last) if found.start <= last and first <= found.end]

    def _near(self, first: int, last: int) -> Iterator[Finding]:
        now = self._view or self._begun
        if now is None:
            return
        starts = now.document.starts
        numbers = range(max(bisect_right(starts, first) - 1, 0), bisect_right(starts, last))
        hits = self._session.hits() if self._view else None
        for number in numbers:
            found: Iterable[RuleHit] = self._session.glance(number) if hits is None else hits[number]
            yield from (place(rule, hit, now.document, number) for rule, hit in found)

    @property
    def document(self) -> Document:
        """The text as it is now, by paragraphs."""
        now = self._view or self._begun
        return now.document if now else self.text.document()

    @property
    def structure(self) -> Structure | None:
        """The structure of the text as it is now, None if it is not checked."""
        self.check()
        return self._session.structure if self._view else None

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of the text as it is now, as far as its check has come."""
        return self._session.structure.elements if self._view or self._begun else ()

    @property
    def context(self) -> Context:
        """Genre, date and stage as last known."""
        return self._session.context

    def ruler(self) -> Ruler:
        """Turns offsets into positions of the client."""
        return Ruler(self.document.text, self.text.line_starts, self.client.unit)

    def mending(self) -> Paper:
        """A copy of the document to try fixes on, in which columns are code points."""
        client = replace(self.client, unit="utf-32")
        return Paper(self.uri, self.version, self.document.text, self.format, self.terms, client, self._most)
