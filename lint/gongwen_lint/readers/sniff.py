"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (rb"PK(?:\x03\x04|\x05\x06)", "zip"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (rb"\s*%PDF-", "pdf"),
    (rb"\s*\{\\rtf", "rtf"),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)",
        "image",
    ),
    (rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\0|\x28\xb5\x2f\xfd", "archive"),
    (rb"MZ[^\t\n\r -~]|MZ.[^\t\n\r -~]|\x7fELF|SQLite format 3\0", "program"),
    (rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])", "html"),
    (rb"(?:\xef\xbb\xbf)?\s*<\?xml\s", "xml"),
    (rb"version https://git-lfs\.github\.com/spec/", "lfs"),
)
_PATTERNS = tuple((re.compile(pattern, re.DOTALL | re.IGNORECASE), kind) for pattern, kind in _MAGIC)
_ZIP_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "docx"),
    (b"OFD.xml", "ofd"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
    (b"opendocument.text", "odt"),
    (b"[Content_Types].xml", "docx"),  # its main part may lie anywhere; the reader says if it is another kind
)
_SAVE_AS_DOCX = "请在 Word 或 WPS 中另存为 .docx 后再检查"
_REFUSALS: dict[str, str] = {
    "lfs": "不是文稿本身，是 Git LFS 的指针文件，请先运行 git lfs pull 取回原文件",
    "doc": f"是 Word 旧格式（.doc/.wps），{_SAVE_AS_DOCX}",
    "locked": "文件已加密，请先在 Word 或 WPS 中取消密码",
    "ole": f"是 Office 旧格式（.doc/.wps/.xls/.ppt 一类），如是文稿，{_SAVE_AS_DOCX}",
    "rtf": f"是 .rtf，{_SAVE_AS_DOCX}",
    "odt": f"是 .odt，{_SAVE_AS_DOCX}",
    "ofd": "是 .ofd 版式文件，当前版本尚不能读取，请检查它的 .docx 底稿",
    "pdf": "是 PDF，当前版本尚不能读取，请检查它的 .docx 底稿",
    "xlsx": "是 Excel 工作簿，不是公文正文，请换一个文件",
    "pptx": "是 PowerPoint 文稿，不是公文正文，请换一个文件",
    "image": "是图片，没有可检查的文字，请换成 .docx、.txt 或 .md",
    "zip": "是压缩包，请先解压，再检查其中的文稿",
    "archive": "是压缩包，请先解压，再检查其中的文稿",
    "program": "是程序或数据库文件，不是文稿，请换一个文件",
    "html": "是 HTML 网页，请把正文另存为 .docx 或 .txt 后再检查",
    "xml": "是 XML 文件，请把正文另存为 .docx 或 .txt 后再检查",
}


def kind_of(data: bytes) -> str:
    """What the bytes are: "docx", "doc", "pdf", "image" … by their magic; "" where nothing speaks against text."""
    kind = next((kind for pattern, kind in _PATTERNS if pattern.match(data)), "")
    if kind == "zip":
        return next((inner for name, inner in _ZIP_KINDS if name in data), "zip")
    if kind == "ole":
        return _kind_of_ole(data)
    return kind


def _kind_of_ole(data: bytes) -> str:
    """By the names of the streams; an encrypted .docx is such a file too."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "locked"
    return "doc" if "WordDocument".encode("utf-16-le") in data else "ole"


def refusal(kind: str) -> str:
    """Why no reader takes this kind and what to do: one Chinese line."""
    return _REFUSALS[kind]
