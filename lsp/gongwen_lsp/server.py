"""The server: which documents are open, when they are checked, and what is sent."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer

from gongwen_lint import __version__
from gongwen_lint.engine import installed
from gongwen_lint.readers import format_of
from gongwen_lint.rule import Visitor
from gongwen_lsp.answers import Answers, Table
from gongwen_lsp.client import Client
from gongwen_lsp.configured import Configured, set_log_level
from gongwen_lsp.desk import Desk
from gongwen_lsp.folders import Folders
from gongwen_lsp.pages import RulePages
from gongwen_lsp.paper import Paper
from gongwen_lsp.protocol import Change, Protocol
from gongwen_lsp.space import Space
from gongwen_lsp.stop import is_running, stop_without

log = logging.getLogger("gwlint")
IDLE = 0.25
"""Seconds after a check in which the editor has what it waits for."""
YOUNG = 20_000
"""So many objects more than before are looked at for garbage: some ten keystrokes, of which the last then takes longer."""
_T = TypeVar("_T")


class Server(LanguageServer):
    """Serves one client.

    Args:
        load: Brings the rules.
        leave: Ends the service with a status when the client says so; the process, where it serves but this client.
    """

    def __init__(
        self, load: Callable[[], tuple[Visitor, ...]] = installed, *, leave: Callable[[int], object] = sys.exit
    ) -> None:
        self.space = Space(load)
        self.client = Client()
        self.desk = Desk(self._checked, self.failed)
        self.pages = RulePages(lambda: self.space.rules.by_code)
        self.leave = leave
        self.unread: Callable[[], int] = lambda: 0  # bytes sent that the client has not read, as far as that is known
        self._told: set[str] = set()
        self.configured = Configured(self)
        self._folders = Folders(self)
        self._answers = Answers(self, self._folders)
        super().__init__("gwlint", __version__, protocol_cls=Protocol)
        self._answers.register_commands()

    @property
    def wire(self) -> Protocol:
        """Reads and writes messages."""
        return cast("Protocol", self.protocol)

    def texts(self) -> dict[str, Callable[[Any], None]]:
        """The handlers of what is told of open documents, by method."""
        return {
            types.TEXT_DOCUMENT_DID_OPEN: self.opened,
            types.TEXT_DOCUMENT_DID_CHANGE: self.edited,
            types.TEXT_DOCUMENT_DID_SAVE: self.saved,
            types.TEXT_DOCUMENT_DID_CLOSE: self.closed,
        }

    def answers(self) -> Table:
        """The handlers of requests and of the other notices, by method."""
        return self._answers.table()

    def expect(self, params: types.InitializeParams) -> None:
        """Learns what the user set, before the client hears what the server can."""
        self.space.open_folders(params)
        trouble = self.space.greet(params.initialization_options)
        set_log_level(self.space.settings.log_level)
        if trouble:
            asyncio.get_running_loop().call_soon(self.tell, trouble)

    def greeted(self, client: Client, params: types.InitializeParams, able: types.ServerCapabilities) -> None:
        """Learns who the client is; the rules are loaded when it has its answer."""
        self.client = client
        wide = self.space.settings.workspace_diagnostics
        able.diagnostic_provider = types.DiagnosticOptions(False, wide, identifier="gwlint") if client.pulls else None
        loop = asyncio.get_running_loop()
        loop.call_soon(self.fenced, "载入规则", self._prepare)
        process = params.process_id
        if process and self.leave is sys.exit and is_running(process):  # it may have its number in another container
            stop_without(process, loop)

    def _prepare(self) -> None:
        try:
            self.wire.warm_up()
            self.space.terms("", "")
        finally:
            gc.collect()
            gc.freeze()  # rules live as long as the server: no need to look at them again
            gc.set_threshold(YOUNG)
            gc.enable()

    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        """Takes a document and checks it."""
        item = params.text_document
        terms = self.space.terms(item.uri, item.language_id)
        self.configured.report(terms)
        form = "md" if item.language_id == "markdown" or format_of(item.uri) == "md" else "txt"
        most = self.space.most(item.uri)
        paper = Paper(item.uri, item.version, item.text, form, terms, self.client, most, self.pages.address)
        paper.language = item.language_id
        self.desk.lay(paper)
        self._folders.hand_over(item.uri)
        if terms.is_draft and not self.client.pulls:
            self.desk.now(item.uri)

    def edited(self, params: types.DidChangeTextDocumentParams) -> None:
        """Takes the edits of a document as pygls reads them."""
        changes: list[Change] = []
        for change in params.content_changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = change.range.start, change.range.end
                changes.append((((start.line, start.character), (end.line, end.character)), change.text))
            else:
                changes.append((None, change.text))
        self.changed(params.text_document.uri, params.text_document.version, changes)

    def changed(self, uri: str, version: int, changes: Sequence[Change]) -> None:
        """Takes the edits of a document, in order; it is checked soon."""
        paper = self.desk.paper(uri)
        if paper is None:
            log.warning("收到未打开的文件的修改")
            return
        self.desk.edited(uri)
        for span, text in changes:
            if span:
                paper.text.edit(*span, text)
            else:
                paper.text.replace(text)
        paper.edited(version)
        if paper.terms.is_draft and paper.terms.on_type and not self.client.pulls:
            self.desk.later(uri, at_once=not self.unread())  # who does not keep up would block us in the end

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        """Checks a document that waits for it; a configuration may have been saved, too."""
        uri = params.text_document.uri
        self.configured.reconsider()
        paper = self.desk.paper(uri)
        if paper and not self.client.pulls and not paper.is_checked:
            self.desk.now(uri)

    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        """Forgets a document and its diagnostics."""
        paper = self.desk.take(params.text_document.uri)
        if paper and paper.is_shown:
            self.send_diagnostics(paper.uri, None, b"")
        if self.space.settings.workspace_diagnostics:
            self._folders.check()

    def _checked(self, paper: Paper, spent: float) -> None:
        """Sends the diagnostics of a document whose check is done, and gets ready for what is typed next."""
        log.debug("检查用了 %.1f 毫秒", 1000 * spent)
        if not self.client.pulls and self.desk.paper(paper.uri) is paper:
            self._publish(paper)
        triggers = paper.terms.rules.triggers
        if not triggers.is_ready:  # else it would be some keystroke that waits for it
            asyncio.get_running_loop().call_later(IDLE, self.fenced, "准备规则", triggers.prepare)

    def _publish(self, paper: Paper) -> None:
        items = self.diagnostics(paper)
        if paper.terms.is_draft or paper.is_shown:
            paper.is_shown = paper.terms.is_draft
            self.send_diagnostics(paper.uri, paper.version, items)

    def diagnostics(self, paper: Paper) -> bytes:
        """The diagnostics of a document, as the items of a JSON list."""
        items = self.fenced("检查", paper.diagnostics)
        if self.client.described:
            self.pages.write_soon()
        return paper.diagnostics() if items is None else items

    def send_diagnostics(self, uri: str, version: int | None, items: bytes) -> None:
        """Sends diagnostics to show, in place of those shown."""
        parts = (
            b'{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":',
            json.dumps(uri).encode(),
            b"" if version is None else b',"version":%d' % version,
            b',"diagnostics":[',
            items,
            b"]}}",
        )
        self.wire.send_bytes(b"".join(parts))

    @staticmethod
    def failed(what: str, error: Exception) -> None:
        """Logs what a check failed at."""
        _log_failure(what, error)

    def show(self, message: str, kind: types.MessageType) -> None:
        """Shows a message to the user."""
        self.window_show_message(
            types.ShowMessageParams(kind, message if message.startswith("公文检") else f"公文检：{message}")
        )

    def tell(self, message: str) -> None:
        """Shows a message to the user, once."""
        if message not in self._told:
            self._told.add(message)
            self.show(message, types.MessageType.Warning)

    def fenced(self, what: str, do: Callable[..., _T], *given: object) -> _T | None:
        """What a function gives; None if it fails, which never ends the server."""
        try:
            return do(*given)
        except Exception as error:
            _log_failure(what, error)
            return None

    def report_server_error(self, error: Exception, source: object) -> None:
        """Logs what pygls failed at; a request that it refused has its answer."""
        if not isinstance(error, JsonRpcException) or isinstance(error, JsonRpcInternalError):
            _log_failure("消息", error)


def _log_failure(what: str, error: Exception) -> None:
    """Logs where it failed, but not the message of the error, which may hold text of the document."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s出错：%s\n%s", what, type(error).__name__, frames)
