"""The package: odd but sound files are read, harmful and damaged ones refused in one line (groups 24 and 27, the dangers)."""

from __future__ import annotations

import io
import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from tests_word import (
    OFFICE,
    PACKAGE,
    TYPES,
    WORD,
    box,
    cell,
    field,
    numbered,
    para,
    part,
    parts_of,
    relations,
    row,
    run,
    style,
    table,
    text,
    zipped,
)

from gongwen_lint.document import Document
from gongwen_lint.readers import ReadError, read_bytes
from gongwen_lint.readers.docx import budget as limits
from gongwen_lint.readers.docx.package import MOST_ENTRIES, Package

STRICT = "http://purl.oclc.org/ooxml"
Parts = dict[str, bytes]


def read(parts: Parts, name: str = "a.docx") -> Document:
    return read_bytes(zipped(parts), name)


def refused(data: bytes, name: str = "a.docx") -> str:
    with pytest.raises(ReadError, match=r"^[^\n]+$") as raised:
        read_bytes(data, name)
    return str(raised.value)


def outcome(data: bytes) -> str:
    """What the reader makes of it: "read", or why not."""
    try:
        document = read_bytes(data, "a.docx")
    except ReadError as error:
        return str(error)
    return "read" if len(document.blocks) == len(document.starts) else ""


def usual() -> Parts:
    return parts_of(
        "各乡镇人民政府：",
        para("正文", run("隐", '<w:rStyle w:val="h"/>')),
        styles=style("h", "<w:rPr><w:vanish/></w:rPr>", kind="character"),
    )


def rewritten(parts: Parts, change: Callable[[bytes], bytes], *names: str) -> Parts:
    return {name: change(data) if not names or name in names else data for name, data in parts.items()}


def strict(data: bytes) -> bytes:
    done = data.replace(WORD.encode(), f"{STRICT}/wordprocessingml/main".encode())
    return done.replace(OFFICE.encode(), f"{STRICT}/officeDocument/relationships".encode())


def test_strict_files_are_read() -> None:
    assert read(rewritten(usual(), strict)).text == "各乡镇人民政府：\n正文"


def test_the_main_part_may_lie_anywhere() -> None:
    moved = {name.replace("word/document", "a/正文"): data for name, data in usual().items()}
    moved = {name.replace("word/", "a/"): data for name, data in moved.items()}
    moved["_rels/.rels"] = relations({"rId1": ("officeDocument", "/a/正文.xml")})
    moved["a/_rels/正文.xml.rels"] = relations({"rId1": ("styles", "/A/Styles.xml")})
    del moved["a/_rels/document.xml.rels"]
    assert read(moved).text == "各乡镇人民政府：\n正文"


def test_the_main_part_is_found_without_relations_of_the_package() -> None:
    parts = usual()
    del parts["_rels/.rels"]
    assert read(parts).text == "各乡镇人民政府：\n正文"
    parts["[Content_Types].xml"] = b'<Types xmlns="x"/>'
    assert read(parts).text == "各乡镇人民政府：\n正文"


def test_missing_relations_and_media_cost_nothing_but_what_they_hold() -> None:
    parts = usual()
    del parts["word/_rels/document.xml.rels"]
    assert read(parts).text == "各乡镇人民政府：\n正文隐"
    parts = usual()
    del parts["word/styles.xml"]
    assert read(parts).text == "各乡镇人民政府：\n正文隐"
    parts = parts_of(para(run('<w:drawing><a:blip r:embed="rId9"/></w:drawing>'), "图"))
    assert read(parts).text == "\ufffc图"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "gb18030"])
def test_parts_in_other_encodings(encoding: str) -> None:
    def encoded(data: bytes) -> bytes:
        name = encoding.removesuffix("-sig").removesuffix("-le")
        return data.decode().replace('encoding="UTF-8"', f'encoding="{name}"').encode(encoding)

    names = ("word/document.xml", "word/styles.xml")
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    parts = rewritten(usual(), lambda data: mark + encoded(data), *names)
    assert read(parts).text == "各乡镇人民政府：\n正文"


def test_space_may_be_preserved_for_the_whole_part() -> None:
    parts = usual()
    parts["word/document.xml"] = part("document", f"<w:body>{para(run(text(' 甲 ', preserve=False)))}</w:body>")
    assert read(parts).text == "甲"
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:document ", b'<w:document xml:space="preserve" '
    )
    assert read(parts).text == " 甲 "


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.wps", "a.txt", "a.docm", "通知 定稿.docx", "-"])
def test_the_content_decides_and_not_the_name(name: str) -> None:
    assert read(usual(), name).format == "docx"


