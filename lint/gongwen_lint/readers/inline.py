"""The marks inside a Markdown paragraph: which of its characters are no prose.

The parser gives no positions, so its rules are wrapped: what a rule took from the text is what stands between the
position before it and the one after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    html_inline,
    image,
    link,
    newline,
    strikethrough,
)
from markdown_it.token import Token

Span = tuple[int, int]
Rule = Callable[[StateInline, bool], bool]

_ANY_MARK = re.compile(r"[*_`\[<&\\~]|  +\n")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\](?P<colon>:[ \t]*)?")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RULES: dict[str, Rule] = {
    "newline": newline,
    "escape": escape,
    "backticks": backtick,
    "strikethrough": strikethrough.tokenize,
    "emphasis": emphasis.tokenize,
    "link": link,
    "image": image,
    "autolink": autolink,
    "html_inline": html_inline,
    "entity": entity,
}


@dataclass(frozen=True, slots=True)
class Marks:
    """What is no prose in a text (spans in no order, they may overlap), and which of its line ends break the line.

    `comments` are those of the spans that are HTML comments, in order.
    """

    spans: tuple[Span, ...] = ()
    breaks: frozenset[int] = frozenset()
    comments: tuple[Span, ...] = ()


class _Recording(StateInline):
    """The state of a parse that is being watched; the parser's own states, as for the label of an image, are not."""

    def __init__(self, text: str, parser: MarkdownIt, env: MutableMapping[str, Any]) -> None:
        super().__init__(text, parser, env, [])
        self.spans: list[Span] = []
        self.breaks: set[int] = set()
        self.runs: list[tuple[Span, Token]] = []
        self.comments: list[Span] = []


def marks(text: str, parser: MarkdownIt, env: MutableMapping[str, Any]) -> Marks:
    """The marks of a paragraph.

    Args:
        text: Its lines, joined by line feeds, without the marks of the blocks that hold them.
        parser: Made by `watched`.
        env: Holds the reference definitions of the document.
    """
    if not _ANY_MARK.search(text):
        return Marks()
    state = _Recording(text, parser, env)
    parser.inline.tokenize(state)
    for settle in parser.inline.ruler2.getRules(""):
        settle(state)
    left = [span for span, token in state.runs if token.type == "text" and token.content]
    settled = [span for span, token in state.runs if not (token.type == "text" and token.content)]
    spans = (*state.spans, *settled, *_strong_by_intent(text, left))
    return Marks(spans, frozenset(state.breaks), tuple(state.comments))


def _strong_by_intent(text: str, left: Iterable[Span]) -> Iterator[Span]:
    """Pairs of ** that CommonMark does not take for marks because a full-width mark of punctuation stands inside them."""
    stars = {start for start, end in left if text[start:end] == "*"}
    twos = [n for n in sorted(stars) if n + 1 in stars and n - 1 not in stars and n + 2 not in stars]
    for start, end in zip(twos[::2], twos[1::2], strict=False):
        inner = text[start + 2 : end]
        if inner and inner == inner.strip() and "\n" not in inner:
            yield from ((start, start + 2), (end, end + 2))


def watched(parser: MarkdownIt) -> MarkdownIt:
    """The parser with rules that tell a `_Recording` state what they took; returns it."""
    for name, rule in _RULES.items():
        parser.inline.ruler.at(name, _watch(name, rule))
    parser.inline.ruler.before("link", "footnote", _footnote)
    parser.inline.ruler2.enableOnly(["balance_pairs", "strikethrough", "emphasis"])
    return parser


def _watch(name: str, rule: Rule) -> Rule:
    def watch(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        taken = rule(state, silent)
        if taken and not silent and isinstance(state, _Recording):
            _record(name, state, start, state.tokens[count:])
        return taken

    return watch


def _record(name: str, state: _Recording, start: int, made: list[Token]) -> None:
    end = state.pos
    if name in ("emphasis", "strikethrough"):
        state.runs.extend(_runs(start, end, made))
    elif name in ("link", "image"):
        _record_link(name, state, start, end)
    elif name == "newline":
        _record_line_end(state, start)
    elif name == "escape":
        if state.src[start + 1] in _ESCAPABLE:
            state.spans.append((start, start + 1))
        if state.src[start + 1] == "\n":
            state.breaks.add(start + 1)
    elif name != "backticks" or any(token.type == "code_inline" for token in made):
        state.spans.append((start, end))
        if state.src.startswith("<!--", start):
            state.comments.append((start, end))


def _runs(start: int, end: int, made: list[Token]) -> Iterator[tuple[Span, Token]]:
    """The places of the tokens of a run of marks; text before it may have been made a token together with them."""
    for token in reversed(made):
        if end == start:
            return
        yield (end - len(token.content), end), token
        end -= len(token.content)


def _record_link(name: str, state: _Recording, start: int, end: int) -> None:
    """All but the label is no prose; the label of an image is read by a state of its own."""
    bracket = start + (name == "image")
    label = bracket + 1
    label_end = state.md.helpers.parseLinkLabel(state, bracket, name == "link")
    state.spans.extend(((start, label), (label_end, end)))
    if name == "image":
        inner = marks(state.src[label:label_end], state.md, state.env)
        state.spans.extend((a + label, b + label) for a, b in inner.spans)


def _record_line_end(state: _Recording, start: int) -> None:
    end = start
    while end and state.src[end - 1] == " ":
        end -= 1
    tag = state.src[slice(*state.spans[-1])] if state.spans and state.spans[-1][1] == end else ""
    if start - end >= 2:
        state.spans.append((end, start))
    if start - end >= 2 or _BREAK_TAG.fullmatch(tag):
        state.breaks.add(start)


def _footnote(state: StateInline, silent: bool) -> bool:
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    end = match.end() if state.pos == 0 else match.end() - len(match["colon"] or "")
    if not silent and isinstance(state, _Recording):
        state.spans.append((state.pos, end))
    state.pos = end
    return True
