"""Replacing entries of a zip archive; every other entry keeps its bytes and its place."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gongwen_lint.writers.file import WriteError

_STORED, _DEFLATED = 0, 8
_SIZES_FOLLOW = 8
"""Flag of an entry whose checksum and sizes stand after its data."""
_UTF8 = 0x800
_ZIP64 = 1
"""Id of the extra field with the numbers that are too large for 32 bits."""
_ELSEWHERE = 0xFFFFFFFF
"""Says that a number stands in that field."""
_DAMAGED = "压缩包结构异常，未改动文件，请在 Word 或 WPS 中另存后再试"

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")


class _Local(NamedTuple):
    """The header before the data of an entry; `name` and `extra` are lengths."""

    signature: bytes
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    compressed: int
    size: int
    name: int
    extra: int


class _Central(NamedTuple):
    """The header of an entry in the directory; `name`, `extra` and `comment` are lengths."""

    signature: bytes
    made_by: int
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    compressed: int
    size: int
    name: int
    extra: int
    comment: int
    disk: int
    internal: int
    external: int
    offset: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the directory, and where its local record begins in the file."""

    header: _Central
    name: bytes
    extra: bytes
    comment: bytes
    start: int

    @property
    def path(self) -> str:
        return self.name.decode("utf-8" if self.header.flags & _UTF8 else "cp437")


@dataclass(frozen=True, slots=True)
class _Directory:
    """The directory of an archive, in bytes of the file.

    Args:
        entries: In the order of the directory.
        start: Where it begins.
        stop: Where the records that close the archive begin.
        shift: How far the archive begins behind the start of the file.
    """

    entries: tuple[_Entry, ...]
    start: int
    stop: int
    shift: int


def with_entries(data: bytes, contents: Mapping[str, bytes]) -> bytes:
    """An archive with new contents of some of its entries, compressed by the method they had.

    Args:
        data: The archive.
        contents: The new contents by name.

    Raises:
        WriteError: There is no such entry, its method is unusual, or the archive is damaged.
    """
    if not contents:
        return data
    try:
        return _rewritten(data, _directory(data), contents)
    except (struct.error, UnicodeDecodeError, ValueError) as error:
        raise WriteError(_DAMAGED) from error


def _rewritten(data: bytes, directory: _Directory, contents: Mapping[str, bytes]) -> bytes:
    order = sorted(directory.entries, key=lambda entry: entry.start)
    if contents.keys() - {entry.path for entry in order}:
        raise WriteError(_DAMAGED)
    stops = [*(entry.start for entry in order[1:]), directory.start]
    done = bytearray(data[: order[0].start])
    headers: dict[int, bytes] = {}
    for entry, stop in zip(order, stops, strict=True):
        offset = len(done) - directory.shift
        if entry.path in contents:
            record, headers[entry.start] = _replaced(data, entry, offset, contents[entry.path])
        else:
            record, headers[entry.start] = data[entry.start : stop], _moved(entry, offset)
        done += record
    start = len(done)
    done += b"".join(headers[entry.start] for entry in directory.entries)
    return bytes(done) + _closing(data, directory, start, len(done))


def _directory(data: bytes) -> _Directory:
    stop = data.rindex(b"PK\5\6")
    *_, size, offset, _ = _END.unpack_from(data, stop)
    if _has_locator(data, stop):
        stop = data.rindex(b"PK\6\6", 0, stop)
        *_, size, offset = _END64.unpack_from(data, stop)
    start = stop - size
    entries = tuple(_entries(data[start:stop], start - offset))
    if len({entry.start for entry in entries}) < len(entries):
        raise WriteError(_DAMAGED)
    return _Directory(entries, start, stop, start - offset)


def _has_locator(data: bytes, end: int) -> bool:
    """The closing record has a zip64 one before it."""
    return data.startswith(b"PK\6\7", max(0, end - _LOCATOR.size), end)


