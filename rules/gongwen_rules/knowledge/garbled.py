"""Text that was read in the wrong encoding: where it stands, and what it stood for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

from gongwen_lint.rule import Match, Pattern
from gongwen_lint.structure.plain import PINYIN_LETTERS
from gongwen_lint.structure.variants import STANDARD_FORM, odd_offsets
from gongwen_rules.knowledge.characters import (
    OddForm,
    common_characters,
    is_common,
    is_outlandish,
    main_reading,
    standard_form,
    toneless,
)
from gongwen_rules.knowledge.mojibake import (
    MISREAD_LEADS,
    is_shifted,
    looks_like_utf8,
    misread_lengths,
    reread,
    reread_big5,
    shown_bytes,
    unshift,
    unshift_open,
)
from gongwen_rules.knowledge.refill import likelihood, refill, seconds

Garbled: TypeAlias = tuple[int, int, str | None]
"""Start, end and the text it stood for, None where that cannot be told."""
_MARKS = "!?@<=>ABCDEFGHIJKLMNOPQRSTUVW"
_WESTERN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
_WESTERN_RUN = Pattern(r"[\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3,}")
_LEADS = frozenset(MISREAD_LEADS)
_RUN = Pattern(r".[^\x00-\x7f\s，。、；：]+")
_UNSIMPLIFIED = Pattern("[\u9200-\u947f\u9580-\u95ff]")
"""Characters with the radicals 釒 and 門, which names in simplified text do not hold."""
_BIG5_RUN = Pattern(r"[\p{Han}\p{Cyrillic}\p{Greek}\p{Katakana}\p{Hiragana}]{4,}")
_FAR_LIKELIER = 9000
"""So much likelier, in ranks of pairs, is a reading that is taken for the right one."""
_STRANGE = 3
"""So many strange characters make a garbled stretch."""
_KNOWN = Pattern(r"(?:锟斤拷|锟斤|斤拷){1,}|烫{3,}|屯{3,}|锘(?=\p{Han})")
_USUAL_MARKS = "，。、；：？！“”‘’（）《》〈〉〔〕【】—…·％○〇\u3000"
_NOTE = rf"\((?P<note>[{PINYIN_LETTERS}]{{1,6}})\)"
_DEBRIS = "ㄅ-ㄩぁ-ヶА-яΑ-ω〈-〗①-⑩ǎ-ǜ"
"""Signs of GB 2312 that halves of characters may show as."""
_SHIFTED = Pattern(
    rf"(?<=[\p{{Han}}”》）)])\??(?P<mark>[!?@<-W])(?P<run>[\p{{Han}}{_DEBRIS}]{{2,12}}[@-~]?)(?:{_NOTE})?"
)
_SHIFTED_WITH_GAPS = Pattern(r"(?<=[\p{Han}”》）)])\??(?P<mark>[!?])(?P<run>(?:\p{Han}{1,6}[A-Za-z]){2,})(?=\p{Han})")
_BROKEN_NOTE = Pattern(
    rf"(?<=\p{{Han}})\?(?=[a-z]*[^\x00-\x7f])(?P<note>[{PINYIN_LETTERS}]{{1,6}})\)(?P<run>\p{{Han}}{{2,6}}[@-~])?"
)
TRIGGERS = "锟锘烫屯" + _MARKS + _WESTERN + MISREAD_LEADS
"""Characters of which garbled text holds at least one."""


@lru_cache(maxsize=1)
def _usual() -> frozenset[str]:
    """Characters of which a text is right: garbled text holds at least one other."""
    return (common_characters() | frozenset(map(chr, range(0x80))) | frozenset(_USUAL_MARKS)) - frozenset(
        "锟斤拷锘烫屯"
    )


def garbled(text: str) -> Iterator[Garbled]:
    """The garbled runs of a paragraph."""
    present = set(text)
    if _usual().issuperset(present):
        return
    for signs, find in _KINDS:
        if not signs.isdisjoint(present):
            yield from find(text)
    if not _is_plain(text) and odd_offsets(text):
        yield from _big5(text)


def _is_plain(text: str) -> bool:
    """The text has characters of GB 2312 only."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _known(text: str) -> Iterator[Garbled]:
    for match in _KNOWN.finditer(text):
        yield match.start(), match.end(), None


def _western(text: str) -> Iterator[Garbled]:
    for match in _WESTERN_RUN.finditer(text):
        if sum(c in _WESTERN for c in match.group()) >= 2:
            yield match.start(), match.end(), reread(match.group())


def _gbk(text: str) -> Iterator[Garbled]:
    end = 0
    for at in (at for at, char in enumerate(text) if char in _LEADS):
        match = _RUN.match(text, at) if at >= end else None
        if match:
            end = match.end()
            yield from _misread(match)


def _short_of_a_byte(text: str) -> Iterator[Garbled]:
    for match in _SHIFTED.finditer(text):
        yield from _shifted(match)


def _with_gaps(text: str) -> Iterator[Garbled]:
    for match in _SHIFTED_WITH_GAPS.finditer(text):
        if not all(is_common(c) or c.isascii() for c in match.group()):
            yield match.start(), match.end(), _refilled(match)


def _broken_note(text: str) -> Iterator[Garbled]:
    """A note that belongs to halves of two characters: 謹?shù)木駪B for 謹的精神態, where 數 is the second half of 謹."""
    for match in _BROKEN_NOTE.finditer(text):
        before, run = text[match.start() - 1], match["run"]
        firsts = seconds(before.encode("gb18030")[1:2], toneless(match["note"])) if run else ()
        right = refill(firsts, shown_bytes(run), before, text[match.end() : match.end() + 1]) if firsts else None
        yield match.start(), match.end(), right


