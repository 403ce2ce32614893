"""The protocol as pygls speaks it, strict where pygls is lenient: every request is answered, and in its turn only."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidRequest, JsonRpcParseError, JsonRpcServerNotInitialized
from pygls.protocol import LanguageServerProtocol, lsp_method

from gongwen_lsp.actions import KINDS
from gongwen_lsp.client import client_of

if TYPE_CHECKING:
    from cattrs import Converter

    from gongwen_lsp.server import Server


class Protocol(LanguageServerProtocol):
    """Reads messages. Those about texts go straight to the server, past the store of pygls and its machinery."""

    def __init__(self, server: Server, converter: Converter) -> None:
        super().__init__(server, converter)
        self._ours = server
        self._began = False
        self._texts: dict[str, Callable[[Any], None]] = {
            types.TEXT_DOCUMENT_DID_OPEN: server.opened,
            types.TEXT_DOCUMENT_DID_CHANGE: server.changed,
            types.TEXT_DOCUMENT_DID_SAVE: server.saved,
            types.TEXT_DOCUMENT_DID_CLOSE: server.closed,
        }
        for method, handler in self._texts.items():
            self.fm.add_builtin_feature(method, handler)
        self.fm.add_builtin_feature(types.TEXT_DOCUMENT_CODE_ACTION, server.actions)
        self.fm.feature_options[types.TEXT_DOCUMENT_CODE_ACTION] = types.CodeActionOptions(code_action_kinds=KINDS)

    @property
    def is_shut_down(self) -> bool:
        """The client asked to shut down."""
        return self._shutdown

    def receive(self, body: bytes) -> None:
        """Takes one message, whatever is in it."""
        self._ours.fenced("消息", self._take, body)

    def _take(self, body: bytes) -> None:
        message: dict[str, Any] = {"id": None, "method": None}  # what is no message is answered to nobody
        try:
            message = _parsed(body)
            self._refuse_out_of_turn(message)
            structured: Any = self.structure_message(message)
        except JsonRpcException as error:
            if "id" in message and "method" in message:
                said = {"code": error.code, "message": error.message}
                self.send_bytes(json.dumps({"jsonrpc": "2.0", "id": message["id"], "error": said}).encode())
            return
        handler = self._texts.get(message.get("method", ""))
        if handler:
            handler(structured.params)
        else:
            self.handle_message(structured)

    def _refuse_out_of_turn(self, message: dict[str, Any]) -> None:
        """Requests have their time: initialize first and once, nothing but exit after shutdown."""
        method = message.get("method")
        if method is None or method == types.EXIT:
            return
        if self._shutdown:
            raise JsonRpcInvalidRequest("Server is shut down")
        if method == types.INITIALIZE and self._began:
            raise JsonRpcInvalidRequest("Already initialized")
        if method != types.INITIALIZE and not self._began:
            raise JsonRpcServerNotInitialized
        self._began = True

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
        result = yield from super().lsp_initialize(params)
        self._ours.greeted(client_of(params.capabilities, result.capabilities.position_encoding))
        return result


def _parsed(body: bytes) -> dict[str, Any]:
    """The message in a body; it calls a method or answers a request of ours."""
    try:
        message = json.loads(body)
    except ValueError as error:
        raise JsonRpcParseError from error
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0" or not ("method" in message or "id" in message):
        raise JsonRpcInvalidRequest
    return message
