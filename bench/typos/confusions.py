"""Which characters are taken for which: by sound (same or near) and by shape, from the material in ../shared.

The sources and their licences stand in THIRD_PARTY_NOTICES.md.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

from .shapes import by_parts, by_strokes

Confusions = dict[str, tuple[str, str, str]]
"""For a character those of the same sound, of like shape, and of near sound; none stands in two of them."""
READINGS = 3
"""Readings of a character that count; the further ones are rare."""
COMMON = 200
"""How often a character must have been seen to be proposed for one that is only computed to be alike."""
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxzcsryw")
_NEAR_INITIAL = {"zh": "z", "ch": "c", "sh": "s", "l": "n", "h": "f"}
_NEAR_FINAL = {"ang": "an", "eng": "en", "ing": "in", "iang": "ian", "uang": "uan"}


def readings(char: str) -> tuple[str, ...]:
    """The syllables of a character without their tones."""
    return tuple(map(_toneless, PINYIN_DICT.get(ord(char), "").split(",")))[:READINGS]


def _toneless(syllable: str) -> str:
    bare = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(c for c in bare if unicodedata.category(c) != "Mn")


def near(syllable: str) -> str:
    """The syllable with the sounds merged that speakers confuse: zh z, l n, an ang …"""
    initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
    final = syllable[len(initial) :]
    return _NEAR_INITIAL.get(initial, initial) + _NEAR_FINAL.get(final, final)


def shapes(lexicon: Path, known: Mapping[str, int], seen: Iterable[str]) -> dict[str, set[str]]:
    """Characters of like shape, both ways."""
    alike: dict[str, set[str]] = defaultdict(set)
    for char, others in json.loads((lexicon / "shapeConfusion.json").read_text("utf-8")).items():
        _join(alike, ((char, other) for other in others))
    for line in (lexicon / "same_stroke.txt").read_text("utf-8").splitlines():
        group = [part for part in line.split("\t") if len(part) == 1]
        _join(alike, ((one, other) for one in group for other in group))
    listed = {char: set(others) for char, others in alike.items()}
    _join(alike, by_strokes(known))
    _join(alike, by_parts(seen))
    return {
        char: {other for other in others if other in listed.get(char, ()) or known.get(other, 0) >= COMMON}
        for char, others in alike.items()
    }


def _join(alike: dict[str, set[str]], pairs: Iterable[tuple[str, str]]) -> None:
    for one, other in pairs:
        if one != other:
            alike[one].add(other)
            alike[other].add(one)


def confusions(lexicon: Path, known: Mapping[str, int], seen: Iterable[str]) -> Confusions:
    """The table.

    Args:
        lexicon: The folder ../shared/corpus/lexicon.
        known: The characters that may be proposed, with how often they were seen.
        seen: All characters that were seen.
    """
    same, close = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    alike = shapes(lexicon, known, seen)
    for char in known:
        for reading in readings(char):
            same[reading].add(char)
            close[near(reading)].add(char)
    every = {
        char for char in map(chr, PINYIN_DICT) if "\u4e00" <= char <= "\u9fff" and (char in known or _is_usual(char))
    }
    return dict(_rows(sorted(every), set(known), same, close, alike))


def _is_usual(char: str) -> bool:
    """A character of GB 2312: what is not may well be wrong, but by no slip of the kinds known here."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _rows(
    every: list[str], may: set[str], same: dict[str, set[str]], close: dict[str, set[str]], alike: dict[str, set[str]]
) -> Iterator[tuple[str, tuple[str, str, str]]]:
    for char in every:
        sounds = readings(char)
        exact = set().union(*(same.get(sound, set()) for sound in sounds)) - {char}
        shape = (alike.get(char, set()) & may) - exact - {char}
        fuzzy = set().union(*(close.get(near(sound), set()) for sound in sounds)) - exact - shape - {char}
        if exact or shape or fuzzy:
            yield char, ("".join(sorted(exact)), "".join(sorted(shape)), "".join(sorted(fuzzy)))
