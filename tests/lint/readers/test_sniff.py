from __future__ import annotations

import io
import struct
import zipfile

import pytest

from gongwen_lint.readers import ReadError, read_bytes


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "<x/>")
    return buffer.getvalue()


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(100)


FOREIGN = [
    (archive("[Content_Types].xml", "word/document.xml"), "不是 Word 文档"),
    (archive("OFD.xml", "Doc_0/Document.xml"), "是 .ofd"),
    (archive("[Content_Types].xml", "xl/workbook.xml"), "是 Excel"),
    (archive("[Content_Types].xml", "ppt/presentation.xml"), "是 PowerPoint"),
    (archive("notes.txt"), "是压缩包"),
    (archive(), "是压缩包"),
    (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "是 .odt"),
    (ole("WordDocument"), "是 Word 旧格式（.doc/.wps）"),
    (ole("EncryptedPackage"), "已加密"),
    (ole("Workbook"), "是 Office 旧格式"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "是 PDF"),
    (b"{\\rtf1\\ansi\\ansicpg936 text}", "是 .rtf"),
    (b"\x89PNG\r\n\x1a\n" + bytes(20), "是图片"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", "是图片"),
    (b"GIF89a\1\0\1\0", "是图片"),
    (b"BM" + struct.pack("<IHH", 70, 0, 0) + bytes(60), "是图片"),
    (b"RIFF\x24\0\0\0WEBPVP8 ", "是图片"),
    (b"II*\0\x08\0\0\0", "是图片"),
    (b"Rar!\x1a\x07\x01\0", "是压缩包"),
    (b"7z\xbc\xaf\x27\x1c\0\4", "是压缩包"),
    (b"\x1f\x8b\x08\0\0\0\0\0", "是压缩包"),
    (b"MZ\x90\0\3\0\0\0", "是程序"),
    (b"\x7fELF\2\1\1\0", "是程序"),
    (b"<!DOCTYPE html>\n<html><body>x</body></html>", "是 HTML"),
    ("\ufeff<html lang='zh'>通知".encode(), "是 HTML"),
    (b"<?xml version='1.0'?><w:document/>", "是 XML"),
]


@pytest.mark.parametrize(("data", "said"), FOREIGN)
@pytest.mark.parametrize(("path", "encoding"), [("通知.txt", None), ("a.md", None), ("-", None), ("a.txt", "gb18030")])
def test_what_is_no_text_is_named(data: bytes, said: str, path: str, encoding: str | None) -> None:
    with pytest.raises(ReadError, match=r"^[^\n]+$") as raised:
        read_bytes(data, path, encoding)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "BM类人员名单\n",
        "PK赛通知\n",
        "MZ-5型车辆\n",
        "II*级响应\n",
        "{附件}\n",
        "<center>通知</center>\n",
        "%通知\n",
        "RIFF 是什么\n",
        "GIF 动图\n",
        "7z 压缩\n",
        "",
        "\n",
    ],
)
def test_text_that_begins_alike_is_read(text: str) -> None:
    for name in ("utf-8", "gb18030"):
        assert read_bytes(text.encode(name), "a.txt").text == text


def test_the_extension_does_not_make_a_format() -> None:
    assert read_bytes("通知\n".encode(), "a.doc").format == "txt"
