"""Patterns: which searches are given up, and that the others are none that could hang."""

from __future__ import annotations

import pytest

from gongwen_lint.rule import Pattern, pattern

_HOSTILE = [
    (r"(?:a|aa)+$", "a" * 60 + "b"),
    (r"(?:a|aa){1,90}$", "a" * 60 + "b"),
    (r"a{0,99}a{0,99}a{0,99}a{0,99}$", "a" * 300 + "b"),
    (r"(?P<x>a|aa)(?&x)*$", "a" * 60 + "b"),
    (r"a*a*$", "a" * 30_000 + "b"),
]


@pytest.mark.parametrize(("source", "text"), _HOSTILE)
def test_what_takes_long_is_given_up(source: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "LIMIT", 0.01)
    with pytest.raises(TimeoutError):
        Pattern(source).search(text)


@pytest.mark.parametrize("source", [r"a*a*c", r"a{1,9}a{1,9}a{1,9}$", r"[^ab]+[^b]+$"])
def test_what_takes_no_time_is_not_watched(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "LIMIT", 0.0)
    assert Pattern(source).search("a" * 400 + "b") is None
