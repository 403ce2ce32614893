"""The server: which documents are open, when they are checked, and what is sent."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import time
import traceback
from collections.abc import Callable
from typing import TypeVar, cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer

from gongwen_lint import __version__
from gongwen_lint.engine import load_visitors
from gongwen_lint.readers import format_of
from gongwen_lint.rule import Visitor
from gongwen_lsp.actions import actions
from gongwen_lsp.client import Client
from gongwen_lsp.diagnostic import notice
from gongwen_lsp.paper import Paper
from gongwen_lsp.protocol import Protocol
from gongwen_lsp.rules import Rules

DEBOUNCE = 0.05
"""Seconds without a keystroke before a text is checked …"""
BACK_OFF, LONGEST_PAUSE = 3, 1.0
"""… or so many times what the last check took, at most so many seconds."""

log = logging.getLogger("gwlint")
_T = TypeVar("_T")


class Server(LanguageServer):
    """Serves one client.

    Args:
        load: Brings the rules.
    """

    def __init__(self, load: Callable[[], tuple[Visitor, ...]] = load_visitors) -> None:
        super().__init__("gwlint", __version__, protocol_cls=Protocol)
        self._rules = Rules(load)
        self._client = Client()
        self._papers: dict[str, Paper] = {}
        self._due: dict[str, asyncio.TimerHandle] = {}
        self._pause = DEBOUNCE
        self._told: set[str] = set()

    @property
    def wire(self) -> Protocol:
        """Reads and writes messages."""
        return cast("Protocol", self.protocol)

    def greeted(self, client: Client) -> None:
        """Learns who the client is; the rules are loaded when it has its answer."""
        self._client = client
        asyncio.get_running_loop().call_soon(self.fenced, "载入规则", self._prepare)

    def _prepare(self) -> None:
        self.wire.warm_up()
        self._rules.terms("")
        gc.collect()
        gc.freeze()  # rules live as long as the server: no need to look at them again

    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        """Takes a document and checks it."""
        item = params.text_document
        terms = self._rules.terms(item.uri)
        if terms.trouble:
            self._tell(terms.trouble)
        form = "md" if item.language_id == "markdown" else format_of(item.uri)
        self._papers[item.uri] = Paper(item.uri, item.version, item.text, form, terms, self._client)
        self._publish(item.uri)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Takes the edits of a document, in order; it is checked after a pause."""
        uri = params.text_document.uri
        paper = self._papers.get(uri)
        if paper is None:
            log.warning("收到未打开的文件的修改")
            return
        for change in params.content_changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = change.range.start, change.range.end
                paper.text.edit((start.line, start.character), (end.line, end.character), change.text)
            else:
                paper.text.replace(change.text)
        paper.edited(params.text_document.version)
        self._forget_due(uri)
        self._due[uri] = asyncio.get_running_loop().call_later(self._pause, self._publish, uri)

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        """Checks a document that waits for it."""
        if params.text_document.uri in self._due:
            self._publish(params.text_document.uri)

    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        """Forgets a document and its diagnostics."""
        uri = params.text_document.uri
        self._forget_due(uri)
        if self._papers.pop(uri, None):
            self._send(uri, None, b"")

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """What is offered for a range of the text as it is now."""
        paper = self._papers.get(params.text_document.uri)
        return (self.fenced("代码操作", actions, paper, params) if paper else None) or []

    def _forget_due(self, uri: str) -> None:
        timer = self._due.pop(uri, None)
        if timer:
            timer.cancel()

    def _publish(self, uri: str) -> None:
        """Checks a document and sends its diagnostics; the text cannot change meanwhile, so they are never stale."""
        self._forget_due(uri)
        paper = self._papers[uri]
        began = time.perf_counter()
        items = self.fenced("检查", paper.diagnostics)
        self._pause = min(max(DEBOUNCE, BACK_OFF * (time.perf_counter() - began)), LONGEST_PAUSE)
        self._send(uri, paper.version, notice("检查时出错，未能查完；详情见日志") if items is None else items)

    def _send(self, uri: str, version: int | None, items: bytes) -> None:
        parts = (
            b'{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":',
            json.dumps(uri).encode(),
            b"" if version is None else b',"version":%d' % version,
            b',"diagnostics":[',
            items,
            b"]}}",
        )
        self.wire.send_bytes(b"".join(parts))

    def _tell(self, message: str) -> None:
        """Shows a message to the user, once."""
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"公文检：{message}"))

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
