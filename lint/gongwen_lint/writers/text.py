"""A mended text in the encoding and with the line ends of its file."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.document import LINE_END, Document, Encoding
from gongwen_lint.engine import edited
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.readers import parse
from gongwen_lint.writers.file import WriteError


def mended_text(data: bytes, document: Document, edits: Sequence[PlacedEdit]) -> tuple[bytes, Document]:
    """The bytes and the document of a text file after edits, in the encoding it was read in.

    Raises:
        WriteError: The encoding has no place for a character, or does not give back the bytes of the file.
    """
    if _encode(document.text, document.encoding) != data:
        raise WriteError(f"按 {document.encoding.name} 编码不能原样还原文件，未改动文件，请先另存为 UTF-8")
    text = _with_line_ends_of(document.text, edited(document.text, edits))
    return _encode(text, document.encoding), parse(text, document.format, document.encoding)


def _encode(text: str, encoding: Encoding) -> bytes:
    try:
        return encoding.bom + text.encode(encoding.name)
    except UnicodeEncodeError as error:
        character = text[error.start]
        shown = f"U+{ord(character):04X}" if not character.isprintable() else f"“{character}”"
        raise WriteError(f"{encoding.name} 编码写不出{shown}，未改动文件，请先另存为 UTF-8") from error


def _with_line_ends_of(old: str, new: str) -> str:
    """The new text with the one kind of line end the old one has, and a final one only if the old one has it."""
    kinds = set(LINE_END.findall(old))
    if len(kinds) == 1 and set(LINE_END.findall(new)) - kinds:
        (kind,) = kinds
        new = LINE_END.sub(lambda _: kind, new)
    end = _final_line_end(old)
    if not new or bool(end) == bool(_final_line_end(new)):
        return new
    return new + end if end else new.removesuffix(_final_line_end(new))


def _final_line_end(text: str) -> str:
    return next((end for end in ("\r\n", "\n", "\r") if text.endswith(end)), "")
