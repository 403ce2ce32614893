"""The phrases whose wrong forms are looked for: official ones, usual words, and rows of words that official documents hold."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from .grams import grams, is_han
from .misspelt import CORPUS, dictionary

OWN = Path(__file__).with_name("official.txt").read_text(encoding="utf-8").split()
"""Phrases of official prose that dictionaries lack or that matter most."""
LISTED = CORPUS / "lexicon/公文写作.txt"
LOOSE = frozenset("一二三四五六七八九十百千万亿零年月日第的了和与及或在等是不也都并个而之其为以将由从被把所于对")
"""Without one of these a phrase is mostly right too, or another right one."""
SELDOM = frozenset(Path(__file__).with_name("seldom.txt").read_text(encoding="utf-8").split())
"""Names, words of the news and of single statutes, and rows that are no phrases: drafts hardly hold them."""
COUNTED = re.compile("第[一二三四五六七八九十百]{2}")
"""Numbers of articles and terms."""
USUAL, IN_DOCUMENTS = 200, 10
"""How often a phrase stands in the corpus, or in the official documents of it, at least."""


def listed() -> list[str]:
    """The words of the list of official prose."""
    return [line.split("\t")[0] for line in LISTED.read_text(encoding="utf-8").splitlines()]


def phrases() -> dict[str, int]:
    """Own phrases, and words and rows of words of three characters or more that are usual, with their number."""
    whole, documents, _ = grams()
    usual = {row: whole.get(row, count) for row, count in documents.items() if count >= IN_DOCUMENTS}
    usual |= {row: count for row, count in whole.items() if count >= USUAL}
    fit = {"".join(row): count for row, count in usual.items()}
    own = dict.fromkeys((*OWN, *(word for word in listed() if len(word) >= 4)), USUAL)
    return {p: n for p, n in (own | fit).items() if 3 <= len(p) <= 9 and is_han(p) and (p in own or not LOOSE & set(p))}


@cache
def lasting() -> frozenset[str]:
    """What is a phrase or word by a dictionary or list, not only a row of words."""
    return frozenset((*OWN, *dictionary(), *listed()))


@cache
def in_documents() -> dict[str, int]:
    """How often each row of words stands in the official documents of the corpus."""
    counts: Counter[str] = Counter()
    for row, count in grams()[1].items():
        counts["".join(row)] = max(counts["".join(row)], count)
    return counts


def is_worth(phrase: str) -> bool:
    """Drafts hold the phrase often enough for its forms to be looked for."""
    if phrase in SELDOM or COUNTED.match(phrase):
        return False
    return phrase in lasting() or (in_documents()[phrase] >= IN_DOCUMENTS and not any(s in phrase for s in SELDOM))
