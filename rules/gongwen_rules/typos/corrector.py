"""Proposals to correct a sentence, each with how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from gongwen_rules.typos.features import features
from gongwen_rules.typos.judge import Judge
from gongwen_rules.typos.places import Score, places
from gongwen_rules.typos.search import Edit, Search, joined
from gongwen_rules.typos.swaps import chance as swap_chance
from gongwen_rules.typos.swaps import swaps
from gongwen_rules.typos.tokens import offsets, tokens


class Proposal(NamedTuple):
    """Other characters for a span of a text.

    Args:
        start: Of the span.
        end: Of the span.
        text: The characters.
        chance: How likely they are right.
        others: What else might stand there.
        beside: How likely the likeliest of the other proposals for the sentence is; a sentence with one slip may have another.
    """

    start: int
    end: int
    text: str
    chance: float
    others: tuple[str, ...] = ()
    beside: float = 0.0


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
        found = self._found(tokens(sentence))
        if not found:
            return ()
        at, chances = offsets(sentence), [chance for _, chance in found]
        return tuple(
            Proposal(at[e.start], at[e.end], e.text, chance, e.others, max(chances[:n] + chances[n + 1 :], default=0.0))
            for n, (e, chance) in enumerate(found)
            if at[e.end] - at[e.start] == len(e.text)  # no blank stands between
        )

    def _found(self, sentence: str) -> list[tuple[Edit, float]]:
        """The edits of a sentence of tokens with how likely they are right; where two changed places, nothing else is proposed."""
        scored, doubtful = self._looked_at(sentence)
        changed = list(swaps(self.search, sentence, scored, doubtful)) if doubtful else []
        judged = [(edit, self.judge.chance(numbers)) for edit, numbers in self._weighed(sentence, scored, doubtful)]
        apart = [(edit, chance) for edit, chance in judged if not any(map(edit.touches, changed))]
        return sorted([*apart, *((edit, swap_chance(edit)) for edit in changed)], key=lambda found: found[0].start)

    def weighed(self, sentence: str) -> list[tuple[Edit, list[float]]]:
        """The edits of a sentence of tokens, those side by side as one, each with its features."""
        return self._weighed(sentence, *self._looked_at(sentence))

    def _looked_at(self, sentence: str) -> tuple[list[Score], list[int]]:
        """The scores of the tokens, and the places that may be wrong."""
        scored = self.search.scores(sentence) if len(sentence) > 1 else []
        return scored, places(sentence, scored)

    def _weighed(self, sentence: str, scored: list[Score], doubtful: list[int]) -> list[tuple[Edit, list[float]]]:
        made, corrected, new = self.search.edits(sentence, scored, doubtful)
        edits = joined(made)
        return [(edit, self._features(sentence, corrected, new, edit, len(edits))) for edit in edits]

    def _features(self, sentence: str, corrected: str, new: list[Score], edit: Edit, edits: int) -> list[float]:
        start, end = edit.start, edit.end
        without = corrected[:start] + sentence[start:end] + corrected[end:]
        old = self.search.rescored(without, new, start, end)
        return features(without, corrected, old, new, edit, edits, self.search.tables)
