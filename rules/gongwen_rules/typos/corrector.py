"""Proposals to correct a sentence, each with how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from gongwen_rules.typos.features import features
from gongwen_rules.typos.judge import Judge
from gongwen_rules.typos.search import Edit, Score, Search, joined
from gongwen_rules.typos.tokens import offsets, tokens


class Proposal(NamedTuple):
    """Other characters for a span of a text, how likely they are right, and what else might stand there."""

    start: int
    end: int
    text: str
    chance: float
    others: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Corrector:
    """Proposes corrections.

    Args:
        search: Finds edits.
        judge: Says how sure they are.
    """

    search: Search
    judge: Judge

    @lru_cache(maxsize=20_000)  # noqa: B019 a corrector lives as long as the process
    def proposals(self, sentence: str) -> tuple[Proposal, ...]:
        """What might be written instead, in order."""
        found = self.weighed(tokens(sentence))
        if not found:
            return ()
        at = offsets(sentence)
        return tuple(
            Proposal(at[e.start], at[e.start + len(e.text)], e.text, self.judge.chance(numbers), e.others)
            for e, numbers in found
            if at[e.start + len(e.text)] - at[e.start] == len(e.text)  # no blank stands between
        )

    def weighed(self, sentence: str) -> list[tuple[Edit, list[float]]]:
        """The edits of a sentence of tokens, those side by side as one, each with its features."""
        if len(sentence) < 2:
            return []
        made, corrected, new = self.search.edits(sentence, self.search.scores(sentence))
        if not made:
            return []
        edits = joined(made)
        return [(edit, self._features(sentence, corrected, new, edit, len(edits))) for edit in edits]

    def _features(self, sentence: str, corrected: str, new: list[Score], edit: Edit, edits: int) -> list[float]:
        start, end = edit.start, edit.end
        without = corrected[:start] + sentence[start:end] + corrected[end:]
        old = self.search.rescored(without, new, start, end)
        return features(without, corrected, old, new, edit, edits, self.search.tables)
