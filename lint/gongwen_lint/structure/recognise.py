"""Recognition: from the shapes of the lines to roles, elements, parts and genre."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from gongwen_lint.structure import cues
from gongwen_lint.structure.genre import OTHER, STATUTORY, ending_word, genre_of_title
from gongwen_lint.structure.head import Head, read_head
from gongwen_lint.structure.numbers import read_date, read_month
from gongwen_lint.structure.placed import Line, element
from gongwen_lint.structure.roles import Element, Part, Role, Structure
from gongwen_lint.structure.shape import HEADING_ROLES, Kind, Shape
from gongwen_lint.structure.tail import imprint_role, is_bare_issuance, read_tail
from gongwen_lint.structure.title import attachment_title

OUTSIDE = ("blank", "code", "aside", "footnote")
"""Shapes that are no lines of the document's own run."""
PARTS = 40
"""Most parts told apart; what follows belongs to the last one."""
WORDED = frozenset(("heading", "article", "body", "sentence"))
"""Shapes that hold more than a figure."""
CELLS = frozenset(("short", "table", "doc_number", "copy_number", "date"))
CELL_RUN = 4
"""So many short lines in a row are the cells of a table, not prose."""
CELL = 25
"""Longest such line, code points."""
_STANDING: dict[Kind, Role] = {"salutation": Role.SALUTATION, "page_number": Role.PAGE_NUMBER}
_PLAIN_ROLES: dict[Kind, Role] = {"blank": Role.BLANK, "table": Role.TABLE, "code": Role.TABLE, "aside": Role.TABLE}
"""Roles of lines that are no element; of others the body."""
_AMOUNT = re.compile(r"-?\d[\d,]*\.\d{1,4}[%％]?")
_FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d{1,4})?[%％]?")
ARTICLES = 3
"""So many 第×条 make a text of articles."""


def recognise(shapes: Sequence[Shape]) -> Structure:
    """What the shapes show. Pure: equal shapes give an equal structure."""
    lines = [Line(number, shape) for number, shape in enumerate(shapes) if shape.kind not in OUTSIDE]
    elements: list[Element] = []
    parts: list[Part] = []
    heads: list[Head] = []
    position = 0
    while position < len(lines) or not parts:
        rest = lines[position:]
        kind = "main" if not parts else _kind_of(rest[0].shape)
        head, end = _read_part(rest, kind, len(parts), elements)
        last = rest[end - 1].number if end else len(shapes) - 1
        parts.append(Part(kind, rest[0].number if rest else 0, max(last, 0)))
        heads.append(head)
        position += max(end, 1)
        if len(parts) == PARTS:
            break
    elements.sort(key=lambda e: (e.paragraph, e.start))
    roles = _roles(shapes, elements)
    return _structure(shapes, roles, elements, parts, heads[0])


def _kind_of(shape: Shape) -> str:
    return "attachment" if shape.kind in ("attachment", "attachment_note") else "enclosed"


def _read_part(lines: Sequence[Line], kind: str, part: int, elements: list[Element]) -> tuple[Head, int]:
    if kind == "attachment":
        return _read_attachment(lines, part, elements)
    head = read_head(lines, part)
    tail = read_tail(lines, head.length, part, head.title)
    elements.extend(head.elements)
    elements.extend(tail.elements)
    elements.extend(_body_elements(lines[head.length : tail.body_end], part))
    return head, tail.end


def _read_attachment(lines: Sequence[Line], part: int, elements: list[Element]) -> tuple[Head, int]:
    """A label 附件1, its title, its content up to the next label or the 版记."""
    elements.append(element(Role.ATTACHMENT, lines[0], part=part))
    closing = ("attachment", "cc", "issuance")
    end = next((p for p in range(1, len(lines)) if lines[p].shape.kind in closing), len(lines))
    taken = attachment_title(lines[1:end]) if lines[0].shape.kind == "attachment" else 0
    if taken:
        title = "".join(line.shape.text for line in lines[1 : 1 + taken])
        elements.append(element(Role.TITLE, lines[1], lines[taken], part=part, text=title))
    elements.extend(_body_elements(lines[1 + taken : end], part))
    imprint = ("cc", "issuance", "page_number")
    while end < len(lines) and (lines[end].shape.kind in imprint or is_bare_issuance(lines, end)):
        elements.append(element(imprint_role(lines[end].shape), lines[end], part=0))
        end += 1
    return Head((), taken), end


