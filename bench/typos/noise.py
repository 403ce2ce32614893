"""Wrong characters as writers make them, put into right sentences."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping

from .confusions import readings

Kinds = Mapping[str, tuple[str, ...]]
NUMBERS, WEIGHTS = (1, 2, 3), (0.7, 0.25, 0.05)
"""How many slips a sentence gets, and how often each."""
TRIES = 8
WORD, OTHER_WORD = 0.25, 0.18
"""How often a whole word is written wrong, and how often as another word."""
SHARES = (0.53, 0.1, 0.07, 0.05)
"""How often a character is taken for one of the same sound, of like shape, of near sound, faintly alike."""


class Noise:
    """Makes slips: a quarter takes a whole word for one of the same sound, the others a character for another, mostly one of the same sound.

    Args:
        kinds: For a character those of the same sound, of like shape, of near sound, faintly alike.
        seen: How often characters are met; common ones are written by mistake more often.
        words: How often words are met.
        seed: Of the chance.
    """

    def __init__(self, kinds: Kinds, seen: Mapping[str, int], words: Mapping[str, int], seed: int = 7) -> None:
        self.chance = random.Random(seed)
        self._kinds, self._seen, self._words = kinds, seen, words
        self._homophones: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for word in words:
            if 2 <= len(word) <= 3:
                self._homophones[_sound(word)].append(word)

    def corrupted(self, sentence: str) -> str:
        """The sentence with one to three slips; as it is where none can be made."""
        written = list(sentence)
        places = [place for place, char in enumerate(sentence) if char in self._kinds]
        if len(places) < 4:
            return sentence
        for _ in range(self.chance.choices(NUMBERS, WEIGHTS)[0]):
            for _ in range(TRIES):
                if self._slip(written, sentence, self.chance.choice(places)):
                    break
        return "".join(written)

    def _slip(self, written: list[str], sentence: str, place: int) -> bool:
        kind = self.chance.random()
        if kind < WORD:
            return self._slip_word(written, sentence, place, as_word=kind < OTHER_WORD)
        char = sentence[place]
        others = self.chance.choices(self._kinds[char], SHARES)[0]
        if written[place] != char or not others:
            return False
        written[place] = self._picked(others)
        return True

    def _slip_word(self, written: list[str], sentence: str, place: int, *, as_word: bool) -> bool:
        span = slice(place, place + self.chance.choice((2, 2, 2, 3)))
        word = sentence[span]
        if word not in self._words or "".join(written[span]) != word:
            return False
        others = [other for other in self._homophones.get(_sound(word), ()) if other != word]
        if as_word and others:
            written[span] = self.chance.choices(others, [self._words[other] ** 0.5 for other in others])[0]
        else:
            written[span] = [self._picked(same) if (same := self._kinds.get(c, ("",))[0]) else c for c in word]
        return True

    def _picked(self, chars: str) -> str:
        return self.chance.choices(chars, [self._seen.get(char, 0) ** 0.5 + 1 for char in chars])[0]


def _sound(word: str) -> tuple[str, ...]:
    return tuple(readings(char)[0] for char in word)
