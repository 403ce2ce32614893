"""The conversation: what is answered, what is sent unasked, and when."""

from __future__ import annotations

import gc
import logging
from pathlib import Path

import pytest
from tests_sample import few_visitors
from tests_wire import (
    FULL,
    PUBLISH,
    Message,
    Talk,
    ask_actions,
    did_change,
    did_close,
    did_open,
    edit,
    hello,
    note,
    request,
)

from gongwen_lint.engine import RuleError, Session
from gongwen_lint.rule import Visitor
from gongwen_lsp.desk import pause_after

URI = "file:///%E5%85%AC%E6%96%87/a.txt"
TEXT = "关于开展检查的通知\n𠮷山镇要加强领导,确保实效。\n"
AFTER = 0.2
"""Longer than the pause before a check."""


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.say(hello(), note("initialized", {}))
    return talk


def codes(message: Message) -> list[str]:
    assert message["method"] == PUBLISH
    return [diagnostic["code"] for diagnostic in message["params"]["diagnostics"]]


def test_what_the_server_can_do() -> None:
    (answer,) = Talk().say(hello())
    assert answer["result"]["serverInfo"]["name"] == "gwlint"
    capabilities = answer["result"]["capabilities"]
    assert capabilities["positionEncoding"] == "utf-16"
    assert capabilities["textDocumentSync"] == {"openClose": True, "change": 2, "save": True}
    kinds = ["quickfix", "source.fixAll.gwlint"]
    assert capabilities["codeActionProvider"] == {"codeActionKinds": kinds, "resolveProvider": True}


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (["utf-32", "utf-16"], "utf-32"),
        (["utf-8"], "utf-8"),
        (["utf-7", "utf-16", "utf-8"], "utf-16"),
        (None, "utf-16"),
    ],
)
def test_the_client_chooses_how_columns_count(offered: list[str] | None, chosen: str) -> None:
    talk = Talk()
    (answer,) = talk.say(hello({**FULL, "general": {"positionEncodings": offered}} if offered else {}))
    assert answer["result"]["capabilities"]["positionEncoding"] == chosen
    (published,) = talk.say(did_open(URI, TEXT))
    (place,) = [d["range"]["start"] for d in published["params"]["diagnostics"]]
    assert place == {"line": 1, "character": {"utf-8": 25, "utf-16": 9, "utf-32": 8}[chosen]}


def test_requests_out_of_turn_are_refused() -> None:
    talk = Talk()
    (early,) = talk.say(request("a", "textDocument/codeAction", {}), did_open(URI, TEXT))
    assert (early["id"], early["error"]["code"]) == ("a", -32002)
    first, second = talk.say(hello(), hello())
    assert "result" in first
    assert second["error"]["code"] == -32600
    down, late = talk.say(request(1, "shutdown"), request(2, "shutdown"), did_open(URI, TEXT))
    assert down["result"] is None
    assert (late["id"], late["error"]["code"]) == (2, -32600)


def test_every_request_is_answered(talk: Talk) -> None:
    unknown, odd, wrong = talk.say(
        request(1, "textDocument/unheardOf", {}),
        request(2, "$/odd", {}),
        request(3, "textDocument/codeAction", {"textDocument": {"uri": URI}}),
    )
    assert [m["error"]["code"] for m in (unknown, odd, wrong)] == [-32601, -32601, -32602]
    assert [m["id"] for m in (unknown, odd, wrong)] == [1, 2, 3]


def test_notifications_are_never_answered(talk: Talk) -> None:
    assert (
        talk.say(note("$/odd"), note("textDocument/didOpen", {"textDocument": {}}), note("unheard/of", {"a": 1})) == []
    )
    (published,) = talk.say(did_open(URI, TEXT))
    assert codes(published) == ["WF904"]


def test_what_is_no_message_is_refused(talk: Talk) -> None:
    answers = talk.say_bytes(b"{", b"[]", b"\xff", b"{}", b'{"method": "shutdown", "id": 1}', b"7")
    assert [(a["id"], a["error"]["code"]) for a in answers] == [
        (None, code) for code in (-32700, -32600, -32700, -32600, -32600, -32600)
    ]
    strange = [request(2, 5), request(3, ["a"]), {"jsonrpc": "2.0", "id": 4}, {"jsonrpc": "2.0", "id": 5, "error": 6}]  # type: ignore[arg-type]
    assert [a["id"] for a in talk.say(*strange)] == [2, 3]
    (published,) = talk.say(did_open(URI, TEXT))
    assert published["method"] == PUBLISH


def test_opening_publishes_at_once(talk: Talk) -> None:
    (published,) = talk.say(did_open(URI, TEXT, version=7))
    assert published["params"]["uri"] == URI
    assert published["params"]["version"] == 7
    (diagnostic,) = published["params"]["diagnostics"]
    assert diagnostic["range"] == edit(1, 9, 10, "")["range"]
    assert diagnostic["severity"] == 1
    assert diagnostic["source"] == "gwlint"
    assert "GB/T 15834" in diagnostic["message"]


