"""A line with its place, and the elements that lines make."""

from __future__ import annotations

from typing import NamedTuple

from gongwen_lint.compiled import compiled
from gongwen_lint.structure.lines import DATE_LINE
from gongwen_lint.structure.roles import Element, Role
from gongwen_lint.structure.shape import Shape

_LAST_DATE = compiled(rf"{DATE_LINE}$")


class Line(NamedTuple):
    """A shape with the number of its paragraph."""

    number: int
    shape: Shape


def element(role: Role, first: Line, last: Line | None = None, *, part: int = 0, text: str | None = None) -> Element:
    """The element that runs from one line to another (or fills one)."""
    end = last or first
    shape = first.shape
    said = shape.text if text is None else text
    mark = shape.mark if shape.alone else None
    return Element(role, first.number, shape.start, end.number, end.shape.end, said, part, shape.ordinal, mark)


def split_element(role: Role, second: Role, line: Line, text: str, part: int) -> list[Element]:
    """The two elements of a shared line (署名 and 日期, 文号 and 签发人); `text` is the second one's."""
    shape = line.shape
    lead = shape.text[: len(shape.text) - len(text)] if shape.text.endswith(text) else shape.text
    cut = shape.split - shape.start
    return [
        element(role, line, part=part, text=lead)._replace(
            end=shape.start + len(lead) if cut < len(lead) else shape.split
        ),
        element(second, line, part=part, text=text)._replace(start=shape.split),
    ]


def date_start(text: str) -> int:
    """Where the date at the end of a line without spaces begins."""
    match = _LAST_DATE.search(text)
    return match.start() if match else len(text)
