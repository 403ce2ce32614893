"""What speaks for and against an edit, as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from gongwen_rules.typos.places import REACH, Score
from gongwen_rules.typos.readings import likeness
from gongwen_rules.typos.search import Edit
from gongwen_rules.typos.tables import BOUNDS, Tables, Words
from gongwen_rules.typos.tokens import DIGIT, LETTER, is_han

NAMES = (
    "gain", "gain_each", "length", "same", "shape", "near",
    "least_old", "least_new", "own_old", "own_new", "known_old", "known_new", "longest_old", "longest_new",
    "shortest_old", "shortest_new", "mean_old", "mean_new",
    "segmented", "word_old", "word_new", "words_old", "words_new", "common_old", "common_new",
    "char_old", "char_new", "sentence", "edits", "left", "right",
    "gain_same", "gain_worded", "first_new", "next_new", "next_old",
    "tie_left_old", "tie_right_old", "tie_left_new", "tie_right_new", "strange",
    "read_alike", "rivals", "reach_old", "spread_old", "reach_new", "spread_new",
    "before", "after", "new_again", "old_again", "told_again", "run", "run_before", "run_after", "tokens",
    "faint", "least_left", "known_left",
)  # fmt: skip
"""The features in order."""
RUN = 5
"""So many characters around an edit are cut into words."""
FAR = 9
"""What is further from the end of a run of characters than this is as far as this."""
_STOPS = frozenset("，。；：！？,.;:!?" + BOUNDS)


def features(
    tokens: Sequence[str],
    corrected: Sequence[str],
    old: list[Score],
    new: list[Score],
    edit: Edit,
    edits: int,
    tables: Tables,
) -> list[float]:
    """The features of an edit.

    Args:
        tokens: The sentence with all edits but this one made.
        corrected: The sentence with all of them made.
        old: The scores of `tokens`.
        new: The scores of `corrected`.
        edit: The edit.
        edits: How many the sentence has in all.
        tables: Confusions and words.
    """
    start, length = edit.start, len(edit.text)
    end = start + length
    left, right = _run(tokens, start, end)
    before, after = (_near(scores, start, end) for scores in (old, new))
    kinds = [tables.confusions.kind(was, char) for was, char in zip(tokens[start:end], edit.text, strict=True)]
    gain = sum(score[0] for score in after) - sum(score[0] for score in before)
    span = (start - left, end - left)
    cut_old = _cut("".join(tokens[left:right]), span, tables.words)
    cut_new = _cut("".join(corrected[left:right]), span, tables.words)
    same = sum(kind == 0 for kind in kinds)
    return [
        gain, gain / length, length, same, sum(kind == 1 for kind in kinds), sum(kind == 2 for kind in kinds),
        min(score[0] for score in before), min(score[0] for score in after),
        _mean([score[0] for score in old[start:end]]), _mean([score[0] for score in new[start:end]]),
        _mean([score[1] for score in before]), _mean([score[1] for score in after]),
        max(score[1] for score in before), max(score[1] for score in after),
        min(score[1] for score in before), min(score[1] for score in after),
        _mean([score[0] for score in before]), _mean([score[0] for score in after]),
        cut_new[0] - cut_old[0], cut_old[1], cut_new[1], cut_old[2], cut_new[2], cut_old[3], cut_new[3],
        _mean([_log(tables.words.count(char)) for char in tokens[start:end]]),
        _mean([_log(tables.words.count(char)) for char in edit.text]),
        _mean([score[0] for score in new]), edits, start - left, right - end,
        gain if same == length else 0.0, gain if cut_new[1] > cut_old[1] else 0.0,
        new[start][1], new[end][1], old[end][1],
        _tie(tokens, start, tables), _tie(tokens, end, tables), _tie(corrected, start, tables), _tie(corrected, end, tables),
        sum(score[1] < 3 for score in new) / len(new),
        *_about(tokens, corrected, edit, tables.words),
        sum(kind == 3 for kind in kinds), *_left(new[max(0, start - REACH) : start]),
    ]  # fmt: skip


def _about(tokens: Sequence[str], corrected: Sequence[str], edit: Edit, words: Words) -> Iterator[float]:
    """What is seen of an edit without the language model."""
    start, end, length = edit.start, edit.end, len(tokens)
    old, new = "".join(tokens), "".join(corrected)
    yield min(likeness(was, char) for was, char in zip(old[start:end], edit.text, strict=True))
    yield len(edit.others)
    yield from max(_over(old, place, words) for place in range(start, end))
    yield from min(_over(new, place, words) for place in range(start, end))
    yield _sort(tokens[start - 1] if start else BOUNDS)
    yield _sort(tokens[end] if end < length else BOUNDS)
    yield new.count(edit.text) - 1
    yield old.count(old[start:end]) - 1
    yield max(old.count(old[start - 1 : end]) if start else 1, old.count(old[start : end + 1])) - 1
    left, right = start, end
    while left and is_han(tokens[left - 1]):
        left -= 1
    while right < length and is_han(tokens[right]):
        right += 1
    yield from (right - left, min(start - left, FAR), min(right - end, FAR), length)


def _over(text: str, place: int, words: Words) -> tuple[int, float]:
    """The longest word that may be read over a place, however the rest is read: its length and its commonness."""
    first, found = max(0, place - 4), (1, 0.0)
    for start in range(first, place + 1):
        for word, count in words.beginning(text[start : place + 5]):
            if len(word) > 1 and start + len(word) > place:
                found = max(found, (len(word), _log(count)))
    return found


def _left(scores: list[Score]) -> tuple[float, float]:
    """How familiar what stands before an edit is."""
    return (min(score[0] for score in scores), _mean([score[1] for score in scores])) if scores else (0.0, 0.0)


def _sort(token: str) -> int:
    """What a token is: 0 a character, 1 digits or letters, 2 a pause mark, 3 a stop or a bound, 4 another mark."""
    return (
        0 if is_han(token) else 1 if token in (DIGIT, LETTER) else 2 if token == "、" else 3 if token in _STOPS else 4
    )


def _near(scores: list[Score], start: int, end: int) -> list[Score]:
    return scores[start : end + REACH]


def _run(tokens: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The stretch of Chinese characters around an edit."""
    left, right = start, end
    while left > max(0, start - RUN) and is_han(tokens[left - 1]):
        left -= 1
    while right < min(len(tokens), end + RUN) and is_han(tokens[right]):
        right += 1
    return left, right


