"""From bytes to text: byte order mark, then UTF-8, then GB18030; anything else is for the user to name."""

from __future__ import annotations

import codecs
import re

from gongwen_lint.document import Encoding
from gongwen_lint.readers.error import ReadError
from gongwen_lint.readers.plausible import frequent, letters, rival, share

_BOMS: tuple[Encoding, ...] = (
    Encoding("utf-8", codecs.BOM_UTF8),
    Encoding("utf-32-le", codecs.BOM_UTF32_LE),  # before UTF-16, whose mark begins it
    Encoding("utf-32-be", codecs.BOM_UTF32_BE),
    Encoding("utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("utf-16-be", codecs.BOM_UTF16_BE),
    Encoding("gb18030", b"\x84\x31\x95\x33"),
)
_BARE_NAMES = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_NO_FILE_ENCODINGS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7"})
_SEVEN_BIT: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"\x1b\$[@B]"), "iso2022_jp", "ISO-2022-JP（日文）编码"),
    (re.compile(rb"~\{(?:[!-w][!-~])+~\}"), "hz", "HZ 编码"),
)
_LAST_OF_TWO_BYTES = "\u07ff"
"""UTF-8 writes characters beyond it with three bytes or four."""
_LATIN = re.compile("(?:[\0-\xff]|(?<=[A-Za-z])[\u0100-\u024f]|[\u0100-\u024f](?=[A-Za-z]))*")
_RUN_OF_UTF8 = re.compile(rb"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){6}")
_ACCENTED = re.compile(rb"(?:[\t-\r -~]|(?<=[A-Za-z])[\xc0-\xff](?=[A-Za-z])|[\xc0-\xff](?=[a-z]{2}))*")
_WESTERN = ("cp1252", "西文（cp1252）编码")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.05
_LEAST_SHARE = 0.5
_TOO_SHORT = 8
"""So few letters prove nothing against GB18030: a name may be all rare characters."""


def decode(data: bytes, forced: str | None = None) -> tuple[str, Encoding]:
    """The text of a file and how to write it back.

    Args:
        data: The bytes of the file.
        forced: The encoding by the user's word; None = found out.

    Returns:
        The text without its byte order mark, line ends kept, and the encoding with the mark.

    Raises:
        ReadError: The name is unknown, the bytes do not fit the encoding, or they are no text.
    """
    marked = next((known for known in _BOMS if data.startswith(known.bom)), None)
    encoding = _forced(forced, marked) if forced else marked
    if encoding is None:
        text, encoding = _guessed(data)
    else:
        if forced and not encoding.name.startswith("utf") and _is_chinese_utf8(data):
            raise ReadError(f"文件是 UTF-8，与指定的编码 {forced} 不符，请去掉 --encoding")
        text = _strict(data, encoding, bool(forced))
    if "\0" in text:
        raise ReadError(_with_nul(text.count("\n", 0, text.index("\0"))))
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise ReadError("控制字符太多，不像文本，请确认文件没有损坏")
    return text, encoding


def _forced(name: str, marked: Encoding | None) -> Encoding:
    try:
        told = codecs.lookup(name).name
    except (LookupError, ValueError):  # ValueError: a name with a NUL
        told = ""
    if not told or told in _NO_FILE_ENCODINGS:
        raise ReadError(f"不认识编码“{name}”，可用的如 utf-8、gb18030、big5、utf-16-le")
    if marked is None:
        return Encoding(_BARE_NAMES.get(told, told))
    if marked.name != _BARE_NAMES.get(told, told) and not marked.name.startswith(f"{told}-"):
        raise ReadError(f"文件开头有 {marked.name.upper()} 的字节序标记，与指定的编码 {name} 不符，请去掉 --encoding")
    return marked


def _is_chinese_utf8(data: bytes) -> bool:
    if not _RUN_OF_UTF8.search(data):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strict(data: bytes, encoding: Encoding, is_forced: bool) -> str:
    try:
        return data[len(encoding.bom) :].decode(encoding.name)
    except LookupError:
        raise ReadError(f"“{encoding.name}”不是文本编码，可用的如 utf-8、gb18030、big5、utf-16-le") from None
    except UnicodeError as error:
        place = _place(data, error, len(encoding.bom))
        told = "指定的编码" if is_forced else "字节序标记所示的编码"
        advice = "请换一个 --encoding" if is_forced else "文件可能已损坏，请重新保存为 UTF-8"
        raise ReadError(f"不能按{told} {encoding.name} 读取：{place}无法解码，{advice}") from None


def _place(data: bytes, error: UnicodeError, skipped: int = 0) -> str:
    offset = skipped + (error.start if isinstance(error, UnicodeDecodeError) else 0)
    return f"第{data.count(10, 0, offset) + 1}行（第{offset + 1}字节）"


def _guessed(data: bytes) -> tuple[str, Encoding]:
    """The reading of bytes without a mark."""
    if b"\0" in data:
        raise ReadError(_advice(rival(data, 0.0)) or _with_nul(data.count(b"\n", 0, data.index(0))))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _as_gb18030(data, error), Encoding("gb18030")
    if text.isascii():
        named = next(((name, label) for pattern, name, label in _SEVEN_BIT if pattern.search(data)), None)
        if named:
            raise ReadError(_advice(named))
    elif max(text) <= _LAST_OF_TWO_BYTES and not _LATIN.fullmatch(text):
        hanzi = _hanzi(data)
        if hanzi:
            return hanzi, Encoding("gb18030")
    return text, Encoding()


def _with_nul(lines: int) -> str:
    """What to say of a text that has a NUL below so many lines."""
    return f"第{lines + 1}行有空字符，不像文本，请确认文件没有损坏"


def _hanzi(data: bytes) -> str:
    """The GB18030 reading if it holds frequent Hanzi only (通知 is valid UTF-8 too), else ""."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return text if all(c.isascii() or c in frequent() for c in text) else ""


def _as_gb18030(data: bytes, not_utf8: UnicodeDecodeError) -> str:
    """The GB18030 reading of bytes that are no UTF-8; an error that names the likely encoding if it is not plausible."""
    if _RUN_OF_UTF8.search(data):
        raise ReadError(f"像是 UTF-8，但{_place(data, not_utf8)}已损坏或混入了别的编码，请用编辑器重新保存为 UTF-8")
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        advice = f"既不是 UTF-8 也不是 GB18030：{_place(data, error)}无法解码，请用 --encoding 指定编码"
        raise ReadError(_advice(rival(data, 0.0)) or advice) from None
    worth = share(text)
    better = _WESTERN if _ACCENTED.fullmatch(data) else rival(data, worth) if worth < 1 else None
    if better:
        raise ReadError(_advice(better))
    if worth < _LEAST_SHARE and len(letters(text)) > _TOO_SHORT:
        raise ReadError("按 GB18030 读出的几乎都是生僻字，不像文本，请用 --encoding 指定编码")
    return text


def _advice(better: tuple[str, str] | None) -> str:
    return f"像是 {better[1]}，请用 --encoding {better[0]} 指定" if better else ""
