"""Small edits of a configuration that leave its comments and its order as they are."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Sequence
from typing import Any

from gongwen_lint.document import LINE_END

_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)


class EditError(ValueError):
    """The file is written in a way that we do not edit."""


def with_item(text: str, table: Sequence[str], key: str, item: str) -> str:
    """A file in which the list `key` of a table holds one more item, at its front.

    Raises:
        EditError: The file is no TOML, or the edit would not be sure to do this and nothing else.
    """
    wanted = _parsed(text)
    place = _table(wanted, table)
    items = place.get(key, [])
    if not isinstance(items, list):
        raise EditError(key)
    if item in items:
        return text
    place[key] = [item, *items]
    begin, end = _stretch(text, table)
    opening = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*=[ \t]*\[", re.MULTILINE).search(text, begin, end)
    said = json.dumps(item, ensure_ascii=False)
    if opening:
        rest = text[opening.end() :]
        comma = "" if not items else "," if rest[:1].isspace() else ", "
        edited = f"{text[: opening.end()]}{said}{comma}{rest}"
    else:
        edited = _with_line(text, table, f"{key} = [{said}]")
    return _sure(edited, wanted)


def with_value(text: str, table: Sequence[str], key: str, value: str) -> str:
    """A file in which a table has one key more.

    Raises:
        EditError: As above.
    """
    wanted = _parsed(text)
    place = _table(wanted, table)
    if key in place:
        raise EditError(key)
    place[key] = value
    return _sure(_with_line(text, table, f"{key} = {json.dumps(value, ensure_ascii=False)}"), wanted)


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise EditError(str(error)) from error


def _table(root: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """A table below the root, made if it is missing."""
    for name in names:
        root = root.setdefault(name, {})
        if not isinstance(root, dict):
            raise EditError(name)
    return root


def _stretch(text: str, table: Sequence[str]) -> tuple[int, int]:
    """Where the keys of a table stand; empty at the end of the text if it has no header."""
    begin = 0
    if table:
        named = r"[ \t]*\.[ \t]*".join(map(re.escape, table))
        match = re.search(rf"^[ \t]*\[[ \t]*{named}[ \t]*\].*$", text, re.MULTILINE)
        if match is None:
            return len(text), len(text)
        begin = match.end()
    following = _HEADER.search(text, begin)
    return begin, following.start() if following else len(text)


def _with_line(text: str, table: Sequence[str], line: str) -> str:
    """The text with a line at the end of a table, which gets a header if it has none."""
    match = LINE_END.search(text)
    end = match.group() if match else "\n"
    begin, stop = _stretch(text, table)
    if table and begin == len(text):
        gap = "" if not text else end if text.endswith(end) else 2 * end
        return f"{text}{gap}[{'.'.join(table)}]{end}{line}{end}"
    kept, rest = text[:stop].rstrip(), text[stop:]
    lead, gap = (f"{kept}{end}" if kept else ""), (end if rest else "")
    return f"{lead}{line}{end}{gap}{rest}"


def _sure(edited: str, wanted: dict[str, Any]) -> str:
    if _parsed(edited) != wanted:
        raise EditError("改后的内容不符")
    return edited
