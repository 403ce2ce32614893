"""Content inside of content: stored twice, wrapped, boxed."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.readers.docx.names import (
    ALTERNATIVES,
    BOX,
    CHOICE,
    CONTROL,
    CONTROL_CONTENT,
    CONTROL_FORMAT,
    FALLBACK,
    TEXT,
    Element,
    W,
    is_on,
    value,
)  # fmt: skip

_WRAPPERS = frozenset(f"{W}{tag}" for tag in ("customXml", "ins", "moveTo", "smartTag"))
_BOUND = ("dataBinding", "dropDownList", "comboBox", "date")
_LOCKS = ("contentLocked", "sdtContentLocked")
_TWOFOLD = "为兼容旧版本存了两份，请在 Word 中改"
_CONTROL = "内容控件（锁定或绑定了数据），请在 Word 中改"


def chosen(alternatives: Element) -> Element | None:
    """The one branch to read of content that is stored twice for older programs."""
    choice = alternatives.find(CHOICE)
    return alternatives.find(FALLBACK) if choice is None else choice


def twofold(alternatives: Element) -> str:
    """Why content that is stored twice cannot be edited: one copy would be left behind. "" if only one has text."""
    other = alternatives.find(FALLBACK)
    return _TWOFOLD if other is not None and next(other.iter(TEXT), None) is not None else ""


def unwrapped(element: Element, refusal: str) -> tuple[Element, str] | None:
    """What an element wraps round paragraphs, rows or cells holds, and why it cannot be edited; None for others."""
    if element.tag in _WRAPPERS:
        return element, refusal
    if element.tag == CONTROL:
        content = element.find(CONTROL_CONTENT)
        return None if content is None else (content, refusal or control_refusal(element))
    branch = chosen(element) if element.tag == ALTERNATIVES else None
    return None if branch is None else (branch, refusal or twofold(element))


def control_refusal(control: Element) -> str:
    """Why the content of a content control cannot be edited, "" if it can."""
    properties = control.find(CONTROL_FORMAT)
    if properties is None:
        return ""
    bound = any(properties.find(f"{W}{name}") is not None for name in _BOUND)
    return _CONTROL if bound or value(properties, "lock") in _LOCKS else ""


def prompts(control: Element) -> bool:
    """A content control shows its prompt: nobody has filled it in."""
    properties = control.find(CONTROL_FORMAT)
    return properties is not None and is_on(properties.find(f"{W}showingPlcHdr"))


def boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, also in groups; those inside of others belong to these."""
    for child in element:
        if child.tag == BOX:
            yield child
        elif child.tag == ALTERNATIVES:
            branch = chosen(child)
            if branch is not None:
                yield from boxes(branch)
        else:
            yield from boxes(child)
