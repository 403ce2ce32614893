"""Writes `readings.tsv`, the main readings of characters: `python -m bench.typos.readings`, after `confusions.tsv` is built."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

from pypinyin.constants import PINYIN_DICT

from .confusions import near, readings
from .sources import TARGET

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def tone(syllable: str) -> str:
    """The tone of a syllable as a digit, 5 for none."""
    return next((_TONES[mark] for mark in unicodedata.normalize("NFD", syllable) if mark in _TONES), "5")


def write_readings() -> None:
    """One line a syllable: it, how it sounds when blurred, its characters."""
    chars = [line[0] for line in (TARGET / "confusions.tsv").read_text("utf-8").splitlines()]
    by_sound: dict[tuple[str, str], str] = defaultdict(str)
    for char in chars:
        main = PINYIN_DICT[ord(char)].split(",")[0]
        plain = readings(char)[0]
        by_sound[plain + tone(main), near(plain)] += char
    lines = ("\t".join((*sound, found)) for sound, found in sorted(by_sound.items()))
    (TARGET / "readings.tsv").write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    write_readings()
