"""Looking for characters that would read better as others: first where it may be, then which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gongwen_rules.typos.places import REACH, Score, suspicious, together
from gongwen_rules.typos.tables import (
    BONDED_AFTER,
    BONDED_BEFORE,
    BOUNDS,
    SEEN_AFTER,
    SEEN_BEFORE,
    WORDED_AFTER,
    WORDED_BEFORE,
    Tables,
)

SAME_SOUND, OTHER_SOUND = 1.3, 1.7
"""What a character costs by how it sounds, in powers of ten of probability."""
LEAST = 1.0
"""The least gain after the price at which an edit is proposed."""
FIRM, QUITE_FIRM = -4.8, -7.0
"""A suspicious place is not wrong alone if its token and the next are likelier than this, and both with the one after them."""
UNLIKELY, VERY_STRANGE = -2.0, -8.5
"""Two places side by side may be wrong together if the first is less likely than this, and both with the one after them."""
NEARLY = 1.5
"""What gains less than the best edit by no more than this is offered too."""
ROUNDS = 8
"""So many edits are made in a sentence at most."""
_END = "</s>"


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

    def touches(self, other: Edit) -> bool:
        """The two overlap or stand side by side."""
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, eq=False)
class Search:
    """Searches sentences.

    Args:
        model: The language model (`kenlm.Model`).
        tables: Confusions and neighbours.
        state: Makes a state of the model (`kenlm.State`).
        least: The least gain after the price at which an edit is proposed.
    """

    model: Any
    tables: Tables
    state: Callable[[], Any]
    least: float = LEAST

    def scores(self, tokens: str) -> list[Score]:
        """The score of each token and of the end."""
        return list(self.model.full_scores(" ".join(tokens), True, True))

    def rescored(self, tokens: str, scored: list[Score], start: int, end: int) -> list[Score]:
        """The scores of a sentence by those it had before the tokens of a span were changed."""
        left, last = max(0, start - REACH), end + REACH
        near = self.model.full_scores(" ".join(tokens[left:last]), left == 0, last > len(tokens))
        return [*scored[:start], *list(near)[start - left :], *scored[last:]]

    def edits(self, tokens: str, scored: list[Score], places: list[int]) -> tuple[list[Edit], str, list[Score]]:
        """The best edits one after the other, each with the others before it made; the tokens then, and their scores.

        Args:
            tokens: The sentence.
            scored: The score of each token.
            places: Those that may be wrong.
        """
        made: list[Edit] = []
        taken: set[int] = set()
        found = self._found(tokens, scored, places)
        while found and len(made) < ROUNDS:
            best = max(found)
            made.append(best._replace(others=_others(best, found)))
            tokens = tokens[: best.start] + best.text + tokens[best.end :]
            scored = self.rescored(tokens, scored, best.start, best.end)
            taken.update(range(best.start, best.end))
            found = self._found_after(best, tokens, scored, found, taken)
        return made, tokens, scored

    def _found_after(
        self, made: Edit, tokens: str, scored: list[Score], found: list[Edit], taken: set[int]
    ) -> list[Edit]:
        """What is left of the edits when one was made: those within its reach are looked for anew."""
        first, last = max(0, made.start - REACH), made.end + REACH
        near = suspicious(tokens[first:last], scored[first : last + 2])
        places = [place for place in (first + n for n in near) if place not in taken]
        far = [edit for edit in found if edit.end <= made.start - REACH or edit.start >= last]
        return far + self._found(tokens, scored, places) if places else far

    def _found(self, tokens: str, scored: list[Score], places: list[int]) -> list[Edit]:
        """The edits that gain anything at some places, one and two characters long."""
        bounded = f"{BOUNDS}{tokens}{BOUNDS}"
        found: list[Edit] = []
        last, before, both = -2, 0.0, 0.0
        for place in places:
            likely, three = scored[place][0], together(scored[place : place + 3])
            if likely + scored[place + 1][0] < FIRM or three < QUITE_FIRM:
                chars = self._singles(*bounded[place : place + 3])
                if chars:
                    found += self._tried(tokens, scored, place, chars)
            if place == last + 1 and before < UNLIKELY and both < VERY_STRANGE:
                words = self._doubles(*bounded[last : last + 4])
                if words:
                    found += self._tried_words(tokens, scored, last, words)
            last, before, both = place, likely, three
        return found

    def _singles(self, left: str, token: str, right: str) -> list[str]:
        """The characters that may have been meant between two: those that make a word with one, or were seen with both and bonded to one."""
        seen, meant = self.tables.neighbours, self.tables.meant[token]
        after, before = seen.rows[left], seen.rows[right]
        bonded = after[SEEN_AFTER] & before[SEEN_BEFORE] & (after[BONDED_AFTER] | before[BONDED_BEFORE])
        return seen.members(meant & (bonded | after[WORDED_AFTER] | before[WORDED_BEFORE]))

    def _doubles(self, left: str, one: str, other: str, right: str) -> dict[str, list[str]]:
        """The words that may have been meant between two characters: seen with both, or bonded to one; by the first, the second ones."""
        seen, first, second = self.tables.neighbours, self.tables.meant[one], self.tables.meant[other]
        after, before = seen.rows[left], seen.rows[right]
        tied, bonded = first & after[SEEN_AFTER], first & after[BONDED_AFTER]
        words: dict[str, list[str]] = {}
        for chars, meant in ((bonded, second), (tied & ~bonded, second & before[SEEN_BEFORE])):
            for char in seen.members(chars):
                fit = meant & seen.rows[char][WORDED_AFTER]
                if fit:
                    words[char] = seen.members(fit)
        for char in seen.members(second & before[BONDED_BEFORE]):
            fit = first & ~tied & seen.rows[char][WORDED_BEFORE]
            for former in seen.members(fit) if fit else ():
                words.setdefault(former, []).append(char)
        return words

    def _tried(self, tokens: str, scored: list[Score], place: int, chars: list[str]) -> Iterator[Edit]:
        """Those of some characters by which the sentence gains in place of what stands there."""
        same = self.tables.confusions.same(tokens[place])
        now = together(scored[place : place + 1 + REACH])
        after, start = tokens_after(tokens, place + 1), self._context(tokens, scored, place)
        score, one, other = self.model.BaseScore, self.state(), self.state()
        for char in chars:
            price = SAME_SOUND if char in same else OTHER_SOUND
            least, total = now + price + self.least, score(start, char, one)
            for token in after:
                if total < least:
                    break
                total += score(one, token, other)
                one, other = other, one
            if total >= least:
                yield Edit(total - now - price, place, char)

    def _tried_words(self, tokens: str, scored: list[Score], place: int, words: dict[str, list[str]]) -> Iterator[Edit]:
        """The same for words in place of two characters."""
        same, next_same = map(self.tables.confusions.same, tokens[place : place + 2])
        now = together(scored[place : place + 2 + REACH])
        after, start = tokens_after(tokens, place + 2), self._context(tokens, scored, place)
        score, first, one, other = self.model.BaseScore, self.state(), self.state(), self.state()
        for left, rights in words.items():
            begun = score(start, left, first)
            first_price = SAME_SOUND if left in same else OTHER_SOUND
            if begun < now + first_price + SAME_SOUND + self.least:
                continue
            for right in rights:
                price = first_price + (SAME_SOUND if right in next_same else OTHER_SOUND)
                least, total = now + price + self.least, begun + score(first, right, one)
                for token in after:
                    if total < least:
                        break
                    total += score(one, token, other)
                    one, other = other, one
                if total >= least:
                    yield Edit(total - now - price, place, left + right)

    def _context(self, tokens: str, scored: list[Score], place: int) -> Any:
        """The state of the model before a place; only the n-gram that it knows there has a part in it."""
        state, spare = self.state(), self.state()
        known = min(REACH, scored[place - 1][1]) if place else 1
        if known > place:  # the n-gram begins with the sentence
            self.model.BeginSentenceWrite(state)
        else:
            self.model.NullContextWrite(state)
        for token in tokens[max(0, place - known) : place]:
            self.model.BaseScore(state, token, spare)
            state, spare = spare, state
        return state


def tokens_after(tokens: str, place: int) -> Sequence[str]:
    """The tokens within reach of the one before a place; the end of the sentence is one."""
    after = tokens[place : place + REACH]
    return after if len(after) == REACH else (*after, _END)


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
