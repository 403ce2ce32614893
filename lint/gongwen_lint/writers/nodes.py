"""Changing characters in the `w:t` elements of an XML part; every other byte of it stays."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.parsers import expat

from gongwen_lint.engine import edited
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.writers.file import WriteError

TEXT_NAMES = frozenset(
    f"{namespace} t"
    for namespace in (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
)
TRIMMED = " \t\r\n"
"""What is not shown at both ends of a `w:t` that does not preserve its space."""

_TAG = re.compile(r"""<[^\s/>]+(?P<attributes>(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*>""")
_SPACE = re.compile(r"""\sxml:space\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TOKEN = re.compile(
    r"<!\[CDATA\[(?P<cdata>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|&(?P<reference>[^;]+);|(?P<newline>\r\n?)|(?P<plain>[^<&\r])",
    re.DOTALL,
)
_CHARACTER = re.compile(r"\r\n?|.", re.DOTALL)
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNLIKE = "文件内部的文字与读出的对不上，未改动文件"
_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)""")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of raw XML: one character of the text, or markup within it (`character` is empty then)."""

    raw: str
    character: str = ""
    in_cdata: bool = False


def spliced(part: bytes, edits: Mapping[int, Sequence[PlacedEdit]]) -> bytes:
    """An XML part after edits in its `w:t` elements.

    Args:
        part: The part, in any encoding.
        edits: By the number of a `w:t` in document order, sorted and disjoint edits at code points of its text.

    Raises:
        WriteError: The part is not what the edits were made for, or cannot hold a character.
    """
    encoding = _encoding(part)
    xml = _as_utf8(part, encoding)
    position, done = 0, bytearray()
    for number, (start, end) in sorted(_spans(xml, edits).items()):
        done += xml[position:start]
        done += _node(xml[start:end].decode(), edits[number]).encode()
        position = end
    done += xml[position:]
    return bytes(done) if encoding == "utf-8" else done.decode().encode(encoding, "xmlcharrefreplace")


def _encoding(part: bytes) -> str:
    if part.startswith((codecs.BOM_UTF16_LE, b"<\0")):
        return "utf-16-le"
    if part.startswith((codecs.BOM_UTF16_BE, b"\0<")):
        return "utf-16-be"
    declared = _DECLARED.match(part.removeprefix(codecs.BOM_UTF8))
    name = declared[1].decode() if declared else "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise WriteError(f"文件内部用了不认识的编码 {name}，未改动文件") from error


def _as_utf8(part: bytes, encoding: str) -> bytes:
    try:
        text = part.decode(encoding)
    except UnicodeDecodeError as error:
        raise WriteError("文件内部的文字编码有错，未改动文件，请在 Word 或 WPS 中另存后再试") from error
    if text.encode(encoding, "replace") != part:
        raise WriteError(f"文件内部的 {encoding} 编码不能原样还原，未改动文件，请在 Word 或 WPS 中另存后再试")
    return part if encoding == "utf-8" else text.encode()


def _spans(xml: bytes, wanted: Collection[int]) -> dict[int, tuple[int, int]]:
    """From the start tag to before the end tag of each wanted `w:t`, in bytes of a UTF-8 part."""
    parser = expat.ParserCreate("utf-8", " ")
    starts: list[int] = []
    spans: dict[int, tuple[int, int]] = {}

    def start(name: str, _: object) -> None:
        if name in TEXT_NAMES:
            starts.append(parser.CurrentByteIndex)

    def end(name: str) -> None:
        if name in TEXT_NAMES and len(starts) - 1 in wanted:
            spans[len(starts) - 1] = starts[-1], parser.CurrentByteIndex

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise WriteError("文件内部的 XML 有错，未改动文件，请在 Word 或 WPS 中另存后再试") from error
    if len(spans) != len(wanted):
        raise WriteError(_UNLIKE)
    return spans


def _node(raw: str, edits: Sequence[PlacedEdit]) -> str:
    """The start tag and content of a `w:t` after edits."""
    tag = _TAG.match(raw)
    if tag is None:
        raise WriteError(_UNLIKE)
    pieces = list(_pieces(raw[tag.end() :]))
    at = [number for number, piece in enumerate(pieces) if piece.character]
    text = "".join(pieces[number].character for number in at)
    if not text or edits[-1].end > len(text):
        raise WriteError(_UNLIKE)
    deleted = {at[n] for edit in edits for n in range(edit.start, edit.end)}
    shown = tag[0]
    if _must_preserve(tag["attributes"], text, edits):
        shown = _preserving(shown)
        deleted |= {at[n] for n in _unseen(text)}
    return shown + _content(pieces, deleted, _insertions(pieces, at, edits))


def _pieces(content: str) -> Iterator[_Piece]:
    position = 0
    while position < len(content):
        token = _TOKEN.match(content, position)
        if token is None:  # an element within w:t
            raise WriteError(_UNLIKE)
        position = token.end()
        if token["cdata"] is not None:
            yield _Piece("<![CDATA[")
            yield from (_Piece(c, "\n" if c[0] == "\r" else c, True) for c in _CHARACTER.findall(token["cdata"]))
            yield _Piece("]]>")
        else:
            yield _Piece(token[0], _character(token))


def _character(token: re.Match[str]) -> str:
    reference = token["reference"]
    if reference is None:
        return "\n" if token["newline"] else token["plain"] or ""
    if reference.startswith("#"):
        return chr(int(reference[2:], 16) if reference[1] == "x" else int(reference[1:]))
    return _NAMED[reference]


def _insertions(pieces: Sequence[_Piece], at: Sequence[int], edits: Sequence[PlacedEdit]) -> dict[int, str]:
    """What is written before which piece."""
    written: dict[int, str] = {}
    for edit in edits:
        if edit.text:
            behind = edit.start == len(at)  # of the last character, for there is none to stand before
            near = at[edit.start - behind]
            new = _escaped(edit.text)
            new = f"]]>{new}<![CDATA[" if pieces[near].in_cdata else new
            written[near + behind] = written.get(near + behind, "") + new
    return written


def _content(pieces: Sequence[_Piece], deleted: Collection[int], written: Mapping[int, str]) -> str:
    kept = ("" if number in deleted else piece.raw for number, piece in enumerate(pieces))
    return "".join(written.get(number, "") + raw for number, raw in enumerate(kept)) + written.get(len(pieces), "")


def _must_preserve(attributes: str, text: str, edits: Sequence[PlacedEdit]) -> bool:
    """The new text begins or ends with space that would not be shown."""
    space = _SPACE.search(attributes)
    if space and "preserve" in space.groups():
        return False
    new = edited(text, edits)[_lead(text) :].removesuffix(text[len(text.rstrip(TRIMMED)) :])
    return new != new.strip(TRIMMED)


def _unseen(text: str) -> Iterator[int]:
    """The characters of a `w:t` that are not shown: they must not appear once its space is preserved."""
    yield from range(_lead(text))
    yield from range(len(text.rstrip(TRIMMED)), len(text))


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip(TRIMMED))


def _preserving(tag: str) -> str:
    if _SPACE.search(tag):
        return _SPACE.sub(' xml:space="preserve"', tag)
    return re.sub(r"^<[^\s/>]+", lambda name: f'{name[0]} xml:space="preserve"', tag)


def _escaped(text: str) -> str:
    wrong = _NO_XML.search(text)
    if wrong:
        raise WriteError(f"Word 文件里写不出U+{ord(wrong[0]):04X}，未改动文件")
    return text.translate(_ESCAPES)
