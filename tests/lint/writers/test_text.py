from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.document import Encoding
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.readers import parse, read_bytes
from gongwen_lint.writers import WriteError, mended

NASTY = "𠮷👨‍👩‍👧e\u0301葛󠄀\u3000\v\f\x85\u2028\u2029\r\n\ufeff\u200b，。公文"
TEXTS = st.text(st.one_of(st.sampled_from(NASTY), st.characters(exclude_categories=["Cs", "Cc"])))
ENCODINGS = st.sampled_from(
    [
        Encoding(),
        Encoding("utf-8", codecs.BOM_UTF8),
        Encoding("utf-16-le", codecs.BOM_UTF16_LE),
        Encoding("utf-16-be", codecs.BOM_UTF16_BE),
        Encoding("utf-32-le", codecs.BOM_UTF32_LE),
        Encoding("gb18030"),
        Encoding("gb18030", b"\x84\x31\x95\x33"),
    ]
)


def bytes_of(text: str, encoding: Encoding) -> bytes:
    return encoding.bom + text.encode(encoding.name)


def written(old: str, encoding: Encoding, new: str) -> bytes:
    """The file after its whole text was replaced."""
    edits = [PlacedEdit(0, len(old), new)] if old != new else []
    data, document = mended(bytes_of(old, encoding), parse(old, "txt", encoding), edits)
    assert data == bytes_of(document.text, encoding)
    return data


@given(TEXTS, ENCODINGS)
def test_an_unchanged_text_gives_the_very_bytes(text: str, encoding: Encoding) -> None:
    assert written(text, encoding, text) == bytes_of(text, encoding)


@given(TEXTS, TEXTS, TEXTS, ENCODINGS)
def test_only_the_bytes_of_the_change_differ(before: str, old: str, after: str, encoding: Encoding) -> None:
    text = f"{before}{old}{after}"
    edit = PlacedEdit(len(before), len(before + old), "改")
    result, _ = mended(bytes_of(text, encoding), parse(text, "txt", encoding), [edit])
    assert result.startswith(bytes_of(before, encoding))
    if "\r" not in text and "\n" not in text:
        assert result == bytes_of(f"{before}改{after}", encoding)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("一\r\n二\r\n", "一\n改\r\n二\r\n", "一\r\n改\r\n二\r\n"),
        ("一\r二", "一\n改", "一\r改"),
        ("一\n二\r\n", "甲\n二\r\n", "甲\n二\r\n"),
        ("一", "甲\n乙", "甲\n乙"),
        ("一\r\n", "甲", "甲\r\n"),
        ("一\n二", "甲\n乙\n", "甲\n乙"),
        ("一\n\n", "甲\n", "甲\n"),
        ("一\n", "", ""),
    ],
)
def test_line_ends_and_the_final_one_are_kept(old: str, new: str, expected: str) -> None:
    assert written(old, Encoding(), new).decode() == expected


@pytest.mark.parametrize(("name", "said"), [("gb2312", "“𠮷”"), ("big5", "“𠮷”"), ("ascii", "“𠮷”")])
def test_a_character_without_a_place_in_the_encoding(name: str, said: str) -> None:
    with pytest.raises(WriteError) as raised:
        written("a", Encoding(name), "a𠮷")
    assert said in str(raised.value)
    assert name in str(raised.value)


def test_a_lone_surrogate_is_named_by_its_number() -> None:
    with pytest.raises(WriteError, match=r"写不出U\+D800，未改动"):
        written("a", Encoding(), "\ud800")


def test_an_encoding_that_does_not_give_back_the_file() -> None:
    data = b"\x1b$B8x\x1b(B\x1b$BJ8\x1b(B"
    document = read_bytes(data, "a.txt", "iso2022_jp")
    with pytest.raises(WriteError, match="不能原样还原"):
        mended(data, document, [PlacedEdit(0, 1, "改")])
