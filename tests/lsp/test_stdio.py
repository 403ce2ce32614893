"""The server as a process: nothing but whole messages on the wire, and a clean end."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

import pytest
from tests_sample import few_visitors
from tests_wire import PUBLISH, Message, Process, did_change, did_open, edit, frame, hello, note, request, unframed

from gongwen_lint.cli import main
from gongwen_lint.engine import Options, Selection
from gongwen_lsp import serve
from gongwen_lsp.client import Client
from gongwen_lsp.paper import Paper
from gongwen_lsp.rules import Terms

URI = "file:///a.txt"
TEXT = "关于开展检查的通知\n𠮷山镇要加强领导,确保实效。\n"
NOISY = r"""
import sys, os, tests_sample, gongwen_lsp.stdio as s
from gongwen_lint.rule import rule
@rule("WF905", "sample-noisy", "x", severity="info", basis="\u5b9e\u52a1", clause="", bad=[], good=[])
def noisy(paragraph):
    print("stray"); os.write(1, b"stray"); sys.stdout.flush()
    return []
sys.exit(s.serve_stdio(lambda: (*tests_sample.few_visitors(), noisy)))
"""


def is_published(version: int) -> Callable[[Message], bool]:
    return lambda message: message.get("method") == PUBLISH and message["params"].get("version") == version


def test_exit_after_shutdown_is_0_and_quick() -> None:
    process = Process()
    process.send(hello(), request(1, "shutdown"))
    process.until(lambda message: message.get("id") == 1)
    began = time.monotonic()
    process.send(note("exit"))
    assert process.child.wait(timeout=20) == 0
    assert time.monotonic() - began < 5
    assert process.end()[2] == ""


@pytest.mark.parametrize(
    ("messages", "status"),
    [
        ([hello(), note("exit")], 1),
        ([note("exit")], 1),
        ([hello()], 1),
        ([hello(), request(1, "shutdown")], 0),
    ],
    ids=["exit without shutdown", "exit at once", "end of input", "end of input after shutdown"],
)
def test_exit_status(messages: list[Message], status: int) -> None:
    process = Process()
    process.send(*messages)
    assert process.end()[0] == status


def test_stray_output_stays_off_the_wire() -> None:
    process = Process(command=("-c", NOISY))
    process.send(hello(), did_open(URI, TEXT))
    status, out, error = process.end()
    assert [message.get("method") for message in unframed(out)] == [None, PUBLISH]
    assert "stray" in error
    assert status == 1


@pytest.mark.parametrize("flags", [(), ("-u",)])
def test_many_messages_of_all_sizes_on_an_unbuffered_interpreter(flags: tuple[str, ...]) -> None:
    process = Process(*flags, PYTHONUNBUFFERED="1")
    process.send(hello())
    process.read()
    texts = [TEXT * (1 if n % 3 else 200) for n in range(90)]
    for number, text in enumerate(texts):
        process.send(did_open(f"file:///{number}.txt", text), request(number + 1, "unheard/of"))
        second, first = sorted((process.read(), process.read()), key=lambda message: "method" in message)
        assert len(first["params"]["diagnostics"]) == text.count(",") + (text != TEXT) * (text.count("确保") - 1)
        assert second["id"] == number + 1
    assert process.end()[1] == b""


def test_frames_may_come_in_any_pieces() -> None:
    process = Process()
    body = json.dumps(did_open(URI, TEXT), ensure_ascii=False).encode()
    odd = b"content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)
    data = frame(hello()) + b"Content-Length: 0\r\n\r\n" + odd + frame(request(1, "shutdown"))
    for at in range(0, len(data), 7):
        process.send_bytes(data[at : at + 7])
    answered = {m.get("id", m.get("method")) for m in unframed(process.end()[1])}
    assert answered - {PUBLISH} == {0, 1}


def test_a_storm_of_edits_publishes_only_what_is_true() -> None:
    """Every publication is of the text of the version it names, versions rise, and the last is the last."""
    process = Process()
    text, texts = TEXT, {1: TEXT}
    process.send(hello(), did_open(URI, text))
    for version in range(2, 202):
        new = "," if version % 3 else "𠮷"
        process.send(did_change(URI, version, edit(1, 0, 0, new)))
        text = text.replace("\n", "\n" + new, 1)
        texts[version] = text
        if version % 20 == 0:
            time.sleep(0.08)
    published = [m["params"] for m in process.until(is_published(201)) if m.get("method") == PUBLISH]
    versions = [params["version"] for params in published]
    assert versions == sorted(set(versions))
    assert versions[-1] == 201
    terms = Terms(Selection().apply(few_visitors()), Options())
    for params in published:
        fresh = Paper(URI, 1, texts[params["version"]], "txt", terms, Client())
        assert params["diagnostics"] == json.loads(b"[" + fresh.diagnostics() + b"]")
    assert process.end()[1] == b""


def test_unknown_arguments_are_refused(capfd: pytest.CaptureFixture[str]) -> None:
    assert serve(["--stdio", "--port", "1"]) == 2
    assert "--port" in capfd.readouterr().err
    assert main(["lsp", "--nonsense"]) == 2


def test_what_editors_add_is_accepted() -> None:
    process = Process(
        command=("-c", "import sys, gongwen_lsp; sys.exit(gongwen_lsp.serve(['--stdio', '--clientProcessId=1']))")
    )
    process.send(hello(), request(1, "shutdown"), note("exit"))
    assert process.end()[0] == 0


def test_it_runs_as_a_module() -> None:
    process = Process(command=("-m", "gongwen_lsp"))
    process.send(hello(), did_open(URI, "各单位要加强领导,确保实效。\n"))
    assert process.until(is_published(1))[-1]["params"]["diagnostics"]
    process.send(request(1, "shutdown"), note("exit"))
    assert process.end()[0] == 0


def test_importing_the_package_loads_nothing() -> None:
    process = Process(command=("-c", "import sys, gongwen_lsp; sys.exit(int('pygls' in sys.modules))"))
    assert process.end()[0] == 0
    assert sys.executable
