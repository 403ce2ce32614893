"""What the form of a document shows: who issues it, to whom, and whether it is sent as an official document at all."""

from __future__ import annotations

import datetime

from gongwen_lint.rule import Element, Outline, Pattern, Role

FORMAT_2012 = datetime.date(2012, 7, 1)
"""From this day 条例 and GB/T 9704—2012 are in force."""
_TITLE_ORGAN = Pattern(
    r"^(?!关于|印发|转发|批转|发布|公布|颁发|下达)(?P<organ>[\p{Han}×（）、]{2,40}?)(?:关于|印发|转发|批转)"
)
"""What begins with 关于 names no issuer; behind 转发 stands the organ whose paper it is."""
_COLON = "：: \u3000"
JUDICIAL_SIGNER = Pattern(
    r"^(?:(?:代理|人民|首席|助理)?(?:审判[长员辅]|陪审员|仲裁员|书记员|公证员|检察员|速录员|执行员)|法官助理|检察官助理|(?:仲裁|办案)秘书)"
)
"""Who signs judgments, awards and notarial deeds: persons, not the organ, and the 书记员 below the date."""
_JUDICIAL_PAPER = Pattern(r"(?:判决|裁定|裁决|调解|公证|起诉|抗诉)书$|支付令$|人民法院公告$")


def title_organ(outline: Outline) -> str:
    """The organ that the title names before 关于, 转发…; "" if it names none."""
    title = outline.one(Role.TITLE)
    named = _TITLE_ORGAN.match(title.text) if title else None
    return named["organ"] if named else ""


def issuer(outline: Outline) -> str:
    """The name of who issues the document, from title, signature or masthead; "" where none shows it."""
    named = title_organ(outline)
    if named:
        return named
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


def is_older(outline: Outline) -> bool:
    """The document is of a time before 条例 and GB/T 9704—2012: what was usual then too is found, but no clause named."""
    date, year = outline.context.date, outline.context.year
    return date < FORMAT_2012 if date else 0 < year < FORMAT_2012.year


def is_judicial(outline: Outline) -> bool:
    """A judgment, an award or a notarial deed: these have a layout of their own and are dated in 汉字."""
    title = outline.one(Role.TITLE)
    if title is not None and _JUDICIAL_PAPER.search(title.text):
        return True
    return any(JUDICIAL_SIGNER.search(signer.text) for signer in outline.all(Role.SIGNATURE))


def shows_head(outline: Outline) -> bool:
    """The draft shows its 版头: 发文机关标志, or the 文号 above the title."""
    title, number = outline.one(Role.TITLE), outline.one(Role.DOC_NUMBER)
    above = title is not None and number is not None and number.paragraph < title.paragraph
    return above or outline.one(Role.MASTHEAD) is not None


def title_end(title: Element, start: int) -> tuple[int, int, int]:
    """Paragraph, start and end of the words that close a title, from `start` in its text on."""
    first = title.start if title.paragraph == title.last else 0
    return title.last, max(first, title.end - (len(title.text) - start)), title.end


def title_words(title: Element, start: int, end: int) -> tuple[int, int, int]:
    """Paragraph, start and end of the words `start:end` of a title; where it runs over several lines, the whole last one."""
    whole = title.paragraph == title.last and len(title.text) == title.end - title.start
    return (title.last, title.start + start, title.start + end) if whole else visible(title)


def visible(element: Element) -> tuple[int, int, int]:
    """Paragraph, start and end at which a hit on an element stands; on the last line of one that runs over several."""
    if element.paragraph == element.last:
        return element.paragraph, element.start, element.end
    return element.last, 0, element.end
