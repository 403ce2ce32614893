"""What the contextual corrector is built from: the texts and lists in ../shared/corpus, as tokens."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import jieba

from gongwen_rules.typos.tokens import tokens

SHARED = Path(__file__).parents[2].parent / "shared/corpus"
TARGET = Path(__file__).parents[2] / "rules/gongwen_rules/typos"
WORDS = ("公文写作", "成语", "法律", "财经")
"""Word lists."""
LISTS = (*WORDS, "政策法规标题")
"""Lists whose entries are read as sentences, so that rare words are known."""
LONGEST_ENTRY = 13
"""Longer entries might be sentences of a benchmark."""
_BROADCAST = "新闻联播"
_TAGS = re.compile(r"</?[a-z]+(?=[^a-z]|$)|[<>]")


def texts(name: str = "train", *, news: bool = True) -> Iterator[str]:
    """The sentences of a file of ../shared/corpus/lm as tokens, without what is left of web pages.

    Args:
        name: Of the file.
        news: The news too; they stand before everything else.
    """
    with lzma.open(SHARED / f"lm/{name}.txt.xz", "rt", encoding="utf-8") as file:
        lines = list(file)
    start = 0 if news else 1 + max((n for n, line in enumerate(lines) if _BROADCAST in line), default=-1)
    yield from filter(None, (tokens(_TAGS.sub("", line.strip())) for line in lines[start:]))


def listed(names: Iterable[str] = LISTS) -> Iterator[str]:
    """The entries of some lists as tokens."""
    for name in names:
        lines = (SHARED / f"lexicon/{name}.txt").read_text("utf-8-sig").splitlines()
        entries = (tokens(re.split(r"[\t ]", line)[0]) for line in lines)
        yield from (entry for entry in dict.fromkeys(entries) if 2 <= len(entry) <= LONGEST_ENTRY)


def dictionary() -> dict[str, int]:
    """Words with how often they were seen: jieba's, and those of the word lists."""
    lines = (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines()
    counts = {word: int(count) for word, count, *_ in (line.split() for line in lines)}
    kept = {word: count for word, count in counts.items() if _is_word(word) and (count >= 3 or len(word) == 1)}
    return {**{entry: 3 for entry in listed(WORDS) if _is_word(entry) and len(entry) > 1}, **kept}


def _is_word(text: str) -> bool:
    return len(text) <= 7 and all("\u4e00" <= char <= "\u9fff" for char in text)
