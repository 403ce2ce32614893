"""The protocol as pygls speaks it, strict where pygls is lenient: every request is answered, and in its turn only."""

from __future__ import annotations

import json
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol, lsp_method

from gongwen_lsp.actions import KINDS
from gongwen_lsp.client import client_of

if TYPE_CHECKING:
    from gongwen_lsp.server import Server

_PARSE_ERROR, _INVALID_REQUEST, _NOT_INITIALIZED = -32700, -32600, -32002


class Protocol(LanguageServerProtocol):
    """Reads messages; the texts of documents go to the server's own store, not to that of pygls."""

    _server: Server
    _began = False

    @property
    def is_shut_down(self) -> bool:
        """The client asked to shut down."""
        return self._shutdown

    def receive(self, body: bytes) -> None:
        """Takes one message, whatever is in it."""
        try:
            message = json.loads(body)
        except ValueError:
            self._refuse(None, _PARSE_ERROR, "Parse Error")
            return
        if not isinstance(message, dict):
            self._refuse(None, _INVALID_REQUEST, "Invalid Request")
            return
        refusal = self._refusal(message)
        if refusal:
            self._refuse(message, *refusal)
            return
        try:
            structured = self.structure_message(message)
        except JsonRpcException as error:
            self._refuse(message, error.code, error.message)
            return
        self.handle_message(structured)

    def _refusal(self, message: dict[str, Any]) -> tuple[int, str] | None:
        """Why a message must not be handled now."""
        method = message.get("method")
        if not isinstance(method, str) or method == types.EXIT:
            return None if isinstance(method, str) or "id" in message else (_INVALID_REQUEST, "Invalid Request")
        if self._shutdown:
            return _INVALID_REQUEST, "Server is shut down"
        if method == types.INITIALIZE:
            again, self._began = self._began, True
            return (_INVALID_REQUEST, "Already initialized") if again else None
        return None if self._began else (_NOT_INITIALIZED, "Server not initialized")

    def _refuse(self, message: dict[str, Any] | None, code: int, why: str) -> None:
        """Answers a request with an error; a notification is dropped."""
        if message is None:
            self.send_bytes(b'{"jsonrpc":"2.0","id":null,"error":{"code":%d,"message":"%s"}}' % (code, why.encode()))
        elif "id" in message and "method" in message:
            self._send_response(message["id"], error=types.ResponseError(code=code, message=why))

    def send_bytes(self, body: bytes) -> None:
        """Sends a message that is JSON already."""
        if self.writer is not None:
            self.writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def warm_up(self) -> None:
        """Lets the converter build now what the first keystroke would wait for (40 ms)."""
        place = {"line": 0, "character": 0}
        span = {"start": place, "end": place}
        item = {"uri": "", "version": 0}
        change = {"textDocument": item, "contentChanges": [{"range": span, "text": ""}]}
        action = {"textDocument": item, "range": span, "context": {"diagnostics": [{"range": span, "message": ""}]}}
        for method, params in ((types.TEXT_DOCUMENT_DID_CHANGE, change), (types.TEXT_DOCUMENT_CODE_ACTION, action)):
            self.structure_message({"jsonrpc": "2.0", "id": 0, "method": method, "params": params})

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        """The client says what it can do and hears what the server can."""
        self.fm.feature_options[types.TEXT_DOCUMENT_CODE_ACTION] = types.CodeActionOptions(code_action_kinds=KINDS)
        result = yield from super().lsp_initialize(params)
        self._server.greeted(client_of(params.capabilities, result.capabilities.position_encoding))
        return result

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """The client opened a document."""
        self._server.opened(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """The client edited a document."""
        self._server.changed(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """The client closed a document."""
        self._server.closed(params.text_document.uri)

    @lsp_method(types.TEXT_DOCUMENT_DID_SAVE)
    def lsp_text_document__did_save(self, params: types.DidSaveTextDocumentParams) -> None:
        """The client saved a document."""
        self._server.saved(params.text_document.uri)

    @lsp_method(types.TEXT_DOCUMENT_CODE_ACTION)
    def lsp_text_document__code_action(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """The client asks what can be done about a range."""
        return self._server.actions(params)
