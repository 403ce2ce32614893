"""The wire: frames in any pieces, messages of any kind, every request answered exactly once."""

from __future__ import annotations

import asyncio
import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_sample import few_visitors
from tests_wire import FULL, PUBLISH, Talk, did_change, did_close, did_open, edit, frame, hello, note, request

from gongwen_lint.engine import changed
from gongwen_lsp import desk
from gongwen_lsp.frames import BODY, HEADER, FrameError, Frames, framed
from gongwen_lsp.protocol import changes_in

URI = "file:///a.txt"
LONG = "关于开展检查的通知\n" + "𠮷山镇要加强领导,确保实效。\n" * 200
HOVER = {"textDocument": {"uri": URI}, "position": {"line": 1, "character": 9}}


def test_frames_come_apart_at_every_byte() -> None:
    bodies = [b'{"a": "\xe5\x9b\xbd"}', b"{}", b"x" * 70_000, b"1"]
    odd = b"content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:  2\r\n\r\n{}"
    data = (
        framed(bodies[0]) + odd + b"Content-Length: 0\r\n\r\n" + framed(bodies[2]) + b"X: y\r\n\r\n" + framed(bodies[3])
    )
    for at in [*range(200), len(data) - 1]:
        frames = Frames()
        assert [*frames.feed(data[:at]), *frames.feed(data[at:])] == bodies
    frames = Frames()
    assert [body for byte in data[:150] + data[-60:] for body in frames.feed(bytes((byte,)))][:2] == bodies[:2]


def test_what_is_no_stream_of_messages_is_refused() -> None:
    with pytest.raises(FrameError):
        list(Frames().feed(b"x" * HEADER))
    with pytest.raises(FrameError):
        list(Frames().feed(b"Content-Length: %d\r\n\r\n" % (BODY + 1)))
    with pytest.raises(FrameError):  # a web page
        list(Frames().feed(b"POST / HTTP/1.1\r\nHost: 127.0.0.1:9\r\nContent-Length: 2\r\n\r\n{}"))


SPAN = st.one_of(
    st.just({"start": {"line": 0, "character": 1}, "end": {"line": 2, "character": 0}}),
    st.just({"start": {"line": 0, "character": -1}, "end": {"line": 2, "character": 0}}),
    st.just({"start": {"line": 0}, "end": 3}),
    st.just({"start": {"line": True, "character": 1}, "end": {"line": 2, "character": 0}}),
)
ITEM: st.SearchStrategy[Any] = st.one_of(
    st.just({"uri": URI, "version": 2}), st.just({"uri": URI}), st.just({"uri": 3, "version": 2}), st.just([])
)
CHANGE = st.fixed_dictionaries(
    {"text": st.one_of(st.text(max_size=3), st.integers())}, optional={"range": SPAN, "rangeLength": st.just(1)}
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.none(), st.fixed_dictionaries({"textDocument": ITEM, "contentChanges": st.lists(CHANGE, max_size=3)}))
)
def test_the_short_way_of_edits_is_that_of_the_long_way(params: Any) -> None:
    """What the quick reader takes, the strict one takes and understands alike."""
    quick = changes_in(params)
    if quick is None:
        return
    taken: list[object] = []
    talk = Talk()
    talk.server.changed = lambda *given: taken.append(given)  # type: ignore[method-assign]
    structured: Any = talk.server.wire.structure_message(note("textDocument/didChange", params))
    talk.server.edited(structured.params)
    assert taken == [quick]


def talking() -> Talk:
    talk = Talk()
    talk.greet()
    return talk


def test_a_request_is_cancelled_and_answered_once() -> None:
    talk = talking()

    async def cut() -> None:
        talk._written.clear()
        wire = talk.server.wire
        wire.receive(json.dumps(did_open(URI, LONG)).encode())
        for number in range(1, 6):
            wire.receive(
                json.dumps(
                    request(
                        number,
                        "textDocument/formatting",
                        {"textDocument": {"uri": URI}, "options": {"tabSize": 4, "insertSpaces": True}},
                    )
                ).encode()
            )
        for number in (2, 4, 99):
            wire.receive(json.dumps(note("$/cancelRequest", {"id": number})).encode())
        while sum("id" in json.loads(m) for m in talk._written) < 5:
            await asyncio.sleep(0)
        wire.receive(json.dumps(note("$/cancelRequest", {"id": 1})).encode())
        await asyncio.sleep(0.01)

    talk._loop.run_until_complete(cut())
    answers = {m["id"]: m for m in talk.sent() if "id" in m}
    assert sorted(answers) == [1, 2, 3, 4, 5]
    assert len([m for m in talk.sent() if "id" in m]) == 5
    assert {number: m.get("error", {}).get("code") for number, m in answers.items()} == {
        1: None,
        2: -32800,
        3: None,
        4: -32800,
        5: None,
    }
    assert answers[1]["result"] == answers[3]["result"]


