"""The content of paragraphs: runs and what is wrapped round them, in the accepted view of revisions."""

from __future__ import annotations

from collections.abc import Callable

from gongwen_lint.document import MASK, RemainKind, SegmentKind
from gongwen_lint.readers.docx.budget import MARK, PIECE, WRAPPER, Budget
from gongwen_lint.readers.docx.characters import sign_of, trimmed
from gongwen_lint.readers.docx.fields import RESULT, Fields
from gongwen_lint.readers.docx.made import Mark, Para, Part, Piece
from gongwen_lint.readers.docx.names import (
    ALTERNATIVES,
    CONTROL,
    CONTROL_CONTENT,
    ID,
    RUN,
    RUN_FORMAT,
    TEXT,
    TYPE,
    Element,
    M,
    W,
    is_on,
    value,
)
from gongwen_lint.readers.docx.nested import boxes, chosen, control_refusal, prompts, twofold
from gongwen_lint.readers.docx.source import TextNode
from gongwen_lint.readers.docx.styles import Styles

Handler = Callable[[Element, str], None]

_BREAK = "换行或制表位，请在 Word 中改"
_SIGN = "符号或图片，请在 Word 中改"
_RUBY = "拼音注音，请在 Word 中改"
_FORMULA = "公式，请在 Word 中改"


