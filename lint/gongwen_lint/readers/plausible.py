"""How plausible a reading of some bytes is: the share of frequent characters among its letters.

Nearly every pair of high bytes is some character in GB18030, Big5 and Shift-JIS alike, so that bytes decode proves
little. Read in the right encoding, official prose is frequent characters to more than nine tenths; read in a wrong
one, to less than half.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

SAMPLE = 4000
"""So many characters decide."""
_TELLING = re.compile(r"[^\t-\r\x20-\x7e]")
_RIVALS: tuple[tuple[str, str], ...] = (
    ("big5", "Big5 编码"),
    ("cp950", "Big5（微软）编码"),
    ("big5hkscs", "Big5（香港）编码"),
    ("cp932", "Shift-JIS（日文）编码"),
    ("euc_jp", "EUC-JP（日文）编码"),
    ("utf-16-le", "UTF-16（无 BOM）"),
    ("utf-16-be", "UTF-16（无 BOM）"),
    ("utf-32-le", "UTF-32（无 BOM）"),
    ("utf-32-be", "UTF-32（无 BOM）"),
)
_CLEAR = 0.9
"""Share from which a rival reading is believed …"""
_MARGIN = 0.15
"""… if it is so much better than the reading it contests."""


@lru_cache(maxsize=1)
def frequent() -> frozenset[str]:
    """The characters in use, simplified (GB 2312) and traditional (Big5 level 1)."""
    simplified = _grid(range(0xB0, 0xF8), range(0xA1, 0xFF), "gb2312")
    traditional = _grid(range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)), "big5")
    return frozenset(c for c in simplified + traditional if c >= "\u4e00")


@lru_cache(maxsize=1)
def _japanese() -> frozenset[str]:
    """Kana and the frequent Kanji (JIS X 0208 level 1)."""
    return frozenset(_grid((0xA4, 0xA5, *range(0xB0, 0xD0)), range(0xA1, 0xFF), "euc_jp"))


def _grid(leads: Iterable[int], trails: Iterable[int], encoding: str) -> str:
    columns = tuple(trails)
    return bytes(byte for lead in leads for trail in columns for byte in (lead, trail)).decode(encoding, "ignore")


def letters(text: str) -> list[str]:
    """The characters that tell, of a sample: letters outside ASCII, and what no text holds."""
    found = (match.group() for match in _TELLING.finditer(text))
    return list(islice((c for c in found if c.isalpha() or not (c.isprintable() or c.isspace())), SAMPLE))


def share(text: str, *, japanese: bool = False) -> float:
    """0–1, of the characters that are frequent in Chinese (or Japanese) texts; 1 where no letter tells."""
    telling = letters(text)
    known = _japanese() if japanese else frequent()
    return sum(c in known for c in telling) / len(telling) if telling else 1.0


def rival(data: bytes, contested: float) -> tuple[str, str] | None:
    """Name and label of the encoding in which the bytes read best, if clearly better than with the contested share."""
    worths = [(_worth(data, name, label), name, label) for name, label in _RIVALS]
    best, name, label = max(worths, key=lambda entry: entry[0])
    return (name, label) if best >= max(_CLEAR, contested + _MARGIN) else None


def _worth(data: bytes, name: str, label: str) -> float:
    try:
        return share(data.decode(name), japanese="日文" in label)
    except UnicodeError:
        return 0.0
