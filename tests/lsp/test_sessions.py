"""What real editors said in whole sessions, said again: every request is answered once, and the draft ends as it did there.

A session is what went into the server, one message a line, {folder} for the folder of the draft. To record one, let
`tee FILE | gwlint lsp` stand in for the server in a session of tests/clients, and take the headers of the messages away.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests_editors import ALL_MENDED, drafted
from tests_rules import own_visitors
from tests_wire import PUBLISH, Message, Talk

SESSIONS = sorted((Path(__file__).resolve().parents[1] / "data/sessions").glob("*.jsonl"))
ANSWERS = {
    "workspace/configuration": lambda asked: [None for _ in asked["params"]["items"]],
    "client/registerCapability": None,
    "workspace/applyEdit": {"applied": True},
}


def said(session: Path, folder: Path) -> Iterator[Message]:
    """The requests and notifications of a session; its answers went to requests that had other numbers."""
    text = session.read_text(encoding="utf-8").replace("{folder}", str(folder))
    return (message for line in text.splitlines() if "method" in (message := json.loads(line)))


def test_there_are_sessions() -> None:
    assert len(SESSIONS) >= 3


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: path.stem)
def test_a_session_ends_as_it_did(session: Path, tmp_path: Path) -> None:
    drafted(tmp_path)
    talk = Talk(own_visitors, ANSWERS)
    messages = list(said(session, tmp_path))
    heard = [answer for message in messages for answer in talk.say(message, pause=0.1)]
    asked = Counter(message["id"] for message in messages if "id" in message)
    answers = [message for message in heard if "method" not in message]
    assert Counter(answer["id"] for answer in answers) == asked
    assert not [answer for answer in answers if "error" in answer]
    (paper,) = talk.server.desk
    assert paper.document.text == ALL_MENDED
    published = [message["params"] for message in heard if message.get("method") == PUBLISH]
    first, last = ({found["code"] for found in params["diagnostics"]} for params in (published[0], published[-1]))
    assert {"BD101", "ZC101"} <= first
    assert not {"BD101", "ZC101"} & last
    assert talk.left in ([], [0])  # eglot ends the server by a signal
