"""What the server says it can do, so that a change is seen; and what it says to clients that can do little."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests_sample import few_visitors
from tests_wire import FULL, PUBLISH, Talk, ask_actions, did_open, hello

from gongwen_lint.rule import Hit, Paragraph, Visitor, rule

URI, TEXT = "file:///a.txt", "关于开展检查的通知\n𠮷山镇要加强领导,确保实效。\n"
EXPECTED: dict[str, Any] = {
    "codeActionProvider": {"codeActionKinds": ["quickfix", "source.fixAll.gwlint"], "resolveProvider": True},
    "codeLensProvider": {"resolveProvider": False},
    "completionProvider": {"resolveProvider": False, "triggerCharacters": ["的", "〔", "此", "妥", "当"]},
    "documentFormattingProvider": True,
    "documentLinkProvider": {"resolveProvider": False},
    "documentRangeFormattingProvider": True,
    "documentSymbolProvider": True,
    "executeCommandProvider": {
        "commands": [
            "gwlint.addTerm", "gwlint.disableRule", "gwlint.fixAll", "gwlint.summary", "gwlint.rulePage",
            "gwlint.checkWorkspace", "gwlint.reload",
        ]
    },
    "foldingRangeProvider": True,
    "hoverProvider": True,
    "positionEncoding": "utf-16",
    "textDocumentSync": {"change": 2, "openClose": True, "save": True},
    "workspace": {"fileOperations": {}, "workspaceFolders": {"changeNotifications": True, "supported": True}},
}  # fmt: skip


@pytest.mark.parametrize(("asks", "again"), [(False, False), (True, False), (True, True)])
def test_what_the_server_can_do(asks: bool, again: bool) -> None:
    """Who asks, but not again when told to, is sent what changes unasked, as who does not ask."""
    texts = {**FULL["textDocument"], **({"diagnostic": {}} if asks else {})}
    space = {**FULL["workspace"], **({"diagnostics": {"refreshSupport": True}} if again else {})}
    (answer,) = Talk().say(hello({**FULL, "textDocument": texts, "workspace": space}))
    pulls = asks and again
    found = answer["result"]["capabilities"]
    told = {"identifier": "gwlint", "interFileDependencies": False, "workspaceDiagnostics": False}
    assert found.pop("diagnosticProvider", None) == (told if pulls else None)
    assert found == EXPECTED


def test_a_client_that_can_do_nothing_is_served() -> None:
    talk = Talk()
    talk.greet({})
    (published,) = talk.say(did_open(URI, TEXT))
    (diagnostic,) = published["params"]["diagnostics"]
    assert sorted(diagnostic) == ["code", "message", "range", "severity", "source"]
    (answer,) = talk.say(ask_actions(1, URI, 1, 9, 9))
    mending = answer["result"][0]
    assert sorted(mending) == ["edit", "kind", "title"]
    assert list(mending["edit"]) == ["changes"]
    (symbol,) = talk.ask("textDocument/documentSymbol", textDocument={"uri": URI})
    assert sorted(symbol) == ["kind", "location", "name"]


def test_nulls_and_what_is_unknown_are_borne() -> None:
    talk = Talk()
    said = hello({**FULL, "experimental": {"x": 1}, "notebookDocument": None})
    said["params"] |= {
        "workspaceFolders": None,
        "rootPath": None,
        "initializationOptions": None,
        "clientInfo": {"name": "x"},
    }
    said["params"]["odd"] = [1]
    said["odd"] = None
    (answer,) = talk.say(said)
    assert answer["result"]["capabilities"]
    opening = did_open(URI, TEXT)
    opening["params"]["textDocument"]["odd"] = {"a": None}
    (published,) = talk.say(opening)
    assert published["method"] == PUBLISH


def test_a_rule_that_never_comes_back_from_itself_is_a_finding() -> None:
    @rule("WF906", "sample-deep", "试", severity="info", basis="实务", clause="", bad=[], good=[])
    def deep(paragraph: Paragraph) -> list[Hit]:
        return [*deep.check(paragraph)]

    def load() -> tuple[Visitor, ...]:
        return (*few_visitors(), deep)

    talk = Talk(load)
    talk.greet()
    (published,) = talk.say(did_open(URI, TEXT))
    assert {d["code"] for d in published["params"]["diagnostics"]} == {"GW001", "WF904"}
    assert "RecursionError" in json.dumps(published)