def test_the_first_keystrokes_are_published_once_after_a_pause(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    edits = [did_change(URI, version, edit(0, 0, 0, ",")) for version in range(2, 12)]
    assert talk.say(*edits[:9]) == []
    (published,) = talk.say(edits[9], pause=AFTER)
    assert published["params"]["version"] == 11
    assert codes(published) == ["WF904"] * 11


def test_keystrokes_are_published_at_once_where_the_check_is_quick(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    talk.say(did_change(URI, 2, edit(0, 0, 0, ",")), pause=AFTER)  # from here on it is known to be
    published = talk.say(*(did_change(URI, version, edit(0, 0, 0, ",")) for version in (3, 4)))
    assert [message["params"]["version"] for message in published] == [3, 4]


def test_keystrokes_that_come_together_are_published_once(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    talk.say(did_change(URI, 2, edit(0, 0, 0, ",")), pause=AFTER)
    edits = (did_change(URI, version, edit(0, 0, 0, ",")) for version in (3, 4, 5))
    (published,) = talk.say_together(*edits)
    assert published["params"]["version"] == 5


def test_who_does_not_read_gets_no_more_before_a_pause(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    talk.say(did_change(URI, 2, edit(0, 0, 0, ",")), pause=AFTER)
    talk.server.unread = lambda: 100
    assert talk.say(did_change(URI, 3, edit(0, 0, 0, ","))) == []
    (published,) = talk.say(did_change(URI, 4, edit(0, 0, 0, ",")), pause=AFTER)
    assert published["params"]["version"] == 4


def test_saving_does_not_wait(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    save = note("textDocument/didSave", {"textDocument": {"uri": URI}})
    (published,) = talk.say(did_change(URI, 2, edit(0, 0, 0, ",")), save, pause=AFTER)
    assert published["params"]["version"] == 2
    assert talk.say(save) == []


def test_changes_of_one_message_are_taken_in_order(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    changes = ({"text": "一\n,二"}, edit(1, 1, 1, ","), edit(0, 0, 1, "三\r\n"))
    (published,) = talk.say(did_change(URI, 2, *changes), pause=AFTER)
    places = [d["range"]["start"] for d in published["params"]["diagnostics"] if d["code"] == "WF904"]
    assert places == [{"line": 2, "character": 0}, {"line": 2, "character": 1}]


def test_an_empty_list_is_sent_when_the_last_is_mended(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    (published,) = talk.say(did_change(URI, 2, edit(1, 9, 10, "，")), pause=AFTER)
    assert published["params"] == {"uri": URI, "version": 2, "diagnostics": []}


def test_closing_clears_and_ends_what_was_due(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    (published,) = talk.say(did_change(URI, 2, edit(0, 0, 0, ",")), did_close(URI), pause=AFTER)
    assert published["params"] == {"uri": URI, "diagnostics": []}
    assert talk.say(
        did_close(URI), did_change(URI, 3, edit(0, 0, 0, "x")), ask_actions(1, URI, 0, 0, 9), pause=AFTER
    ) == [{"id": 1, "jsonrpc": "2.0", "result": []}]


def test_opening_again_takes_the_new_text(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    (published,) = talk.say(did_open(URI, "关于开展检查的通知\n", version=1))
    assert published["params"]["diagnostics"] == []


def test_actions_are_for_the_text_as_it_is_now(talk: Talk) -> None:
    talk.say(did_open(URI, TEXT))
    answer, *_ = talk.say(did_change(URI, 2, edit(1, 0, 2, "")), ask_actions(1, URI, 1, 7, 7))
    quick, fix_all = [a for a in answer["result"] if a["title"].startswith("改")]
    mended = {"range": edit(1, 7, 8, "")["range"], "newText": "，"}
    expected = [{"textDocument": {"uri": URI, "version": 2}, "edits": [mended]}]
    assert quick["edit"] == fix_all["edit"] == {"documentChanges": expected}
    assert (quick["title"], quick["kind"], quick["isPreferred"]) == ("改为“，”", "quickfix", True)
    assert fix_all["kind"] == "source.fixAll.gwlint"


@pytest.mark.parametrize("uri", [URI, "file:///c%3A/公文/稿.txt", "untitled:Untitled-1", "vscode-vfs://github/a/b.txt"])
def test_names_are_given_back_as_they_came(talk: Talk, uri: str) -> None:
    (published,) = talk.say(did_open(uri, TEXT))
    assert published["params"]["uri"] == uri
    assert codes(published) == ["WF904"]


@pytest.mark.parametrize(("uri", "language"), [("file:///a.md", "plaintext"), ("untitled:Untitled-1", "markdown")])
def test_markdown_is_known_by_language_or_name(talk: Talk, uri: str, language: str) -> None:
    (published,) = talk.say(did_open(uri, "# 关于开展检查的通知\n\n请用`a,b`,谢谢。\n", language=language))
    assert [d["range"]["start"]["character"] for d in published["params"]["diagnostics"]] == [7]


def test_the_configuration_beside_the_file_holds(talk: Talk, tmp_path: Path) -> None:
    (tmp_path / "gwlint.toml").write_text('ignore = ["WF904"]\n', encoding="utf-8")
    (published,) = talk.say(did_open((tmp_path / "a.txt").as_uri(), TEXT))
    assert codes(published) == []


def test_a_faulty_configuration_is_told_once_and_passed_over(talk: Talk, tmp_path: Path) -> None:
    (tmp_path / "gwlint.toml").write_text("ignore = 1\n", encoding="utf-8")
    told, shown, published = talk.say(did_open((tmp_path / "a.txt").as_uri(), TEXT))
    assert told["method"] == "window/showMessage"
    assert "ignore" in told["params"]["message"]
    assert shown["params"]["uri"] == (tmp_path / "gwlint.toml").as_uri()
    assert "ignore" in shown["params"]["diagnostics"][0]["message"]
    assert codes(published) == ["WF904"]
    (again,) = talk.say(did_open((tmp_path / "b.txt").as_uri(), TEXT))
    assert codes(again) == ["WF904"]


def test_rules_that_cannot_be_loaded_are_told(caplog: pytest.LogCaptureFixture) -> None:
    def load() -> tuple[Visitor, ...]:
        raise RuleError("规则包“x”无法载入")

    talk = Talk(load)
    told, published = talk.say(hello(), did_open(URI, TEXT))[1:]
    assert "规则包" in told["params"]["message"]
    assert codes(published) == []
    assert not caplog.records


def test_rules_are_loaded_after_the_answer() -> None:
    sent_before: list[int] = []

    def load() -> tuple[Visitor, ...]:
        sent_before.append(len(new.sent()))
        return few_visitors()

    new = Talk(load)
    new.say(hello())
    assert sent_before == [1]


@pytest.mark.parametrize("fails", [False, True])
def test_rubbish_is_collected_when_the_rules_are_loaded(fails: bool) -> None:
    """Until then nothing is looked for: what is made stays."""

    def load() -> tuple[Visitor, ...]:
        assert not gc.isenabled()
        if fails:
            raise RuntimeError
        return few_visitors()

    talk = Talk(load)
    gc.disable()
    try:
        talk.greet()
        assert gc.isenabled()
    finally:
        gc.enable()


def test_a_rule_that_fails_is_a_finding(talk: Talk) -> None:
    (published,) = talk.say(did_open(URI, TEXT + "坏规则\n"))
    assert sorted(codes(published)) == ["GW001", "WF903", "WF904"]


def test_a_check_that_fails_is_said_and_the_next_one_works(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(TEXT)

    with monkeypatch.context() as broken:
        broken.setattr(Session, "advance", fails)
        published, actions = talk.say(did_open(URI, TEXT), ask_actions(1, URI, 0, 0, 9))
    assert "出错" in published["params"]["diagnostics"][0]["message"]
    assert actions["result"] == []
    assert "RuntimeError" in caplog.text
    assert "加强领导" not in caplog.text
    (published,) = talk.say(did_change(URI, 2, edit(0, 0, 0, ",")), pause=AFTER)
    assert codes(published) == ["WF904", "WF904"]


def test_a_handler_that_fails_does_not_end_the_server(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(TEXT)

    with monkeypatch.context() as broken:
        broken.setattr("gongwen_lsp.server.Paper", fails)
        assert talk.say(did_open(URI, TEXT)) == []
    assert [record.levelno for record in caplog.records if record.name == "gwlint"] == [logging.ERROR]
    (published,) = talk.say(did_open(URI, TEXT))
    assert codes(published) == ["WF904"]


def test_what_many_keystrokes_need_is_made_ready_while_nobody_waits(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gongwen_lsp.server.IDLE", 0.01)
    talk.say(did_open(URI, ","))  # a longer text would have it built at once, as the rules here look for few words
    paper = talk.server.desk.paper(URI)
    assert paper is not None
    assert not paper.terms.rules.triggers.is_ready
    assert talk.say(pause=0.1) == []
    assert paper.terms.rules.triggers.is_ready


@pytest.mark.parametrize(
    ("first", "second", "pause"),
    [(0.001, 0.002, 0.0), (0.001, 9.0, 0.0), (9.0, 0.001, 0.0), (0.01, 0.02, 0.05), (0.1, 0.2, 0.3), (5.0, 9.0, 1.0)],
    ids=["quick", "once slow", "was once slow", "not quick", "slow", "very slow"],
)
def test_who_types_in_a_slow_document_is_waited_for(first: float, second: float, pause: float) -> None:
    assert pause_after(first, second) == pytest.approx(pause)
