"""The protocol as pygls speaks it, strict where pygls is lenient: every request is answered, and in its turn only."""

from __future__ import annotations

import json
import time
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Any, cast

from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInvalidRequest,
    JsonRpcMethodNotFound,
    JsonRpcParseError,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol, lsp_method

from gongwen_lsp.client import client_of

if TYPE_CHECKING:
    from cattrs import Converter

    from gongwen_lsp.server import Server

Span = tuple[tuple[int, int], tuple[int, int]]
Change = tuple[Span | None, str]
"""A range of a text and what takes its place; no range is the whole text."""


class Protocol(LanguageServerProtocol):
    """Reads messages. Those about texts go straight to the server, past the store of pygls and its machinery."""

    def __init__(self, server: Server, converter: Converter) -> None:
        super().__init__(server, converter)
        self._ours = server
        self._began = False
        self._texts = server.texts()
        for method, handler in self._texts.items():
            self.fm.add_builtin_feature(method, handler)
        for method, (answer, options) in server.answers().items():
            self.fm.add_builtin_feature(method, answer)
            if options is not None:
                self.fm.feature_options[method] = options

    @property
    def is_shut_down(self) -> bool:
        """The client asked to shut down."""
        return self._shutdown

    def receive(self, body: bytes) -> None:
        """Takes one message, whatever is in it."""
        self._ours.fenced("消息", self._take, body)

    def _take(self, body: bytes) -> None:
        message: dict[str, Any] = {"id": None, "method": None}  # what is no message is answered to nobody
        began = time.perf_counter()
        try:
            message = _parsed(body)
            self._refuse_out_of_turn(message)
            self._dispatch(message)
        except JsonRpcException as error:
            if "id" in message and "method" in message:
                said = {"code": error.code, "message": error.message}
                self._send_data({"jsonrpc": "2.0", "id": message["id"], "error": said})
        if self.trace != types.TraceValue.Off:
            self._tell_of(message, time.perf_counter() - began)

    def _dispatch(self, message: dict[str, Any]) -> None:
        method = message.get("method", "")
        if method == types.TEXT_DOCUMENT_DID_CHANGE and "id" not in message:
            change = changes_in(message.get("params"))
            if change:
                self._ours.changed(*change)
                return
        structured: Any = self.structure_message(message)
        if "id" in message and not hasattr(structured, "id"):
            raise JsonRpcMethodNotFound(f"{method} is no request")
        handler = self._texts.get(method)
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

    def _tell_of(self, message: dict[str, Any], seconds: float) -> None:
        """Tells a client that traces what came in, without what it says."""
        method = message.get("method")
        if method and method != types.SET_TRACE:
            said = {"message": f"{method}（{1000 * seconds:.1f} 毫秒）"}
            self._send_data({"jsonrpc": "2.0", "method": types.LOG_TRACE, "params": said})

    def send_bytes(self, body: bytes) -> None:
        """Sends a message that is JSON already."""
        if self.writer is not None:
            self.writer.write(body)

    def _send_data(self, data: Any) -> None:
        """Sends a message; a half of a surrogate pair becomes the JSON escape for it."""
        body = json.dumps(data, default=self._serialize_message, ensure_ascii=False, separators=(",", ":"))
        self.send_bytes(body.encode("utf-8", "backslashreplace"))

    def _send_response(self, msg_id: int | str, result: Any = None, error: types.ResponseError | None = None) -> None:
        """Answers a request: with a result that may be JSON already, or with an error, which never quotes our code."""
        if error is not None:
            error.data = None
        elif isinstance(result, bytes):
            self._result_types.pop(msg_id, None)
            self.send_bytes(b'{"jsonrpc":"2.0","id":%s,"result":%s}' % (json.dumps(msg_id).encode(), result))
            return
        super()._send_response(msg_id, result, error)

    def warm_up(self) -> None:
        """Lets the converter build now what the first request would wait for (40 ms)."""
        place = {"line": 0, "character": 0}
        span = {"start": place, "end": place}
        params = {
            "textDocument": {"uri": "", "version": 0, "text": "", "languageId": ""},
            "range": span,
            "position": place,
            "context": {"diagnostics": [{"range": span, "message": ""}]},
        }
        for method in (types.TEXT_DOCUMENT_DID_OPEN, types.TEXT_DOCUMENT_CODE_ACTION, types.TEXT_DOCUMENT_HOVER):
            self.structure_message({"jsonrpc": "2.0", "id": 0, "method": method, "params": params})

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        """The client says what it can do and hears what the server can."""
        self._ours.expect(params)
        result = yield from super().lsp_initialize(params)
        client = client_of(params.capabilities, result.capabilities.position_encoding)
        self.trace = params.trace or types.TraceValue.Off
        self._ours.greeted(client, params, result.capabilities)
        return result

    @lsp_method(types.EXIT)
    def lsp_exit(self, *_: Any) -> None:  # type: ignore[override]
        """The client is done: the process ends, or its connection."""
        if self.writer is not None:
            self.writer.close()
        self._ours.leave(0 if self._shutdown else 1)


def _parsed(body: bytes) -> dict[str, Any]:
    """The message in a body; it calls a method or answers a request of ours."""
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise JsonRpcParseError from error
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0" or not ("method" in message or "id" in message):
        raise JsonRpcInvalidRequest
    return message


def changes_in(params: Any) -> tuple[str, int, Sequence[Change]] | None:
    """Document, version and changes in what comes with each keystroke; None where it is not in order."""
    try:
        item = params["textDocument"]
        changes = [(_span(change.get("range")), change["text"]) for change in params["contentChanges"]]
        uri, version = item["uri"], item["version"]
    except (AttributeError, KeyError, TypeError):
        return None
    sound = isinstance(uri, str) and type(version) is int and all(isinstance(text, str) for _, text in changes)
    return (uri, version, cast("list[Change]", changes)) if sound else None


def _span(place: dict[str, dict[str, int]] | None) -> Span | None:
    if place is None:
        return None
    start, end = place["start"], place["end"]
    numbers = start["line"], start["character"], end["line"], end["character"]
    if not all(type(number) is int and number >= 0 for number in numbers):
        raise TypeError
    return numbers[:2], numbers[2:]