def test_macros_and_embedded_files_are_not_touched() -> None:
    parts = usual() | {
        "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(99),
        "word/embeddings/a.bin": b"MZ" + bytes(99),
    }
    assert read(parts, "a.docm").text == "各乡镇人民政府：\n正文"


def test_a_bomb_stops_early_and_cheaply() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in usual().items():
            if name != "word/document.xml":
                package.writestr(name, data)
        with package.open("word/document.xml", "w") as stream:
            stream.write(part("document", "")[:-13] + b"<w:body><w:p><w:r><w:t>")
            for _ in range(350):
                stream.write(b"A" * 1024 * 1024)
    data = bomb.getvalue()
    assert len(data) < 400_000
    tracemalloc.start()
    said = refused(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "压缩炸弹" in said
    assert peak < 60 * 1024 * 1024


def test_a_long_document_of_equal_paragraphs_is_read() -> None:
    assert len(read(parts_of(para("各乡镇要落实值班制度。") * 10_000)).blocks) == 10_000


IN_BODY, IN_PARAGRAPH, IN_RUN = ("", ""), ("<w:p>", "</w:p>"), ("<w:p><w:r>", "</w:r></w:p>")
ROW = ("<w:tbl><w:tr>", "</w:tr></w:tbl>")
SWELLING = {
    "paragraphs": (IN_BODY, "<w:p/>"),
    "paragraphs with attributes": (IN_BODY, '<w:p w:a="1" w:b="2"/>'),
    "paragraphs of a style": (IN_BODY, para(style="a")),
    "numbered paragraphs": (IN_BODY, numbered()),
    "paragraphs of a run": (IN_BODY, para("a")),
    "tables": (IN_BODY, table(row(cell("<w:p/>")))),
    "rows": (("<w:tbl>", "</w:tbl>"), "<w:tr/>"),
    "cells": (ROW, "<w:tc/>"),
    "controls round paragraphs": (IN_BODY, "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"),
    "text boxes": (IN_BODY, para(box("<w:p/>"))),
    "runs": (IN_PARAGRAPH, "<w:r/>"),
    "runs of text": (IN_PARAGRAPH, run("a")),
    "hidden runs": (IN_PARAGRAPH, run("a", "<w:vanish/>")),
    "fields": (IN_PARAGRAPH, field("REF a", "x")),
    "controls": (IN_PARAGRAPH, "<w:sdt><w:sdtContent/></w:sdt>"),
    "insertions": (IN_PARAGRAPH, "<w:ins/>"),
    "deletions": (IN_PARAGRAPH, "<w:del/>"),
    "texts": (IN_RUN, text("a")),
    "empty texts": (IN_RUN, "<w:t/>"),
    "line breaks": (IN_RUN, "<w:br/>"),
    "page breaks": (IN_RUN, '<w:br w:type="page"/>'),
    "tabs": (IN_RUN, "<w:tab/>"),
    "notes": (IN_RUN, '<w:footnoteReference w:id="1"/>'),
    "elements of no meaning": (IN_PARAGRAPH, "<w:x/>"),
    "attributes of no meaning": (IN_PARAGRAPH, '<w:x w:a="" w:b="" w:c="" w:d="" w:e=""/>'),
    "text between elements": (IN_PARAGRAPH, "<w:x>a</w:x>b"),
}
"""What small thing may stand in a file a great many times, and where."""


def swollen(kind: str, size: int = 6_000_000) -> bytes:
    """A file that holds so many bytes of one thing."""
    (before, after), one = SWELLING[kind]
    return zipped(parts_of(f"{before}{one * (size // len(one))}{after}"))


@pytest.mark.parametrize("kind", SWELLING)
def test_a_bomb_of_markup_is_refused_cheaply(kind: str) -> None:
    data = swollen(kind)
    assert len(data) < 60_000
    tracemalloc.start()
    said = refused(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "压缩炸弹" in said
    assert peak < 40 * 1024 * 1024


@pytest.mark.parametrize("kind", ["paragraphs", "runs of text", "page breaks", "cells"])
def test_a_tenth_of_a_bomb_is_read(kind: str) -> None:
    document = read_bytes(swollen(kind, 100_000), "a.docx")
    assert len(document.blocks) <= 20_000


def test_what_is_allowed_grows_with_what_hardly_packs() -> None:
    chance, runs = random.Random(1), 40_000
    assert "压缩炸弹" in refused(zipped(parts_of(para(*["各乡镇人民政府"] * runs))))
    texts = ["".join(map(chr, chance.choices(range(0x4E00, 0x9F00), k=7))) for _ in range(runs)]
    assert read(parts_of(para(*texts))).text == "".join(texts)


def test_formats_cost_next_to_nothing() -> None:
    data = zipped(parts_of(para(run("正文", "<w:b/>" * 400_000))))
    tracemalloc.start()
    document = read_bytes(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert document.text == "正文"
    assert peak < 20 * 1024 * 1024


def test_a_note_that_is_referred_to_many_times_is_read_once() -> None:
    reference = run('<w:footnoteReference w:id="1"/>')
    document = read(
        parts_of(para("正文", *[reference] * 300), footnotes=f'<w:footnote w:id="1">{para("注")}</w:footnote>')
    )
    assert document.text == "正文\n注"


def test_a_large_table_of_little_variety_is_read() -> None:
    shown = '<w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:color w:val="000000"/><w:sz w:val="21"/>'
    middle = para(run("12", shown), properties='<w:jc w:val="center"/>')
    one = f'<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr>{middle}</w:tc>'
    document = read(parts_of("名册", table(row(*[one] * 8) * 1_000)))
    assert len(document.blocks) == 8_001


LETTERS = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", k=400_000))
"""Hardly packed, so that the file may hold much besides."""
ATTRIBUTES = " ".join(f'a{n}=""' for n in range(1000))
SECTIONS = "".join(
    para(properties=f'<w:sectPr><w:headerReference w:type="default" r:id="header{n}"/></w:sectPr>') for n in range(12)
)
BOMBS = {
    "text": parts_of(LETTERS, *[para("A" * 9_900_000)] * 4),
    "text that stays under every limit of bytes": parts_of(LETTERS, *[para("A" * 900_000)] * 15),
    "Chinese text": parts_of(LETTERS, *[para("正" * 900_000)] * 5),
    "one text too long for the parser": parts_of(LETTERS, para("A" * 12_000_000)),
    "hidden text": parts_of(LETTERS, *[para(run("A" * 900_000, "<w:vanish/>"))] * 15),
    "codes of fields": parts_of(LETTERS, para(*[run(f"<w:instrText>{'A' * 900_000}</w:instrText>")] * 15)),
    "attributes": parts_of(LETTERS, f"<w:p {ATTRIBUTES}/>" * 900),
    "styles": parts_of(LETTERS, styles="<w:style/>" * 800_000),
    "text of styles": parts_of(LETTERS, styles=f"<w:style>{'A' * 900_000}</w:style>" * 15),
    "comments": parts_of(LETTERS, comments=f"<w:comment>{para('A' * 900_000)}</w:comment>" * 15),
    "many headers": parts_of(LETTERS, SECTIONS, headers={f"header{n}": para("A" * 3_000_000) for n in range(12)}),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_bombs_in_a_file_of_ordinary_size(kind: str) -> None:
    data = zipped(BOMBS[kind])
    assert len(data) < 450_000
    tracemalloc.start()
    said = refused(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "压缩炸弹" in said
    assert peak < 30 * 1024 * 1024


def test_a_long_document_with_little_that_repeats_is_read() -> None:
    lines = ["".join(random.Random(n).choices("的一是在不了有和人这中大为上个国我以要他", k=200)) for n in range(8_000)]
    document = read(parts_of(*lines))
    assert len(document.text) == 201 * 8_000 - 1


def test_the_size_that_a_header_states_is_not_trusted() -> None:
    data = bytearray(
        zipped(usual() | {"word/document.xml": part("document", f"<w:body>{para('正' * 9_000_000)}</w:body>")})
    )
    place = data.index(b"PK\x01\x02", data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml")))
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    said = refused(bytes(data))
    assert "压缩炸弹" in said or "损坏" in said


def test_a_part_that_is_too_large_although_hardly_packed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = zipped(parts_of("".join(map(chr, random.Random(1).choices(range(0x4E00, 0x9F00), k=50_000)))))
    assert len(read_bytes(noise).text) == 50_000
    monkeypatch.setattr(limits, "BYTES", limits.BYTES._replace(most=100_000))
    assert "过大" in refused(noise)


def test_parts_that_lie_over_one_another_weigh_no_more_than_the_file() -> None:
    budget = limits.Budget(1_000_000)
    allowed = limits.BYTES.limit(1_000_000)
    assert [budget.pack(400_000), budget.pack(400_000)][1] == limits.BYTES.limit(800_000)
    budget.unpack(allowed - 5)
    assert budget.pack(900_000) == 5
    with pytest.raises(ReadError, match="压缩炸弹"):
        budget.spend(limits.POINTS.limit(1_000_000) + 1)


def test_many_small_parts_count_as_one() -> None:
    many = {f"header{n}": para("A" * 20_000) for n in range(1, 31)}
    sections = "".join(
        para(properties=f'<w:sectPr><w:headerReference w:type="default" r:id="{name}"/></w:sectPr>') for name in many
    )
    assert "压缩炸弹" in refused(zipped(parts_of(sections, headers=many)))
    some = dict(list(many.items())[:5])
    assert read(parts_of(sections, headers=some)).text.count("A") == 100_000


def test_thousands_of_parts_that_nothing_leads_to_are_not_read() -> None:
    tracemalloc.start()
    document = read(usual() | {f"word/media/image{n}.png": b"x" for n in range(2_000)})
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert document.text.endswith("正文")
    assert peak < 40 * 1024 * 1024


def test_a_value_as_long_as_may_be_is_read_or_refused() -> None:
    for length in (1_000, 1_000_000, 12_000_000):
        said = outcome(zipped(parts_of(f'<w:p w:rsidR="{"A" * length}"/>', para("正文"))))
        assert said == "read" or "压缩炸弹" in said


def test_too_many_entries() -> None:
    data = zipped(usual()) + b"PK\x01\x02" * (MOST_ENTRIES + 1)
    assert "部件" in refused(data)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w:document [<!ENTITY a "文"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w:document SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE w:document [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_dtd_is_refused(declared: str, encoding: str) -> None:
    body = part("document", f"<w:body>{para('正文')}</w:body>").decode()
    whole = body.replace("?>", f"?>{declared}", 1).replace("UTF-8", encoding)
    assert "DTD" in refused(zipped(usual() | {"word/document.xml": whole.encode(encoding)}))
    assert "DTD" in refused(zipped(usual() | {"word/styles.xml": whole.encode(encoding)}))


def test_deep_nesting_is_refused() -> None:
    deep = "<w:smartTag>" * 300 + "</w:smartTag>" * 300
    assert "嵌套过深" in refused(zipped(parts_of(f"<w:p>{deep}</w:p>")))


def test_nesting_as_deep_as_the_parser_takes_is_read_or_refused() -> None:
    control = ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")
    for depth in (60, 120):
        parts = parts_of(f"<w:p>{control[0] * depth}{run('内')}{control[1] * depth}</w:p>")
        assert read(parts).text == "内"
    tables = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    assert read(parts_of(f"{tables[0] * 80}{para('内')}{tables[1] * 80}")).text == "内"


def test_an_encrypted_entry_is_named() -> None:
    data = bytearray(zipped(usual()))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(signature, place + 4)
    assert "加密" in refused(bytes(data))


@pytest.mark.parametrize(
    ("stream", "said"),
    [("EncryptedPackage", "取消密码"), ("WordDocument", "另存为 .docx"), ("Workbook", "另存为 .docx")],
)
@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.wps"])
def test_old_and_encrypted_files_are_named(stream: str, said: str, name: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(100)
    assert said in refused(data, name)


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"{\\rtf1 x}", "是 .rtf"), (b"<html><body>x</body></html>", "是 HTML"), (b"%PDF-1.7\n", "是 PDF")],
)
def test_renamed_files_are_named_by_content(data: bytes, said: str) -> None:
    assert said in refused(data, "a.doc")
    assert said in refused(data, "a.docx")


def test_duplicate_names_are_refused() -> None:
    buffer = io.BytesIO(zipped(usual()))
    with zipfile.ZipFile(buffer, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("word/document.xml", part("document", f"<w:body>{para('另一份')}</w:body>"))
    assert "重名" in refused(buffer.getvalue())


def test_paths_out_of_the_package_lead_nowhere() -> None:
    parts = usual() | {"../../etc/passwd": b"x", "/etc/passwd": b"x", "word\\a.xml": b"x"}
    parts["word/_rels/document.xml.rels"] = relations({"rId1": ("styles", "../../../../etc/passwd")})
    assert read(parts).text == "各乡镇人民政府：\n正文隐"


@pytest.mark.parametrize("kind", ["External", ""])
def test_outside_targets_are_not_opened(kind: str) -> None:
    outside = f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="http://127.0.0.1/a.xml" TargetMode="{kind}"/>'
    parts = usual() | {
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{outside}</Relationships>'.encode()
    }
    assert read(parts).text == "各乡镇人民政府：\n正文隐"


def test_damaged_files_are_named() -> None:
    whole = zipped(usual())
    assert "损坏" in refused(whole[: len(whole) // 2])
    assert "损坏" in refused(whole.replace(b"PK\x05\x06", b"PK\x05\x07"))
    assert "损坏：部件 word/document.xml" in refused(zipped(usual() | {"word/document.xml": b"<w:document><w:body>"}))
    assert "损坏" in refused(zipped(usual() | {"word/document.xml": b""}))
    assert "损坏" in refused(bytes(range(128, 256)) * 40)
    place = whole.index(b"word/document.xml") + 40
    assert "损坏" in refused(whole[:place] + b"\0" * 8 + whole[place + 8 :])


def test_an_unknown_way_of_packing_is_damage() -> None:
    data = bytearray(zipped(usual()))
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] = 99
            place = data.find(signature, place + 4)
    assert "损坏" in refused(bytes(data))


def test_what_is_no_word_document_is_named() -> None:
    workbook = usual() | {"word/document.xml": b'<workbook xmlns="x"/>'}
    assert "不是 Word 文档" in refused(zipped(workbook))
    assert "不是 Word 文档" in refused(zipped({"[Content_Types].xml": TYPES.format(main="a").encode()}))
    assert "不是 Word 文档" in refused(zipped({"word/media/a.png": b"x"}))


def test_empty_and_lock_files_are_named() -> None:
    assert "空的" in refused(b"", "a.docx")
    assert "空的" in refused(bytes(4096), "a.docx")
    assert "锁文件" in refused(b"\x05\xe5\xbc\xa0" + bytes(158), "文件夹/~$通知.docx")


def test_plain_text_under_the_name_of_a_word_file_is_no_word_document() -> None:
    for data in ("各乡镇人民政府：\n".encode(), b"x"):
        assert "不是 Word 文档" in refused(data, "a.docx")


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a.md", "-"])
def test_a_pointer_of_git_lfs_is_named(name: str) -> None:
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    assert "git lfs pull" in refused(pointer, name)


@pytest.mark.parametrize(("name", "extension"), [("a.txt", ".txt"), ("通知.定稿.wps", ".wps"), ("a.DOC", ".DOC")])
def test_a_word_file_with_another_extension_says_so(name: str, extension: str) -> None:
    assert read(usual(), name).notices == (f"内容是 Word 文档，扩展名却是 {extension}",)


@pytest.mark.parametrize("extension", [".t\nx", ".\x1b[2J", ".\udcff"])
def test_an_extension_that_cannot_be_printed_is_not(extension: str) -> None:
    assert read(usual(), f"a{extension}").notices == ("内容是 Word 文档，扩展名却是别的",)


@pytest.mark.parametrize("name", ["a.docx", "a.DOCM", "-", "通知"])
def test_a_word_file_under_a_usual_name_has_nothing_to_say(name: str) -> None:
    assert read(usual(), name).notices == ()


def with_relation(kind: str, target: str, content: bytes = b"x") -> Parts:
    key = "word/_rels/document.xml.rels"
    relation = (
        f'<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/{kind}" Target="{target}"/>'
    )
    parts = usual() | {f"word/{target}": content}
    return parts | {key: parts[key].replace(b"</Relationships>", f"{relation}</Relationships>".encode())}


def test_macros_are_said_to_be_ignored() -> None:
    assert read(with_relation("vbaProject", "vbaProject.bin"), "a.docm").notices == ("含宏，已忽略",)


def test_imported_content_is_said_not_to_be_checked() -> None:
    assert read(parts_of("正文", '<w:altChunk r:id="a"/>')).notices == ("含导入的内容（altChunk），没有检查",)
    assert "altChunk" in refused(zipped(parts_of('<w:altChunk r:id="a"/>')))
    assert "altChunk" in refused(zipped(parts_of(para(), '<w:altChunk r:id="a"/>', para())))


def test_any_damage_is_told_in_one_line() -> None:
    whole = zipped(usual())
    chance = random.Random(7)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        said = outcome(bytes(data))
        assert said
        assert "\n" not in said


def test_a_part_that_is_missing_is_named() -> None:
    with pytest.raises(ReadError, match="缺少部件 a"):
        Package(zipped(usual())).part("a")
