"""Configuration and settings hold when they change, in each folder its own, and a fault in them takes nothing away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests_sample import few_visitors
from tests_wire import FULL, PUBLISH, Message, Talk, did_change, did_close, did_open, edit, hello, note, request

from gongwen_lint.rule import Rule

TEXT = "关于开展检查的通知\n要加强领导,确保实效。\n"
PULL = {**FULL, "textDocument": {**FULL["textDocument"], "diagnostic": {}}, "workspace": {**FULL["workspace"], "diagnostics": {"refreshSupport": True}}}  # fmt: skip
ASKED = {**FULL, "workspace": {**FULL["workspace"], "configuration": True, "didChangeWatchedFiles": {"dynamicRegistration": True}, "didChangeConfiguration": {"dynamicRegistration": True}}}  # fmt: skip
DIAGNOSTIC = "textDocument/diagnostic"
SETTINGS = "workspace/didChangeConfiguration"
FILES = note("workspace/didChangeWatchedFiles", {"changes": []})


def codes(messages: list[Message], uri: str) -> list[str] | None:
    """The codes last published of a document, None if nothing was."""
    found = [m["params"] for m in messages if m.get("method") == PUBLISH and m["params"]["uri"] == uri]
    return [d.get("code", "") for d in found[-1]["diagnostics"]] if found else None


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_pushed_settings_hold_at_once(project: Path) -> None:
    talk, uri = Talk(), (project / "a.txt").as_uri()
    talk.greet()
    assert codes(talk.say(did_open(uri, TEXT)), uri) == ["WF904"]
    for said, expected in (
        ({"gwlint": {"ignore": ["WF904"]}}, []),
        (None, None),
        ({"other": {"ignore": []}}, None),
        ({"gwlint": {"ignore": []}}, ["WF904"]),
        ({"gwlint": {"maxFileLength": 5}}, [""]),
        ({"gwlint": {"maxFileLength": 500, "run": "off"}}, []),
        ({"gwlint": {"run": "onSave"}}, ["WF904"]),
    ):
        assert codes(talk.say(note(SETTINGS, {"settings": said})), uri) == expected


@pytest.mark.parametrize("asked", [True, False], ids=["asked", "pushed"])
def test_a_setting_that_is_taken_out_no_longer_holds(project: Path, asked: bool) -> None:
    answer: list[Any] = [{}]
    talk = Talk(answers={"workspace/configuration": lambda _: answer, "client/registerCapability": None})
    talk.greet(ASKED if asked else FULL, initializationOptions={"stage": "draft"})
    uri = (project / "a.txt").as_uri()
    assert codes(talk.say(did_open(uri, TEXT)), uri) == ["WF904"]
    for said, expected in (({"extendIgnore": ["WF904"]}, []), ({"maxFileLength": True}, ["WF904"])):
        answer[:] = [said]
        assert codes(talk.say(note(SETTINGS, {"settings": None if asked else {"gwlint": said}})), uri) == expected
    assert talk.server.space.settings.stage == "draft"


def test_settings_at_the_greeting_hold(project: Path) -> None:
    talk, uri = Talk(), (project / "a.txt").as_uri()
    talk.greet(initializationOptions={"extendIgnore": ["WF904"]})
    assert codes(talk.say(did_open(uri, TEXT)), uri) == []


def test_settings_are_asked_for_each_folder(project: Path) -> None:
    folders = [project / "甲", project / "乙"]
    for folder in folders:
        folder.mkdir()

    def answer(message: Message) -> list[object]:
        items = message["params"]["items"]
        assert [item["section"] for item in items] == ["gwlint"] * 3
        assert [item.get("scopeUri") for item in items] == [None, *(folder.as_uri() for folder in folders)]
        return [None, {"ignore": ["WF904"]}, None]

    talk = Talk(answers={"workspace/configuration": answer, "client/registerCapability": None})
    talk.greet(ASKED, workspaceFolders=[{"uri": f.as_uri(), "name": f.name} for f in folders])
    for folder, expected in zip(folders, ([], ["WF904"]), strict=True):
        uri = (folder / "a.txt").as_uri()
        assert codes(talk.say(did_open(uri, TEXT)), uri) == expected


def test_what_changes_is_registered_for(project: Path) -> None:
    talk = Talk(answers={"workspace/configuration": [None], "client/registerCapability": None})
    talk.say(hello(ASKED))
    sent = talk.say(note("initialized", {}))
    (asked,) = [m for m in sent if m.get("method") == "client/registerCapability"]
    methods = {r["method"]: r["registerOptions"] for r in asked["params"]["registrations"]}
    watched = [w["globPattern"] for w in methods["workspace/didChangeWatchedFiles"]["watchers"]]
    assert set(watched) == {"**/gwlint.toml", "**/pyproject.toml", "**/.gitignore"}
    assert methods["workspace/didChangeConfiguration"] == {"section": "gwlint"}


def test_drafts_are_watched_where_those_not_open_are_checked(project: Path) -> None:
    talk = Talk(answers={"workspace/configuration": [None], "client/registerCapability": None})
    talk.greet(ASKED, initializationOptions={"workspaceDiagnostics": True})
    (asked,) = [m for m in talk.sent() if m.get("method") == "client/registerCapability"]
    (files,) = [r for r in asked["params"]["registrations"] if r["method"] == "workspace/didChangeWatchedFiles"]
    assert {"**/*.txt", "**/*.md"} <= {w["globPattern"] for w in files["registerOptions"]["watchers"]}


def test_a_configuration_that_changes_holds_at_once(project: Path) -> None:
    talk, uri, config = Talk(), (project / "a.txt").as_uri(), project / "gwlint.toml"
    talk.greet()
    talk.say(did_open(uri, TEXT))
    config.write_text('ignore = ["WF904"]\n', encoding="utf-8")
    assert codes(talk.say(FILES), uri) == []
    config.write_text("", encoding="utf-8")
    save = note("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert codes(talk.say(save), uri) == ["WF904"]
    assert codes(talk.say(save), uri) is None


def test_a_broken_configuration_leaves_the_last_good_one(project: Path) -> None:
    talk, uri, config = Talk(), (project / "a.txt").as_uri(), project / "gwlint.toml"
    config.write_text('ignore = ["WF904"]\n', encoding="utf-8")
    talk.greet()
    assert codes(talk.say(did_open(uri, TEXT)), uri) == []
    for broken, line in (("ignore = [\n\n= 3", 2), ('ignore = ["XX999"]\n', 0), ("stage = 1\n", 0)):
        config.write_text(broken, encoding="utf-8")
        sent = talk.say(FILES)
        assert codes(sent, uri) is None
        shown = [m["params"] for m in sent if m.get("method") == PUBLISH]
        if shown:
            assert shown[0]["uri"] == config.as_uri()
            assert shown[0]["diagnostics"][0]["range"]["start"]["line"] == line
    config.write_text("", encoding="utf-8")
    sent = talk.say(FILES)
    assert codes(sent, config.as_uri()) == []
    assert codes(sent, uri) == ["WF904"]


def test_what_is_excluded_or_no_draft_is_not_checked(project: Path) -> None:
    talk, config = Talk(), project / "gwlint.toml"
    talk.greet(rootUri=project.as_uri())
    for name in ("README.md", "a.py", "requirements.txt", "b.docx", "node_modules/c.txt"):
        assert talk.say(did_open((project / name).as_uri(), TEXT)) == []
    uri = (project / "归档/d.txt").as_uri()
    assert codes(talk.say(did_open(uri, TEXT)), uri) == ["WF904"]
    config.write_text('exclude = ["归档/"]\n', encoding="utf-8")
    assert codes(talk.say(FILES), uri) == []
    assert talk.say(did_close(uri)) == []
    config.unlink()
    assert codes(talk.say(did_open(uri, TEXT)), uri) == ["WF904"]


@pytest.mark.parametrize(
    ("language", "checked"), [("plaintext", True), ("markdown", True), ("python", False), ("gongwen", True)]
)
def test_what_is_no_file_is_a_draft_by_its_language(language: str, checked: bool) -> None:
    talk, uri = Talk(), "untitled:Untitled-1"
    talk.greet()
    found = codes(talk.say(did_open(uri, TEXT, language=language)), uri)
    assert ("WF904" in (found or ())) == checked


def test_folders_come_and_go(project: Path) -> None:
    talk, folder = Talk(), project / "文稿"
    folder.mkdir()
    (project / ".gitignore").write_text("文稿/\n", encoding="utf-8")
    talk.greet(rootUri=project.as_uri())
    uri = (folder / "a.txt").as_uri()
    assert talk.say(did_open(uri, TEXT)) == []
    here: dict[str, Any] = {"uri": folder.as_uri(), "name": "文稿"}
    change = "workspace/didChangeWorkspaceFolders"
    assert codes(talk.say(note(change, {"event": {"added": [here], "removed": []}})), uri) == ["WF904"]
    assert codes(talk.say(note(change, {"event": {"added": [], "removed": [here]}})), uri) == []


def test_who_asks_is_told_to_ask_again(project: Path) -> None:
    talk, uri = Talk(answers={"workspace/diagnostic/refresh": None}), (project / "a.txt").as_uri()
    answer = talk.greet(PULL)
    assert answer["result"]["capabilities"]["diagnosticProvider"]["interFileDependencies"] is False
    assert talk.say(did_open(uri, TEXT)) == []
    item = {"textDocument": {"uri": uri}}
    first = talk.ask(DIAGNOSTIC, **item)
    assert [d["code"] for d in first["items"]] == ["WF904"]
    again = talk.ask(DIAGNOSTIC, **item, previousResultId=first["resultId"])
    assert again == {"kind": "unchanged", "resultId": first["resultId"]}
    sent = talk.say(note(SETTINGS, {"settings": {"gwlint": {"ignore": ["WF904"]}}}))
    assert [m["method"] for m in sent] == ["workspace/diagnostic/refresh"]
    empty = talk.ask(DIAGNOSTIC, **item, previousResultId=first["resultId"])
    assert (empty["kind"], empty["items"]) == ("full", [])
    assert talk.say(did_close(uri)) == []
    assert talk.ask(DIAGNOSTIC, **item)["items"] == []


def test_who_asks_while_a_slow_document_is_written_is_answered_after_a_pause(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gongwen_lsp.desk.QUICK", 0.0)
    monkeypatch.setattr("gongwen_lsp.desk.DEBOUNCE", 1.0)
    talk, uri = Talk(), (project / "a.txt").as_uri()
    talk.greet(PULL)
    talk.say(did_open(uri, TEXT))
    one, two, three = (did_change(uri, version, edit(0, 0, 0, ",")) for version in (2, 3, 4))
    first, second, third = (request(number, DIAGNOSTIC, {"textDocument": {"uri": uri}}) for number in (1, 2, 3))
    assert [m["id"] for m in talk.say(one, first)] == [1]  # nobody knows yet that it is slow
    assert talk.say_together(two, second, three, third) == []
    answers = talk.say(pause=1.1)
    assert [(m["id"], len(m["result"]["items"])) for m in answers] == [(2, 4), (3, 4)]


def test_a_draft_may_be_checked_only_when_saved(project: Path) -> None:
    talk, uri = Talk(), (project / "a.txt").as_uri()
    talk.greet(initializationOptions={"run": "onSave"})
    assert codes(talk.say(did_open(uri, TEXT)), uri) == ["WF904"]
    assert talk.say(did_change(uri, 2, edit(0, 0, 0, ",")), pause=0.2) == []
    save = note("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert codes(talk.say(save), uri) == ["WF904", "WF904"]


def test_all_is_read_anew_when_the_user_says_so(project: Path) -> None:
    said: list[object] = [None]
    talk, uri = Talk(answers={"workspace/configuration": lambda _: said}), (project / "a.txt").as_uri()
    talk.greet({**FULL, "workspace": {**FULL["workspace"], "configuration": True}})
    assert codes(talk.say(did_open(uri, TEXT)), uri) == ["WF904"]
    said[0] = {"extendIgnore": ["WF904"]}
    assert codes(talk.command("gwlint.reload"), uri) == []
    said[0] = {"extendIgnore": ["nonsense"]}
    told, *_ = [m for m in talk.command("gwlint.reload") if m.get("method") != "workspace/configuration"]
    assert "nonsense" in told["params"]["message"]


def test_a_client_that_will_not_say_its_settings_is_served(project: Path) -> None:
    talk, uri = Talk(), (project / "a.txt").as_uri()
    talk.greet(ASKED)
    (asked,) = [m for m in talk.sent() if m.get("method") == "workspace/configuration"]
    refusal = {"jsonrpc": "2.0", "id": asked["id"], "error": {"code": -32601, "message": "no"}}
    assert codes(talk.say(refusal, did_open(uri, TEXT)), uri) == ["WF904"]


def test_one_configuration_may_hold_for_all(project: Path) -> None:
    (project / "eigen.toml").write_text('ignore = ["WF904"]\n', encoding="utf-8")
    talk = Talk()
    talk.greet(initializationOptions={"configuration": str(project / "eigen.toml")})
    for uri in ((project / "a.txt").as_uri(), "untitled:b"):
        assert codes(talk.say(did_open(uri, TEXT)), uri) == []


def test_a_library_that_is_missing_is_told_once(project: Path) -> None:
    lacking = tuple(
        one.but(needs=("no_such_module", "no-such-distribution")) if isinstance(one, Rule) else one
        for one in few_visitors()
    )
    talk = Talk(lambda: lacking)
    talk.greet()
    said = [m for name in "ab" for m in talk.say(did_open((project / f"{name}.txt").as_uri(), TEXT))]
    told = [m["params"]["message"] for m in said if m.get("method") == "window/showMessage"]
    assert len(told) == len(set(told)) > 0
    assert all("没有安装 no_such_module" in one and "pip install no-such-distribution" in one for one in told)
