"""Automatic numbers: they stand nowhere in the text and are counted out here, paragraph after paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongwen_lint.readers.docx.names import FALLBACK, VAL, Element, W, is_on, value, whole_number
from gongwen_lint.readers.docx.numerals import numeral
from gongwen_lint.readers.docx.styles import Styles

_PLACE = re.compile(r"%([1-9])")
_DEPTHS = range(9)
_HOPS = 5
"""A list may be defined by a style that leads to another list, but not for ever."""


@dataclass(frozen=True, slots=True)
class Number:
    """What stands before a paragraph: the number without the space after it. Bullets have no text."""

    text: str
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of one list: the abstract list whose counters it moves, its definition, and where it starts anew."""

    counters: str
    definition: Element | None
    restart: int | None


class Numbering:
    """The lists of a file and how far they have been counted.

    Args:
        root: Root of the numbering part, None where there is none.
        styles: The styles, for lists that are linked to them.
    """

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._lists = _by_id(root, "num", "numId")
        self._levels: dict[tuple[str, int], _Level] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def level_format(self, style: str | None, own: Element | None) -> Element | None:
        """The definition of the level on which a paragraph stands; None where it has no number."""
        place = self._place(style, own)
        return self._level(*place).definition if place else None

    def next(self, style: str | None, own: Element | None) -> Number | None:
        """The number of the next paragraph.

        Args:
            style: Its style.
            own: The `w:numPr` that it states itself.
        """
        place = self._place(style, own)
        if place is None:
            return None
        level = self._level(*place)
        if level.definition is None:
            return None
        counts = self._count(*place, level)
        if is_on(level.definition.find(f"{W}rPr/{W}vanish")):
            return Number("")
        if _form(level.definition) == "bullet":
            return Number("", bullet=True)
        return Number(self._written(place[0], level.definition, counts))

    def _place(self, style: str | None, own: Element | None) -> tuple[str, int] | None:
        """The list and the level in force: stated, else those of the style; None where numbering is switched off."""
        name = value(own, "numId")
        stated = value(own, "ilvl")
        if name is None:
            name, inherited = self._styled(style)
            stated = stated or inherited
        depth = whole_number(stated)
        return (name, depth) if name not in (None, "0") and name in self._lists and depth in _DEPTHS else None

    def _styled(self, style: str | None) -> tuple[str | None, str | None]:
        chain = self._styles.chain(style)
        for member in chain:
            stated = self._styles.numbering(member)
            name = value(stated, "numId")
            if name is not None:
                return name, value(stated, "ilvl") or self._level_linked(name, chain)
        return None, None

    def _level_linked(self, name: str, styles: tuple[str, ...]) -> str | None:
        """The level of a list that is linked to one of the styles, the nearest first."""
        _, definition = self._resolved(name)
        linked = {value(level, "pStyle"): level.get(f"{W}ilvl") for level in _levels(definition)}
        return next((linked[style] for style in styles if style in linked), None)

    def _resolved(self, name: str) -> tuple[str, Element | None]:
        """The abstract list behind a list, through the styles that may stand between."""
        following: str | None = name
        for _ in range(_HOPS):
            key = value(self._lists.get(following or ""), "abstractNumId")
            definition = self._abstract.get(key or "")
            link = value(definition, "numStyleLink")
            if link is None:
                return key or "", definition
            following = self._styles.linked(link)
        return "", None

    def _level(self, name: str, level: int) -> _Level:
        known = self._levels.get((name, level))
        if known is None:
            key, abstract = self._resolved(name)
            override = next(_at(self._lists[name], "lvlOverride", level), None)
            replaced = None if override is None else override.find(f"{W}lvl")
            definition = next(_at(abstract, "lvl", level), None) if replaced is None else replaced
            restart = value(override, "startOverride")
            known = _Level(key, definition, None if restart is None else whole_number(restart))
            self._levels[name, level] = known
        return known

    def _count(self, name: str, depth: int, level: _Level) -> dict[int, int]:
        """Moves the counters of the abstract list, which all lists made of it share."""
        counts = self._counts.setdefault(level.counters, {})
        if level.restart is not None and (name, depth) not in self._restarted:
            self._restarted.add((name, depth))
            counts[depth] = level.restart
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = self._start(name, depth)
        for upper in range(depth):
            counts.setdefault(upper, self._start(name, upper))
        for deeper in [d for d in counts if d > depth and self._restarts(name, d, depth)]:
            del counts[deeper]
        return counts

    def _start(self, name: str, depth: int) -> int:
        level = self._level(name, depth)
        first = whole_number(value(level.definition, "start"), 1)
        return first if level.restart is None else level.restart

    def _restarts(self, name: str, deeper: int, depth: int) -> bool:
        """A deeper level begins anew after this one: unless it says that only a higher one, or none, makes it."""
        stated = value(self._level(name, deeper).definition, "lvlRestart")
        return stated is None or whole_number(stated) > depth

    def _written(self, name: str, definition: Element, counts: dict[int, int]) -> str:
        if _form(definition) == "none":
            return ""
        legal = is_on(definition.find(f"{W}isLgl"))

        def count(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            form = _form(self._level(name, depth).definition)
            return numeral(counts.get(depth, 1), "decimal" if legal and form != "decimalZero" else form)

        return _PLACE.sub(count, value(definition, "lvlText") or "")


def _by_id(root: Element | None, tag: str, key: str) -> dict[str, Element]:
    found = root.iterchildren(f"{W}{tag}") if root is not None else ()
    return {element.get(f"{W}{key}", ""): element for element in found}


def _levels(definition: Element | None) -> Iterator[Element]:
    return iter(()) if definition is None else definition.iterchildren(f"{W}lvl")


def _at(parent: Element | None, tag: str, level: int) -> Iterator[Element]:
    """Children that define a level."""
    children = () if parent is None else parent.iterchildren(f"{W}{tag}")
    return (child for child in children if whole_number(child.get(f"{W}ilvl"), -1) == level)


def _form(definition: Element | None) -> str:
    """The number format; newer programs store theirs beside one that older ones know."""
    if definition is None:
        return "decimal"
    stated = definition.find(f"{W}numFmt")
    if stated is None:
        stated = definition.find(f".//{FALLBACK}/{W}numFmt")
    return "decimal" if stated is None else stated.get(VAL, "decimal")
