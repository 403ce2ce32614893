"""All operators, chapter by chapter."""

from __future__ import annotations

from types import ModuleType

from . import (
    attachment,
    closing,
    counts,
    doctype,
    header,
    hierarchy,
    numerals,
    policy,
    punctuation,
    residue,
    routing,
    script,
    secrecy,
    style,
    title,
    usage,
    wording,
)
from .fault import Operator

CHAPTERS = (  # those that look at the whole document, those that look at the text
    *(doctype, routing, title, header, attachment, closing, hierarchy, counts),
    *(punctuation, usage, numerals, wording, script, residue, secrecy, policy, style),
)


def _in(chapter: ModuleType) -> list[Operator]:
    return [value for value in vars(chapter).values() if isinstance(value, Operator)]


OPERATORS: tuple[Operator, ...] = tuple(operator for chapter in CHAPTERS for operator in _in(chapter))
