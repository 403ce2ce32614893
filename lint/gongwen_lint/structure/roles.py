"""The elements of a document: their roles and where they stand."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a paragraph is. The values are those of the report; the Chinese names stand in `ROLE_NAMES`."""

    COPY_NUMBER = "copy_number"
    SECRECY = "secrecy"
    URGENCY = "urgency"
    MASTHEAD = "masthead"
    DOC_NUMBER = "doc_number"
    SIGNER = "signer"
    TITLE = "title"
    ADDRESSEE = "addressee"
    SALUTATION = "salutation"
    BODY = "body"
    HEADING1 = "heading1"
    HEADING2 = "heading2"
    HEADING3 = "heading3"
    HEADING4 = "heading4"
    ATTACHMENT_NOTE = "attachment_note"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"
    ATTACHMENT = "attachment"
    CC = "cc"
    ISSUANCE = "issuance"
    PAGE_NUMBER = "page_number"
    TABLE = "table"
    BLANK = "blank"


ROLE_NAMES: dict[Role, str] = {
    Role.COPY_NUMBER: "份号",
    Role.SECRECY: "密级和保密期限",
    Role.URGENCY: "紧急程度",
    Role.MASTHEAD: "发文机关标志",
    Role.DOC_NUMBER: "发文字号",
    Role.SIGNER: "签发人",
    Role.TITLE: "标题",
    Role.ADDRESSEE: "主送机关",
    Role.SALUTATION: "称谓",
    Role.BODY: "正文",
    Role.HEADING1: "一级标题",
    Role.HEADING2: "二级标题",
    Role.HEADING3: "三级标题",
    Role.HEADING4: "四级标题",
    Role.ATTACHMENT_NOTE: "附件说明",
    Role.SIGNATURE: "发文机关署名",
    Role.DATE: "成文日期",
    Role.NOTE: "附注",
    Role.ATTACHMENT: "附件",
    Role.CC: "抄送机关",
    Role.ISSUANCE: "印发机关和印发日期",
    Role.PAGE_NUMBER: "页码",
    Role.TABLE: "表格",
    Role.BLANK: "空行",
}

HEADINGS = (Role.HEADING1, Role.HEADING2, Role.HEADING3, Role.HEADING4)
PROSE = (Role.BODY, *HEADINGS)
"""Roles whose text is running prose."""


class Ordinal(NamedTuple):
    """The number before a heading: 一、（一）1. …

    Args:
        style: "han" 一、, "han-bracket" （一）, "arabic" 1., "arabic-bracket" （1）, "circled" ①, "decimal" 1.1,
            "chapter" 第一章, "section" 第一节, "article" 第一条.
        number: Its value; for a decimal number that of the last part.
        text: As written, with its mark.
    """

    style: str
    number: int
    text: str


class Element(NamedTuple):
    """One recognised element; it may share its paragraph with others or run over several.

    Args:
        role: What it is.
        paragraph: Number of its first paragraph.
        start: First code point in that paragraph.
        last: Number of its last paragraph.
        end: Past the last code point in the last paragraph.
        text: Its text, lines joined, layout spaces taken out.
        part: Which part of the document it belongs to (0 = the document itself).
        ordinal: The number of a heading or an 附件.
        mark: The mark behind a heading that fills its line, "" where there is none; None for all others.
    """

    role: Role
    paragraph: int
    start: int
    last: int
    end: int
    text: str
    part: int = 0
    ordinal: Ordinal | None = None
    mark: str | None = None


class Part(NamedTuple):
    """A stretch of paragraphs: the document itself, an 附件, or a document that is issued or forwarded with it."""

    kind: str
    first: int
    last: int


class Structure(NamedTuple):
    """What the shapes of the paragraphs show.

    Args:
        roles: The role of each paragraph.
        elements: All elements but body and table, in order.
        parts: At least one; kinds are "main", "attachment", "enclosed".
        genre: One of the 15 statutory 文种, or 讲话, 方案, 总结, 法规条款体, 其他.
        date: 成文日期 of the main part where it can be read.
        confidence: 0–1: how much of the form is there to judge by; rules on the whole document ask for it.
        delivered: The text is spoken to an audience (各位代表, 同志们).
    """

    roles: tuple[Role, ...]
    elements: tuple[Element, ...]
    parts: tuple[Part, ...]
    genre: str
    date: datetime.date | None
    confidence: float
    delivered: bool
