"""Keeps the open documents judged by configuration and settings as they are now."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from gongwen_lint.engine import unmet
from gongwen_lsp.rules import Terms
from gongwen_lsp.space import Fault, fault_of, registrations

if TYPE_CHECKING:
    from gongwen_lsp.server import Server

log = logging.getLogger("gwlint")


def set_log_level(name: str) -> None:
    """Logs nothing below a level, "" = as before; the logs of pygls hold texts of documents and are never shown."""
    if name:
        log.setLevel({"off": logging.CRITICAL + 1}.get(name, logging.getLevelName(name.upper())))
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)


class Configured:
    """Follows configuration and settings for a server.

    Args:
        server: Holds the documents.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._faulty: dict[str, Fault] = {}  # the fault that is shown of each configuration

    async def settle(self) -> None:
        """Asks the client, after the greeting, to watch configurations and to say what the settings are."""
        client, drafts = self._server.client, self._server.space.settings.workspace_diagnostics
        wanted = registrations(watches=client.watches, reconfigures=client.reconfigures, drafts=drafts)
        if wanted:
            self._server.client_register_capability(types.RegistrationParams(wanted))
        await self.ask()

    async def ask(self) -> None:
        """Asks the client for the settings, if it answers such questions; applies what changed."""
        if self._server.client.configured:
            try:
                answers = await self._server.workspace_configuration_async(self._server.space.asked_settings())
            except JsonRpcException as error:
                log.warning("编辑器没有给出设置：%s", type(error).__name__)
                return
            self.take(answers or ())

    def take(self, answers: Sequence[object], *, asked: bool = True) -> None:
        """Takes settings, asked for or pushed, and judges the open documents by them."""
        trouble = self._server.space.take_settings(answers, asked=asked)
        set_log_level(self._server.space.settings.log_level)
        if trouble:
            self._server.tell(trouble)
        self.reconsider()

    def reconsider(self) -> None:
        """Judges the open documents by configuration and settings as they are now."""
        others, faulty = False, set[str]()
        for paper in self._server.desk:
            terms = self._server.space.terms(paper.uri, paper.language)
            faulty.add(self.report(terms))
            if not paper.judge(terms, self._server.space.most(paper.uri)):
                continue
            others = True
            self._server.desk.leave(paper.uri)
            if not self._server.client.pulls:
                self._server.desk.now(paper.uri)
        for mended in self._faulty.keys() - faulty:
            self._faulty.pop(mended)
            self._server.send_diagnostics(mended, None, b"")
        if others and self._server.client.pulls:
            self._server.workspace_diagnostic_refresh(None)
        if others and self._server.client.lenses:
            self._server.workspace_code_lens_refresh(None)

    def report(self, terms: Terms) -> str:
        """Says what is wrong with a configuration, where it stands if that is known; the file that is at fault, or ""."""
        if terms.trouble:
            self._server.tell(terms.trouble)
        for gap in unmet(terms.rules, terms.options.settings):
            self._server.tell(gap)
        fault = fault_of(terms)
        if fault and self._faulty.get(fault.uri) != fault:
            self._faulty[fault.uri] = fault
            shown = types.PublishDiagnosticsParams(fault.uri, [fault.diagnostic()])
            self._server.text_document_publish_diagnostics(shown)
        return fault.uri if fault else ""
