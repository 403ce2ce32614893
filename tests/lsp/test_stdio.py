"""The server as a process: nothing but whole messages on the wire, and a clean end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests_sample import few_visitors
from tests_wire import (
    PUBLISH,
    SERVE,
    Message,
    Process,
    did_change,
    did_close,
    did_open,
    edit,
    environment,
    frame,
    hello,
    note,
    request,
    unframed,
)

from gongwen_lint.cli import main
from gongwen_lint.engine import Options, Selection
from gongwen_lsp import serve
from gongwen_lsp.client import Client
from gongwen_lsp.paper import Paper
from gongwen_lsp.rules import Terms
from gongwen_lsp.stdio import held_by

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


def test_what_nobody_has_read_is_counted() -> None:
    pytest.importorskip("fcntl")
    out, into = os.pipe()
    os.write(into, bytes(300))
    assert held_by(into) == 300
    os.read(out, 300)
    assert held_by(into) == 0
    os.close(out)
    os.close(into)


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


@pytest.mark.skipif(os.name != "posix", reason="kills by signals")
def test_it_goes_when_the_editor_is_gone() -> None:
    """The parent of the server named at the greeting dies while the pipe stays open."""
    editor = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    process = Process()
    greeting = hello()
    greeting["params"]["processId"] = editor.pid
    process.send(greeting)
    process.read()
    editor.kill()
    editor.wait()
    assert process.child.wait(timeout=20) == 1
    process.end()


@pytest.mark.skipif(os.name != "posix", reason="kills by signals")
def test_a_signal_ends_it_in_order() -> None:
    process = Process()
    process.send(hello(), did_open(URI, TEXT))
    process.until(is_published(1))
    process.child.terminate()
    assert process.child.wait(timeout=20) == 1
    assert process.end()[2] == ""


def test_what_is_no_protocol_ends_it() -> None:
    process = Process()
    process.send_bytes(b"GET / HTTP/1.1\r\n" + b"x" * 20_000)
    status, out, error = process.end()
    assert (status, out) == (1, b"")
    assert "协议" in error


def test_a_file_as_input_is_read(tmp_path: Path) -> None:
    said = tmp_path / "said"
    said.write_bytes(b"".join(map(frame, (hello(), request(1, "shutdown"), note("exit")))))
    with said.open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-c", SERVE], stdin=file, capture_output=True, timeout=60, check=False, env=environment()
        )
    assert [message["id"] for message in unframed(done.stdout)] == [0, 1]
    assert done.returncode == 0


def test_a_large_message_comes_through() -> None:
    process = Process()
    process.send(hello(), did_open(URI, TEXT + "要加强领导。\n" * 250_000))
    (published,) = process.until(is_published(1))[-1:]
    assert len(published["params"]["diagnostics"]) == 1
    process.send(request(1, "shutdown"), note("exit"))
    assert process.end()[0] == 0


def test_the_log_goes_to_a_file_and_holds_no_text(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    serve_it = "import sys, gongwen_lsp; sys.exit(gongwen_lsp.serve(sys.argv[1:]))"
    process = Process(command=("-c", serve_it, "--log-file", str(log), "--log-level", "debug"))
    greeting = hello()
    greeting["params"]["initializationOptions"] = {"logLevel": "debug"}
    process.send(greeting, did_open(URI, TEXT))
    process.until(is_published(1))
    process.send(
        request(1, "textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 1, "character": 9}})
    )
    process.until(lambda message: message.get("id") == 1)
    process.send(request(2, "shutdown"), note("exit"))
    assert process.end()[2] == ""
    said = log.read_text(encoding="utf-8")
    assert "毫秒" in said
    assert "加强领导" not in said


def test_nothing_of_libraries_is_logged() -> None:
    process = Process(command=("-c", "import sys, gongwen_lsp; sys.exit(gongwen_lsp.serve([]))"))
    process.send(hello(), did_open("file:///a.md", TEXT, language="markdown"))
    process.until(is_published(1))
    process.send(request(1, "shutdown"), note("exit"))
    assert process.end()[2] == ""


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
    texts = [TEXT * (1 if n % 3 else 60) for n in range(250)]  # two messages for each
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


@pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="the system does not tell how much memory a process has"
)
def test_documents_that_are_closed_leave_nothing_behind() -> None:
    """A thousand are opened and closed; what a tenth of them took is enough for all."""
    process = Process()
    process.send(hello())
    process.read()

    def pages() -> int:
        return int(Path(f"/proc/{process.child.pid}/statm").read_text().split()[1])

    text, before = TEXT * 12, 0
    for number in range(1000):
        uri = f"file:///soak{number}.txt"
        process.send(did_open(uri, text.replace("山", f"山{number}")))
        opened = process.read()
        if number == 100:
            before = pages()
        process.send(did_close(uri))
        closed = process.read()
        assert len(opened["params"]["diagnostics"]) > len(closed["params"]["diagnostics"]) == 0
    assert (pages() - before) * os.sysconf("SC_PAGE_SIZE") < 4 << 20
    process.end()


def test_a_fault_of_a_configuration_is_published_once(tmp_path: Path) -> None:
    """In the process as it is started: its types of the protocol compare in another way than where tests import them."""
    (tmp_path / "gwlint.toml").write_text("select = 3\n", encoding="utf-8")
    uri = (tmp_path / "a.txt").as_uri()
    save = note("textDocument/didSave", {"textDocument": {"uri": uri}})
    process = Process(command=("-m", "gongwen_lsp"))
    process.send(hello(), did_open(uri, TEXT), save, save, request(1, "shutdown"), note("exit"))
    status, out, _ = process.end()
    assert status == 0
    published = [m["params"]["uri"] for m in unframed(out) if m.get("method") == PUBLISH]
    assert published.count((tmp_path / "gwlint.toml").as_uri()) == 1


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


def test_types_are_loaded_lean() -> None:
    """Nothing imports them before, not even the opening of the log."""
    said = "import gongwen_lsp.command as c; c.run(['--log-file', '/nowhere/at/all']); import lsprotocol.types as t; "
    process = Process(command=("-c", said + "r = [t.Command('a', 'b') for _ in '12']; raise SystemExit(r[0] == r[1])"))
    assert process.end()[0] == 0
