"""What is answered to requests: pages, outline, lens, links, completion, formatting, and parity with the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests_rules import own_visitors
from tests_wire import FULL, PUBLISH, Message, Talk, ask_actions, did_change, did_open, edit, note, request

from gongwen_lint.cli import main
from gongwen_lint.engine import Selection, check, fix_text
from gongwen_lint.readers import format_of, parse
from gongwen_lint.rule import draft
from gongwen_lsp.completion import CLOSINGS

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = sorted((ROOT / "examples/wrong").iterdir()) + sorted((ROOT / "examples/right").iterdir())[:4]
VISITORS = own_visitors()
RULES = Selection().apply(VISITORS)
ABLE = {
    **FULL,
    "textDocument": {
        **FULL["textDocument"],
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "completion": {"completionItem": {"snippetSupport": True}},
        "publishDiagnostics": {**FULL["textDocument"]["publishDiagnostics"], "codeDescriptionSupport": True},
        "codeAction": {"isPreferredSupport": True, "dataSupport": True, "resolveSupport": {"properties": ["edit"]}},
    },
}
LETTER = str(
    draft(
        "通知",
        title="南屏县人民政府关于做好防汛工作的通知",
        body=(
            "现将《南屏县防汛预案》印发给你们。",
            "一、压实责任",
            "（一）落实到人",
            "要有人管。",
            "二、备足物资",
            "要有物资。",
        ),
        attachments=("防汛物资清单",),
    )
)


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Talk:
    monkeypatch.setenv("GWLINT_CACHE_DIR", str(tmp_path / "cache"))
    talk = Talk(lambda: VISITORS)
    talk.greet(ABLE)
    return talk


def opened(talk: Talk, path: Path, text: str) -> tuple[str, list[dict[str, Any]]]:
    sent = talk.say(did_open(path.as_uri(), text))
    found = [m["params"] for m in sent if m.get("method") == PUBLISH and m["params"]["uri"] == path.as_uri()]
    return path.as_uri(), found[-1]["diagnostics"]


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """A text after edits in UTF-16, from the last to the first."""
    from gongwen_lsp.store import Text

    store = Text(text, "txt", "utf-16")
    for change in sorted(
        edits, key=lambda e: (e["range"]["start"]["line"], e["range"]["start"]["character"]), reverse=True
    ):
        ends = [(change["range"][side]["line"], change["range"][side]["character"]) for side in ("start", "end")]
        store.edit(ends[0], ends[1], change["newText"])
    return store.document().text


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_findings_are_those_of_the_command_line(path: Path, talk: Talk, tmp_path: Path, capsysbinary: Any) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    text = path.read_text(encoding="utf-8")
    main(["check", "--no-cache", "--output-format", "json", str(copy)])
    report = json.loads(capsysbinary.readouterr().out)
    starts = parse(text).line_starts
    _, diagnostics = opened(talk, copy, text)
    shown = [
        (d["code"], starts[d["range"]["start"]["line"]] + d["range"]["start"]["character"], d["severity"])
        for d in diagnostics
    ]
    levels = {"error": 1, "warning": 2, "info": 3}
    found = [
        (f["code"], place["start"], levels[f["severity"]])
        for f in report["files"][0]["findings"]
        for place in f["places"]
    ]
    assert sorted(shown) == sorted(found)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_formatting_is_what_fix_does(path: Path, talk: Talk, tmp_path: Path) -> None:
    for end in ("\n", "\r\n"):
        text = path.read_text(encoding="utf-8").replace("\n", end)
        form = format_of(path.name)
        fixed = fix_text(check(parse(text, form), RULES), lambda t, form=form: check(parse(t, form), RULES)).text  # type: ignore[misc]
        uri, _ = opened(talk, tmp_path / path.name, text)
        edits = talk.ask(
            "textDocument/formatting", textDocument={"uri": uri}, options={"tabSize": 4, "insertSpaces": True}
        )
        assert applied(text, edits) == fixed
        assert bool(edits) == (fixed != text)


def test_formatting_a_range_touches_nothing_else(talk: Talk, tmp_path: Path) -> None:
    text = "要提高认识,加强领导。\n要提高认识,加强领导。\n"
    uri, _ = opened(talk, tmp_path / "a.txt", text)
    span = edit(1, 0, 11, "")["range"]
    options = {"tabSize": 4, "insertSpaces": True}
    edits = talk.ask("textDocument/rangeFormatting", textDocument={"uri": uri}, range=span, options=options)
    assert applied(text, edits) == "要提高认识,加强领导。\n要提高认识，加强领导。\n"


def test_the_page_of_a_rule_is_shown_and_written(talk: Talk, tmp_path: Path) -> None:
    uri, diagnostics = opened(
        talk, tmp_path / "a.txt", "𠮷山镇要提高认识,加强领导。\n# 公文检：忽略 BD101\n要提高认识,加强领导。\n"
    )
    (first,) = diagnostics
    shown = talk.ask("textDocument/hover", textDocument={"uri": uri}, position={"line": 0, "character": 9})
    assert shown["range"] == first["range"] == edit(0, 9, 10, "")["range"]
    said = shown["contents"]["value"]
    assert all(part in said for part in ("GB/T 15834", "## BD101", "改法：改为“，”", "⟦,⟧"))
    named = talk.ask("textDocument/hover", textDocument={"uri": uri}, position={"line": 1, "character": 11})
    assert named["contents"]["value"].startswith("## BD101")
    assert talk.ask("textDocument/hover", textDocument={"uri": uri}, position={"line": 0, "character": 2}) is None
    *_, page_of = talk.command("gwlint.rulePage", rule="BD101")
    assert page_of["result"].startswith("## BD101")
    talk.say(pause=0.4)
    assert first["codeDescription"]["href"].endswith("/BD101.md")
    (page,) = (tmp_path / "cache").rglob("BD101.md")
    assert page.as_uri() == first["codeDescription"]["href"]
    assert "⟦,⟧" in page.read_text(encoding="utf-8")


def test_the_codes_in_a_configuration_are_explained(talk: Talk, tmp_path: Path) -> None:
    text = 'extend-ignore = ["BD101",\n  "ZC101"]\n'
    for name, line, column, said in (
        ("gwlint.toml", 0, 19, "## BD101"),
        ("gwlint.toml", 1, 3, "## ZC101"),
        ("gwlint.toml", 0, 3, None),
        ("pyproject.toml", 1, 8, "## ZC101"),
        ("other.toml", 0, 19, None),
    ):
        uri = (tmp_path / name).as_uri()
        talk.say(did_open(uri, text, language="toml"))
        shown = talk.ask("textDocument/hover", textDocument={"uri": uri}, position={"line": line, "character": column})
        assert (shown["contents"]["value"].split("\n")[0] if shown else None) == said, (name, line, column)


def test_the_outline_nests(talk: Talk, tmp_path: Path) -> None:
    uri, _ = opened(talk, tmp_path / "a.txt", LETTER)
    symbols = talk.ask("textDocument/documentSymbol", textDocument={"uri": uri})
    names = {symbol["name"]: symbol for symbol in symbols}
    assert names["南屏县人民政府关于做好防汛工作的通知"]["detail"] == "标题"
    (inner,) = names["一、压实责任"]["children"]
    assert inner["name"] == "（一）落实到人"
    lines = LETTER.split("\n")
    folds = talk.ask("textDocument/foldingRange", textDocument={"uri": uri})
    folded = [(lines[f["startLine"]].strip(), lines[f["endLine"]].strip()) for f in folds]
    assert folded == [("一、压实责任", "要有人管。"), ("（一）落实到人", "要有人管。"), ("二、备足物资", "要有物资。")]


def test_symbols_hold_their_names_and_each_other(talk: Talk, tmp_path: Path) -> None:
    def judge(symbol: Message, outer: tuple[Any, Any]) -> None:
        ends = [(p["line"], p["character"]) for p in (symbol["range"]["start"], symbol["range"]["end"])]
        name = [
            (p["line"], p["character"]) for p in (symbol["selectionRange"]["start"], symbol["selectionRange"]["end"])
        ]
        assert outer[0] <= ends[0] <= name[0] <= name[1] <= ends[1] <= outer[1]
        for child in symbol["children"]:
            judge(child, (ends[0], ends[1]))

    for path in DRAFTS:
        uri, _ = opened(talk, tmp_path / path.name, path.read_text(encoding="utf-8"))
        for symbol in talk.ask("textDocument/documentSymbol", textDocument={"uri": uri}):
            judge(symbol, ((0, 0), (10**6, 0)))


def test_the_lens_tells_genre_and_gates(talk: Talk, tmp_path: Path) -> None:
    uri, _ = opened(talk, tmp_path / "a.txt", str(draft("通知", body=("要有人管,管好。",))))
    (lens,) = talk.ask("textDocument/codeLens", textDocument={"uri": uri})
    assert lens["command"]["title"] == "公文检：通知　共 1 处　文字关 1"
    shown, answer = talk.command("gwlint.summary", uri=uri)
    assert shown["params"]["message"] == lens["command"]["title"]
    assert answer["result"]["gates"]["wording"] == 1
    (quiet,) = talk.command("gwlint.summary", uri=uri, quiet="yes")
    assert quiet["result"] == answer["result"]
    talk.say(note("workspace/didChangeConfiguration", {"settings": {"gwlint": {"codeLens": False}}}))
    assert talk.ask("textDocument/codeLens", textDocument={"uri": uri}) == []


def test_documents_that_lie_beside_are_linked(talk: Talk, tmp_path: Path) -> None:
    for name in ("附件 防汛物资清单.docx", "南屏县防汛预案.pdf", "别的.txt"):
        (tmp_path / name).write_bytes(b"")
    text = LETTER + "详见 别的.txt 。\n"
    uri, _ = opened(talk, tmp_path / "a.txt", text)
    links = talk.ask("textDocument/documentLink", textDocument={"uri": uri})
    lines = text.split("\n")
    said = {
        lines[x["range"]["start"]["line"]][x["range"]["start"]["character"] : x["range"]["end"]["character"]]
        for x in links
    }
    assert said == {"南屏县防汛预案", "防汛物资清单", "别的.txt"}
    assert {x["tooltip"] for x in links} == {"附件 防汛物资清单.docx", "南屏县防汛预案.pdf", "别的.txt"}


def offered(talk: Talk, uri: str, line: int, column: int) -> list[tuple[str, str]]:
    items = talk.ask("textDocument/completion", textDocument={"uri": uri}, position={"line": line, "character": column})
    return [(item["label"], item["textEdit"]["newText"]) for item in items]


def test_forms_are_completed(talk: Talk, tmp_path: Path) -> None:
    uri, _ = opened(talk, tmp_path / "a.txt", "南府发〔\n南屏县人民政府关于做好防汛工作的\n\n2024年5月6日\n")
    ((label, snippet),) = offered(talk, uri, 0, 4)
    assert label.startswith("〔20")
    assert snippet == label.replace("1号", "${1:1}号")
    words = [label for label, _ in offered(talk, uri, 1, 16)]
    assert {"通知", "请示", "函", "令"} <= set(words)
    assert offered(talk, uri, 1, 8) == []


@pytest.mark.parametrize("genre", CLOSINGS)
def test_closings_are_offered_and_right(genre: str, talk: Talk, tmp_path: Path) -> None:
    paper = str(draft(genre))
    right = {f.code for f in check(parse(paper), RULES).findings}
    for phrase in CLOSINGS[genre]:
        changed = str(draft(genre, body=("现将有关情况说明如下。", phrase)))
        assert not {f.code for f in check(parse(changed), RULES).findings if f.code.startswith(("WZ", "XW"))} - right, (
            phrase
        )
        lines = str(draft(genre, body=("现将有关情况说明如下。", phrase[:1]))).split("\n")
        number = next(n for n, line in enumerate(lines) if line.strip() == phrase[:1])
        uri, _ = opened(talk, tmp_path / "a.txt", "\n".join(lines))
        assert phrase in [label for label, _ in offered(talk, uri, number, len(lines[number]))]


def test_an_edit_is_worked_out_when_it_is_chosen(talk: Talk, tmp_path: Path) -> None:
    text = "要提高认识,加强领导。\n"
    uri, _ = opened(talk, tmp_path / "a.txt", text)
    (answer,) = talk.say(ask_actions(1, uri, 0, 5, 5))
    mending = [a for a in answer["result"] if "command" not in a]
    assert len(mending) == 5
    for action in mending:
        assert "edit" not in action
        (change,) = talk.ask("codeAction/resolve", **action)["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": uri, "version": 1}
        after = applied(text, change["edits"])
        assert not any(f.code == "BD101" for f in check(parse(after), RULES).findings), action["title"]
    talk.say(did_change(uri, 2, edit(0, 0, 0, "各")))
    (refused,) = [m for m in talk.say(request(7, "codeAction/resolve", mending[0])) if m.get("id") == 7]
    assert refused["error"]["code"] == -32801


def test_a_command_that_an_editor_asks_about_stands(talk: Talk, tmp_path: Path) -> None:
    """Neovim 0.7 asks for the edit of every action that has none."""
    uri, _ = opened(talk, tmp_path / "a.txt", "要提高认识,加强领导。\n")
    (answer,) = talk.say(ask_actions(1, uri, 0, 5, 5))
    commands = [action for action in answer["result"] if "command" in action]
    assert commands
    assert [talk.ask("codeAction/resolve", **action) for action in commands] == commands


def test_of_actions_with_one_title_each_has_its_own_edit(talk: Talk, tmp_path: Path) -> None:
    uri, _ = opened(talk, tmp_path / "a.txt", "要提高认识,加强领导,确保实效。\n")
    (answer,) = talk.say(ask_actions(1, uri, 0, 0, 16))
    commas = [action for action in answer["result"] if action["title"] == "改为“，”"]
    edits = [talk.ask("codeAction/resolve", **a)["edit"]["documentChanges"][0]["edits"] for a in commas]
    assert [edit["range"]["start"]["character"] for (edit,) in edits] == [5, 10]


def test_what_concerns_one_place_is_offered_before_what_concerns_more(talk: Talk, tmp_path: Path) -> None:
    uri, _ = opened(talk, tmp_path / "a.txt", "不能默守陈规,要提高认识,加强领导。\n")
    (answer,) = talk.say(ask_actions(1, uri, 0, 2, 13))
    assert [action["title"] for action in answer["result"] if action["kind"] == "quickfix"] == [
        "改为“墨守成规”",
        "改为“，”",
        "改为“，”",
        "“默守陈规”没有错，加入项目词典",
        "“默守陈规”没有错，加入个人词典",
        "本段不查 ZC101:默守陈规",
        "本段不查 ZC101",
        "本段什么都不查",
        "全文不查 ZC101",
        "本段不查 BD101",
        "全文不查 BD101",
        "在配置里停用 ZC101",
        "在配置里停用 BD101",
    ]


def test_words_and_rules_are_settled_by_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "own"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "own")
    (tmp_path / "p/.git").mkdir(parents=True)
    talk = Talk(lambda: VISITORS)
    talk.greet()
    uri, found = opened(talk, tmp_path / "p/a.txt", "不能默守陈规,一如继往。\n")
    assert [d["code"] for d in found] == ["ZC101", "BD101", "ZC101"]

    def left(messages: list[Message]) -> list[int]:
        return [
            d["range"]["start"]["character"]
            for m in messages
            if m.get("method") == PUBLISH
            for d in m["params"]["diagnostics"]
        ]

    assert left(talk.command("gwlint.addTerm", uri=uri, term="默守陈规", where="project")) == [6, 7]
    assert left(talk.command("gwlint.addTerm", uri=uri, term="一如继往", where="user")) == [6]
    assert left(talk.command("gwlint.disableRule", uri=uri, rule="BD101")) == []
    assert (tmp_path / "p/gwlint-terms.txt").read_text(encoding="utf-8") == "默守陈规\n"
    assert [path.read_text(encoding="utf-8") for path in (tmp_path / "own").rglob("terms.txt")] == ["一如继往\n"]
    (told, _) = talk.command("gwlint.disableRule", uri=uri, rule="XX999")
    assert told["method"] == "window/showMessage"
    good = {"uri": uri, "term": "甲"}
    for wrong in ({}, {"uri": uri}, {"uri": uri, "term": "#"}, {**good, "where": "x"}, {**good, "kind": "x"}):
        (answer,) = talk.command("gwlint.addTerm", **wrong)
        assert answer["error"]["code"] == -32602
    (answer,) = talk.say(request(3, "workspace/executeCommand", {"command": "gwlint.summary", "arguments": [3]}))
    assert answer["error"]["code"] == -32602


def test_a_list_that_is_open_is_changed_in_the_editor(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "gwlint.toml").write_text('[profile]\nterms = "词.txt"\n', encoding="utf-8")
    (tmp_path / "词.txt").write_text("甲\n", encoding="utf-8")
    changes = {**FULL, "workspace": {**FULL["workspace"], "applyEdit": True}}
    talk = Talk(lambda: VISITORS, answers={"workspace/applyEdit": {"applied": True}})
    talk.greet(changes)
    uri, _ = opened(talk, tmp_path / "a.txt", "不能默守陈规。\n")
    talk.say(did_open((tmp_path / "词.txt").as_uri(), "甲\n乙"))
    sent = talk.command("gwlint.addTerm", uri=uri, term="默守陈规")
    (asked,) = [m["params"]["edit"] for m in sent if m.get("method") == "workspace/applyEdit"]
    assert asked["documentChanges"][0]["textDocument"]["uri"] == (tmp_path / "词.txt").as_uri()
    assert (tmp_path / "词.txt").read_text(encoding="utf-8") == "甲\n"


def test_fixing_all_is_sent_to_the_editor(talk: Talk, tmp_path: Path) -> None:
    server = Talk(lambda: VISITORS, answers={"workspace/applyEdit": {"applied": True}})
    server.greet({**FULL, "workspace": {**FULL["workspace"], "applyEdit": True}})
    text = "要提高认识,加强领导。\n"
    uri, _ = opened(server, tmp_path / "a.txt", text)
    sent = server.command("gwlint.fixAll", uri=uri)
    (asked,) = [m["params"]["edit"] for m in sent if m.get("method") == "workspace/applyEdit"]
    assert applied(text, asked["documentChanges"][0]["edits"]) == "要提高认识，加强领导。\n"
