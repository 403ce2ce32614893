"""Word files built in code, part by part, so that a test says exactly what stands in the XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from gongwen_lint.document import Document
from gongwen_lint.readers import read_bytes
from gongwen_lint.readers.docx import TextNode

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": WORD,
        "r": OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "v": "urn:schemas-microsoft-com:vml",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    }.items()
)
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
KINDS = ("styles", "numbering", "settings", "theme", "footnotes", "endnotes", "comments")


def text(content: str, *, preserve: bool = True) -> str:
    """A `w:t`."""
    space = ' xml:space="preserve"' if preserve else ""
    return f"<w:t{space}>{escape(content)}</w:t>"


def run(content: str, properties: str = "") -> str:
    """A run; content that is no markup becomes its text."""
    inner = content if content.startswith("<") else text(content)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def para(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; content that is no markup becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(item if item.startswith("<") else run(item) for item in content if item)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def numbered(*content: str, num: int = 1, level: int = 0) -> str:
    """A paragraph of a list."""
    return para(*content, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def cell(*paragraphs: str, merged: str = "") -> str:
    """A cell of a table; `merged` is the value of `w:vMerge`."""
    properties = f'<w:tcPr><w:vMerge w:val="{merged}"/></w:tcPr>' if merged else ""
    return f"<w:tc>{properties}{''.join(p if p.startswith('<') else para(p) for p in paragraphs)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row; plain strings become cells."""
    return f"<w:tr>{properties}{''.join(c if c.startswith('<') else cell(c) for c in cells)}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def level(number: int, form: str, pattern: str, extra: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f"<w:lvlText w:val={quoteattr(pattern)}/></w:lvl>"
    )


def lists(*abstract: str, nums: Mapping[int, str] | None = None) -> str:
    """The content of a numbering part: one list for each abstract one, more with `nums` (id → content)."""
    made = "".join(f'<w:abstractNum w:abstractNumId="{n}">{inner}</w:abstractNum>' for n, inner in enumerate(abstract))
    usual = {n + 1: f'<w:abstractNumId w:val="{n}"/>' for n in range(len(abstract))}
    named = usual | dict(nums or {})
    return made + "".join(f'<w:num w:numId="{n}">{inner}</w:num>' for n, inner in named.items())


def style(name: str, inner: str = "", *, kind: str = "paragraph", default: bool = False, title: str = "") -> str:
    """A style."""
    is_default = ' w:default="1"' if default else ""
    named = f'<w:name w:val="{title or name}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{name}"{is_default}>{named}{inner}</w:style>'


def field(code: str, *result: str) -> str:
    """The runs of a complex field."""
    inner = "".join(item if item.startswith("<") else run(item) for item in result)
    return (
        f"{run('<w:fldChar w:fldCharType=' + quoteattr('begin') + '/>')}{run(f'<w:instrText>{escape(code)}</w:instrText>')}"
        f"{run('<w:fldChar w:fldCharType=' + quoteattr('separate') + '/>')}{inner}"
        f"{run('<w:fldChar w:fldCharType=' + quoteattr('end') + '/>')}"
    )


def box(*paragraphs: str) -> str:
    """A drawing with a text box, stored twice as Word does."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        f"{inner}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inner}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def part(tag: str, inner: str) -> bytes:
    """An XML part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {NAMESPACES}>{inner}</w:{tag}>'.encode()


def relations(items: Mapping[str, tuple[str, str]]) -> bytes:
    """A relationships part: id → (kind, target)."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>' for key, (kind, target) in items.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'.encode()


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The bytes of a package."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def parts_of(*body: str, section: str = "", headers: Mapping[str, str] | None = None, **given: str) -> dict[str, bytes]:
    """The parts of a Word file.

    Args:
        body: Its paragraphs and tables; plain strings become paragraphs.
        section: Content of its `w:sectPr`.
        headers: Content of headers and footers by their file name ("header1"); the relation has the same id.
        given: Content of further parts by kind (styles, numbering, footnotes …).
    """
    inner = "".join(item if item.startswith("<") else para(item) for item in body)
    known = {f"rId{n}": (kind, f"{kind}.xml") for n, kind in enumerate(KINDS) if kind in given}
    known |= {name: (name.rstrip("0123456789"), f"{name}.xml") for name in headers or {}}
    found = {
        "[Content_Types].xml": TYPES.format(main="word/document.xml").encode(),
        "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": part("document", f"<w:body>{inner}<w:sectPr>{section}</w:sectPr></w:body>"),
        "word/_rels/document.xml.rels": relations(known),
    }
    for kind, content in given.items():
        found[f"word/{kind}.xml"] = content.encode() if kind == "theme" else part(kind, content)
    for name, content in (headers or {}).items():
        found[f"word/{name}.xml"] = part("hdr" if name.startswith("header") else "ftr", content)
    return found


def word(
    *body: str, section: str = "", headers: Mapping[str, str] | None = None, name: str = "a.docx", **given: str
) -> Document:
    """The document read from a Word file that is built so; its map is checked."""
    data = zipped(parts_of(*body, section=section, headers=headers, **given))
    document = read_bytes(data, name)
    check_map(document, data)
    return document


def check_map(document: Document, data: bytes) -> None:
    """Every character but the line feeds between paragraphs has a source, and text stands where its source says."""
    nodes: dict[str, list[str]] = {}
    position = 0
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for segment in document.segments:
            assert set(document.text[position : segment.start]) <= {"\n"}
            assert position <= segment.start < segment.end
            position = segment.end
            assert (segment.kind == "text") == isinstance(segment.source, TextNode)
            if isinstance(segment.source, TextNode):
                source = segment.source
                if source.part not in nodes:
                    root = etree.fromstring(package.read(source.part))
                    space = root.tag.partition("}")[0]
                    nodes[source.part] = [node.text or "" for node in root.iter(f"{space}}}t")]
                length = segment.end - segment.start
                stored = nodes[source.part][source.node].translate({10: " ", 13: " "})
                assert document.text[segment.start : segment.end] == stored[source.offset : source.offset + length]
            else:
                assert segment.refusal
    assert set(document.text[position:]) <= {"\n"}
    assert len(document.blocks) == len(document.starts) == len(document.places)
    for block, start in zip(document.blocks, document.starts, strict=True):
        assert start + len(block.text) <= len(document.text)


HAN = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3．")
"""The levels of a list as official documents number them."""
HAN_LISTS = lists(HAN)
