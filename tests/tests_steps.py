"""The work that rules do, counted: a number that is the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

import gongwen_rules
from gongwen_lint.rule import Match, Pattern, pattern

_SLOWED = 10
"""So many times longer a search may take while its steps are counted."""
_RULES = str(Path(gongwen_rules.__file__).parent)


class Steps:
    """The lines of rules that were run and the characters that patterns went through."""

    def __init__(self) -> None:
        self.number = 0
        self._is_own: dict[CodeType, bool] = {}

    def enter(self, frame: FrameType, _event: str, _arg: object) -> Any:
        """Follows the functions of rules, and no others."""
        code = frame.f_code
        if code not in self._is_own:
            self._is_own[code] = code.co_filename.startswith(_RULES)
        return self._line if self._is_own[code] else None

    def _line(self, _frame: FrameType, _event: str, _arg: object) -> Any:
        self.number += 1
        return self._line

    def through(self, start: int, match: Match | None, end: int) -> Match | None:
        """A search from `start` has stopped behind what it found, or else at `end`."""
        self.number += (match.end() if match else end) - start
        return match


@contextmanager
def counted() -> Iterator[Steps]:
    """Counts the steps meanwhile."""
    steps, tracer = Steps(), sys.gettrace()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pattern, "LIMIT", pattern.LIMIT * _SLOWED)
        _watch_patterns(steps, patch)
        sys.settrace(steps.enter)
        try:
            yield steps
        finally:
            sys.settrace(tracer)


def _watch_patterns(steps: Steps, patch: pytest.MonkeyPatch) -> None:
    finditer, findall = Pattern.finditer, Pattern.findall
    search, match, fullmatch = Pattern.search, Pattern.match, Pattern.fullmatch

    def all_matches(own: Pattern, text: str) -> Iterator[Match]:
        reached = 0
        for found in finditer(own, text):
            steps.through(reached, found, 0)
            reached = found.end()
            yield found
        steps.through(reached, None, len(text))

    def all_texts(own: Pattern, text: str) -> list[str]:
        steps.through(0, None, len(text))
        return findall(own, text)

    patch.setattr(Pattern, "finditer", all_matches)
    patch.setattr(Pattern, "findall", all_texts)
    patch.setattr(Pattern, "search", lambda own, t, at=0: steps.through(at, search(own, t, at), len(t)))
    patch.setattr(Pattern, "match", lambda own, t, at=0: steps.through(at, match(own, t, at), at + 1))
    patch.setattr(Pattern, "fullmatch", lambda own, t: steps.through(0, fullmatch(own, t), 1))
