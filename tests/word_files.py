"""Word files built from raw XML, for tests of what is written into them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def run(content: str, properties: str = "") -> str:
    """A `w:r`; content that is no markup is put into a `w:t` that preserves its space."""
    inner = content if content.startswith("<w:") else f'<w:t xml:space="preserve">{content}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def paragraph(*content: str, properties: str = "") -> str:
    """A `w:p` of runs and other markup."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(content)}</w:p>"


def document(*paragraphs: str, declaration: str = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n') -> str:
    """The main part."""
    return f"{declaration}<w:document {NAMESPACES}><w:body>{''.join(paragraphs)}<w:sectPr/></w:body></w:document>"


def word(main: str | bytes, parts: Mapping[str, str] | None = None, *, top: str = "") -> bytes:
    """A Word file.

    Args:
        main: The main part.
        parts: Further parts by the last word of their relation ("settings", "header"), each `word/<kind>.xml`.
        top: Further relations of the package.
    """
    others = parts or {}
    named = {kind: f"{kind}.xml" for kind in others}
    types = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for kind, name in named.items()
    )
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{_RELATIONS}/{kind}" Target="{name}"/>' for kind, name in named.items()
    )
    contents = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{_MAIN}{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>{top}</Relationships>',
        "word/document.xml": main,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        **{f"word/{name}": others[kind] for kind, name in named.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def part(data: bytes, name: str = "word/document.xml") -> str:
    """A part of a Word file; bytes that are no UTF-8 stand for themselves."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode(errors="surrogateescape")


def skeleton(xml: str) -> str:
    """The markup of a part without the characters in its `w:t` elements."""
    return re.sub(r"(<w:t)(?: [^>]*)?>.*?</w:t>", r"\1></w:t>", xml, flags=re.DOTALL)