def _big5(text: str) -> Iterator[Garbled]:
    """GBK read as Big5: one strange character for one common one."""
    common = common_characters()
    for match in _BIG5_RUN.finditer(text):
        if sum(char not in common or char in STANDARD_FORM for char in match.group()) >= _STRANGE:
            yield from _in_big5(match.group(), match.start())


def _in_big5(run: str, start: int) -> Iterator[Garbled]:
    """The stretches of a run that make sense in GBK and none as they stand."""
    right = [reread_big5(char) for char in run]
    begin = 0
    while begin < len(run):
        end = next((n for n in range(begin, len(run)) if not right[n]), len(run))
        strange = [n for n in range(begin, end) if not is_common(run[n]) or standard_form(run[n]) != run[n]]
        if len(strange) >= _STRANGE and 2 * len(strange) >= strange[-1] - strange[0] + 1:
            first, last = _widened(run, right, strange[0], strange[-1] + 1, begin, end)
            restored = "".join(right[first:last])
            if likelihood(restored) > likelihood(run[first:last]):
                yield start + first, start + last, restored
        begin = end + 1


def _widened(run: str, right: list[str], first: int, last: int, begin: int, end: int) -> tuple[int, int]:
    """Common characters beside a stretch belong to it if they make a likelier pair when they are read again."""
    while first > begin and likelihood(right[first - 1] + right[first]) > likelihood(run[first - 2 : first]):
        first -= 1
    while last < end and likelihood(right[last - 1] + right[last]) > likelihood(run[last : last + 2]):
        last += 1
    return first, last


_KINDS: tuple[tuple[frozenset[str], Callable[[str], Iterator[Garbled]]], ...] = (
    (frozenset("锟斤拷锘烫屯"), _known),
    (frozenset(_WESTERN), _western),
    (_LEADS, _gbk),
    (frozenset(_MARKS), _short_of_a_byte),
    (frozenset("!?"), _with_gaps),
    (frozenset("?"), _broken_note),
)
"""Each kind of garbled text with characters of which it holds at least one."""


def outside_garbled(text: str, odd: list[OddForm]) -> list[OddForm]:
    """The odd forms that do not stand in garbled text, which could not be restored once they are changed.

    The character before 謹?shù) belongs to it: the second half of that character tells what the note was.
    """
    runs = ((start - (text[start] == "?"), end) for start, end, _ in garbled(text)) if odd else ()
    broken = {at for start, end in runs for at in range(start, end)}
    return [form for form in odd if broken.isdisjoint(range(form.start, form.end))]


def _misread(match: Match) -> Iterator[Garbled]:
    """UTF-8 read as GBK; right text may follow without a break."""
    run, start = match.group(), match.start()
    for length in misread_lengths(run):
        right = reread(run[:length])
        if right:
            yield start, start + length, right
            return
    if looks_like_utf8(run):
        yield start, match.end(), None
    elif _UNSIMPLIFIED.match(run) and (outlandish := _outlandish(run)):
        yield start, start + outlandish, None


def _outlandish(run: str) -> int:
    """How many characters at the beginning of a run no text holds; one alone may be a name."""
    length = next((at for at, char in enumerate(run) if not is_outlandish(char)), len(run))
    return length if length > 1 else 0


def _shifted(match: Match) -> Iterator[Garbled]:
    """GBK that lost a byte: every character shows halves of two."""
    if all(is_common(c) or c.isascii() for c in match["run"]):
        return
    right = unshift(match["mark"], match["run"], match["note"] or "")
    if right:
        yield match.start(), match.end("run"), right
        return
    refilled = _refilled(match) if match["run"][-1].isascii() else None
    if refilled:
        yield match.start(), match.end("run"), refilled
        return
    if guessed := _guessed(match):
        yield guessed
        return
    outlandish = _outlandish(match["run"])
    if outlandish and is_shifted(match["mark"], match["run"][:outlandish]):
        yield _in_simplified(match, outlandish)


def _guessed(match: Match) -> Garbled | None:
    """The shifted stretch of a run whose last character lost a half, if what it stood for is far likelier than what shows."""
    run, following = match["run"], match.string[match.end("run") : match.end("run") + 1]
    shown = likelihood(run + following)
    best, length, score = "", 0, shown + _FAR_LIKELIER
    for at in range(2, len(run) + 1):
        right = unshift_open(match["mark"], run[:at], (run + following)[at : at + 1])
        worth = likelihood(right + run[at:] + following) if right else 0
        if right and worth > score:
            best, length, score = right, at, worth
    return (match.start(), match.start("run") + length, best) if best else None


def _refilled(match: Match) -> str | None:
    """The text of a shifted run in which pairs of bytes got lost; a 。 and half a character show as the mark before it."""
    first = bytes([ord(match["mark"]) + 0x80])
    right = refill((first,), shown_bytes(match["run"]), "。", match.string[match.end("run") : match.end("run") + 1])
    return right and "。" + right


def _in_simplified(match: Match, length: int) -> Garbled:
    """The shifted characters in a text since made simplified, where the note is gone: what follows it tells the last one."""
    run = match["run"]
    following = run[length : length + 1]
    right = unshift(match["mark"], run[:length], main_reading(following)) if following else None
    end = match.start("run") + length
    if right and standard_form(right[-1]) == following:
        return match.start(), end + 1, "".join(map(standard_form, right))
    return match.start(), end, None
