"""Directives to the linter that stand in a draft as comments: `gwlint:ignore BD101`, `公文检：忽略下段 标点`.

A directive names what is not to be reported, and where. What cannot be understood suppresses nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from gongwen_lint.finding import CATEGORIES

Scope = Literal["here", "next", "start", "end", "file"]

ALL = "ALL"
"""Names all rules but the linter's own."""

_TOOL = r"\s*(?:gwlint|公文检)\s*[:：]\s*"
_FORM = re.compile(
    _TOOL + r"(?:忽略|ignore)(?:[-－ \t]*(?P<said>下段|开始|结束|全文)|-(?P<scope>next|start|end|file)(?![\w-]))?"
    r"(?P<items>(?![\w-])[\s\S]*|(?<=[忽略下段开始结束全文])[\s\S]*)"
)
_ODD = re.compile(_TOOL + r"(?P<verb>[A-Za-z][\w-]*|\w*忽略\w*)")
_SCOPES: dict[str, Scope] = {"下段": "next", "开始": "start", "结束": "end", "全文": "file"}
_REASON = re.compile(r"--|——")
_COLON = re.compile(r"\s*[:：]\s*")
_BREAK = re.compile(r"[\s,，、;；()（）\[\]=]+")
_CODE = re.compile(r"[A-Za-z]{2}\d{0,3}|[Aa][Ll]{2}")
_NAMES = {category.title: category.prefix for category in CATEGORIES.values()} | {"全部": ALL}
_HASH = re.compile(r"\s*[#＃]+")


class Directive(NamedTuple):
    """What a comment asks for.

    Args:
        scope: "here" is the paragraph it stands in, or the next one if it stands alone; None = not understood.
        items: Codes, prefixes, names and table entries (ZC101:默守陈规) in the form in which they are compared; `ALL`
            where the comment names none.
        verb: What it says in place of a known instruction, "" where it is understood.
    """

    scope: Scope | None
    items: tuple[str, ...] = ()
    verb: str = ""


@lru_cache(maxsize=4096)
def read_directive(comment: str) -> Directive | None:
    """The directive in the text of a comment; None where the comment does not speak to the linter."""
    match = _FORM.match(comment)
    if match is None:
        odd = _ODD.match(comment)
        return Directive(None, verb=odd["verb"]) if odd else None
    scope: Scope = _SCOPES.get(match["said"] or "") or match["scope"] or "here"  # type: ignore[assignment]
    return Directive(scope, _items(match["items"]) or (ALL,))


def is_directive(comment: str) -> bool:
    """The comment speaks to the linter, so that it is no remark left behind by a reader of the draft."""
    return read_directive(comment) is not None


def line_comment(line: str) -> str | None:
    """What a line of plain text says to the linter, without its `#`; None where it is text."""
    if "gwlint" not in line and "公文检" not in line:
        return None
    mark = _HASH.match(line)
    said = line[mark.end() :] if mark else ""
    return said if is_directive(said) else None


def _items(said: str) -> tuple[str, ...]:
    listed = _COLON.sub(":", _REASON.split(said, maxsplit=1)[0])
    return tuple(dict.fromkeys(_canonical(item) for item in _BREAK.split(listed.strip(": \t\r\n")) if item))


def _canonical(item: str) -> str:
    code, colon, entry = item.partition(":")
    code = code.upper() if _CODE.fullmatch(code) else _NAMES.get(code, code)
    return f"{code}{colon}{entry}"
