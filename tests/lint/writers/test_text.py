from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests_names import on_disk

from gongwen_lint.document import Document, Encoding
from gongwen_lint.readers import parse, read_bytes
from gongwen_lint.writers import WriteError, write_fixed
from gongwen_lint.writers.text import encoded

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


@given(TEXTS, ENCODINGS)
def test_an_unchanged_text_gives_the_very_bytes(text: str, encoding: Encoding) -> None:
    data = bytes_of(text, encoding)
    assert encoded(parse(text, "txt", encoding), data, text) == data


@given(TEXTS, TEXTS, TEXTS, ENCODINGS)
def test_only_the_bytes_of_the_change_differ(before: str, old: str, after: str, encoding: Encoding) -> None:
    text = f"{before}{old}{after}"
    new = f"{before}改{after}"
    result = encoded(parse(text, "txt", encoding), bytes_of(text, encoding), new)
    assert result.startswith(bytes_of(before, encoding))
    if "\r" not in text and "\n" not in text:
        assert result == bytes_of(new, encoding)


@pytest.mark.parametrize(
    ("old", "new", "written"),
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
def test_line_ends_and_the_final_one_are_kept(old: str, new: str, written: str) -> None:
    assert encoded(parse(old), old.encode(), new).decode() == written


@pytest.mark.parametrize(("name", "said"), [("gb2312", "“𠮷”"), ("big5", "“𠮷”"), ("ascii", "“𠮷”")])
def test_a_character_without_a_place_in_the_encoding(name: str, said: str) -> None:
    with pytest.raises(WriteError) as raised:
        encoded(parse("a", "txt", Encoding(name)), b"a", "a𠮷")
    assert said in str(raised.value)
    assert name in str(raised.value)


def test_a_lone_surrogate_is_named_by_its_number() -> None:
    with pytest.raises(WriteError, match=r"写不出U\+D800，未改动"):
        encoded(parse("a"), b"a", "\ud800")


def test_an_encoding_that_does_not_give_back_the_file() -> None:
    data = b"\x1b$B8x\x1b(B\x1b$BJ8\x1b(B"
    document = read_bytes(data, "a.txt", "iso2022_jp")
    with pytest.raises(WriteError, match="不能原样还原"):
        encoded(document, data, document.text)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / on_disk("通 知.txt")
    path.write_bytes("截止2024年\r\n".encode("gb18030"))
    return path


def read(path: Path) -> tuple[Document, bytes]:
    data = path.read_bytes()
    return read_bytes(data, str(path)), data


def test_a_mended_file(draft: Path) -> None:
    document, data = read(draft)
    write_fixed(draft, document, data, "截至2024年\r\n")
    assert draft.read_bytes() == "截至2024年\r\n".encode("gb18030")
    assert [path.name for path in draft.parent.iterdir()] == [draft.name]


def test_nothing_is_written_where_nothing_changed(draft: Path) -> None:
    document, data = read(draft)
    before = draft.stat()
    draft.chmod(0o444)
    write_fixed(draft, document, data, document.text)
    assert (draft.stat().st_ino, draft.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有 POSIX 权限位")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(draft: Path, mode: int) -> None:
    document, data = read(draft)
    draft.chmod(mode)
    write_fixed(draft, document, data, "改\r\n")
    assert stat.S_IMODE(draft.stat().st_mode) == mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="只有 root 能改属主")
def test_the_owner_is_kept(draft: Path) -> None:
    document, data = read(draft)
    os.chown(draft, 12345, 54321)
    write_fixed(draft, document, data, "改\r\n")
    assert (draft.stat().st_uid, draft.stat().st_gid) == (12345, 54321)


def test_a_link_stays_a_link(draft: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.txt"
    link.parent.mkdir()
    try:
        link.symlink_to(draft)
    except OSError:
        pytest.skip("这里不能建符号链接")
    document, data = read(link)
    write_fixed(link, document, data, "改\r\n")
    assert link.is_symlink()
    assert draft.read_bytes() == "改\r\n".encode("gb18030")
    assert list(link.parent.iterdir()) == [link]


def test_a_loop_of_links(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    try:
        loop.symlink_to(loop)
    except OSError:
        pytest.skip("这里不能建符号链接")
    with pytest.raises(WriteError, match="绕成了圈"):
        write_fixed(loop, parse("一"), "一".encode(), "二")


def test_a_file_changed_meanwhile_is_left_alone(draft: Path) -> None:
    document, data = read(draft)
    draft.write_bytes("别人改过\r\n".encode("gb18030"))
    with pytest.raises(WriteError, match="被别的程序改过"):
        write_fixed(draft, document, data, "改\r\n")
    assert draft.read_bytes() == "别人改过\r\n".encode("gb18030")
    assert list(draft.parent.iterdir()) == [draft]


def test_a_read_only_file_is_left_alone(draft: Path) -> None:
    document, data = read(draft)
    draft.chmod(0o444)
    with pytest.raises(WriteError, match="只读"):
        write_fixed(draft, document, data, "改\r\n")
    assert draft.read_bytes() == data
    assert list(draft.parent.iterdir()) == [draft]


def test_a_file_that_is_gone(draft: Path) -> None:
    document, data = read(draft)
    draft.unlink()
    with pytest.raises(WriteError, match="已不存在"):
        write_fixed(draft, document, data, "改\r\n")
    assert list(draft.parent.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="不是普通文件"):
        write_fixed(tmp_path, parse("一"), "一".encode(), "二")


@pytest.mark.parametrize(("number", "said"), [(28, "磁盘已满"), (30, "磁盘只读"), (5, "无法写入")])
def test_a_failing_disk_leaves_the_file_whole(
    draft: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    document, data = read(draft)

    def fail(_: int) -> None:
        raise OSError(number, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WriteError, match=said):
        write_fixed(draft, document, data, "改\r\n")
    assert draft.read_bytes() == data
    assert list(draft.parent.iterdir()) == [draft]


def test_long_names(tmp_path: Path) -> None:
    path = tmp_path / on_disk(f"{'关' * 80}.txt")
    path.write_text("一", encoding="utf-8")
    document, data = read(path)
    write_fixed(str(path), document, data, "二")
    assert path.read_text(encoding="utf-8") == "二"
