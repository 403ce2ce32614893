"""Directives and the configuration hold in the editor as they do on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lsprotocol import types
from tests_rules import own_visitors

from gongwen_lint.engine import Options, RuleSet, Selection
from gongwen_lsp.actions import FIX_ALL, actions
from gongwen_lsp.client import Client
from gongwen_lsp.paper import Paper
from gongwen_lsp.rules import Rules, Terms

RULES: RuleSet = Selection().apply(own_visitors())
COMMA = "要提高认识,加强领导。\n"


def opened(text: str, format: str = "txt") -> Paper:
    return Paper("file:///a.txt", 1, text, format, Terms(RULES, Options()), Client("utf-8"))


def shown(paper: Paper) -> list[tuple[str, int]]:
    found: list[dict[str, Any]] = json.loads(b"[" + paper.diagnostics() + b"]")
    return [(d["code"], d["range"]["start"]["line"]) for d in found]


def test_what_is_suppressed_is_not_shown() -> None:
    assert shown(opened(f"# gwlint:ignore BD101\n{COMMA}{COMMA}")) == [("BD101", 2)]
    assert shown(opened(f"<!-- 公文检：忽略 BD101 -->\n{COMMA}\n{COMMA}", "md")) == [("BD101", 3)]
    assert shown(opened(f"# gwlint:ignore BD102\n{COMMA}")) == [("GW102", 0), ("BD101", 1)]


def test_editing_a_directive_shows_and_hides() -> None:
    paper = opened(f"# gwlint:ignore BD101\n{COMMA}完。\n{COMMA}")
    assert shown(paper) == [("BD101", 3)]
    paper.text.edit((0, 20), (0, 21), "2")
    paper.edited(2)
    assert shown(paper) == [("GW102", 0), ("BD101", 1), ("BD101", 3)]
    paper.text.edit((0, 0), (1, 0), "")
    paper.edited(3)
    assert shown(paper) == [("BD101", 0), ("BD101", 2)]
    paper.text.edit((0, 0), (0, 0), "# 公文检：忽略全文 标点\n")
    paper.edited(4)
    assert shown(paper) == []
    assert paper.findings() == ()


def test_no_fix_is_offered_for_what_is_suppressed() -> None:
    paper = opened(f"# gwlint:ignore BD101\n{COMMA}{COMMA}")
    span = types.Range(types.Position(1, 0), types.Position(1, 40))
    asked = types.CodeActionParams(types.TextDocumentIdentifier(paper.uri), span, types.CodeActionContext([]))
    offered = actions(paper, asked)
    assert [action.kind for action in offered] == [FIX_ALL]
    assert paper.findings_at((1, 0), (1, 40)) == []
    assert "（1 处）" in offered[0].title


def test_the_nearest_configuration_with_its_overrides_and_words_holds(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "词.txt").write_text("默守陈规工作室\n", encoding="utf-8")
    (tmp_path / "对.txt").write_text("会报→汇报\n", encoding="utf-8")
    (tmp_path / "gwlint.toml").write_text(
        '[[overrides]]\npaths = ["稿.txt"]\nignore = ["BD101", "ZC102"]\ngenre = "函"\n'
        '[profile]\nterms = "词.txt"\npairs = "对.txt"\n',
        encoding="utf-8",
    )
    rules = Rules(own_visitors)
    text = f"默守陈规工作室会报。{COMMA}"
    found: dict[str, list[str]] = {}
    for name in ("稿.txt", "b.txt"):
        terms = rules.terms((tmp_path / name).as_uri())
        paper = Paper("file:///a.txt", 1, text, "txt", terms, Client())
        found[name] = [f.code for f in paper.findings()]
        assert ("停用了《条例》要求的规则：ZC102" in terms.trouble) == (name == "稿.txt")
        assert terms.options.genre == ("函" if name == "稿.txt" else None)
    assert found == {"稿.txt": ["ZC199"], "b.txt": ["ZC199", "BD101"]}
