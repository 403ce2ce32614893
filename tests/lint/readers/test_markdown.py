from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from gongwen_lint.document import MASK, Block
from gongwen_lint.readers import parse

MASKS = re.compile(f"{MASK}+")
M = "·"
"""Stands for a run of masks in what the tests expect."""


def shown(source: str) -> list[tuple[str, str]]:
    return [(block.kind, MASKS.sub(M, block.text)) for block in parse(source, "md").blocks]


def said(source: str) -> list[str]:
    """What is left to read of the blocks that hold any prose."""
    texts = (block.text.replace(MASK, "") for block in parse(source, "md").blocks)
    return [text for text in texts if text.strip()]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("用`np-1, x`命名", "用·命名"),
        ("用``a`b``命名", "用·命名"),
        ("一个`反引号", "一个`反引号"),
        ("**基本**情况", "·基本·情况"),
        ("*基本*情况", "·基本·情况"),
        ("***基本***情况", "·基本·情况"),
        ("**基础较好。**当地", "·基础较好。·当地"),
        ("~~删去~~保留", "·删去·保留"),
        ("秘密*", "秘密*"),
        ("3*4=12", "3*4=12"),
        ("张**同志", "张**同志"),
        ("2 ** 3", "2 ** 3"),
        ("见[指南](http://a.example/x,y)。", "见·指南·。"),
        ('见[指南](<a b> "标题,")。', "见·指南·。"),
        ("见[**指南**](x)。", "见·指南·。"),
        ("见[指南]。", "见[指南]。"),
        ("![图,1](a,b.png)", "·图,1·"),
        ("![](a.png)说明", "·说明"),
        ("[![图](a)](b)", "·图·"),
        ("访问<https://a.example>。", "访问·。"),
        ("第一行<br>第二行", "第一行·第二行"),
        ("A<!-- 注,释 -->B", "A·B"),
        ("<span style='a,b'>通知</span>", "·通知·"),
        ("甲&nbsp;乙&#20013;丙", "甲·乙·丙"),
        ("甲&乙", "甲&乙"),
        ("\\*号\\#", "·*号·#"),
        ("\\文", "\\文"),
        ("正文[^1]继续", "正文·继续"),
        ("[^1]: 脚注，文字", "·脚注，文字"),
        ("前后  空格 ", "前后  空格·"),
        ("　　缩进", "　　缩进"),
        ("  缩进", "·缩进"),
    ],
)
def test_marks_in_a_paragraph(source: str, expected: str) -> None:
    assert shown(source) == [("text", expected)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# 关于加强管理的通知", ("heading", "·关于加强管理的通知", 1)),
        ("###  一、**总体**要求 ##  ", ("heading", "·一、·总体·要求·", 3)),
        ("## `a` 与 b", ("heading", "· 与 b", 2)),
        ("> ## 引用里的标题", ("heading", "·引用里的标题", 2)),
        ("#没有空格", ("text", "#没有空格", 0)),
        ("#", ("heading", "·", 1)),
    ],
)
def test_headings_with_hashes(source: str, expected: tuple[str, str, int]) -> None:
    (block,) = parse(source, "md").blocks
    assert (block.kind, MASKS.sub(M, block.text), block.level) == expected


def test_headings_with_a_rule_below() -> None:
    blocks = parse("关于加强\n管理的通知\n===\n\n一、要求\n---", "md").blocks
    assert [(b.kind, b.level) for b in blocks] == [
        ("heading", 1),
        ("code", 0),
        ("text", 0),
        ("heading", 2),
        ("code", 0),
    ]
    assert blocks[0] == Block("关于加强\n管理的通知", "heading", 1)


def test_lists() -> None:
    assert shown("- 一，\n- 二：\n  - 三") == [("item", "·一，"), ("item", "·二："), ("item", "·三")]
    assert shown("* 甲\n\n+ 乙") == [("item", "·甲"), ("text", ""), ("item", "·乙")]


def test_the_number_of_an_item_is_text() -> None:
    assert shown("1. 一\n2. 二\n   续行") == [("item", "1.·一"), ("item", "2.·二\n·续行")]
    assert shown("3) 三") == [("item", "3)·三")]
    assert shown("> 1. 引用") == [("item", "·1.·引用")]


def test_numbers_that_are_not_printed_as_typed_say_nothing() -> None:
    assert shown("1. 一\n1. 二\n1. 三") == [("item", "·一"), ("item", "·二"), ("item", "·三")]
    assert said("1. 一\n\n正文\n\n2. 二") == ["1.一", "正文", "2.二"]