def _tie(tokens: Sequence[str], place: int, tables: Tables) -> int:
    """How firmly a token is tied to the one before it: 0 never seen together, 1 seen, 2 bonded, 3 as a word."""
    one = tokens[place - 1] if place else BOUNDS
    other = tokens[place] if place < len(tokens) else BOUNDS
    number = tables.neighbours.number.get(other)
    if number is None:
        return 0
    after, _, bonded, _, worded, _ = tables.neighbours.of(one)
    return (after >> number & 1) + (bonded >> number & 1) + (worded >> number & 1)


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _log(count: float) -> float:
    return math.log10(count + 0.5)


def _cut(text: str, span: tuple[int, int], words: Words) -> tuple[float, int, int, float]:
    """The likeliest cut into words: its logarithm; of the words over a span the longest's length, number, commonness."""
    total = words.total
    best: list[tuple[float, int]] = [(0.0, 0)]
    ways: list[list[tuple[float, int]]] = [[] for _ in range(len(text) + 1)]
    for start in range(len(text)):
        if start:
            best.append(max(ways[start]))
        so_far = best[start][0]
        for word, count in words.beginning(text[start : start + words.LONGEST]):
            ways[start + len(word)].append((so_far + _log(count) - total, start))
    best.append(max(ways[-1]))
    over: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        if start < span[1] and end > span[0]:
            over.append(text[start:end])
        end = start
    longest = max(over, key=len)
    return best[-1][0], len(longest), len(over), _log(words.count(longest))
