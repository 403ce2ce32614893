"""How well corrections agree with the right sentences: the measures in use for Chinese spelling correction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Rate(NamedTuple):
    """Precision, recall and their harmonic mean, in per cent."""

    precision: float
    recall: float
    f1: float


class Measures(NamedTuple):
    """Of whole sentences and of characters; and the share of right sentences in which something is flagged, in per cent."""

    sentence_detection: Rate
    sentence_correction: Rate
    character_detection: Rate
    character_correction: Rate
    false_positive: float


def measures(cases: Iterable[tuple[str, str, str]]) -> Measures:
    """The measures over triples of equally long texts: as written, as it should be, as corrected.

    A sentence is detected if exactly its wrong places are changed, and corrected if it is then right as a whole.
    """
    detected = corrected = changed = wrong = clean = flagged = 0
    places_hit = places_right = places_changed = places_wrong = 0
    for source, target, output in cases:
        gold = {n for n, (a, b) in enumerate(zip(source, target, strict=True)) if a != b}
        made = {n for n, (a, b) in enumerate(zip(source, output, strict=True)) if a != b}
        wrong, changed = wrong + bool(gold), changed + bool(made)
        clean, flagged = clean + (not gold), flagged + bool(made and not gold)
        detected += bool(made) and made == gold
        corrected += bool(made) and output == target
        places_hit += len(gold & made)
        places_right += sum(output[n] == target[n] for n in gold & made)
        places_changed, places_wrong = places_changed + len(made), places_wrong + len(gold)
    return Measures(
        rate(detected, changed, wrong),
        rate(corrected, changed, wrong),
        rate(places_hit, places_changed, places_wrong),
        rate(places_right, places_changed, places_wrong),
        100 * flagged / clean if clean else 0.0,
    )


def rate(hits: int, said: int, true: int) -> Rate:
    """Precision, recall and F1 of counts; nothing said is precise."""
    precision, recall = hits / said if said else 1.0, hits / true if true else 0.0
    both = precision + recall
    return Rate(100 * precision, 100 * recall, 200 * precision * recall / both if both else 0.0)