def test_second_paragraph_of_an_item() -> None:
    assert shown("- 一\n\n  段落") == [("item", "·一"), ("text", ""), ("text", "·段落")]


def test_tasks() -> None:
    assert shown("- [ ] 办理\n- [x] 办结") == [("item", "·办理"), ("item", "·办结")]


def test_quotes() -> None:
    assert shown("> 第一行的上\n> 第一行的下\n懒的续行") == [("text", "·第一行的上\n·第一行的下\n懒的续行")]


def test_tables_are_rows() -> None:
    source = "| 品种 | 面积\\|亩 |\n| --- | ---: |\n| **黄精** | `1,5` |\n白及 | 2"
    assert shown(source) == [
        ("table", "·品种·面积·|亩·"),
        ("code", "·"),
        ("table", "·黄精·"),
        ("table", "白及·2"),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "```py\na, b\n\nc\n```",
        "~~~\na,b\n~~~",
        "    a, b\n\n    c",
        "<div>\n通知,\n</div>",
        "<!--\n注,释\n-->",
        "---",
        "***",
    ],
)
def test_code_and_html_are_masked_whole(code: str) -> None:
    blocks = parse(f"正文\n\n{code}\n\n正文", "md").blocks
    assert [b.kind for b in blocks] == ["text", "text", "code", "text", "text"]
    assert set(blocks[2].text) <= {MASK, "\n"}
    assert len(blocks[2].text) == len(code)


def test_code_in_an_item() -> None:
    assert said("- 如下\n\n  ```\n  a, b\n  ```\n- 二") == ["如下", "二"]


def test_reference_definitions_are_masked_and_known() -> None:
    assert said("见[指南][g]和[手册]。\n\n[g]: http://a,b '题,'\n[手册]: x") == ["见指南和手册。"]


@pytest.mark.parametrize("end", ["---", "..."])
def test_front_matter_is_masked(end: str) -> None:
    source = f"---\ntitle: 方案,\ntags:\n  - a\n\n{end}\n# 方案"
    assert said(source) == ["方案"]
    assert parse(source, "md").blocks[0].kind == "code"


def test_what_only_looks_like_front_matter() -> None:
    assert said("---\n各县人民政府：\n---\n正文") == ["各县人民政府：", "正文"]
    assert said("---\ntitle: 没有结束") == ["title: 没有结束"]


def test_soft_wrapped_lines_are_one_paragraph() -> None:
    source = "为加强公文处理工作，提高\r\n质量和效率，现通知\n如下。第一句完。\n第二句也完了。"
    assert shown(source) == [("text", source)]


@pytest.mark.parametrize(
    "lines",
    [
        ["南屏县人民政府  ", "2024年3月18日"],
        ["南屏县人民政府\\", "2024年3月18日"],
        ["南屏县人民政府<br>", "办公室文件处理科"],
        ["特此通知。", "南屏县人民政府", "2024年3月18日"],
        ["各县人民政府：", "为加强管理，现通知如下"],
        ["第一段的文字", "　　第二段的文字"],
        ["关于推进节水的复函", "某函〔2005〕21号", "某某同志：", "来信收悉，" * 20 + "特此函复。", "某某办公厅"],
        ["第一段完。", "第二段不再是软换行，" * 20 + "完。"],
        ["第一段的文字", "附件：方案"],
        ["第一段的文字", "**附件：**方案"],
        ["第一段的文字", "一、总体要求"],
        ["第一段的文字", "　　", "第二段的文字"],
    ],
)
def test_lines_that_mean_a_new_line_are_parted(lines: list[str]) -> None:
    assert len(parse("\n".join(lines), "md").blocks) == len(lines)


@pytest.mark.parametrize("source", ["　\n文*字*", "- 　\n  文*字*", "文*字*\n　", "> 　\n> 文*字*\n> 　\n"])
def test_lines_of_wide_spaces_move_nothing(source: str) -> None:
    assert [text for text in said(source) if text.strip()] == ["文字"]


def test_marks_over_the_end_of_a_line() -> None:
    assert shown("**强\n调**与[链\n接](x)和`码\n码`") == [("text", "·强\n调·与·链\n接·和·\n·")]


@pytest.mark.parametrize(
    "source", ["", "\n", "\r\n\r\n", " \n", "\ufeff# 题", "\0", "- ", ">", "1. ", "|", "| a |\n|---|"]
)
def test_odd_texts(source: str) -> None:
    assert parse(source, "md").text == source