def _body_elements(lines: Sequence[Line], part: int) -> list[Element]:
    accounts = any(line.shape.kind not in WORDED and _FIGURE.fullmatch(line.shape.text) for line in lines)
    found: list[Element] = []
    for position, line in enumerate(lines):
        kind = line.shape.kind
        if kind == "heading":
            if not (accounts and _is_item_of_account(lines, position)):
                found.append(element(HEADING_ROLES[line.shape.level], line, part=part))
        elif kind in _STANDING:
            found.append(element(_STANDING[kind], line, part=part))
    return found


def _is_item_of_account(lines: Sequence[Line], position: int) -> bool:
    """A numbered line that is an item of an account that came with one cell a line.

    An amount or two numbers stand alone on the lines below it (a single whole number may be that of a page), or the
    account goes on with an item of a lower level.
    """
    after = lines[position + 1 : position + 3]
    if after and _AMOUNT.fullmatch(after[0].shape.text):
        return True
    if len(after) == 2 and all(line.shape.text.isdecimal() for line in after):
        return True
    inside = position > 0 and _FIGURE.fullmatch(lines[position - 1].shape.text) and after
    goes_on = inside and after[0].shape.kind == "heading" and after[0].shape.level > lines[position].shape.level
    return bool(goes_on) and _is_item_of_account(lines, position + 1)


def _roles(shapes: Sequence[Shape], elements: Sequence[Element]) -> tuple[Role, ...]:
    roles = [_PLAIN_ROLES.get(shape.kind, Role.BODY) for shape in shapes]
    _mark_cells(shapes, roles)
    for found in reversed(elements):
        for number in range(found.paragraph, found.last + 1):
            if roles[number] is not Role.BLANK:
                roles[number] = found.role
    return tuple(roles)


def _mark_cells(shapes: Sequence[Shape], roles: list[Role]) -> None:
    """Runs of short lines are cells of a table or names of a list that lost its layout."""
    run: list[int] = []
    for number, shape in enumerate((*shapes, Shape("body"))):
        if shape.kind in CELLS and len(shape.text) <= CELL:
            run.append(number)
        elif shape.kind != "blank":
            if len(run) >= CELL_RUN:
                for cell in run:
                    roles[cell] = Role.TABLE
            run = []


def _structure(
    shapes: Sequence[Shape], roles: tuple[Role, ...], elements: list[Element], parts: list[Part], head: Head
) -> Structure:
    delivered = _delivered(elements)
    genre = genre_of_title(head.title)
    sure = _confidence(genre, elements)
    if any(e.role is Role.MASTHEAD and e.part == 0 and cues.ORDER.search(e.text) for e in elements):
        genre = "命令（令）"
    elif genre == OTHER and not ending_word(head.title):  # a letter calls on people and is no speech
        genre = _genre_without_title(shapes, elements, delivered)
    return Structure(
        roles, tuple(elements), tuple(parts), genre, _document_date(elements, shapes, roles), sure, delivered
    )


def _delivered(elements: Sequence[Element]) -> bool:
    calls = [e for e in elements if e.role is Role.SALUTATION and cues.SPOKEN.search(e.text)]
    return bool(calls)


def _confidence(genre: str, elements: Sequence[Element]) -> float:
    roles = {e.role for e in elements if e.part == 0}
    if Role.TITLE not in roles:
        return 0.3
    if genre not in STATUTORY:
        return 0.6
    shown = len(roles & {Role.ADDRESSEE, Role.DOC_NUMBER, Role.SIGNATURE, Role.DATE, Role.MASTHEAD})
    return min(1.0, 0.7 + 0.1 * shown)


def _genre_without_title(shapes: Sequence[Shape], elements: Sequence[Element], delivered: bool) -> str:
    mastheads = [e.text for e in elements if e.role is Role.MASTHEAD and e.part == 0]
    if any(text.endswith("纪要") for text in mastheads):
        return "纪要"
    if sum(1 for shape in shapes if shape.kind == "article") >= ARTICLES:
        return "法规条款体"
    return "讲话" if delivered else OTHER


def _document_date(elements: Sequence[Element], shapes: Sequence[Shape], roles: Sequence[Role]) -> datetime.date | None:
    signed = next((e for e in elements if e.role is Role.DATE and e.part == 0), None)
    if signed is not None:
        return read_date(signed.text) or read_month(signed.text)
    early = (s for s in shapes[:12] if s.kind in ("note", "subtitle", "date"))
    # Minutes are dated above the list of those who were present: the last date that has a line to itself.
    late = (
        s for s, role in zip(reversed(shapes), reversed(roles), strict=True) if s.kind == "date" and role is Role.BODY
    )
    return next((date for s in (*early, *late) if (date := read_date(s.text))), None)
