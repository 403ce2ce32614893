"""The text as the language model reads it: one token a character, runs of digits or Latin letters one token."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate

DIGIT, LETTER = "0", "a"
_RUNS = re.compile(r"00+|aa+| +")
LONGEST = 600
"""Characters of the longest piece that is looked at as one; longer sentences are cut, after a comma if there is one."""
_SENTENCE = re.compile(
    rf"[^。！？；\n]{{0,{LONGEST}}}[。！？；\n]{{1,{LONGEST}}}[”’」』）]{{0,9}}"
    rf"|[^。！？；\n]{{1,{LONGEST}}}(?![^。！？；\n])"
    rf"|[^。！？；\n]{{1,{LONGEST - 1}}}[，、：,]"
    rf"|[^。！？；\n]{{1,{LONGEST}}}"
)


class _Plain(dict[int, str]):
    """Code points by what the model takes them for; worked out when first met."""

    def __missing__(self, point: int) -> str:
        self[point] = plain = _plain(chr(point))
        return plain


def _plain(char: str) -> str:
    form = unicodedata.normalize("NFKC", char)[:1] or char
    if form.isspace() or unicodedata.category(form) in ("Cc", "Cf", "Cs"):
        return " "
    if form.isdigit():
        return DIGIT
    return LETTER if form.isalpha() and ord(form) < 0x2E80 else form


@cache
def _table() -> _Plain:
    return _Plain()


@lru_cache(maxsize=4096)
def tokens(text: str) -> str:
    """The tokens of a text, one character each; blanks are none."""
    plain = text.translate(_table())
    return _RUNS.sub(_run, plain) if _RUNS.search(plain) else plain


def _run(match: re.Match[str]) -> str:
    return match.group()[0].strip()


def is_han(char: str) -> bool:
    """A Chinese character of the usual block."""
    return "\u4e00" <= char <= "\u9fff"


def offsets(text: str) -> list[int]:
    """Where in the text each of its tokens begins, and the end of the text."""
    plain = text.translate(_table())
    starts: list[int] = []
    last = 0
    for run in _RUNS.finditer(plain):
        starts += range(last, run.start() + (run.group()[0] != " "))
        last = run.end()
    return [*starts, *range(last, len(text) + 1)]


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph with their starts, very long ones in pieces; together they are the whole of it."""
    found = [match.group() for match in _SENTENCE.finditer(text)]
    return zip(accumulate(map(len, found), initial=0), found, strict=False)
