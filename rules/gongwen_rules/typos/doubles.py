"""A character written twice (管管理) where the sentence is far likelier with one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gongwen_rules.knowledge.names import SURNAMES
from gongwen_rules.typos.likelihood import context, likelihood
from gongwen_rules.typos.search import Search, tokens_after
from gongwen_rules.typos.tables import Words
from gongwen_rules.typos.tokens import offsets, tokens

NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_DOUBLED = re.compile(rf"(?<=[^0])(?![{NUMERALS}])([\u4e00-\u9fff])\1")
"""A character twice, no numeral (二〇一一年) and not behind a number (2015年年底)."""
_TRIED = re.compile("[^\u4e00-\u9fff]..[\u4e00-\u9fff]{1,2}(?![\u4e00-\u9fff])")
"""A verb said twice with its object and nothing else: “红红脸、照照镜子”."""
LEAST = 2.5
"""Gains below this, in powers of ten of probability, say nothing."""
LONGEST = 4
"""Code points of the longest word that is looked up."""
COMMON = 300
"""A doubled character seen as a word more often than this is one (往往); those seen less often are accidents of cutting."""
_ALONE = frozenset("的了和与及或是在为对将由从向被把于并就也都要会请各")
"""What stands in a sentence as a word of its own; other characters are written twice in the middle of a word."""
_LEADS = frozenset("被从由向在对将把")
"""What stands before words that may begin with the same character: 被被害人, 向向阳镇."""
_LINKS = frozenset(("由于", "从而", "对于"))
"""Words that nothing of the kind stands before."""
_BODIES = frozenset("省市县区镇乡村厅局处科组队站所院校会馆部委社司团厂室旗州班")
"""What names of bodies end in, and what words for what is theirs begin with: 财政厅厅长."""


class Double(NamedTuple):
    """A character that stands twice.

    Args:
        start: Of the first one, code points.
        gain: How much likelier the sentence is with one of them, in powers of ten of probability.
    """

    start: int
    gain: float


@lru_cache(maxsize=20_000)
def doubles(search: Search, sentence: str) -> tuple[Double, ...]:
    """The characters of a sentence that may have been written twice by mistake, in order."""
    found = list(_doubles(search, tokens(sentence))) if _DOUBLED.search(sentence) else []
    at = offsets(sentence) if found else []
    return tuple(double._replace(start=at[double.start]) for double in found)


def _doubles(search: Search, sentence: str) -> Iterator[Double]:
    for match in _DOUBLED.finditer(sentence):
        place = match.start()
        following = tokens_after(sentence, place + 1)
        before = context(search, sentence, place)
        gain = likelihood(search, before, following) - likelihood(search, before, (match[1], *following))
        if gain >= LEAST and not _is_right(search.tables.words, sentence, place):
            yield Double(place, gain)


def _is_right(words: Words, sentence: str, place: int) -> bool:
    """A word, of the kind of 红红脸, 清清楚楚, 一册册 or 汩汩, the end of a word and the beginning of the next, or a name."""
    if _TRIED.match(sentence, place - 1):
        return True
    pairs = (sentence[place - 2 : place], sentence[place + 2 : place + 4])
    if any(len(pair) == 2 and pair[0] == pair[1] for pair in pairs) or _is_word(words, sentence, place):
        return True
    if sentence[place - 1] == "一":
        return True
    ends, begins = _ends_word(words, sentence, place), _begins_word(words, sentence, place + 1)
    if not (ends or begins or sentence[place] in _ALONE):
        return True
    led = begins and sentence[place] in _LEADS and sentence[place + 1 : place + 3] not in _LINKS
    named = sentence[place - 1] in SURNAMES and not ends
    return named or led or (begins and (ends or sentence[place] in _BODIES))


def _is_word(words: Words, sentence: str, place: int) -> bool:
    """The two are a word, or belong to a longer one."""
    return words.count(sentence[place : place + 2]) > COMMON or any(
        last - first > 2 and words.count(sentence[first:last])
        for first in range(max(0, place - LONGEST + 2), place + 1)
        for last in range(place + 2, min(len(sentence), first + LONGEST) + 1)
    )


def _ends_word(words: Words, sentence: str, place: int) -> bool:
    return any(words.count(sentence[first : place + 1]) for first in range(max(0, place - LONGEST + 1), place))


def _begins_word(words: Words, sentence: str, place: int) -> bool:
    lasts = range(place + 2, min(len(sentence), place + LONGEST) + 1)
    return any(words.count(sentence[place:last]) for last in lasts)
