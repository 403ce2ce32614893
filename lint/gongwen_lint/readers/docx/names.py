"""Names of the markup, and the two ways in which values are read off it."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage]  (lxml gives its elements no public name)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

VAL, TYPE, ID = f"{W}val", f"{W}type", f"{W}id"
TEXT, RUN, PARAGRAPH, TABLE, ROW, CELL = f"{W}t", f"{W}r", f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
PARAGRAPH_FORMAT, RUN_FORMAT = f"{W}pPr", f"{W}rPr"
CONTROL, CONTROL_FORMAT, CONTROL_CONTENT = f"{W}sdt", f"{W}sdtPr", f"{W}sdtContent"
BOX = f"{W}txbxContent"
ALTERNATIVES, CHOICE, FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"

_OFF = frozenset({"0", "false", "off", "none"})


def is_on(element: Element | None) -> bool:
    """A switch that is there and not set to off."""
    return element is not None and element.get(VAL, "1") not in _OFF


def value(element: Element | None, path: str) -> str | None:
    """The `w:val` of the first element under a path of local names ("numPr/numId"), None if there is none."""
    found = None if element is None else element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return None if found is None else found.get(VAL)


def whole_number(text: str | None, default: int = 0) -> int:
    """The whole number in an attribute; the default where it is missing or no number."""
    try:
        return int(text or "")
    except ValueError:
        return default
