from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.directive import ALL, Directive, is_directive, line_comment, read_directive


@pytest.mark.parametrize(
    ("said", "scope", "items"),
    [
        ("gwlint:ignore BD101", "here", ("BD101",)),
        ("gwlint: ignore", "here", (ALL,)),
        ("  gwlint：ignore BD101、BD102，ZX", "here", ("BD101", "BD102", "ZX")),
        ("公文检:忽略 BD101", "here", ("BD101",)),
        ("公文检：忽略BD101", "here", ("BD101",)),
        ("公文检：忽略 标点、字词", "here", ("BD", "ZC")),
        ("公文检：忽略 全部", "here", (ALL,)),
        ("gwlint:ignore all", "here", (ALL,)),
        ("gwlint:ignore-next bd101 BD101", "next", ("BD101",)),
        ("公文检:忽略下段 BD", "next", ("BD",)),
        ("公文检：忽略-下段：BD", "next", ("BD",)),
        ("gwlint:ignore-start halfwidth-comma", "start", ("halfwidth-comma",)),
        ("公文检：忽略开始", "start", (ALL,)),
        ("gwlint:ignore-end", "end", (ALL,)),
        ("公文检：忽略 结束 BD", "end", ("BD",)),
        ("gwlint:ignore-file\nBD101;\tBD102", "file", ("BD101", "BD102")),
        ("公文检：忽略全文ZC101：默守陈规", "file", ("ZC101:默守陈规",)),
        ("公文检：忽略 ZC101 : 默守陈规，zc101:布署", "here", ("ZC101:默守陈规", "ZC101:布署")),
        ("gwlint:ignore [BD101, BD102]", "here", ("BD101", "BD102")),
        ("公文检：忽略 BD101 —— 引用原文，标点照录", "here", ("BD101",)),
        ("gwlint:ignore BD101 -- as quoted", "here", ("BD101",)),
    ],
)
def test_forms(said: str, scope: str, items: tuple[str, ...]) -> None:
    assert read_directive(said) == Directive(scope, items)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said", ["gwlint:ignor BD101", "gwlint:ignore-nxt", "gwlint:disable BD", "公文检：请忽略 BD101"]
)
def test_what_is_not_understood_says_so(said: str) -> None:
    read = read_directive(said)
    assert read is not None
    assert read.scope is None
    assert read.verb in said


@pytest.mark.parametrize(
    "said", ["", "请核对", "公文检：标题要改", "用gwlint:ignore", "ignore BD101", "gwlint ignore", "忽略 BD101"]
)
def test_other_comments_do_not_speak_to_the_linter(said: str) -> None:
    assert not is_directive(said)


def test_only_lines_with_a_hash_are_comments_of_plain_text() -> None:
    assert line_comment("　＃ gwlint:ignore BD101") == " gwlint:ignore BD101"
    assert line_comment("gwlint:ignore BD101") is None
    assert line_comment("# 公文检规则说明") is None


@given(st.text(st.sampled_from("gwlint公文检:：忽略ignore-下段全文 BDZC101，、#\n[]=—")))
def test_any_text_is_read_and_items_are_clean(said: str) -> None:
    for text in (said, f"gwlint:ignore{said}", f"公文检：忽略{said}"):
        read = read_directive(text)
        if read is not None:
            assert all(item and item == item.strip() and not set(item) & set(" ，、\n：") for item in read.items)
            assert (read.scope is None) == bool(read.verb)
