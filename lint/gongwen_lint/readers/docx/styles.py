"""Styles: their chains, and what follows from them for the text."""

from __future__ import annotations

from gongwen_lint.readers.docx.names import RUN_FORMAT, TYPE, VAL, Element, W, is_on, value, whole_number

LONGEST_CHAIN = 24
"""Most styles that are based on each other."""
LEVELS = 9
"""Outline levels that are headings; the tenth is body text."""


class Styles:
    """The styles of a file.

    Args:
        root: Root of the styles part, None where there is none.
    """

    def __init__(self, root: Element | None) -> None:
        self.root = root
        self.default: str | None = None
        self._styles: dict[str, Element] = {}
        self._based: dict[str, str | None] = {}
        self._own_levels: dict[str, int] = {}
        self._chains: dict[str, tuple[str, ...]] = {}
        self._hidden: dict[str, bool] = {}
        self._levels: dict[str, int] = {}
        for style in root.iterchildren(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId", "")
            self._styles.setdefault(name, style)
            if style.get(TYPE) == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                self.default = self.default or name

    def style(self, name: str) -> Element:
        """The element of a style in a chain."""
        return self._styles[name]

    def chain(self, name: str | None) -> tuple[str, ...]:
        """The style and those it is based on, nearest first; a circle ends where it closes."""
        if name is None:
            return ()
        known = self._chains.get(name)
        if known is None:
            found: dict[str, None] = {}
            following: str | None = name
            while following in self._styles and following not in found and len(found) < LONGEST_CHAIN:
                found[following] = None
                following = self._base(following)
            known = self._chains[name] = tuple(found)
        return known

    def _base(self, name: str) -> str | None:
        """The style on which one is based."""
        if name not in self._based:
            self._based[name] = value(self._styles[name], "basedOn")
        return self._based[name]

    def hides(self, name: str | None) -> bool:
        """Text in the style is hidden."""
        if name is None:
            return False
        known = self._hidden.get(name)
        if known is None:
            switches = (self._styles[style].find(f"{RUN_FORMAT}/{W}vanish") for style in self.chain(name))
            known = self._hidden[name] = is_on(next((switch for switch in switches if switch is not None), None))
        return known

    def level(self, name: str | None) -> int:
        """The outline level of a paragraph style, 1–9; 0 where it is none of a heading."""
        if name is None:
            return 0
        known = self._levels.get(name)
        if known is None:
            stated = (self._own_level(style) for style in self.chain(name))
            known = self._levels[name] = next((level for level in stated if level), 0) % (LEVELS + 1)
        return known

    def _own_level(self, name: str) -> int:
        """Level that a style itself states, 10 for body text, 0 where it states none."""
        if name not in self._own_levels:
            self._own_levels[name] = self._read_level(name)
        return self._own_levels[name]

    def _read_level(self, name: str) -> int:
        stated = value(self._styles[name], "pPr/outlineLvl")
        if stated is not None:
            return min(whole_number(stated), LEVELS) + 1
        titled = (value(self._styles[name], "name") or "").lower()
        return whole_number(titled.removeprefix("heading ")) if titled.startswith("heading ") else 0

    def numbering(self, name: str) -> Element | None:
        """The `w:numPr` that a style itself states."""
        return self._styles[name].find(f"{W}pPr/{W}numPr")

    def linked(self, name: str | None) -> str | None:
        """The list that a numbering style stands for."""
        style = None if name is None else self._styles.get(name)
        stated = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}numId")
        return None if stated is None else stated.get(VAL)