def test_others_have_their_turn_while_a_long_text_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "SLICE", 0.0)
    monkeypatch.setattr(changed, "PORTION", 100)
    talk = talking()

    async def ask() -> None:
        talk._written.clear()
        wire = talk.server.wire
        wire.receive(json.dumps(did_open(URI, LONG)).encode())
        wire.receive(json.dumps(request(1, "textDocument/hover", HOVER)).encode())
        wire.receive(json.dumps(did_change(URI, 2, edit(0, 0, 0, ","))).encode())
        await asyncio.sleep(0)
        wire.receive(json.dumps(note("textDocument/didSave", {"textDocument": {"uri": URI}})).encode())
        while not any(json.loads(m).get("method") == PUBLISH for m in talk._written):
            await asyncio.sleep(0)

    talk._loop.run_until_complete(ask())
    first, *rest = talk.sent()
    assert first["id"] == 1
    assert "用了半角逗号" in first["result"]["contents"]["value"]
    (published,) = rest
    assert published["params"]["version"] == 2
    assert len([d for d in published["params"]["diagnostics"] if d["code"] == "WF904"]) == 201


def test_traces_and_errors_hold_no_text() -> None:
    talk = Talk()
    talk.greet(trace="verbose")
    sent = talk.say(did_open(URI, LONG), request(1, "textDocument/hover", {"textDocument": 3}))
    traced = [m["params"] for m in sent if m.get("method") == "$/logTrace"]
    assert [t["message"].partition("（")[0] for t in traced] == ["textDocument/didOpen", "textDocument/hover"]
    assert "加强领导" not in json.dumps(traced, ensure_ascii=False)
    (refused,) = [m for m in sent if m.get("id") == 1]
    assert refused["error"] == {"code": -32602, "message": "Invalid Params"}
    assert talk.say(note("$/setTrace", {"value": "off"}), note("$/odd"))[:0] == []
    assert not [m for m in talk.say(did_close(URI)) if m.get("method") == "$/logTrace"]


@pytest.mark.parametrize(
    "method",
    [
        "hover",
        "completion",
        "documentSymbol",
        "foldingRange",
        "codeLens",
        "documentLink",
        "formatting",
        "rangeFormatting",
        "codeAction",
        "diagnostic",
    ],
)
def test_a_document_that_is_not_open_has_nothing(method: str) -> None:
    talk = talking()
    span = edit(0, 0, 0, "")["range"]
    params: dict[str, Any] = {
        "textDocument": {"uri": "file:///none.txt"}, "position": span["start"], "range": span,
        "options": {"tabSize": 4, "insertSpaces": True},
    }  # fmt: skip
    if method == "codeAction":
        params["context"] = {"diagnostics": []}
    (answer,) = talk.say(request(1, f"textDocument/{method}", params))
    assert answer["result"] in (None, []) or (method, answer["result"]["items"]) == ("diagnostic", [])


def test_positions_anywhere_are_borne() -> None:
    talk = talking()
    talk.say(did_open(URI, "𠮷\n要,"))
    for line, column in ((0, 1), (0, 99), (1, 2), (2, 0), (99, 99)):
        for method in ("hover", "completion"):
            place = {"line": line, "character": column}
            (answer,) = talk.say(
                request(1, f"textDocument/{method}", {"textDocument": {"uri": URI}, "position": place})
            )
            assert "result" in answer


def test_many_kinds_of_messages_leave_the_server_alive() -> None:
    dice = random.Random(5)
    talk = talking()
    methods = [
        "textDocument/didOpen",
        "textDocument/didChange",
        "textDocument/hover",
        "workspace/executeCommand",
        "initialized",
        "workspace/diagnostic",
        "codeAction/resolve",
        "$/progress",
        "window/workDoneProgress/cancel",
        "workspace/didChangeConfiguration",
        "workspace/didChangeWorkspaceFolders",
    ]
    junk: list[Any] = [
        None,
        3,
        [],
        {},
        {"textDocument": {"uri": 1}},
        {"textDocument": {"uri": URI}},
        {"token": "x"},
        {"settings": {"gwlint": 4}},
        {"event": 3},
        {"command": "gwlint.fixAll", "arguments": [{}]},
    ]
    for number in range(300):
        method, params = dice.choice(methods), dice.choice(junk)
        is_request = dice.random() < 0.5
        sent = talk.say(request(number, method, params) if is_request else note(method, params))
        assert len([m for m in sent if m.get("id") == number and "method" not in m]) == int(is_request), (
            method,
            params,
        )
    (published,) = [m for m in talk.say(did_open("file:///b.txt", "要,完。\n")) if m.get("method") == PUBLISH]
    assert published["params"]["diagnostics"]


def test_leaving_is_told_how_it_went() -> None:
    talk = Talk(few_visitors)
    talk.say(note("exit"))
    assert talk.left == [1]
    talk.say(hello(FULL), request(1, "shutdown"), note("exit"))
    assert talk.left == [1, 0]
    assert frame({}) == framed(b"{}")
