"""Text read in the wrong encoding."""

from __future__ import annotations

from gongwen_rules.knowledge.characters import is_common
from gongwen_rules.knowledge.mojibake import MISREAD_LEADS


def test_the_leads_are_the_rare_characters_that_utf8_begins_with_when_read_as_gbk() -> None:
    firsts = (0xE2, *range(0xE3, 0xEA), 0xEF)
    pairs = (bytes([first, second]) for first in firsts for second in range(0x80, 0xC0))
    read = (pair.decode("gbk", "ignore") for pair in pairs)
    assert "".join(char for char in read if char and not is_common(char)) == MISREAD_LEADS
