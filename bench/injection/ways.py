"""The ways in which faults come into a draft: something swapped, added, lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import regex

from gongwen_lint.structure import Role
from gongwen_lint.structure.roles import PROSE

from .draft import Draft, Spot, Stretch
from .fault import Apply, Faulty, edited

Replace = str | Callable[[regex.Match[str]], str | None]
"""What to write for a match: a template (\\1 …), or a function that gives None where the match will not do."""


def swap(draft: Draft, pattern: str, replace: Replace, roles: Sequence[Role] = PROSE) -> Faulty | None:
    """One match of a pattern in paragraphs of these roles, written wrongly."""
    return _one_of(draft, list(draft.spots(pattern, roles)), pattern, replace)


def swapping(pattern: str, replace: Replace, roles: Sequence[Role] = PROSE) -> Apply:
    """The operator function that swaps."""
    return lambda draft: swap(draft, pattern, replace, roles)


def swap_in(draft: Draft, where: Stretch | None, pattern: str, replace: Replace) -> Faulty | None:
    """The first match of a pattern in one element, written wrongly."""
    found = regex.search(pattern, where.text) if where else None
    if where is None or found is None:
        return None
    text = _written(found, replace)
    return None if text is None else edited(draft, where.start + found.start(), where.start + found.end(), text)


def swapping_in(role: Role, pattern: str, replace: Replace) -> Apply:
    """The operator function that swaps in the first element of a role."""
    return lambda draft: swap_in(draft, draft.one(role), pattern, replace)


def swap_words(draft: Draft, pairs: Iterable[tuple[str, str]]) -> Faulty | None:
    """One word of a list, written wrongly; the right forms are patterns."""
    spots = [(spot, wrong) for right, wrong in pairs for spot in draft.spots(right)]
    chosen = draft.choose(spots, "words")
    return edited(draft, chosen[0].start, chosen[0].end, chosen[0].match.expand(chosen[1])) if chosen else None


def swapping_words(*pairs: str) -> Apply:
    """The operator function that swaps words; a pair is written 部署→布署."""
    table = [tuple(pair.split("→", 1)) for pair in pairs]
    return lambda draft: swap_words(draft, ((right, wrong) for right, wrong in table))


def add(draft: Draft, sentence: str) -> Faulty | None:
    """A sentence put at the end of a paragraph of the body; the offence in it is marked ⟦…⟧."""
    paragraph = draft.choose(draft.body, sentence)
    if paragraph is None:
        return None
    before, offence, after = regex.split("[⟦⟧]", sentence)
    at = paragraph.end + len(before)
    text = draft.text[: paragraph.end] + before + offence + after + draft.text[paragraph.end :]
    return Faulty(text, at, at + len(offence), "inserted", 0)


def adding(sentence: str) -> Apply:
    """The operator function that adds a sentence."""
    return lambda draft: add(draft, sentence)


def line_before(draft: Draft, where: Stretch | None, line: str) -> Faulty | None:
    """A line of its own put before an element."""
    if where is None:
        return None
    start = draft.text.rfind("\n", 0, where.start) + 1
    at = start + len(line) - len(line.lstrip())
    text = draft.text[:start] + line + "\n" + draft.text[start:]
    return Faulty(text, at, start + len(line), "inserted", 0)


def without_line(draft: Draft, where: Stretch | None) -> Faulty | None:
    """The lines of an element taken out, with their ends."""
    if where is None:
        return None
    start = draft.text.rfind("\n", 0, where.start) + 1
    stop = draft.text.find("\n", where.end)
    end = len(draft.text) if stop < 0 else stop + 1
    return Faulty(draft.text[:start] + draft.text[end:], start, start, "removed", end - start)


def _one_of(draft: Draft, spots: list[Spot], seed: str, replace: Replace) -> Faulty | None:
    written = [(spot, text) for spot in spots if (text := _written(spot.match, replace)) is not None]
    chosen = draft.choose(written, seed)
    return edited(draft, chosen[0].start, chosen[0].end, chosen[1]) if chosen else None


def _written(match: regex.Match[str], replace: Replace) -> str | None:
    return match.expand(replace) if isinstance(replace, str) else replace(match)
