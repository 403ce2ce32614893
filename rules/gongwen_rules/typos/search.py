"""Looking for characters that would read better as others: first where it may be, then which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gongwen_rules.typos.tables import BOUNDS, Tables

Score = tuple[float, int, bool]
"""Logarithm of the probability of a token after those before it, length of the n-gram that says so, unknown."""
REACH = 4
"""How many tokens before a token the model looks at."""
PRICE = (1.3, 1.7, 1.7)
"""What an edit costs by its kind, in powers of ten of probability."""
LEAST = 1.0
"""The least gain after the price at which an edit is proposed."""
STRANGE = -5.0
"""A place is suspicious if a token and the two after it are together less likely than this …"""
KNOWN = 7
"""… and the n-grams that say so no longer than this in all."""
UNLIKELY, VERY_STRANGE = -2.0, -8.0
"""Two places side by side may be wrong together if the first is less likely than this, and both with the two after them."""
NEARLY = 1.5
"""What gains less than the best edit by no more than this is offered too."""
ROUNDS = 8


class Edit(NamedTuple):
    """Other tokens from a place on, and by how much likelier the sentence is with them; and what else might stand there."""

    gain: float
    start: int
    text: str
    others: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Past its last token."""
        return self.start + len(self.text)


@dataclass(frozen=True, eq=False)
class Search:
    """Searches sentences.

    Args:
        model: The language model (`kenlm.Model`).
        tables: Confusions and neighbours.
        blank: A state to copy from (`kenlm.State`).
    """

    model: Any
    tables: Tables
    state: Any

    def scores(self, tokens: Sequence[str]) -> list[Score]:
        """The score of each token and of the end."""
        return list(self.model.full_scores(" ".join(tokens), True, True))

    def edits(self, tokens: str, scored: list[Score]) -> tuple[list[Edit], list[str]]:
        """The best edits one after the other, each with the others before it made; and the tokens then."""
        now = list(tokens)
        made: list[Edit] = []
        taken: set[int] = set()
        found = self._found(now, scored, self.suspicious(tokens, scored))
        while found and len(made) < ROUNDS:
            best = max(found)
            made.append(best._replace(others=_others(best, found)))
            now[best.start : best.end] = best.text
            taken.update(range(best.start, best.end))
            found = self._found_after(best, now, found, taken)
        return made, now

    def _found_after(self, made: Edit, now: list[str], found: list[Edit], taken: set[int]) -> list[Edit]:
        """What is left of the edits when one was made: those within its reach are looked for anew."""
        first, last = made.start - REACH, made.end + REACH
        scored = self.scores(now)
        places = [
            place for place in self.suspicious("".join(now), scored) if first <= place < last and place not in taken
        ]
        far = [edit for edit in found if edit.end <= first or edit.start >= last]
        return far + self._found(now, scored, places)

    def suspicious(self, tokens: str, scored: list[Score]) -> list[int]:
        """The places that may be wrong, by their scores alone."""
        likely = [score[0] for score in scored]
        lengths = [score[1] for score in scored]
        likely.append(0.0)
        lengths.append(REACH - 1)
        return [
            place
            for place, (one, two, three, token) in enumerate(
                zip(lengths, lengths[1:], lengths[2:], tokens, strict=False)
            )
            if one + two + three <= KNOWN
            and "\u4e00" <= token <= "\u9fff"
            and likely[place] + likely[place + 1] + likely[place + 2] < STRANGE
        ]

    def _found(self, tokens: list[str], scored: list[Score], places: list[int]) -> list[Edit]:
        """The edits that gain anything at some places, one and two characters long."""
        bounded = [BOUNDS, *tokens, BOUNDS]
        likely = [score[0] for score in scored]
        found: list[Edit] = []
        last = -1
        for place in places:
            texts = self._singles(bounded, place)
            if texts:
                found += self._tried(tokens, likely, place, texts)
            if place == last + 1 and likely[last] < UNLIKELY and sum(likely[last : last + 4]) < VERY_STRANGE:
                texts = self._doubles(bounded, last)
                if texts:
                    found += self._tried(tokens, likely, last, texts)
            last = place
        return found

    def _singles(self, bounded: list[str], place: int) -> list[tuple[str, float]]:
        """The characters that may have been meant at a place: seen with both neighbours, and bonded to one of them."""
        seen, token = self.tables.neighbours, bounded[place + 1]
        after, _, bonded_after, *_ = seen.of(bounded[place])
        _, before, _, bonded_before, *_ = seen.of(bounded[place + 2])
        fit = self.tables.meant(token) & (after & bonded_before | bonded_after & before)
        if not fit:
            return []
        kinds = self.tables.confusions.of(token)
        return [(char, PRICE[kinds[char]]) for char in seen.members(fit)]

    def _doubles(self, bounded: list[str], place: int) -> list[tuple[str, float]]:
        """The same for a place and the next one: seen with the neighbours, and a word together."""
        seen, meant = self.tables.neighbours, self.tables.meant
        one, other = bounded[place + 1], bounded[place + 2]
        first, second = meant(one) & seen.of(bounded[place])[0], meant(other) & seen.of(bounded[place + 3])[1]
        if not first or not second:
            return []
        ones, others = self.tables.confusions.of(one), self.tables.confusions.of(other)
        return [(left + right, PRICE[ones[left]] + PRICE[others[right]]) for left, right in self._words(first, second)]

    def _words(self, first: int, second: int) -> Iterator[tuple[str, str]]:
        """The words of a character of one set and one of another; it goes through the smaller of the two."""
        seen = self.tables.neighbours
        if first.bit_count() <= second.bit_count():
            for left in seen.members(first):
                yield from ((left, right) for right in seen.members(second & seen.of(left)[4]))
        else:
            for right in seen.members(second):
                yield from ((left, right) for left in seen.members(first & seen.of(right)[5]))

    def _tried(
        self, tokens: list[str], likely: list[float], place: int, texts: list[tuple[str, float]]
    ) -> Iterator[Edit]:
        """Those of some texts, with their prices, by which the sentence gains in place of what stands there."""
        following = place + len(texts[0][0])
        after = tokens[following : following + REACH]
        if len(after) < REACH:
            after.append("</s>")
        now = sum(likely[place : following + REACH])
        score, start = self.model.BaseScore, self._context(tokens, place)
        one, other = self.state(), self.state()
        for text, price in texts:
            total, limit, state = 0.0, now + price + LEAST, start
            for token in (*text, *after):
                total += score(state, token, one)
                if total < limit:
                    break
                state, one, other = one, other, one
            else:
                yield Edit(total - now - price, place, text)

    def _context(self, tokens: list[str], place: int) -> Any:
        """The state of the model before a place."""
        state, spare = self.state(), self.state()
        if place < REACH:
            self.model.BeginSentenceWrite(state)
        else:
            self.model.NullContextWrite(state)
        for token in tokens[max(0, place - REACH) : place]:
            self.model.BaseScore(state, token, spare)
            state, spare = spare, state
        return state


def _others(best: Edit, found: Iterable[Edit]) -> tuple[str, ...]:
    """The texts for the span of the best edit that are nearly as good, the best first."""
    rivals = [edit for edit in found if edit.start == best.start and len(edit.text) == len(best.text)]
    return tuple(edit.text for edit in sorted(rivals, reverse=True)[1:] if edit.gain > best.gain - NEARLY)[:3]


def joined(edits: Iterable[Edit]) -> list[Edit]:
    """Edits side by side as one."""
    whole: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.start):
        last = whole[-1] if whole else None
        if last and last.start + len(last.text) == edit.start:
            whole[-1] = Edit(last.gain + edit.gain, last.start, last.text + edit.text)
        else:
            whole.append(edit)
    return whole
