"""Which characters are taken for which: by sound (same or near) and by shape, and which hardly are, from the material in ../shared.

The sources and their licences stand in THIRD_PARTY_NOTICES.md.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

from .shapes import by_parts, by_strokes

Confusions = dict[str, tuple[str, str, str, str]]
"""For a character those of the same sound, of like shape, of near sound, and faintly alike; none stands in two of them.

Sounds are those of the main readings, and a like shape is what two of the sources agree on; what has a rare reading in common, or
is alike by one source alone, is faintly alike.
"""
READINGS = 3
"""Readings of a character that count; the further ones are rare."""
AGREED = 2
"""So many sources must find a shape alike."""
COMMON = 200
"""How often a character must have been seen to be proposed for one that is only computed to be alike."""
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxzcsryw")
_NEAR_INITIAL = {"zh": "z", "ch": "c", "sh": "s", "l": "n", "h": "f"}
_NEAR_FINAL = {"ang": "an", "eng": "en", "ing": "in", "iang": "ian", "uang": "uan"}
_AFTER_F = {"ui": "ei", "un": "en", "uan": "an", "uang": "an", "uo": "o", "ua": "a"}
"""Finals after h as they sound after f: hui fei, huang fang."""


def readings(char: str) -> tuple[str, ...]:
    """The syllables of a character without their tones."""
    return tuple(map(_toneless, PINYIN_DICT.get(ord(char), "").split(",")))[:READINGS]


def _toneless(syllable: str) -> str:
    bare = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(c for c in bare if unicodedata.category(c) != "Mn")


def near(syllable: str) -> str:
    """The syllable with the sounds merged that speakers confuse: zh z, l n, an ang, hui fei …"""
    initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
    final = syllable[len(initial) :]
    if initial == "h":
        final = _AFTER_F.get(final, final)
    return _NEAR_INITIAL.get(initial, initial) + _NEAR_FINAL.get(final, final)


def shapes(lexicon: Path, known: Mapping[str, int], seen: Iterable[str]) -> dict[str, Counter[str]]:
    """Characters of like shape, both ways, with how many sources find them alike: a list, the strokes, the parts."""
    alike: dict[str, Counter[str]] = defaultdict(Counter)
    sources = [_both_ways(pairs) for pairs in (_listed(lexicon), by_strokes(known), by_parts(seen))]
    for source in sources:
        for char, others in source.items():
            alike[char].update(others)
    listed = sources[0]
    return {
        char: Counter(
            {
                other: count
                for other, count in others.items()
                if other in listed.get(char, ()) or known.get(other, 0) >= COMMON
            }
        )
        for char, others in alike.items()
    }


def _listed(lexicon: Path) -> Iterator[tuple[str, str]]:
    for char, others in json.loads((lexicon / "shapeConfusion.json").read_text("utf-8")).items():
        yield from ((char, other) for other in others)
    for line in (lexicon / "same_stroke.txt").read_text("utf-8").splitlines():
        yield from permutations([part for part in line.split("\t") if len(part) == 1], 2)


def _both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    alike: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        if one != other:
            alike[one].add(other)
            alike[other].add(one)
    return alike


def confusions(lexicon: Path, known: Mapping[str, int], seen: Iterable[str]) -> Confusions:
    """The table.

    Args:
        lexicon: The folder ../shared/corpus/lexicon.
        known: The characters that may be proposed, with how often they were seen.
        seen: All characters that were seen.
    """
    same, close, rare = (defaultdict[str, set[str]](set) for _ in range(3))
    alike = shapes(lexicon, known, seen)
    for char in known:
        for n, reading in enumerate(readings(char)):
            rare[near(reading)].add(char)
            if not n:
                same[reading].add(char)
                close[near(reading)].add(char)
    every = {
        char for char in map(chr, PINYIN_DICT) if "\u4e00" <= char <= "\u9fff" and (char in known or _is_usual(char))
    }
    return dict(_rows(sorted(every), set(known), (same, close, rare), alike))


def _is_usual(char: str) -> bool:
    """A character of GB 2312: what is not may well be wrong, but by no slip of the kinds known here."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _rows(
    every: list[str], may: set[str], by_sound: tuple[Mapping[str, set[str]], ...], alike: Mapping[str, Counter[str]]
) -> Iterator[tuple[str, tuple[str, str, str, str]]]:
    same, close, rare = by_sound
    for char in every:
        sounds = readings(char)
        shapes = alike.get(char, Counter[str]())
        exact = same.get(sounds[0], set()) - {char}
        shape = {other for other, sources in shapes.items() if sources >= AGREED} & may - exact - {char}
        fuzzy = close.get(near(sounds[0]), set()) - exact - shape - {char}
        faint = shapes.keys() & may | set[str]().union(*(rare.get(near(sound), set()) for sound in sounds))
        kinds = (exact, shape, fuzzy, faint - exact - shape - fuzzy - {char})
        if any(kinds):
            exact_, shape_, fuzzy_, faint_ = ("".join(sorted(kind)) for kind in kinds)
            yield char, (exact_, shape_, fuzzy_, faint_)
