"""A Word file as a whole: its stories in the order in which they are set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from gongwen_lint.readers.docx.budget import NODE
from gongwen_lint.readers.docx.made import Item, Para, Part, Table
from gongwen_lint.readers.docx.names import ID, PARAGRAPH, TEXT, TYPE, XML_SPACE, Element, R, W, is_on
from gongwen_lint.readers.docx.numbering import Numbering
from gongwen_lint.readers.docx.package import Package, parsed
from gongwen_lint.readers.docx.story import Story
from gongwen_lint.readers.docx.styles import Styles
from gongwen_lint.readers.error import ReadError

StoryKind = Literal["body", "box", "note", "margin"]

LARGEST_KEPT = 256 * 1024
"""Most bytes of styles that are kept for the next file."""
_BOX = "文本框，请在 Word 中改"
_MARGINS = {"header": "页眉", "footer": "页脚"}
_PAGES = {"default": "", "first": "（首页）", "even": "（偶数页）"}
_NOTES = {"footnote": "脚注", "endnote": "尾注"}


@dataclass(frozen=True, slots=True)
class Told:
    """A story as it was read: what it is, what people call it, and what stands in it."""

    kind: StoryKind
    name: str
    items: tuple[Item, ...]


class Word:
    """A Word file.

    Args:
        package: Its parts.
        whole: With all formats of paragraphs and runs, and not only what the text depends on.

    Raises:
        ReadError: It is no Word document, or a part of it cannot be read.
    """

    def __init__(self, package: Package, *, whole: bool = False) -> None:
        self._whole = whole
        self._package = package
        self.main = package.main()
        self._roots: dict[str, Element] = {}
        self._parts: dict[str, Part] = {}
        self._relations = {r.id: r for r in package.relations(self.main)}
        self._kinds = {r.kind: r.target for r in reversed(self._relations.values())}
        body = self.root(self.main).find(f"{W}body")
        if body is None:
            raise ReadError("不是 Word 文档（压缩包里没有正文），请换一个文件")
        self._body = body

    def root(self, part: str) -> Element:
        """The root of a part, read once."""
        if part not in self._roots:
            self._roots[part] = self._package.xml(part) if self._whole else self._package.story(part)
        return self._roots[part]

    def optional(self, kind: str) -> Element | None:
        """The root of the part to which the main one has a relation of a kind; None without one."""
        return self.root(self._kinds[kind]) if kind in self._kinds else None

    @cached_property
    def styles(self) -> Styles:
        """The styles."""
        part = self._kinds.get("styles")
        if part is None:
            return Styles(None)
        data = self._package.part(part)
        return _usual(data, part) if len(data) <= LARGEST_KEPT else Styles(self._package.parsed(data, part))

    @cached_property
    def numbering(self) -> Numbering:
        """The lists."""
        return Numbering(self.optional("numbering"), self.styles)

    def stories(self) -> Iterator[Told]:
        """The body first, then text boxes, notes, headers and footers."""
        body, notes = self._told(self._body, self.main)
        yield Told("body", "正文", body)
        margins = list(self._margins())
        everything = [(self.main, body)]
        everything += [(part, told.items) for part, told in margins]
        for number, told in enumerate(self._boxes(everything), 1):
            yield Told("box", f"文本框{number}", told)
        yield from self._notes(notes)
        yield from (told for _, told in margins)

    def comments(self) -> dict[str, str]:
        """The text of every comment by its id."""
        root = self.optional("comments")
        found = root.iterchildren(f"{W}comment") if root is not None else ()
        return {comment.get(ID, ""): _plain(comment) for comment in found}

    def notices(self) -> Iterator[str]:
        """What the file holds that is not checked."""
        if "vbaProject" in self._kinds:
            yield "含宏，已忽略"
        if self.imports:
            yield "含导入的内容（altChunk），没有检查"

    @property
    def imports(self) -> bool:
        """Word is to fetch a part of the text from another file when it opens this one."""
        return next(self._body.iter(f"{W}altChunk"), None) is not None

    def _told(self, root: Element, part: str, refusal: str = "") -> tuple[tuple[Item, ...], list[tuple[str, str]]]:
        if part not in self._parts:
            whole = self.root(part)
            self._parts[part] = Part(part, self._numbered(whole), whole.get(XML_SPACE) == "preserve")
        story = Story(root, self._parts[part], self.styles, self.numbering, self._package.budget, refusal)
        return story.read(), story.notes

    def _numbered(self, root: Element) -> dict[Element, int]:
        nodes: dict[Element, int] = {}
        for number, node in enumerate(root.iter(TEXT)):
            self._package.budget.spend(NODE)
            nodes[node] = number
        return nodes

    def _boxes(self, stories: list[tuple[str, tuple[Item, ...]]]) -> Iterator[tuple[Item, ...]]:
        for part, items in stories:
            for para in paragraphs(items):
                for box in para.boxes:
                    told, _ = self._told(box, part, _BOX)
                    yield told
                    yield from self._boxes([(part, told)])

    def _notes(self, referred: list[tuple[str, str]]) -> Iterator[Told]:
        """Footnotes, then endnotes, as the body refers to them; separators are referred to by nothing."""
        for kind, name in _NOTES.items():
            root = self.optional(f"{kind}s")
            notes = root.iterchildren(f"{W}{kind}") if root is not None else ()
            usual = {note.get(ID, ""): note for note in notes if note.get(TYPE, "normal") == "normal"}
            keys = dict.fromkeys(key for reference, key in referred if reference == kind)
            for number, key in enumerate(keys, 1):
                if key in usual:
                    told, _ = self._told(usual[key], self._kinds[f"{kind}s"])
                    yield Told("note", f"{name}{number}", told)

    def _margins(self) -> Iterator[tuple[str, Told]]:
        """Headers and footers that are printed on some page, each once."""
        seen: set[str] = set()
        for section in self._body.iter(f"{W}sectPr"):
            for reference in section:
                kind = reference.tag.removeprefix(W).removesuffix("Reference")
                relation = self._relations.get(reference.get(f"{R}id", ""))
                if kind not in _MARGINS or relation is None or relation.target in seen:
                    continue
                pages = reference.get(TYPE, "default")
                if self._printed(section, pages):
                    seen.add(relation.target)
                    told, _ = self._told(self.root(relation.target), relation.target)
                    yield relation.target, Told("margin", _MARGINS[kind] + _PAGES.get(pages, ""), told)

    def _printed(self, section: Element, pages: str) -> bool:
        if pages == "first":
            return is_on(section.find(f"{W}titlePg"))
        if pages == "even":
            settings = self.optional("settings")
            return settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
        return True


def paragraphs(items: Sequence[Item]) -> Iterator[Para]:
    """The paragraphs of a story, those in tables too."""
    for item in items:
        if isinstance(item, Table):
            for row in item.rows:
                for cell in row:
                    yield from paragraphs(cell)
        else:
            yield item


@lru_cache(maxsize=8)
def _usual(data: bytes, part: str) -> Styles:
    """Files made of one template have the same styles, and reading them takes longer than all the rest."""
    return Styles(parsed(data, part))


def _plain(comment: Element) -> str:
    lines = ("".join(node.text or "" for node in paragraph.iter(TEXT)) for paragraph in comment.iter(PARAGRAPH))
    return "\n".join(lines)
