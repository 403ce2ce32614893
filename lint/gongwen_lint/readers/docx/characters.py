"""The characters of a run: of a `w:t` as they are shown, and those that are told by their number."""

from __future__ import annotations

from gongwen_lint.readers.docx.names import XML_SPACE, Element, W

_BLANKS = " \t\r\n"
_PRIVATE = range(0xE000, 0xF900)
_FONTS = ("symbol", "wingdings", "webdings", "marlett")
OBJECT = "\ufffc"


def trimmed(node: Element, *, keeps: bool) -> tuple[str, int]:
    """The text of a `w:t` without the space at its ends, where that is not shown, and where it begins in the node.

    Args:
        node: The element.
        keeps: Space counts even where the node does not say so.
    """
    text = node.text or ""
    if keeps or node.get(XML_SPACE) == "preserve":
        return text, 0
    return text.strip(_BLANKS), len(text) - len(text.lstrip(_BLANKS))


def sign_of(element: Element) -> tuple[str, bool]:
    """The character of a `w:sym`, and that it is only what a font makes of it: nothing that rules could read."""
    try:
        sign = chr(int(element.get(f"{W}char", ""), 16))
    except (ValueError, OverflowError):
        sign = OBJECT
    font = element.get(f"{W}font", "").lower()
    return sign, ord(sign) in _PRIVATE or font.startswith(_FONTS) or sign == OBJECT
