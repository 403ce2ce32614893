"""Counts of words and of short rows of words in the corpus, kept beside the corpus checks of one run."""

from __future__ import annotations

import pickle
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import jieba

from .misspelt import CORPUS, corpus

LONGEST = 8
"""Characters of a row of words at most."""
MANY = 3_000_000
"""So many different rows are held before those that stood once are dropped."""
KEPT = Path(tempfile.gettempdir()) / "gongwen-lint-grams.pickle"
"""Where the counts are kept between the builders: counting takes minutes."""

Grams = dict[tuple[str, ...], int]


def is_han(text: str) -> bool:
    """The text is of common Chinese characters alone."""
    return all("一" <= char <= "鿿" for char in text)


def runs(text: str) -> Iterator[list[str]]:
    """The words between marks, digits and letters."""
    run: list[str] = []
    for line in text.split("\n"):
        for word in jieba.cut(line, HMM=False):
            if is_han(word):
                run.append(word)
            elif run:
                yield run
                run = []
        if run:
            yield run
            run = []


def rows(run: list[str]) -> Iterator[tuple[str, ...]]:
    """Up to four words that stand together, of LONGEST characters at most."""
    for begin in range(len(run)):
        size = 0
        for end in range(begin, min(begin + 4, len(run))):
            size += len(run[end])
            if size > LONGEST and end > begin:
                break
            yield tuple(run[begin : end + 1])


def counted(texts: Iterable[str], least: int) -> Grams:
    """How often each row stands in the texts, where it does `least` times."""
    counts: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        for run in runs(text):
            counts.update(rows(run))
        if len(counts) > MANY:
            counts = Counter({row: count for row, count in counts.items() if count > 1 or len(row) < 3})
    return {row: count for row, count in counts.items() if count >= least or len(row) < 3}


@cache
def grams() -> tuple[Grams, Grams, dict[str, int]]:
    """Rows of words in the whole corpus, rows in the official documents alone, and pairs of characters in the whole."""
    if not KEPT.exists():
        jieba.setLogLevel(60)
        text = corpus()
        lines = text.split("\n")
        blocks = ("\n".join(lines[at : at + 20_000]) for at in range(0, len(lines), 20_000))
        documents = (path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("clean/*.txt")))
        found = counted(blocks, 10), counted(documents, 3), dict(Counter(map("".join, pairwise(text))))
        KEPT.write_bytes(pickle.dumps(found))
    held: tuple[Grams, Grams, dict[str, int]] = pickle.loads(KEPT.read_bytes())
    return held