class Inline:
    """Reads the paragraphs of one story.

    Args:
        part: Its part.
        styles: The styles, for hidden text.
        fields: The fields of the story.
        budget: What reading it may cost.
    """

    def __init__(self, part: Part, styles: Styles, fields: Fields, budget: Budget) -> None:
        self._budget = budget
        self._part = part
        self._styles = styles
        self._fields = fields
        self._into = Para()
        self._hidden = self._style_hides = False
        self._commented: dict[str, int] = {}
        self._comments: set[str] = set()
        self.notes: list[tuple[str, str]] = []
        """Notes referred to, in order: ("footnote", id)."""
        self._around = self._handlers_around()
        self._inside = self._handlers_inside()

    def _handlers_around(self) -> dict[str, Handler]:
        """What reads the parts of a paragraph: runs, and what is wrapped round them."""
        return {
            RUN: self._run,
            CONTROL: self._control,
            ALTERNATIVES: self._alternatives,
            f"{W}fldSimple": lambda child, refusal: self.read(child, refusal or RESULT),
            f"{W}ins": self._inserted,
            f"{W}moveTo": self._inserted,
            f"{W}del": self._deleted,
            f"{W}moveFrom": self._deleted,
            f"{W}commentRangeStart": self._comment_start,
            f"{W}commentRangeEnd": self._comment_end,
            f"{M}oMath": self._formula,
            f"{M}oMathPara": self._formula,
            **dict.fromkeys((f"{W}{tag}" for tag in ("hyperlink", "smartTag", "customXml", "dir", "bdo")), self.read),
        }

    def _handlers_inside(self) -> dict[str, Handler]:
        """What reads the parts of a run."""
        return {
            **self._signs(),
            TEXT: self._text,
            ALTERNATIVES: self._alternatives,
            f"{W}fldChar": self._field_mark,
            f"{W}instrText": lambda child, _: self._fields.add_code(child.text or ""),
            f"{W}ruby": self._ruby,
            f"{W}commentReference": self._comment_reference,
            f"{W}footnoteReference": self._note,
            f"{W}endnoteReference": self._note,
            **dict.fromkeys((f"{W}{tag}" for tag in ("drawing", "pict", "object")), self._drawing),
        }

    def _signs(self) -> dict[str, Handler]:
        """What reads the elements that each stand for one character."""
        return {
            f"{W}br": self._break,
            f"{W}sym": self._sign,
            f"{W}tab": self._as("\t", "tab", _BREAK),
            f"{W}ptab": self._as("\t", "tab", _BREAK),
            f"{W}cr": self._as("\v", "break", _BREAK),
            f"{W}noBreakHyphen": self._as("\u2011", "hyphen", _SIGN, "-"),
            f"{W}softHyphen": self._as("\xad", "hyphen", _SIGN, MASK),
        }

    def begin(self, into: Para, style: str | None) -> None:
        """What is read from now on goes into a paragraph of a style."""
        if into is not self._into:
            self._commented = dict.fromkeys(self._commented, into.length)
        self._into = into
        self._style_hides = self._styles.hides(style)

    def end(self) -> None:
        """The paragraph ends, and so does the place of a comment that goes on."""
        for key, start in self._commented.items():
            self.mark("comment", start, key)
        self._commented.clear()

    def read(self, parent: Element, refusal: str = "") -> None:
        """Reads what stands in a paragraph, or in something wrapped round a part of it."""
        around = self._around
        for child in parent:
            handler = around.get(child.tag)
            if handler is not None:
                handler(child, refusal)

    def _run(self, run: Element, refusal: str) -> None:
        properties = run.find(RUN_FORMAT)
        start = self._into.length
        self._hidden = self._hides(properties)
        self._run_content(run, refusal)
        if properties is not None and properties.find(f"{W}rPrChange") is not None:
            self.mark("revision", start)

    def _run_content(self, run: Element, refusal: str) -> None:
        for child in run:
            handler = self._inside.get(child.tag)
            if handler is not None:
                handler(child, refusal)

    def _hides(self, properties: Element | None) -> bool:
        """Stated on the run, else by its style and that of the paragraph, of which two undo each other."""
        if properties is None:
            return self._style_hides
        stated = properties.find(f"{W}vanish")
        if stated is not None:
            return is_on(stated)
        return self._styles.hides(value(properties, "rStyle")) ^ self._style_hides

    def _emit(self, text: str, kind: SegmentKind, source: object, refusal: str, shown: str = "") -> None:
        if self._fields.in_code or not text:
            return
        self._budget.spend(PIECE)
        if self._hidden:
            if text.strip():
                start = self._into.length
                self._into.marks.append(Mark("hidden", start, start, text))
            return
        self._into.pieces.append(Piece(text, kind, source, refusal or self._fields.refusal, shown))
        self._into.length += len(text)

    def _text(self, node: Element, refusal: str) -> None:
        text, offset = trimmed(node, keeps=self._part.keeps_space)
        self._emit(text, "text", TextNode(self._part.name, self._part.nodes[node], offset), refusal)

    def _as(self, text: str, kind: SegmentKind, why: str, shown: str = "") -> Handler:
        return lambda _, refusal: self._emit(text, kind, None, refusal or why, shown)

    def _break(self, element: Element, refusal: str) -> None:
        is_page = element.get(TYPE) in ("page", "column")
        self._emit("\f" if is_page else "\v", "break", None, refusal or _BREAK)

    def _sign(self, element: Element, refusal: str) -> None:
        sign, is_private = sign_of(element)
        if sign.isprintable() or is_private:
            self._emit(sign, "symbol", None, refusal or _SIGN, MASK if is_private else "")

    def _ruby(self, element: Element, refusal: str) -> None:
        base = element.find(f"{W}rubyBase")
        for run in base.iterchildren(RUN) if base is not None else ():
            self._run_content(run, refusal or _RUBY)

    def _formula(self, _: Element, refusal: str) -> None:
        self._hidden = False
        self._emit("\ufffc", "object", None, refusal or _FORMULA, MASK)

    def _drawing(self, element: Element, refusal: str) -> None:
        found = list(boxes(element))
        if not found:
            self._emit("\ufffc", "object", None, refusal or _SIGN, MASK)
        elif not (self._hidden or self._fields.in_code):
            self._into.boxes.extend(found)

    def _alternatives(self, element: Element, refusal: str) -> None:
        branch = chosen(element)
        if branch is not None:
            refusal = refusal or twofold(element)
            self.read(branch, refusal)
            self._run_content(branch, refusal)

    def _field_mark(self, element: Element, refusal: str) -> None:
        if self._fields.mark(element):
            self._emit("\ufffc", "object", None, refusal or RESULT, MASK)

    def _control(self, element: Element, refusal: str) -> None:
        self._budget.spend(WRAPPER)
        content = element.find(CONTROL_CONTENT)
        if content is not None:
            start = self._into.length
            self.read(content, refusal or control_refusal(element))
            if prompts(element):
                self.mark("prompt", start)

    def _inserted(self, element: Element, refusal: str) -> None:
        start = self._into.length
        self.read(element, refusal)
        self.mark("revision", start)

    def _deleted(self, _: Element, __: str) -> None:
        self.mark("revision", self._into.length)

    def _note(self, element: Element, _: str) -> None:
        if not (self._hidden or self._fields.in_code):
            self.notes.append((element.tag.removeprefix(W).removesuffix("Reference"), element.get(ID, "")))

    def _comment_start(self, element: Element, _: str) -> None:
        self._commented[element.get(ID, "")] = self._into.length

    def _comment_end(self, element: Element, _: str) -> None:
        key = element.get(ID, "")
        start = self._commented.pop(key, None)
        if start is not None:
            self.mark("comment", start, key)

    def _comment_reference(self, element: Element, _: str) -> None:
        key = element.get(ID, "")
        if key not in self._comments:
            self.mark("comment", self._into.length, key)

    def mark(self, kind: RemainKind, start: int | None = None, text: str = "") -> None:
        """Marks what was read since `start` (None = the place itself); a comment only once, a prompt only if it has text."""
        end = self._into.length
        if (kind == "comment" and text in self._comments) or (kind == "prompt" and start == end):
            return
        if kind == "comment":
            self._comments.add(text)
        self._budget.spend(MARK)
        self._into.marks.append(Mark(kind, end if start is None else start, end, text))
