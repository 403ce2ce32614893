from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gongwen_lint.document import Encoding
from gongwen_lint.readers import ReadError
from gongwen_lint.readers.encoding import decode

PROSE = "各县（区）人民政府，市直各部门：\r\n　　为进一步做好公文处理工作，现将有关事项通知如下。\r\n"
TRADITIONAL = "各縣（區）人民政府：為進一步做好公文處理工作，現將有關事項通知如下，請認真貫徹執行。"
JAPANESE = (
    "政府は、令和六年度の予算案について閣議決定を行いました。国民の生活を守るために、必要な施策を着実に推進します。"
)
NASTY = "𠮷👨‍👩‍👧é葛󠄀\u3000\v\f\x85\u2028\u2029\r\n\r\n\ufeff\u200b\ue000，。（）公文通知一"
texts = st.text(st.one_of(st.sampled_from(NASTY), st.characters(exclude_categories=["Cs", "Cc"])))


def attempt(data: bytes, encoding: str | None = None) -> tuple[str, Encoding] | str:
    """What was read, or the message that says why not."""
    try:
        return decode(data, encoding)
    except ReadError as failure:
        return str(failure)


def error(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(ReadError) as raised:
        decode(data, encoding)
    message = str(raised.value)
    assert "\n" not in message
    assert message
    return message


@pytest.mark.parametrize(
    ("bom", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_byte_order_mark_decides_and_is_kept_apart(bom: bytes, name: str) -> None:
    assert decode(bom + PROSE.encode(name)) == (PROSE, Encoding(name, bom))


@given(texts)
@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030"])
def test_what_is_marked_or_forced_comes_back_byte_for_byte(name: str, text: str) -> None:
    for bom in (b"", *(known for known in [codecs.BOM_UTF8] if name == "utf-8")):
        data = bom + text.encode(name)
        if any(data.startswith(mark) for mark in (b"\xff\xfe", b"\xfe\xff", codecs.BOM_UTF8)) and not bom:
            continue  # the text itself begins with a mark
        read, encoding = decode(data, name)
        assert read == text
        assert encoding.bom + read.encode(encoding.name) == data


@given(texts)
@example("é")
@example("20°C")
@example("\ufeff双重标记")
def test_utf8_with_a_mark_is_never_taken_for_anything_else(text: str) -> None:
    read, encoding = decode(codecs.BOM_UTF8 + text.encode())
    assert (read, encoding) == (text, Encoding("utf-8", codecs.BOM_UTF8))


@given(st.text(st.sampled_from("公文处理通知，。（）一二三𠮷镕畲莅国家人民政府123\r\n\u3000"), min_size=1))
def test_chinese_in_utf8_without_a_mark(text: str) -> None:
    assert decode(text.encode()) == (text, Encoding())


@pytest.mark.parametrize(
    "text",
    [
        "通知",
        "函",
        "截止",
        "亳州",
        "朱镕基",
        "莅临",
        "𠮷",
        "骐骥",
        "赟喆翀",
        PROSE,
        TRADITIONAL,
        "第１２号\n",
        "“”……——",
        "□□□□□□□□□□",
    ],
)
def test_gb18030_however_short(text: str) -> None:
    assert decode(text.encode("gb18030")) == (text, Encoding("gb18030"))


@pytest.mark.parametrize(
    "text", ["café", "naïve\n", "é", "20°C", "José Moreno", "Müller & Söhne", "±5", "nǐ hǎo", "·", ""]
)
def test_latin_in_utf8_stays_utf8(text: str) -> None:
    assert decode(text.encode()) == (text, Encoding())


def test_four_byte_gb18030() -> None:
    text = f"{PROSE}𠮷田同志，㐀㐁。"
    assert decode(text.encode("gb18030"))[0] == text


@pytest.mark.parametrize("length", [8, 20, len(TRADITIONAL)])
def test_big5_is_named(length: int) -> None:
    assert error(TRADITIONAL[-length:].encode("big5")) == "像是 Big5 编码，请用 --encoding big5 指定"


def test_big5_is_read_where_forced() -> None:
    text, encoding = decode(TRADITIONAL.encode("big5"), "big5")
    assert (text, encoding.name) == (TRADITIONAL, "big5")


@pytest.mark.parametrize(
    ("name", "said"), [("cp932", "Shift-JIS"), ("euc_jp", "EUC-JP"), ("iso2022_jp", "ISO-2022-JP")]
)
def test_japanese_is_named(name: str, said: str) -> None:
    message = error(JAPANESE.encode(name))
    assert said in message
    assert f"--encoding {name}" in message


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [PROSE, "Plain ASCII notes.\n", "各县人民政府"])
def test_wide_encodings_without_a_mark_are_named(name: str, text: str) -> None:
    message = error(text.encode(name))
    assert "（无 BOM）" in message
    assert f"--encoding {name}" in message


def test_seven_bit_chinese_is_named() -> None:
    assert "--encoding hz" in error(PROSE.encode("hz"))


@pytest.mark.parametrize("text", ["Das Fräulein", "ein Wort über Straße", "naïve"])
def test_western_text_is_named(text: str) -> None:
    assert "--encoding cp1252" in error(text.encode("cp1252"))


def test_damaged_utf8_is_not_read_as_something_else() -> None:
    data = PROSE.encode() + b"\xe5\x85" + PROSE.encode()
    assert "像是 UTF-8，但第3行（第" in error(data)


def test_two_encodings_in_one_file_are_not_read_as_one() -> None:
    assert "像是 UTF-8" in error(PROSE.encode("gb18030") + PROSE.encode())


def test_cut_gb18030_tells_the_place() -> None:
    message = error(PROSE.encode("gb18030") + b"\xb9")
    assert "第3行" in message
    assert "--encoding" in message


@pytest.mark.parametrize("data", [b"\0\x01\x02\xff" * 20, b"abc\0def", bytes(256), PROSE.encode() + b"\0"])
def test_nuls_are_no_text(data: bytes) -> None:
    assert "不像文本" in error(data)


@pytest.mark.parametrize("forced", [None, "utf-8"])
def test_the_line_of_a_nul_is_told(forced: str | None) -> None:
    with pytest.raises(ReadError, match="第3行"):
        decode("关于召开会议的通知\n各单位：\n现将\0有关事项通知如下。\n".encode(), forced)


def test_control_characters_are_no_text() -> None:
    assert "不像文本" in error(bytes(range(1, 32)) * 4)


def test_a_few_control_characters_are_left_for_the_rules() -> None:
    text = f"{PROSE}\x07\x1f"
    assert decode(text.encode())[0] == text


@pytest.mark.parametrize("seed", range(40))
def test_random_bytes_are_refused(seed: int) -> None:
    error(random.Random(seed).randbytes(400))


@given(st.binary())
def test_any_bytes_give_a_text_or_one_line(data: bytes) -> None:
    result = attempt(data)
    if isinstance(result, str):
        assert "\n" not in result
    else:
        text, encoding = result
        assert encoding.bom + text.encode(encoding.name) == data


@given(
    st.binary(), st.sampled_from(["utf-8", "gbk", "gb18030", "big5", "utf-16", "utf-32", "latin-1", "ascii", "cp932"])
)
def test_any_bytes_under_any_forced_encoding(data: bytes, name: str) -> None:
    result = attempt(data, name)
    if isinstance(result, str):
        assert "\n" not in result
    else:
        assert "\0" not in result[0]


@pytest.mark.parametrize(
    "name", ["nonsense", "rot13", "base64", "idna", "unicode_escape", "undefined", "a\0b", "utf 99"]
)
@pytest.mark.parametrize("data", [b"", b"abc", PROSE.encode()])
def test_unknown_encoding_is_an_error(name: str, data: bytes) -> None:
    if data or name not in ("rot13", "base64"):
        assert "编码" in error(data, name)


def test_forced_encoding_that_does_not_fit() -> None:
    assert "不能按指定的编码 gb2312 读取：第1行（第1字节）" in error("𠮷".encode("gb18030"), "gb2312")


def test_forced_encoding_against_the_mark() -> None:
    assert "UTF-8 的字节序标记" in error(codecs.BOM_UTF8 + PROSE.encode(), "gb18030")


@pytest.mark.parametrize("forced", ["gb18030", "gbk", "big5", "latin-1"])
def test_forced_encoding_against_plain_utf8(forced: str) -> None:
    assert f"文件是 UTF-8，与指定的编码 {forced} 不符" in error(PROSE.encode(), forced)
    assert decode(PROSE.encode("gb18030"), "gb18030")[0] == PROSE


@pytest.mark.parametrize("forced", ["utf-8", "UTF8", "utf-8-sig", "utf_8"])
def test_forced_utf8_keeps_the_mark_apart(forced: str) -> None:
    assert decode(codecs.BOM_UTF8 + PROSE.encode(), forced) == (PROSE, Encoding("utf-8", codecs.BOM_UTF8))


@pytest.mark.parametrize("forced", ["utf-16", "utf-16-be"])
def test_forced_utf16_obeys_the_mark(forced: str) -> None:
    data = codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be")
    assert decode(data, forced) == (PROSE, Encoding("utf-16-be", codecs.BOM_UTF16_BE))


def test_broken_text_behind_a_mark() -> None:
    assert "字节序标记所示的编码" in error(codecs.BOM_UTF16_LE + b"\x00\xd8\x41")