def _entries(directory: bytes, shift: int) -> Iterator[_Entry]:
    position = 0
    while position < len(directory):
        header = _Central(*_CENTRAL.unpack_from(directory, position))
        if header.signature != b"PK\1\2":
            raise WriteError(_DAMAGED)
        stops = [position + _CENTRAL.size]
        stops += [stops[0] + header.name, stops[0] + header.name + header.extra]
        position = stops[2] + header.comment
        name, extra = directory[stops[0] : stops[1]], directory[stops[1] : stops[2]]
        offset = _offset(header, extra)
        yield _Entry(header, name, extra, directory[stops[2] : position], offset + shift)


def _offset(header: _Central, extra: bytes) -> int:
    if header.offset != _ELSEWHERE:
        return header.offset
    (offset,) = struct.unpack_from("<Q", extra, _offset_in_zip64(header, extra))
    return int(offset)


def _offset_in_zip64(header: _Central, extra: bytes) -> int:
    """Where the zip64 field holds the offset: after the sizes that are there too."""
    position = next(at for kind, at, _ in _fields(extra) if kind == _ZIP64)
    return position + 4 + 8 * ((header.size == _ELSEWHERE) + (header.compressed == _ELSEWHERE))


def _fields(extra: bytes) -> Iterator[tuple[int, int, int]]:
    """The extra fields: id, where it begins, where it ends."""
    position = 0
    while position + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, position)
        yield kind, position, position + 4 + length
        position += 4 + length


def _moved(entry: _Entry, offset: int) -> bytes:
    """The header in the directory of an entry that stands elsewhere now."""
    header, extra = entry.header, bytearray(entry.extra)
    if header.offset == _ELSEWHERE:
        struct.pack_into("<Q", extra, _offset_in_zip64(header, entry.extra), offset)
    else:
        header = header._replace(offset=offset)
    return _CENTRAL.pack(*header) + entry.name + bytes(extra) + entry.comment


def _replaced(data: bytes, entry: _Entry, offset: int, content: bytes) -> tuple[bytes, bytes]:
    """The local record and the header in the directory of an entry with new content."""
    packed = _packed(entry.header.method, content)
    local = _Local(*_LOCAL.unpack_from(data, entry.start))
    if local.signature != b"PK\3\4":
        raise WriteError(_DAMAGED)
    start = entry.start + _LOCAL.size + local.name
    own, extra = _without_zip64(data[start : start + local.extra]), _without_zip64(entry.extra)
    flags, crc = entry.header.flags & ~_SIZES_FOLLOW, zlib.crc32(content)
    local = local._replace(flags=flags, crc=crc, compressed=len(packed), size=len(content), extra=len(own))
    header = entry.header._replace(
        flags=flags, crc=crc, compressed=len(packed), size=len(content), extra=len(extra), disk=0, offset=offset
    )
    record = _LOCAL.pack(*local) + data[start - local.name : start] + own + packed
    return record, _CENTRAL.pack(*header) + entry.name + extra + entry.comment


def _packed(method: int, content: bytes) -> bytes:
    if method == _STORED:
        return content
    if method != _DEFLATED:
        raise WriteError("压缩方式不常见，未改动文件，请在 Word 或 WPS 中另存后再试")
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def _without_zip64(extra: bytes) -> bytes:
    return b"".join(extra[start:stop] for kind, start, stop in _fields(extra) if kind != _ZIP64)


def _closing(data: bytes, directory: _Directory, start: int, stop: int) -> bytes:
    """The records after the directory, which now runs from `start` to `stop`."""
    closing = bytearray(data[directory.stop :])
    size, offset = stop - start, start - directory.shift
    end = data.rindex(b"PK\5\6") - directory.stop
    if end:
        struct.pack_into("<2Q", closing, 40, size, offset)
        struct.pack_into("<Q", closing, end - _LOCATOR.size + 8, stop - directory.shift)
    told_size, told_offset = struct.unpack_from("<2L", closing, end + 12)
    if told_size != _ELSEWHERE:
        struct.pack_into("<L", closing, end + 12, size)
    if told_offset != _ELSEWHERE:
        struct.pack_into("<L", closing, end + 16, offset)
    return bytes(closing)