def test_surrogates_do_not_crash() -> None:
    source = "[a](\ud800) \udfff`\ud800`\n\n[r]: \ud800"
    document = parse(source, "md")
    assert document.text == source


ALPHABET = st.sampled_from(list("公文，。：　 \t*_`~[]()<>!&;|#+-=.\\/\"'1aé𠮷\r\n\v\f\x85\u2028\ufeff:^\0"))
PIECES = st.sampled_from(
    ["**", "```", "\n\n", "\n", "\r\n", "> ", "- ", "1. ", "# ", "| a | b |\n|---|---|\n", "[a](b)", "![", "](", "<!--", "-->", "<br>",
     "    ", "[^1]", "[^1]: ", "[r]: x\n", "---\n", "a: b\n", "&nbsp;", "<div>\n", "通知", "。", "  \n", "\\", "[ ] ", "===\n", "　　"]
)  # fmt: skip
MARKDOWN = st.lists(st.one_of(PIECES, ALPHABET), max_size=40).map("".join)


@given(MARKDOWN)
def test_masks_change_no_length_and_hide_no_line_end(source: str) -> None:
    document = parse(source, "md")
    assert document.text == source
    for block, start in zip(document.blocks, document.starts, strict=True):
        original = source[start : start + len(block.text)]
        assert len(original) == len(block.text)
        assert all(m in (MASK, o) for m, o in zip(block.text, original, strict=True))
        assert all(m == o for m, o in zip(block.text, original, strict=True) if o in "\r\n")


@given(MARKDOWN)
def test_blocks_leave_out_nothing_but_line_ends(source: str) -> None:
    document = parse(source, "md")
    position = 0
    for block, start in zip(document.blocks, document.starts, strict=True):
        assert set(source[position:start]) <= {"\r", "\n"}
        position = start + len(block.text)
    assert source[position:] == ""
    assert all(a < b for a, b in zip(document.starts, document.starts[1:], strict=False))


COMMON = st.sampled_from(
    ["**", "*", "_", "`", "``", "\n\n", "\n", "> ", "- ", "# ", "## ", "[a](b)", "[甲", "](", "](x)", "![", "<!-- ", "-->", "<br>", "<b>",
     "    ", "  \n", "\\", "===\n", "---\n", "　", "甲", "乙，", "。", "（丙）", " ", "a", "~~", "~", "[r]", "[r]: x\n", "```\n", "!", "\t"]
)  # fmt: skip


def printed(source: str) -> str:
    """The characters that the parser itself prints; marks that stay in the text for want of a partner not counted."""

    def texts(tokens: list[Token]) -> Iterator[str]:
        for token in tokens:
            yield token.content if token.type in ("text", "text_special") else ""
            yield from texts(token.children or [])

    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(source)
    return "".join("".join(texts(tokens)).replace("*", "").split())


@settings(max_examples=500)
@given(st.lists(COMMON, max_size=16).map("".join))
def test_what_is_not_masked_is_what_the_parser_prints(source: str) -> None:
    assume("-->" not in source)  # words behind a comment on its line are prose to us, not to CommonMark
    assert "".join("".join(said(source)).replace("*", "").split()) == printed(source)


@given(st.text(st.sampled_from("公文处理，。、（）“”一二三年月日\u3000"), min_size=1))
def test_prose_without_marks_is_left_alone(source: str) -> None:
    if not source.strip():
        return
    assert parse(source, "md").blocks == (Block(source),)


@pytest.mark.parametrize(
    "source",
    ["[" * 20_000, "[[a](" * 4_000, "*a " * 20_000, "**a" * 20_000, "`a" * 20_000, "<a " * 20_000, "![" * 10_000, ">" * 5_000,
     "- " * 5_000, "文*字*，\n" * 8_000, "文字<br>\n" * 8_000, "|a" * 10_000, "[r]: x\n" * 8_000, "[^a]" * 10_000]
)  # fmt: skip
def test_hostile_texts_take_linear_time(source: str) -> None:
    def cost(text: str) -> float:
        begin = time.process_time()
        parse(text, "md")
        return time.process_time() - begin

    parse("*", "md")
    assert cost(source) < 0.05 + 6 * cost(source[: len(source) // 2])


def test_the_parser_is_loaded_for_markdown_only() -> None:
    code = "import sys; from gongwen_lint.readers import parse; parse('a'); assert 'markdown_it' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})
