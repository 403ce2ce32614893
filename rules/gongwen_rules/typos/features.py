"""What speaks for and against an edit, as numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gongwen_rules.typos.search import REACH, Edit, Score
from gongwen_rules.typos.tables import BOUNDS, Tables, Words

NAMES = (
    "gain", "gain_each", "length", "same", "shape", "near",
    "least_old", "least_new", "own_old", "own_new", "known_old", "known_new", "longest_old", "longest_new",
    "shortest_old", "shortest_new", "mean_old", "mean_new",
    "segmented", "word_old", "word_new", "words_old", "words_new", "common_old", "common_new",
    "char_old", "char_new", "sentence", "edits", "left", "right",
    "gain_same", "gain_worded", "first_new", "next_new", "next_old",
    "tie_left_old", "tie_right_old", "tie_left_new", "tie_right_new", "strange",
)  # fmt: skip
"""The features in order."""
RUN = 5
"""So many characters around an edit are cut into words."""


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
    kinds = [tables.confusions.of(was).get(char, 1) for was, char in zip(tokens[start:end], edit.text, strict=True)]
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
    ]  # fmt: skip


def _near(scores: list[Score], start: int, end: int) -> list[Score]:
    return scores[start : end + REACH]


def _run(tokens: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The stretch of Chinese characters around an edit."""
    left, right = start, end
    while left > max(0, start - RUN) and "\u4e00" <= tokens[left - 1] <= "\u9fff":
        left -= 1
    while right < min(len(tokens), end + RUN) and "\u4e00" <= tokens[right] <= "\u9fff":
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
