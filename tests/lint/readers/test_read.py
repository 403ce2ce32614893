from __future__ import annotations

import codecs
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.document import Document, Encoding
from gongwen_lint.readers import ReadError, format_of, parse, read_bytes

NASTY = "𠮷👨‍👩‍👧e\u0301葛󠄀\u3000\v\f\x85\u2028\u2029\r\n\ufeff\u200b\ue000\ud800\udc00\0，。（）公文通知一"
TEXTS = st.text(st.one_of(st.sampled_from(NASTY), st.characters()))
CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "clean"


@given(TEXTS)
def test_paragraphs_of_plain_text_are_slices_of_it(text: str) -> None:
    document = parse(text)
    position = 0
    for block, start in zip(document.blocks, document.starts, strict=True):
        assert set(text[position:start]) <= {"\r", "\n"}
        assert text[start : start + len(block.text)] == block.text
        position = start + len(block.text)
    assert text[position:] == ""
    assert all(a < b for a, b in zip(document.starts, document.starts[1:], strict=False))


@given(TEXTS)
def test_every_line_is_a_paragraph_where_nothing_was_wrapped(text: str) -> None:
    document = parse(text)
    assert "\n" not in "".join(block.text for block in document.blocks)
    assert list(document.starts) == document.line_starts


def test_line_ends_are_kept() -> None:
    text = "一\r\n二\r三\n\n四"
    document = read_bytes(text.encode(), "a.txt")
    assert document.text == text
    assert [block.text for block in document.blocks] == ["一", "二", "三", "", "四"]
    assert document.starts == (0, 3, 5, 7, 8)


@pytest.mark.parametrize("text", ["一\v二", "一\f二", "一\x85二", "一\u2028二", "一\u2029二", "一\x1c二"])
def test_nothing_else_ends_a_line(text: str) -> None:
    assert [block.text for block in parse(text).blocks] == [text]


def test_the_document_knows_its_encoding_and_format() -> None:
    document = read_bytes(codecs.BOM_UTF16_LE + "# 题".encode("utf-16-le"), "稿/通 知.MD")
    assert (document.text, document.format) == ("# 题", "md")
    assert document.encoding == Encoding("utf-16-le", codecs.BOM_UTF16_LE)
    assert document.blocks[0].kind == "heading"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.txt", "txt"), ("a.MD", "md"), ("a.markdown", "md"), ("a.text", "txt"), ("-", "txt"), ("a.md/b", "txt"), ("", "txt"),
     ("a.md.txt", "txt"), ("a.unknown", "txt")]
)  # fmt: skip
def test_format_by_extension(path: str, expected: str) -> None:
    assert format_of(path) == expected


def test_a_format_without_a_reader_is_an_error() -> None:
    with pytest.raises(ReadError, match="没有 docx 格式的纯文字"):
        parse("", "docx")


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_BE])
def test_empty_files(data: bytes) -> None:
    document = read_bytes(data)
    assert (document.text, document.starts) == ("", (0,))


def test_one_line_of_five_megabytes() -> None:
    data = "公文处理，".encode() * 350_000
    assert len(read_bytes(data).blocks) == 1
    assert len(read_bytes(data, "a.md").blocks) == 1


@pytest.mark.parametrize("name", ["utf-8", "gb18030"])
def test_memory_is_a_small_multiple_of_the_file(name: str) -> None:
    data = ("各县人民政府，市直各部门：请认真贯彻执行。" * 4 + "\n").encode(name)
    data *= 2_000_000 // len(data)
    tracemalloc.start()
    document = read_bytes(data, "a.txt")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(document.blocks) > 7_000
    assert peak < 10 * len(data)


def documents() -> Iterator[Document]:
    if not CORPUS.is_dir():
        pytest.skip(f"CORPUS MISSING: {CORPUS} — real documents were NOT read")
    for path in sorted(CORPUS.glob("*.txt")):
        yield read_bytes(path.read_bytes(), path.name)


def test_real_documents_have_a_paragraph_a_line() -> None:
    merged = [block.text for document in documents() for block in document.blocks if "\n" in block.text]
    assert merged == []


def test_real_documents_read_the_same_from_gb18030() -> None:
    for document in documents():
        again = read_bytes(document.text.encode("gb18030"), "a.txt")
        assert (again.text, again.encoding.name) == (document.text, "gb18030")
