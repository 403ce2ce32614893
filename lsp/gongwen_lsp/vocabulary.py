"""Words that the user vouches for: which word a finding is about, and lists of words that such words go into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from gongwen_lint.document import LINE_END, split_lines
from gongwen_lint.engine.lexicon import WORDS
from gongwen_lint.finding import Finding

Kind = Literal["terms", "formulations"]
LONGEST = 40
"""Longest word that is offered, code points."""
_STOPS = re.compile("[，。；？！,;?!]")
"""No word has them: the user has selected a passage."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that may go into a list.

    Args:
        text: The word.
        kind: The kind of list that keeps its findings back.
    """

    text: str
    kind: Kind


def term_for(finding: Finding, text: str, selected: str = "") -> Term | None:
    """The word that a finding in a text is about; None for findings that no list of words keeps back.

    Args:
        finding: The finding.
        text: The text of the document.
        selected: What the user has selected; a longer word that holds the offending one counts, a passage does not.
    """
    family = finding.code[:2]
    if family not in (*WORDS, "TF") or finding.whole:
        return None
    word, longer = text[finding.start : finding.end], selected.strip()
    is_passage = LINE_END.search(longer) or (family in WORDS and _STOPS.search(longer))
    if word in longer and not is_passage:
        word = longer
    if not 1 < len(word) <= LONGEST or LINE_END.search(word) or word.startswith("#") or word != word.strip():
        return None
    return Term(word, "formulations" if family == "TF" else "terms")


def with_word(text: str, word: str) -> str:
    """A list of words with one more at its end; the same text if the word is in it."""
    lines, _ = split_lines(text)
    if word in (line.strip() for line in lines):
        return text
    match = LINE_END.search(text)
    end = match.group() if match else "\n"
    gap = "" if not text or text.endswith(("\n", "\r")) else end
    return f"{text}{gap}{word}{end}"
