"""What the form of a document shows: who issues it, to whom, and whether it is sent as an official document at all."""

from __future__ import annotations

import datetime

from gongwen_lint.rule import Element, Outline, Pattern, Role

FORMAT_2012 = datetime.date(2012, 7, 1)
"""From this day 条例 and GB/T 9704—2012 are in force."""
_TITLE_ORGAN = Pattern(r"^(?P<organ>[\p{Han}×（）、]{2,40}?)(?:关于|印发|转发|批转)")
_COLON = "：: \u3000"


def issuer(outline: Outline) -> str:
    """The name of who issues the document, from title, signature or masthead; "" where none shows it."""
    title = outline.one(Role.TITLE)
    named = _TITLE_ORGAN.match(title.text) if title else None
    if named:
        return named["organ"]
    signature = outline.one(Role.SIGNATURE)
    if signature:
        return signature.text
    masthead = outline.one(Role.MASTHEAD)
    return masthead.text.removesuffix("文件") if masthead else ""


def addressed_to(outline: Outline) -> str:
    """The 主送机关 without its colon, or without the label and full stop of the 版记; "" if there is none."""
    addressee = outline.one(Role.ADDRESSEE)
    said = addressee.text if addressee else ""
    return said[len("主送：") :].rstrip("。") if said.startswith("主送") else said.rstrip(_COLON)


def is_sent(outline: Outline) -> bool:
    """The draft shows the form of a document sent out: 文号 or 发文机关标志, or organs at both its ends."""
    if outline.one(Role.DOC_NUMBER) or outline.one(Role.MASTHEAD):
        return True
    return bool(outline.one(Role.ADDRESSEE) and outline.one(Role.SIGNATURE) and outline.one(Role.DATE))


def title_end(title: Element, start: int) -> tuple[int, int, int]:
    """Paragraph, start and end of the words that close a title, from `start` in its text on."""
    first = title.start if title.paragraph == title.last else 0
    return title.last, max(first, title.end - (len(title.text) - start)), title.end


def visible(element: Element) -> tuple[int, int, int]:
    """Paragraph, start and end at which a hit on an element stands; on the last line of one that runs over several."""
    if element.paragraph == element.last:
        return element.paragraph, element.start, element.end
    return element.last, 0, element.end
