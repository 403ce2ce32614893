"""The format in force: defaults of the document, numbering, styles, what is stated on the spot — each over the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from gongwen_lint.readers.docx.names import PARAGRAPH_FORMAT, RUN_FORMAT, A, Element, W, value
from gongwen_lint.readers.docx.word import Word

_SCRIPTS = {"zh-tw": "Hant", "zh-hk": "Hant", "zh-mo": "Hant", "ja": "Jpan", "ko": "Hang"}
_SIMPLIFIED = "Hans"
USUAL_SIZE = 10.0
"""Points where no size is stated anywhere."""


class Cascade:
    """Works out the format of paragraphs and runs.

    Args:
        word: The file.
    """

    def __init__(self, word: Word) -> None:
        self.word = word

    def font(self, run: Element, style: str | None) -> str | None:
        """The East Asian font of a run in a paragraph of a style; None where nothing names one."""
        found: str | None = None
        for properties in self._run_formats(run, style):
            fonts = properties.find(f"{W}rFonts")
            if fonts is not None:
                theme = self._theme_font(fonts.get(f"{W}eastAsiaTheme"))
                found = theme or fonts.get(f"{W}eastAsia") or found
        return found.split(";")[0] if found else None

    def size(self, run: Element, style: str | None) -> float:
        """The size of a run in points."""
        found = USUAL_SIZE
        for properties in self._run_formats(run, style):
            found = (_decimal(value(properties, "sz")) or found * 2) / 2
        return found

    def alignment(self, paragraph: Element, style: str | None) -> str:
        """How the lines of a paragraph are set, in the words of `w:jc`; "left" where nothing says so."""
        stated = (value(properties, "jc") for properties in self._paragraph_formats(paragraph, style))
        return next((word for word in reversed(list(stated)) if word), "left")

    def indent(self, paragraph: Element, style: str | None) -> Mapping[str, float]:
        """The indents of a paragraph by their attribute (firstLine, firstLineChars …), each from where it was stated last."""
        found: dict[str, float] = {}
        for properties in self._paragraph_formats(paragraph, style):
            stated = properties.find(f"{W}ind")
            for name, text in stated.attrib.items() if stated is not None else ():
                number = _decimal(str(text))
                if number is not None:
                    found[str(name).removeprefix(W)] = number
        return found

    def _run_formats(self, run: Element, style: str | None) -> Iterator[Element]:
        styles = self.word.styles
        stated = run.find(RUN_FORMAT)
        named = (*reversed(styles.chain(style)), *reversed(styles.chain(value(stated, "rStyle"))))
        found = (self._default("rPrDefault/rPr"), *(styles.style(name).find(RUN_FORMAT) for name in named), stated)
        return (properties for properties in found if properties is not None)

    def _paragraph_formats(self, paragraph: Element, style: str | None) -> Iterator[Element]:
        styles = self.word.styles
        stated = paragraph.find(PARAGRAPH_FORMAT)
        own = None if stated is None else stated.find(f"{W}numPr")
        level = self.word.numbering.level_format(style, own)
        numbered = None if level is None else level.find(PARAGRAPH_FORMAT)
        named = [styles.style(name).find(PARAGRAPH_FORMAT) for name in reversed(styles.chain(style))]
        middle = [numbered, *named] if own is None else [*named, numbered]
        found = (self._default("pPrDefault/pPr"), *middle, stated)
        return (properties for properties in found if properties is not None)

    def _default(self, path: str) -> Element | None:
        root = self.word.styles.root
        names = "/".join(f"{W}{name}" for name in ("docDefaults", *path.split("/")))
        return None if root is None else root.find(names)

    def _theme_font(self, token: str | None) -> str | None:
        if token is None:
            return None
        return self._theme.get("major" if token.startswith("major") else "minor")

    @cached_property
    def _theme(self) -> dict[str, str | None]:
        """The East Asian fonts of the theme: named outright, else for the script of the document's language."""
        root = self.word.optional("theme")
        settings = self.word.optional("settings")
        language = None if settings is None else settings.find(f"{W}themeFontLang")
        script = _script("" if language is None else language.get(f"{W}eastAsia", ""))
        found: dict[str, str | None] = {}
        for key in ("major", "minor"):
            fonts = None if root is None else root.find(f".//{A}{key}Font")
            named = None if fonts is None else fonts.find(f"{A}ea")
            outright = None if named is None else named.get("typeface")
            listed = () if fonts is None else fonts.iterchildren(f"{A}font")
            by_script = {font.get("script"): font.get("typeface") for font in listed}
            found[key] = outright or by_script.get(script)
        return found


def _script(language: str) -> str:
    name = language.lower()
    return _SCRIPTS.get(name, _SCRIPTS.get(name.split("-")[0], _SIMPLIFIED))


def _decimal(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
