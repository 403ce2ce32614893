"""Drafts that are not open are checked where the user wants it, with progress, until cancelled."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from tests_wire import FULL, PUBLISH, Message, Talk, did_close, did_open, note, request

COMMA = "关于开展检查的通知\n要加强领导,确保实效。\n"
PULL = {
    **FULL,
    "textDocument": {**FULL["textDocument"], "diagnostic": {}},
    "workspace": {**FULL["workspace"], "diagnostics": {"refreshSupport": True}},
}
FILES = note("workspace/didChangeWatchedFiles", {"changes": []})
SHOWS = {**FULL, "window": {"workDoneProgress": True}}
WANTED = {"workspaceDiagnostics": True}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    for name, text in (("a.txt", COMMA), ("下/b.md", COMMA.replace(",", "，")), ("c.txt", COMMA), ("README.md", COMMA)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "d.docx").write_bytes(b"PK")
    (tmp_path / "e.txt").write_bytes(b"\x00\xff\xfe\x00")
    return tmp_path


def published(messages: list[Message]) -> dict[str, int]:
    found = [m["params"] for m in messages if m.get("method") == PUBLISH]
    return {p["uri"].rpartition("/")[2]: len(p["diagnostics"]) for p in found}


def wait(talk: Talk) -> list[Message]:
    """What comes while the folders are checked."""

    async def until_done() -> None:
        while len(asyncio.all_tasks()) > 1:
            await asyncio.sleep(0.005)

    talk._loop.run_until_complete(until_done())
    return talk.sent()


def test_they_are_published_to_who_does_not_ask(project: Path) -> None:
    talk = Talk(answers={"window/workDoneProgress/create": None})
    talk.greet(SHOWS, rootUri=project.as_uri(), initializationOptions=WANTED)
    sent = wait(talk)
    assert published(sent) == {"a.txt": 1, "b.md": 1, "c.txt": 1} or published(sent) == {
        "a.txt": 1,
        "b.md": 0,
        "c.txt": 1,
    }
    kinds = [m["params"]["value"]["kind"] for m in sent if m.get("method") == "$/progress"]
    assert (kinds[0], kinds[-1]) == ("begin", "end")
    (project / "c.txt").unlink()
    (project / "a.txt").write_text(COMMA.replace(",", "，"), encoding="utf-8")
    talk.say(note("workspace/didChangeWatchedFiles", {"changes": []}))
    assert published(wait(talk)) == {"a.txt": 0, "c.txt": 0}


def test_they_go_when_they_are_no_longer_wanted(project: Path) -> None:
    talk = Talk()
    talk.greet(FULL, rootUri=project.as_uri())
    for wanted, found in ((True, 1), (False, 0)):
        said = {"settings": {"gwlint": {"workspaceDiagnostics": wanted}}}
        sent = talk.say(note("workspace/didChangeConfiguration", said)) + wait(talk)
        assert published(sent) | {"b.md": 0} == {"a.txt": found, "b.md": 0, "c.txt": found}
    assert published(talk.command("gwlint.checkWorkspace") + wait(talk)) | {"b.md": 0} == {
        "a.txt": 1,
        "b.md": 0,
        "c.txt": 1,
    }
    assert published(talk.say(FILES) + wait(talk)) == {}


def test_nothing_is_checked_unasked(project: Path) -> None:
    talk = Talk()
    talk.greet(rootUri=project.as_uri())
    assert published(wait(talk)) == {}
    talk.command("gwlint.checkWorkspace")
    assert "a.txt" in published(wait(talk))


def test_who_asks_is_not_left_with_what_was_sent(project: Path) -> None:
    talk = Talk()
    talk.greet(PULL, rootUri=project.as_uri())
    talk.command("gwlint.checkWorkspace")
    assert published(wait(talk))["a.txt"] == 1
    assert published(talk.say(did_open((project / "a.txt").as_uri(), COMMA))) == {"a.txt": 0}


def test_what_is_opened_meanwhile_is_not_shown_as_it_lies_on_the_disk(project: Path) -> None:
    talk = Talk()
    talk.greet(PULL, rootUri=project.as_uri())
    opening = did_open((project / "c.txt").as_uri(), COMMA)
    command = {"command": "gwlint.checkWorkspace", "arguments": []}

    async def open_meanwhile() -> None:
        talk._written.clear()
        talk.server.wire.receive(json.dumps(request(1, "workspace/executeCommand", command)).encode())
        while not any(m.get("method") == PUBLISH for m in talk.sent()):
            await asyncio.sleep(0)
        talk.server.wire.receive(json.dumps(opening).encode())

    talk._loop.run_until_complete(open_meanwhile())
    assert set(published(wait(talk))) == {"a.txt", "b.md"}


def test_what_is_closed_is_shown_as_it_lies_on_the_disk(project: Path) -> None:
    talk = Talk()
    talk.greet(rootUri=project.as_uri(), initializationOptions=WANTED)
    wait(talk)
    uri = (project / "a.txt").as_uri()
    assert published(talk.say(did_open(uri, COMMA + "再,报。\n"))) == {"a.txt": 2}
    talk.say(did_close(uri))
    assert published(wait(talk))["a.txt"] == 1


def test_who_asks_gets_reports_and_what_stands_only_once(project: Path) -> None:
    talk = Talk()
    answer = talk.greet(PULL, rootUri=project.as_uri(), initializationOptions=WANTED)
    assert answer["result"]["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"] is True

    def ask(before: list[dict[str, str]], **more: Any) -> tuple[list[dict[str, Any]], list[Message]]:
        talk.say(request("w", "workspace/diagnostic", {"previousResultIds": before, **more}))
        sent = wait(talk)
        (found,) = [m["result"]["items"] for m in sent if m.get("id") == "w"]
        return found, sent

    reports, _ = ask([])
    assert {r["uri"].rpartition("/")[2]: r["kind"] for r in reports} == dict.fromkeys(
        ("a.txt", "b.md", "c.txt"), "full"
    )
    before = [{"uri": r["uri"], "value": r["resultId"]} for r in reports]
    talk.say(FILES)
    again, _ = ask(before)
    assert [r["kind"] for r in again] == ["unchanged"] * 3
    (project / "c.txt").unlink()
    talk.say(FILES)
    gone, _ = ask(before)
    assert {r["uri"].rpartition("/")[2]: r.get("items") for r in gone if r["kind"] == "full"} == {"c.txt": []}
    rest, sent = ask([], partialResultToken="p", workDoneToken="t")
    assert rest == []
    parts = [m["params"] for m in sent if m.get("method") == "$/progress"]
    assert {p["token"] for p in parts} == {"p", "t"}
    assert [p["value"]["items"][0]["kind"] for p in parts if p["token"] == "p"] == ["full", "full"]


def test_who_asks_again_waits_for_news(project: Path) -> None:
    talk = Talk()
    talk.greet(PULL, rootUri=project.as_uri(), initializationOptions=WANTED)
    talk.say(request("w", "workspace/diagnostic", {"previousResultIds": []}))
    (first,) = wait(talk)
    before = [{"uri": r["uri"], "value": r["resultId"]} for r in first["result"]["items"]]
    assert talk.say(request("w", "workspace/diagnostic", {"previousResultIds": before})) == []
    opened = (project / "a.txt").as_uri()
    talk.say(did_open(opened, COMMA))
    saved = note("workspace/didChangeWatchedFiles", {"changes": [{"uri": opened, "type": 2}]})
    assert talk.say(saved) == [], "what is open is asked for by itself"
    (project / "c.txt").write_text(COMMA.replace(",", "，"), encoding="utf-8")
    changed = note("workspace/didChangeWatchedFiles", {"changes": [{"uri": (project / "c.txt").as_uri(), "type": 2}]})
    talk.say(changed)
    (again,) = wait(talk)
    kinds = {r["uri"].rpartition("/")[2]: r["kind"] for r in again["result"]["items"]}
    assert kinds == {"b.md": "unchanged", "c.txt": "full"}


def test_who_asks_again_is_answered_in_the_end(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gongwen_lsp.folders.LONGEST_WAIT", 0.01)
    talk = Talk()
    talk.greet(PULL, rootUri=project.as_uri(), initializationOptions=WANTED)
    for before in ([], [{"uri": "file:///x.txt", "value": "1"}]):
        talk.say(request("w", "workspace/diagnostic", {"previousResultIds": before}))
        assert [m["id"] for m in wait(talk)] == ["w"]


def test_it_ends_when_the_user_has_had_enough(project: Path) -> None:
    for number in range(200):
        (project / f"{number}.txt").write_text(COMMA, encoding="utf-8")
    talk = Talk(answers={"window/workDoneProgress/create": None})
    talk.greet(SHOWS, rootUri=project.as_uri())

    async def cut() -> None:
        wire = talk.server.wire
        command = {"command": "gwlint.checkWorkspace", "arguments": []}
        wire.receive(json.dumps(request(1, "workspace/executeCommand", command)).encode())
        while not any(m.get("method") == PUBLISH for m in talk.sent()):
            await asyncio.sleep(0)
        token = next(m["params"]["token"] for m in talk.sent() if m.get("method") == "$/progress")
        wire.receive(json.dumps(note("window/workDoneProgress/cancel", {"token": token})).encode())

    talk._written.clear()
    talk._loop.run_until_complete(cut())
    sent = wait(talk)
    assert 0 < len(published(sent)) < 100
    assert [m["params"]["value"]["kind"] for m in sent if m.get("method") == "$/progress"][-1] == "end"


def test_a_request_that_is_cancelled_is_answered_so(project: Path) -> None:
    talk = Talk()
    talk.greet(PULL, rootUri=project.as_uri(), initializationOptions=WANTED)
    cancel = note("$/cancelRequest", {"id": "w"})

    async def cut() -> None:
        talk._written.clear()
        talk.server.wire.receive(json.dumps(request("w", "workspace/diagnostic", {"previousResultIds": []})).encode())
        talk.server.wire.receive(json.dumps(cancel).encode())
        await asyncio.sleep(0.05)

    talk._loop.run_until_complete(cut())
    assert [m["error"]["code"] for m in talk.sent()] == [-32800]
