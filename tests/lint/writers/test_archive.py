"""Replacing entries of a zip archive: the others keep every byte."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.writers import WriteError
from gongwen_lint.writers.archive import with_entries

DATE = (2024, 5, 6, 7, 8, 10)
CONTENT = "公文".encode() * 400


class Stream(io.BytesIO):
    """Cannot be sought in, so that the sizes follow the data."""

    def seekable(self) -> bool:
        return False


def made(
    *names: str, method: int = zipfile.ZIP_DEFLATED, streamed: bool = False, zip64: bool = False, comment: bytes = b""
) -> bytes:
    buffer = Stream() if streamed else io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.comment = comment
        for name in names:
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type, info.external_attr, info.comment = method, 0o640 << 16, "注".encode()
            info.extra = struct.pack("<HH2s", 0xCAFE, 2, b"gw")
            with archive.open(info, "w", force_zip64=zip64) as file:
                file.write(name.encode() + CONTENT)
    return buffer.getvalue()


def opened(data: bytes) -> zipfile.ZipFile:
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return archive


def records(data: bytes) -> dict[str, bytes]:
    """The local records: from the header of each entry to the next, or to the directory."""
    archive = opened(data)
    infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
    stops = [*(info.header_offset for info in infos[1:]), archive.start_dir]
    return {info.filename: data[info.header_offset : stop] for info, stop in zip(infos, stops, strict=True)}


def assert_only_changed(before: bytes, after: bytes, contents: dict[str, bytes]) -> None:
    old, new = opened(before), opened(after)
    assert old.namelist() == new.namelist()
    assert old.comment == new.comment
    for one, other in zip(old.infolist(), new.infolist(), strict=True):
        assert new.read(other) == contents.get(one.filename, old.read(one))
        for field in ("date_time", "compress_type", "comment", "external_attr", "create_system", "extract_version"):
            assert getattr(one, field) == getattr(other, field)
    untouched = set(old.namelist()) - contents.keys()
    assert {n: records(before)[n] for n in untouched} == {n: records(after)[n] for n in untouched}
    for name in contents:
        assert_local_header(records(after)[name], contents[name])


def assert_local_header(record: bytes, content: bytes) -> None:
    """It tells the checksum and the sizes itself, as readers of streams need it."""
    _, _, flags, method, _, _, crc, packed, size, name, extra = struct.unpack_from("<4s5H3L2H", record)
    data = record[30 + name + extra :]
    assert flags & 8 == 0
    assert (crc, packed, size) == (zlib.crc32(content), len(data), len(content))
    assert (zlib.decompress(data, -15) if method == 8 else data) == content


NAMES = ("mimetype", "word/document.xml", "稿/图 1.png", "word/styles.xml")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("zip64", [False, True])
@pytest.mark.parametrize("new", [b"", b"<a/>", CONTENT * 9])
def test_one_entry_is_replaced(method: int, streamed: bool, zip64: bool, new: bytes) -> None:
    before = made(*NAMES, method=method, streamed=streamed, zip64=zip64, comment="说明".encode())
    for name in NAMES:
        after = with_entries(before, {name: new})
        assert_only_changed(before, after, {name: new})
        assert with_entries(before, {name: new}) == after


@given(st.permutations(NAMES), st.dictionaries(st.sampled_from(NAMES), st.binary(max_size=200)), st.booleans())
def test_any_entries_are_replaced(names: list[str], contents: dict[str, bytes], streamed: bool) -> None:
    before = made(*names, streamed=streamed)
    assert_only_changed(before, with_entries(before, contents), contents)


def test_nothing_to_replace_gives_the_very_bytes() -> None:
    assert with_entries(b"any bytes", {}) == b"any bytes"


def test_an_archive_behind_other_bytes() -> None:
    before = b"#!/bin/sh\n" + made(*NAMES)
    after = with_entries(before, {NAMES[1]: b"<a/>"})
    assert after.startswith(b"#!/bin/sh\nPK\3\4")
    assert_only_changed(before, after, {NAMES[1]: b"<a/>"})


def zip64_closing(data: bytes) -> bytes:
    """The same archive with a zip64 record, and the offsets of its entries in their zip64 fields."""
    archive = opened(data)
    start = archive.start_dir
    directory, position = b"", start
    for info in archive.infolist():
        header = bytearray(data[position : position + 46])
        name, extra, comment = struct.unpack_from("<3H", header, 28)
        rest = data[position + 46 : position + 46 + name + extra + comment]
        position += 46 + len(rest)
        field = struct.pack("<HHQQ", 1, 16, info.file_size, info.header_offset)
        struct.pack_into("<L", header, 24, 0xFFFFFFFF)
        struct.pack_into("<H", header, 30, extra + len(field))
        struct.pack_into("<L", header, 42, 0xFFFFFFFF)
        directory += bytes(header) + rest[: name + extra] + field + rest[name + extra :]
    count, stop = len(archive.infolist()), start + len(directory)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(directory), start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, stop, 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:start] + directory + record + locator + end


def test_offsets_in_zip64_fields() -> None:
    before = zip64_closing(made(*NAMES))
    for name in NAMES:
        after = with_entries(before, {name: b"<a/>"})
        assert_only_changed(before, after, {name: b"<a/>"})
        locator = after.index(b"PK\6\7")
        assert after.startswith(b"PK\6\6", struct.unpack_from("<Q", after, locator + 8)[0])


@pytest.mark.parametrize(
    ("data", "contents", "said"),
    [
        (made("a"), {"b": b""}, "结构异常"),
        (made("a")[:-10], {"a": b""}, "结构异常"),
        (b"no archive", {"a": b""}, "结构异常"),
        (made("a").replace(b"PK\1\2", b"PK\1\3"), {"a": b""}, "结构异常"),
        (made("a", method=zipfile.ZIP_BZIP2), {"a": b""}, "压缩方式不常见"),
    ],
)
def test_what_cannot_be_replaced_is_said(data: bytes, contents: dict[str, bytes], said: str) -> None:
    with pytest.raises(WriteError, match=f"{said}.*未改动"):
        with_entries(data, contents)
