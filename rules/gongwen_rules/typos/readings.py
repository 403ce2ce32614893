"""How characters are read: what tells a slip of the keyboard from a chance likeness."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple


class Reading(NamedTuple):
    """The main reading of a character.

    Args:
        syllable: With its tone: "zhong1".
        blurred: Without tone, the sounds merged that speakers confuse (zh z, l n, ang an): "zong".
    """

    syllable: str
    blurred: str


@cache
def readings() -> dict[str, Reading]:
    """The readings of the usual characters."""
    found: dict[str, Reading] = {}
    for line in Path(__file__).with_name("readings.tsv").read_text("utf-8").splitlines():
        syllable, blurred, chars = line.split("\t")
        found.update(dict.fromkeys(chars, Reading(syllable, blurred)))
    return found


def likeness(one: str, other: str) -> int:
    """How alike the main readings of two characters are: 0 not, 1 when blurred, 2 but for the tone, 3 wholly."""
    first, second = readings().get(one), readings().get(other)
    if first is None or second is None or first.blurred != second.blurred:
        return 0
    return 1 + (first.syllable[:-1] == second.syllable[:-1]) + (first.syllable == second.syllable)
