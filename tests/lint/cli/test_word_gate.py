"""Suppression, baseline and changed lines for Word files, on the command line."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests_word import para, parts_of, zipped

COMMA = "要提高认识,加强领导。"
TYPO = "办事不能默守陈规。"
START, END = '<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/>'
REFERENCE = '<w:r><w:commentReference w:id="{0}"/></w:r>'


def save(name: str, *body: str, comments: tuple[str, ...] = ()) -> None:
    said = "".join(f'<w:comment w:id="{n}">{para(text)}</w:comment>' for n, text in enumerate(comments))
    Path(name).write_bytes(zipped(parts_of(*body, comments=said)))


def noted(number: int, text: str) -> str:
    """A paragraph with a comment on its first character."""
    return para(START.format(number), text[0], END.format(number), REFERENCE.format(number), text[1:])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("公文检：忽略 BD101", ["BD101", "ZC101"]),
        ("gwlint:ignore", ["BD101", "ZC101"]),
        ("公文检：忽略下段 标点", ["BD101", "ZC101"]),
        ("公文检：忽略全文 BD", ["ZC101"]),
        ("gwlint:ignore-start", ["GW103"]),
        ("公文检：忽略 BD777", ["GW101", "BD101", "BD101", "ZC101"]),
    ],
)
def test_a_comment_of_word_suppresses(said: str, left: list[str], found: Any) -> None:
    save("a.docx", noted(0, COMMA), COMMA, TYPO, comments=(said,))
    status, codes = found("a.docx")
    assert (status, [code for _, _, code in codes]) == (1, left)


@pytest.mark.usefixtures("folder")
def test_a_range_between_two_comments(found: Any) -> None:
    comments = ("公文检：忽略开始 BD101", "公文检：忽略结束")
    save("a.docx", COMMA, noted(0, COMMA), COMMA, noted(1, COMMA), COMMA, comments=comments)
    assert len(found("a.docx")[1]) == 2


@pytest.mark.usefixtures("folder")
def test_a_baseline_holds_while_paragraphs_are_added(gwlint: Any, found: Any) -> None:
    save("a.docx", COMMA, TYPO)
    gwlint("check", "a.docx", "--write-baseline", "b.json")
    save("a.docx", "先加一段。", COMMA, TYPO, COMMA)
    status, codes = found("a.docx", "--baseline", "b.json")
    assert (status, [code for _, _, code in codes]) == (1, ["BD101"])


def test_a_changed_word_file_counts_as_a_whole(found: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    clean = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e", *arguments], check=True, env=clean)

    git("init", "-q")
    save("a.docx", COMMA)
    save("b.docx", COMMA)
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    save("b.docx", COMMA, TYPO)
    status, codes = found("--changed-since", "HEAD")
    assert (status, [(path, code) for path, _, code in codes]) == (1, [("b.docx", "BD101"), ("b.docx", "ZC101")])
