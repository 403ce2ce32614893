"""What the form of official documents offers to write next: 文种 in a title, a 发文字号, the closing phrase of the 文种."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from lsprotocol import types

from gongwen_lint.structure import Role
from gongwen_lint.structure.genre import STATUTORY
from gongwen_lsp.paper import Paper

TRIGGERS = ("的", "〔", "此", "妥", "当")
CLOSINGS: dict[str, tuple[str, ...]] = {
    "通知": ("特此通知。",),
    "通报": ("特此通报。",),
    "通告": ("特此通告。",),
    "公告": ("特此公告。",),
    "报告": ("特此报告。",),
    "请示": ("妥否，请批示。", "当否，请批示。", "以上请示，请批准。"),
    "批复": ("此复。",),
    "函": ("特此函复。", "特此函告。", "请予函复。"),
}
"""The phrases that close a document, by 文种."""
_WORDS = tuple(word for name in STATUTORY for word in (("命令", "令") if name.startswith("命令") else (name,)))
_CODE = re.compile(r"^[ \t\u3000]*(?P<code>[\u4e00-\u9fff]{1,12}[发函字办呈请报任令])(?P<bracket>〔?)$")
_TITLE = re.compile(r"(?:关于|批转|转发|印发)[^。；]{2,120}的$")
_HEAD = 15
"""发文字号 and title stand in so many first paragraphs."""


def may_close(paper: Paper, position: types.Position) -> bool:
    """What stands at a position may become a closing phrase, so that 文种 and title must be known."""
    _, _, lead, rest = _surroundings(paper, position)
    bare = lead.strip()
    return not rest.strip() and any(phrase.startswith(bare) for known in CLOSINGS.values() for phrase in known)


def completions(paper: Paper, position: types.Position) -> list[types.CompletionItem]:
    """What is offered at a position; closing phrases only of a document that is checked."""
    at, number, lead, rest = _surroundings(paper, position)
    items = [*_doc_numbers(paper, lead, rest), *_genres(lead, rest)] if number < _HEAD else []
    return _placed(paper, at, items or [*_closings(paper, number, lead, rest)])


def _surroundings(paper: Paper, position: types.Position) -> tuple[int, int, str, str]:
    """The offset of a position, the number of its paragraph, and what stands in that before and after it."""
    document, at = paper.document, paper.text.offset((position.line, position.character))
    number = document.paragraph_at(at)
    begin = document.starts[number] if document.blocks else 0
    whole = document.text[begin : begin + len(document.blocks[number].text)] if document.blocks else ""
    return at, number, document.text[begin:at], whole[at - begin :]


Offer = tuple[int, str, str, str]
"""How many characters before the place are replaced, what is shown, what is written (a snippet), what it is."""


def _doc_numbers(paper: Paper, lead: str, rest: str) -> Iterator[Offer]:
    match = _CODE.match(lead)
    if match and not rest.strip(" \u3000〕]"):
        date = paper.context.date
        year = date.year if date else datetime.date.today().year
        yield (
            len(match["bracket"]),
            f"〔{year}〕1号",
            f"〔{year}〕${{1:1}}号",
            "发文字号：年份全称加六角括号，序号不编虚位",
        )


def _genres(lead: str, rest: str) -> Iterator[Offer]:
    if _TITLE.search(lead) and not rest.strip():
        for word in _WORDS:
            yield 0, word, word, "《条例》第八条规定的文种"


def _closings(paper: Paper, number: int, lead: str, rest: str) -> Iterator[Offer]:
    bare = lead.strip()
    title = next((e.last for e in paper.elements if e.role is Role.TITLE and e.part == 0), -1)
    if rest.strip() or not 0 <= title < number:
        return
    for phrase in CLOSINGS.get(paper.context.genre, ()):
        if phrase.startswith(bare) and phrase != bare:
            yield len(bare), phrase, phrase, f"{paper.context.genre}的结语"


def _placed(paper: Paper, at: int, offers: Iterable[Offer]) -> list[types.CompletionItem]:
    ruler = paper.ruler()
    found: list[types.CompletionItem] = []
    for number, (back, label, snippet, detail) in enumerate(offers):
        takes = paper.client.snippets and snippet != label
        span = types.Range(types.Position(*ruler.place(at - back)), types.Position(*ruler.place(at)))
        found.append(
            types.CompletionItem(
                label,
                kind=types.CompletionItemKind.Snippet if takes else types.CompletionItemKind.Text,
                detail=detail,
                sort_text=f"{number:02}",
                filter_text=label,
                insert_text_format=types.InsertTextFormat.Snippet if takes else types.InsertTextFormat.PlainText,
                text_edit=types.TextEdit(span, snippet if takes else label),
            )
        )
    return found
