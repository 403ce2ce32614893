"""Markup without what says nothing of the text: most tags of a real file set fonts and sizes, and a tree of them costs much.

Tags are cut out of the bytes. That is sound: a "<" stands in no text and no value, only in comments and CDATA sections, and
where there are any nothing is cut. Every `w:t` stays, so they are numbered as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = (
    "rFonts color szCs sz lang kern bCs b iCs i u spacing w position highlight shd bdr em strike dstrike vertAlign effect"
    " noProof snapToGrid caps smallCaps shadow outline emboss imprint fitText cs rtl"
)
_PARAGRAPH = (
    "ind jc keepNext keepLines widowControl adjustRightInd autoSpaceDE autoSpaceDN kinsoku wordWrap overflowPunct"
    " topLinePunct textAlignment contextualSpacing mirrorIndents suppressLineNumbers suppressAutoHyphens pageBreakBefore bidi"
)
_TABLE = (
    "tcW gridCol vAlign top left bottom right insideH insideV noWrap hideMark textDirection cantSplit trHeight"
    " tblHeader tblW tblLayout tblLook tblInd tblOverlap tblpPr"
)
_PLACE = "proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak permStart permEnd"
_NAMES = "|".join(sorted(f"{_RUN} {_PARAGRAPH} {_TABLE} {_PLACE}".split(), reverse=True))
_FORMAT = re.compile(rb'<w:(?:%b)(?: [\w:]+="[^"<]*")* ?/>' % _NAMES.encode())
_IDS = re.compile(rb'(<w:(?:p|r|tr))(?: (?:w:rsid\w*|w14:\w+)="\w*")+')
_SLAB = 256 * 1024
_EMPTY = (b"<w:rPr></w:rPr>", b"<w:pPr></w:pPr>", b"<w:tcPr></w:tcPr>")
"""What is left of a group of formats; in this order, for a paragraph holds that of its mark."""


def bare(data: bytes) -> bytes:
    """The bytes of an XML part without formats and marks of revision saves; those in another encoding stay as they are."""
    if b"<!" in data:
        return data
    data = b"".join(_IDS.sub(rb"\1", _FORMAT.sub(b"", slab)) for slab in _slabs(data))
    for empty in _EMPTY:
        data = data.replace(empty, b"")
    return data


def _slabs(data: bytes) -> Iterator[bytes]:
    """The bytes in pieces that end before a tag: for every match in one the patterns keep a note until all is done."""
    start = 0
    while start < len(data):
        end = data.find(b"<", start + _SLAB)
        yield data[start : end if end > 0 else len(data)]
        start = end if end > 0 else len(data)
