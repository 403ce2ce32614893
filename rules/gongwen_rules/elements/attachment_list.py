"""What the 附件说明 lists, and the pages that follow the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gongwen_lint.rule import Element, Outline, Pattern, Role
from gongwen_lint.structure.numbers import han_number

_LABEL = Pattern(r"附件?[：:]?")
_NUMBERED = Pattern(
    r"(?:(?P<number>\d{1,2})[.．、]|[（(](?P<number>\d{1,2})[）)]|(?P<number>[一二三四五六七八九十]{1,2})、)(?P<name>.+)"
)
_PAGE = Pattern(r"附件?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})?")
_ASIDE = Pattern(r"[（(][^（）()]*[）)]")
_MARKS = str.maketrans("", "", "《》〈〉“” \u3000")


class Listed(NamedTuple):
    """One 附件 of the note: its number (1 where it stands alone without one), its name, where it is written."""

    number: int
    name: str
    element: Element


class Page(NamedTuple):
    """One 附件 that follows: the number of its label (0 = none), the label, and its title if it shows one."""

    number: int
    label: Element
    title: Element | None


def listed(outline: Outline) -> tuple[Listed, ...]:
    """The items of the 附件说明; () where a line lists several of them, which cannot be told apart for sure."""
    found: list[Listed] = []
    for note in outline.all(Role.ATTACHMENT_NOTE):
        label = _LABEL.match(note.text)
        text = note.text[label.end() :] if label else note.text
        match = _NUMBERED.fullmatch(text)
        if match and _NUMBERED.search(match["name"]):
            return ()
        if match or not found:
            number = (han_number(match["number"]) or 0) if match else 1
            found.append(Listed(number, match["name"] if match else text, note))
        else:
            last = found.pop()
            found.append(Listed(last.number, last.name + text, last.element))
    return tuple(found)


def pages(outline: Outline) -> Iterator[Page]:
    """The 附件 of the document itself; those of a document issued or forwarded with it are none of its own."""
    seen: set[int] = set()
    for number, part in enumerate(outline.parts):
        if part.kind == "enclosed":
            return
        label = outline.one(Role.ATTACHMENT, part=number)
        match = _PAGE.match(label.text) if label and number else None
        if label is None or match is None:
            continue
        value = han_number(match["number"]) or 0 if match["number"] else 0
        if value in seen:
            return
        seen.add(value)
        yield Page(value, label, outline.one(Role.TITLE, part=number))


def bare_name(name: str) -> str:
    """A name without brackets, marks and spaces, to compare it."""
    kept, position = "", 0
    for aside in _ASIDE.finditer(name):
        kept, position = kept + name[position : aside.start()], aside.end()
    return (kept + name[position:]).translate(_MARKS)
