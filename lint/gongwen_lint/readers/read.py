"""Choosing the reader for a file: its first bytes decide, then its extension."""

from __future__ import annotations

from pathlib import PurePath

from gongwen_lint.document import Document, Encoding
from gongwen_lint.readers.encoding import decode
from gongwen_lint.readers.error import ReadError
from gongwen_lint.readers.sniff import kind_of, refusal
from gongwen_lint.readers.text import read_text

__all__ = ["FORMATS", "ReadError", "format_of", "parse", "read_bytes"]

FORMATS = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md",
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".dotm": "docx",
}  # fmt: skip
_LOCK_FILE = "是 Word 打开文件时留下的锁文件，不是文稿；请检查去掉“~$”后同名的文件"
_LONGEST_LOCK_FILE = 1024


def format_of(path: str) -> str:
    """The format by the extension of a path: "docx", "md" or "txt"; "txt" where it says nothing."""
    return FORMATS.get(PurePath(path).suffix.lower(), "txt")


def read_bytes(data: bytes, path: str = "-", encoding: str | None = None) -> Document:
    """Reads a file.

    Args:
        data: Its bytes.
        path: Its path, for the format.
        encoding: Forced encoding; None = found out.

    Returns:
        The document. The text of plain text and Markdown is the decoded file without a byte order mark, line ends kept;
        that of a Word file, whatever its name, is what it shows.

    Raises:
        ReadError: No reader takes the bytes, or they are damaged; or they are no text in the encoding.
    """
    if PurePath(path).name.startswith("~$") and len(data) < _LONGEST_LOCK_FILE:
        raise ReadError(_LOCK_FILE)
    kind = kind_of(data)
    if kind == "docx":
        from gongwen_lint.readers.docx import read_docx  # lxml is loaded only for Word files

        return _named_oddly(read_docx(data), path)
    if kind:
        raise ReadError(refusal(kind))
    named = format_of(path)
    if named == "docx":
        raise _no_word(data, encoding)
    text, how = decode(data, encoding)
    return parse(text, named, how)


def _named_oddly(document: Document, path: str) -> Document:
    """The document of a Word file, which says so where its name has another extension."""
    extension = PurePath(path).suffix
    if not extension or FORMATS.get(extension.lower()) == "docx":
        return document
    named = f" {extension}" if extension.isprintable() else "别的"
    return document._replace(notices=(f"内容是 Word 文档，扩展名却是{named}", *document.notices))


def _no_word(data: bytes, encoding: str | None) -> ReadError:
    """What to say of a file that is called a Word file and is none: plain text, or what is left of a damaged one."""
    if not data.strip(b"\0"):
        return ReadError("文件是空的，没有可检查的文字；请找回原稿")
    try:
        decode(data, encoding)
    except ReadError:
        return ReadError("文件损坏：内容不是 Word 文档；请在 Word 或 WPS 中打开修复后另存")
    return ReadError("不是 Word 文档，内容是纯文字；如确是文稿，请把扩展名改为 .txt")


def parse(text: str, format: str = "txt", encoding: Encoding | None = None) -> Document:
    """The document of a text that is decoded already.

    Args:
        text: The text; anything a `str` can hold, line ends as they are.
        format: "txt" or "md".
        encoding: How it was decoded, for writing back.

    Raises:
        ReadError: There is no reader for the format.
    """
    if format == "txt":
        return read_text(text, encoding or Encoding())
    if format == "md":
        from gongwen_lint.readers.markdown import read_markdown  # the parser is loaded only for Markdown

        return read_markdown(text, encoding or Encoding())
    raise ReadError(f"没有 {format} 格式的纯文字，可用的有 txt、md")
