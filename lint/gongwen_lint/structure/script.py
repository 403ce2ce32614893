"""Which script a text is written in, counted over characters that exist in one script only."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from gongwen_lint.structure.finder import joined
from gongwen_lint.structure.variants import SIMPLIFIED_ONLY, TRADITIONAL, odd_offsets

Script = Literal["simplified", "traditional"]


class Counts(NamedTuple):
    """Characters of a text: odd ones, among them traditional ones, and simplified-only ones.

    The last are counted only in texts that have traditional ones.
    """

    odd: int = 0
    traditional: int = 0
    simplified: int = 0


NONE_ODD = Counts()


def script_counts(texts: Sequence[str]) -> list[Counts]:
    """The counts of some texts."""
    whole, starts = joined(texts)
    counts = [NONE_ODD] * len(texts)
    offsets = odd_offsets(whole)
    if not offsets:
        return counts
    odd: Counter[int] = Counter()
    traditional: Counter[int] = Counter()
    for offset in offsets:
        number = bisect_right(starts, offset) - 1
        odd[number] += 1
        traditional[number] += whole[offset] in TRADITIONAL
    for number, count in odd.items():
        own = traditional[number]
        counts[number] = Counts(count, own, simplified_count(texts[number]) if own else 0)
    return counts


@lru_cache(maxsize=4096)
def simplified_count(text: str) -> int:
    """How many simplified-only characters a text has, whatever else it holds."""
    return sum(map(SIMPLIFIED_ONLY.__contains__, text))


def judge_script(traditional: int, simplified: int) -> Script:
    """The script of a document that has so many characters of either kind."""
    return "traditional" if traditional > simplified and traditional >= 3 else "simplified"
