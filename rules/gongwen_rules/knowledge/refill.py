"""Reading a run of GBK that lost bytes: every displayed character shows halves of two, and some were dropped.

A pair of bytes that falls into a user-defined area of GBK shows as nothing at all. What stood there is told by the
characters on either side: both must be common, and the likeliest pairs of official text win.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from gongwen_lint.structure.variants import TRADITIONAL
from gongwen_rules.knowledge.characters import is_common, main_reading, standard_form

_MARKS = "，。、；：？！“”‘’（）《》〈〉"
_AREAS = (
    (range(0xAA, 0xB0), range(0xA1, 0xFF)),
    (range(0xF8, 0xFF), range(0xA1, 0xFF)),
    (range(0xA1, 0xA8), range(0x40, 0xA1)),
)
"""First and second bytes of the three user-defined areas of GBK."""
_DROPPED = 4000
"""What a dropped pair takes off the likelihood of a reading."""
_Reading = tuple[int, str, bytes]
"""Likelihood so far, less what dropped pairs take off; text so far; the first byte of the next character."""


@lru_cache(maxsize=1)
def _pairs() -> dict[str, int]:
    """Pairs of characters that official text has often, the commonest with the highest number."""
    text = Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").replace("\n", "")
    pairs = [text[n : n + 2] for n in range(0, len(text), 2)]
    return {pair: len(pairs) - rank for rank, pair in enumerate(pairs)}


@lru_cache(maxsize=4096)
def likelihood(text: str) -> int:
    """How common the pairs of characters of a text are; 0 where none is."""
    plain = "".join(map(standard_form, text))
    known = _pairs()
    return sum(known.get(plain[n : n + 2], 0) for n in range(len(plain) - 1))


@lru_cache(maxsize=256)
def refill(firsts: tuple[bytes, ...], shown: tuple[bytes, ...], before: str, after: str, note: str = "") -> str | None:
    """The likeliest text.

    Args:
        firsts: What the first byte of the first character may be.
        shown: The bytes of each displayed character; a single byte ends the shift.
        before: The character before the run.
        after: The character behind it.
        note: The reading of the last character where its second byte is lost.

    Returns:
        None where no reading has common characters only, or none has a known pair.
    """
    readings: list[_Reading] = [(0, before, first) for first in firsts]
    for data in shown:
        readings = _continuations(readings, data)
    if note:
        readings = [_longer(one, last) for one in readings if one[2] for last in _by_reading(one[2], note)]
    ended = [_longer(one, after) for one in readings if not one[2]]
    score, text, _ = max(ended, key=_score, default=(0, "", b""))
    return text[len(before) : len(text) - len(after)] if score > 0 else None


def _continuations(readings: list[_Reading], data: bytes) -> list[_Reading]:
    """The likeliest reading for each last character once the bytes of another displayed one are added."""
    best: dict[str, _Reading] = {}
    for first in dict.fromkeys(reading[2] for reading in readings):
        own = _contenders([reading for reading in readings if reading[2] == first])
        ahead: dict[str, _Reading] = {}
        for worth, more in _continued(first, data[:1]):
            if more[0] not in ahead:
                ahead[more[0]] = max((_longer(reading, more[0]) for reading in own), key=_score)
            score, text, _ = ahead[more[0]]
            if more[-1] not in best or score + worth > best[more[-1]][0]:
                best[more[-1]] = score + worth, text + more[1:], data[1:]
    return list(best.values())


def _contenders(readings: list[_Reading]) -> list[_Reading]:
    """Those that no other is so far ahead of that the next pair of characters cannot make it up."""
    least = max(map(_score, readings)) - len(_pairs())
    return [reading for reading in readings if reading[0] >= least]


def _longer(reading: _Reading, more: str) -> _Reading:
    score, text, _ = reading
    return score + likelihood(text[-1:] + more), text + more, b""


def _score(reading: _Reading) -> int:
    return reading[0]


@lru_cache(maxsize=256)
def _continued(first: bytes, second: bytes) -> tuple[tuple[int, str], ...]:
    """What two bytes make, and what they make with a dropped pair between them, with the likelihood this adds."""
    char = _char(first + second)
    plain = ((0, char),) if char else ()
    around = _around_dropped(first, second)
    return (*plain, *((likelihood(one + other) - _DROPPED, one + other) for one, other in around))


def _around_dropped(first: bytes, second: bytes) -> Iterator[tuple[str, str]]:
    for leads, trails in _AREAS:
        left = [c for c in (_char(first + bytes([lead])) for lead in leads) if c]
        right = [c for c in (_char(bytes([trail]) + second) for trail in trails) if c] if left else []
        yield from ((one, other) for one in left for other in right)


def _by_reading(first: bytes, reading: str) -> list[str]:
    found = (_char(first + bytes([second])) for second in range(0x40, 0xFF))
    return [char for char in found if char and main_reading(char) == reading]


def seconds(first: bytes, reading: str) -> tuple[bytes, ...]:
    """The second bytes with which a first byte makes a common character of that reading."""
    return tuple(char.encode("gbk")[1:] for char in _by_reading(first, reading))


@lru_cache(maxsize=4096)
def _char(data: bytes) -> str:
    """A common character or a mark of two bytes, "" if they are none."""
    try:
        char = data.decode("gbk")
    except UnicodeDecodeError:
        return ""
    usual = standard_form(char) == char or char in TRADITIONAL
    return char if len(char) == 1 and ((usual and is_common(char)) or char in _MARKS) else ""
