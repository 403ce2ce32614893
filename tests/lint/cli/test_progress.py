"""The bar shows only to someone who waits at a terminal."""

from __future__ import annotations

import io
from pathlib import Path
from threading import Event

import pytest
from rich.progress import Progress

from gongwen_lint.cli import main, progress
from gongwen_lint.cli.progress import with_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0.0)


def waiting_at(shown: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Called in the test itself: between fixtures and tests pytest puts its own stream there."""
    monkeypatch.setattr("sys.stderr", shown)
    return shown


def test_the_results_pass_through_and_the_bar_goes_when_they_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = waiting_at(Terminal(), monkeypatch)
    assert list(with_progress(iter("abc"), 3, wanted=True)) == ["a", "b", "c"]
    shown = terminal.getvalue()
    assert "检查文稿" in shown
    assert "3/3" in shown
    assert shown.endswith("\x1b[2K")


def test_it_goes_too_when_the_run_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = waiting_at(Terminal(), monkeypatch)
    results = with_progress(iter("abc"), 3, wanted=True)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert terminal.getvalue().endswith("\x1b[2K")


def test_it_comes_up_before_the_first_result_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = waiting_at(Terminal(), monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.001)
    shown = Event()
    raise_bar = progress._bar

    def noted(total: int, done: int) -> Progress:
        bar = raise_bar(total, done)
        shown.set()
        return bar

    monkeypatch.setattr(progress, "_bar", noted)
    results = with_progress((item for item in "ab" if shown.wait(60)), 2, wanted=True)
    assert list(results) == ["a", "b"]
    assert "0/2" in terminal.getvalue()


def test_a_short_run_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = waiting_at(Terminal(), monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 1000.0)
    assert list(with_progress(iter("abc"), 3, wanted=True)) == ["a", "b", "c"]
    assert terminal.getvalue() == ""


def test_none_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = waiting_at(io.StringIO(), monkeypatch)
    assert list(with_progress(iter("abc"), 3, wanted=True)) == ["a", "b", "c"]
    assert pipe.getvalue() == ""


@pytest.mark.parametrize(
    ("options", "shown"),
    [(["check"], True), (["check", "--quiet"], False), (["fix", "--diff"], False), (["fix"], True)],
)
def test_the_command_shows_it_unless_told_otherwise(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, shown: bool
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("要提高认识，加强领导。\n", encoding="utf-8")
    terminal = waiting_at(Terminal(), monkeypatch)
    assert main([*options, "--output-file", str(tmp_path / "report"), str(tmp_path)]) == 0
    assert ("检查文稿" in terminal.getvalue()) is shown
