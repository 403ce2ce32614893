"""Which script a text is written in, counted over characters that exist in one script only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from gongwen_lint.structure.variants import SIMPLIFIED_ONLY, TRADITIONAL, char_class

Script = Literal["simplified", "traditional"]


@lru_cache(maxsize=1)
def _classes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return char_class(TRADITIONAL), char_class(SIMPLIFIED_ONLY)


def script_counts(texts: Sequence[str]) -> list[tuple[int, int]]:
    """How many traditional-only and simplified-only characters each text has; (0, 0) without traditional ones."""
    traditional, simplified = _classes()
    if traditional.search("\n".join(texts)) is None:
        return [(0, 0)] * len(texts)
    return [(n, len(simplified.findall(t)) if n else 0) for t in texts for n in (len(traditional.findall(t)),)]


@lru_cache(maxsize=4096)
def simplified_count(text: str) -> int:
    """How many simplified-only characters a text has, whatever else it holds."""
    return len(_classes()[1].findall(text))


def judge_script(traditional: int, simplified: int) -> Script:
    """The script of a document that has so many characters of either kind."""
    return "traditional" if traditional > simplified and traditional >= 3 else "simplified"
