"""The package of a Word file: its parts, read within limits, and the relations between them.

Nothing is ever unpacked to disk, nothing outside the file is opened, and no size that the file states is trusted.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO

from lxml import etree

from gongwen_lint.readers.docx.bare import bare
from gongwen_lint.readers.docx.budget import ATTRIBUTE, ELEMENT, RAW, TOO_LARGE, Budget
from gongwen_lint.readers.docx.names import Element
from gongwen_lint.readers.error import ReadError

MOST_ENTRIES = 10_000

_CHUNK = 256 * 1024
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, OverflowError)
"""What is raised over damaged packages (not implemented ways of packing are runtime errors)."""
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)  # fmt: skip
_MAIN_TYPES = ("document.main+xml", "template.main+xml")
_DAMAGED = "文件损坏：{}；请在 Word 或 WPS 中打开修复后另存"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a part: its id, the last word of its type, and the part it leads to."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of a file.

    Args:
        data: Its bytes.
        budget: What reading it may cost; None = as much as a file of its size may.

    Raises:
        ReadError: It is damaged, encrypted, or built to do harm.
    """

    def __init__(self, data: bytes, budget: Budget | None = None) -> None:
        self._zip = _opened(data)
        self.budget = budget or Budget(len(data))
        self._entries = {info.filename: info for info in self._zip.infolist()}
        self._folded = {name.lower(): name for name in self._entries}

    def entry(self, name: str) -> str | None:
        """The entry that a part name means, however its letters are cased; None if there is none."""
        return name if name in self._entries else self._folded.get(name.lower())

    def part(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            ReadError: It is missing, damaged, encrypted or too large.
        """
        info = self._entries.get(name)
        if info is None:
            raise ReadError(_DAMAGED.format(f"缺少部件 {name}"))
        if info.compress_type not in _PACKED:
            raise ReadError(_DAMAGED.format(f"部件 {name} 的压缩方式不认识"))
        if info.flag_bits & 1:
            raise ReadError("文件已加密，请先在 Word 或 WPS 中取消密码")
        most = self.budget.pack(info.compress_size)
        if info.file_size > most:
            raise ReadError(TOO_LARGE)
        try:
            with self._zip.open(info) as stream:
                data = _bounded(stream, most)
        except _FAULTS as error:
            raise ReadError(_DAMAGED.format(f"部件 {name} 读不出来")) from error
        self.budget.unpack(len(data))
        return data

    def xml(self, name: str) -> Element:
        """The root of an XML part, in the transitional namespaces.

        Raises:
            ReadError: As for `part`; or it is not well-formed, nested too deeply, swollen with markup or text, or has a
                DTD.
        """
        return self.parsed(self.part(name), name)

    def story(self, name: str) -> Element:
        """As `xml`, without what says nothing of the text."""
        data = self.part(name)
        self.budget.spend(RAW * (data.count(b"<") + data.count(b"=")))
        return self.parsed(bare(data), name)

    def parsed(self, data: bytes, name: str) -> Element:
        """As `xml`, of a part whose bytes were read already."""
        elements = data.count(b"<") - data.count(b"</")
        self.budget.spend(ELEMENT * elements + ATTRIBUTE * data.count(b"="))
        root = _safe(data, name)
        self.budget.write(sum(map(len, root.itertext())))
        return _transitional(root, name)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """The relations of a part ("" = of the package) to other parts of the file; none where they are missing."""
        folder, base = posixpath.split(part)
        name = self.entry(posixpath.join(folder, "_rels", f"{base}.rels"))
        if name is None:
            return ()
        found: list[Relation] = []
        for relation in self.xml(name):
            target = relation.get("Target", "").replace("\\", "/")
            if target and relation.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                entry = self.entry(path)
                if entry is not None:
                    found.append(Relation(relation.get("Id", ""), relation.get("Type", "").rsplit("/", 1)[-1], entry))
        return tuple(found)

    def main(self) -> str:
        """The name of the main part, wherever it lies.

        Raises:
            ReadError: There is none.
        """
        named = next((r.target for r in self.relations("") if r.kind == "officeDocument"), None)
        found = named or self._main_by_type() or self.entry("word/document.xml")
        if found is None:
            raise ReadError("不是 Word 文档（压缩包里没有正文），请换一个文件")
        return found

    def _main_by_type(self) -> str | None:
        types = self.entry("[Content_Types].xml")
        if types is None:
            return None
        for override in self.xml(types):
            if override.get("ContentType", "").endswith(_MAIN_TYPES):
                return self.entry(override.get("PartName", "").lstrip("/"))
        return None


def _opened(data: bytes) -> zipfile.ZipFile:
    if data.count(b"PK\x01\x02") > MOST_ENTRIES:
        raise ReadError(f"压缩包里有 {MOST_ENTRIES} 个以上的部件，不是正常的文稿，已停止读取")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as error:
        raise ReadError(_DAMAGED.format("压缩结构不完整")) from error
    names = package.namelist()
    if len(set(names)) != len(names):
        raise ReadError("文件里有重名的部件，读哪一个说不准，已停止读取；请在 Word 或 WPS 中另存")
    return package


def _bounded(stream: IO[bytes], most: int) -> bytes:
    """What a stream holds, read in pieces so that a bomb stops early."""
    held = io.BytesIO()
    while piece := stream.read(_CHUNK):
        if held.tell() + len(piece) > most:
            raise ReadError(TOO_LARGE)
        held.write(piece)
    return held.getvalue()


def parsed(data: bytes, name: str) -> Element:
    """The root of an XML text in the transitional namespaces, whatever its size; nothing is expanded or fetched."""
    return _transitional(_safe(data, name), name)


def _safe(data: bytes, name: str) -> Element:
    if b"<!DOCTYPE" in data:
        raise _doctype(name)
    root = _parsed(data, name)
    declared = root.getroottree().docinfo.internalDTD  # in an encoding where the bytes above do not stand so
    if declared is not None:  # pyright: ignore[reportUnnecessaryComparison]  (its stubs leave out that it may be None)
        raise _doctype(name)
    return root


def _transitional(root: Element, name: str) -> Element:
    """The same in the usual namespaces, where it was saved in those of the strict standard."""
    if not root.tag.startswith("{http://purl.oclc.org/ooxml/"):
        return root
    whole = etree.tostring(root, encoding="utf-8")
    for strict, usual in _STRICT:
        whole = whole.replace(strict, usual)
    return _parsed(whole, name)


def _parsed(data: bytes, name: str) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        said = str(error).lower()
        if "huge" in said and "depth" not in said:  # the parser's own limits for one text or attribute
            raise ReadError(TOO_LARGE) from error
        line = error.lineno or 0
        raise ReadError(_DAMAGED.format(f"部件 {name} 第 {line} 行结构异常或嵌套过深")) from error


def _doctype(name: str) -> ReadError:
    return ReadError(f"部件 {name} 里有 DTD（正常的文稿没有），拒绝解析；请在 Word 或 WPS 中另存")
