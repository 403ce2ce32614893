"""Where the cache lies, what it lets others see, and how it stays small."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from gongwen_lint.cache import folder as places
from gongwen_lint.cache.folder import DAY, cache_folder, clean, look_over, read_entry, write_entry

NAMES = [f"{number:064x}" for number in range(1, 9)]
posix = pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep/cache"


def entry(folder: Path, name: str) -> Path:
    return folder / name[:2] / name[2:]


def test_an_entry_comes_back_and_leaves_nothing_else_behind(folder: Path) -> None:
    write_entry(folder, NAMES[0], b"one")
    write_entry(folder, NAMES[0], b"two")
    assert read_entry(folder, NAMES[0]) == b"two"
    assert read_entry(folder, NAMES[1]) is None
    assert [path for path in folder.rglob("*") if path.is_file()] == [entry(folder, NAMES[0])]


@posix
def test_only_the_owner_may_look(folder: Path) -> None:
    before = os.umask(0)
    try:
        write_entry(folder, NAMES[0], b"one")
    finally:
        os.umask(before)
    path = entry(folder, NAMES[0])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(place.stat().st_mode) for place in (path.parent, folder)} == {0o700}


def test_a_folder_in_the_place_of_an_entry_is_no_entry(folder: Path) -> None:
    entry(folder, NAMES[0]).mkdir(parents=True)
    write_entry(folder, NAMES[0], b"one")
    assert read_entry(folder, NAMES[0]) is None
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_a_file_in_the_place_of_the_folder_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine")
    write_entry(tmp_path / "cache", NAMES[0], b"one")
    look_over(tmp_path / "cache", 1)
    assert read_entry(tmp_path / "cache", NAMES[0]) is None
    assert clean(tmp_path / "cache") == (0, 0)
    assert (tmp_path / "cache").read_text() == "mine"


def test_what_could_be_anything_is_not_read_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "LARGEST_ENTRY", 3)
    write_entry(folder, NAMES[0], b"four")
    assert read_entry(folder, NAMES[0]) is None
    write_entry(folder, NAMES[1], b"two")
    entry(folder, NAMES[1]).write_bytes(b"four")
    assert read_entry(folder, NAMES[1]) is None


def test_a_full_disk_is_no_reason_to_fail(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    write_entry(folder, NAMES[0], b"one")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_the_entries_used_longest_ago_go_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "LARGEST", 3 * 4096)
    for age, name in enumerate(NAMES):
        write_entry(folder, name, b"data")
        os.utime(entry(folder, name), (10**9 - age, 10**9 - age))
    look_over(folder, 1, now=10**9)
    assert [name for name in NAMES if read_entry(folder, name)] == NAMES[:3]


def test_what_nobody_asked_for_goes_and_what_was_used_stays(folder: Path) -> None:
    for name in NAMES[:2]:
        write_entry(folder, name, b"data")
        os.utime(entry(folder, name), (0, 0))
    assert read_entry(folder, NAMES[0]) == b"data"
    look_over(folder, 1)
    assert [name for name in NAMES if read_entry(folder, name)] == NAMES[:1]


def test_the_folder_is_looked_over_once_a_day_or_after_many_entries(folder: Path) -> None:
    def old() -> None:
        write_entry(folder, NAMES[0], b"data")
        os.utime(entry(folder, NAMES[0]), (0, 0))

    def stands() -> bool:
        return entry(folder, NAMES[0]).exists()

    now = 10.0**9
    old()
    look_over(folder, 0, now)
    assert stands()
    look_over(folder, 1, now)
    assert not stands()
    old()
    look_over(folder, 1, now + DAY / 2)
    assert stands()
    look_over(folder, places.MANY, now + DAY / 2)
    assert not stands()
    old()
    look_over(folder, 1, now + 2 * DAY)
    assert not stands()


def test_cleaning_takes_only_what_is_ours(folder: Path) -> None:
    for name in NAMES[:3]:
        write_entry(folder, name, b"data")
    others = [
        folder / "letter.txt",
        folder / "CACHEDIR.TAG",
        folder / NAMES[0][:2] / "letter.txt",
        folder / "letters" / NAMES[0][2:],
    ]
    for path in others:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    assert clean(folder) == (3, 3 * 4096)
    assert sorted(path for path in folder.rglob("*") if path.is_file()) == sorted(others)


def test_a_cleaned_folder_is_gone(folder: Path) -> None:
    write_entry(folder, NAMES[0], b"data")
    look_over(folder, 1)
    clean(folder)
    assert not folder.exists()


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    entry(folder, NAMES[0]).parent.mkdir(parents=True)
    try:
        entry(folder, NAMES[0]).symlink_to(tmp_path / "letter.txt")
    except OSError:
        pytest.skip("links are not allowed here")
    clean(folder)
    assert (tmp_path / "letter.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"GWLINT_CACHE_DIR": "/somewhere"}, "/somewhere"),
        ("linux", {"XDG_CACHE_HOME": "/xdg"}, "/xdg/gwlint"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/wang/.cache/gwlint"),
        ("linux", {}, "/home/wang/.cache/gwlint"),
        ("darwin", {}, "/home/wang/Library/Caches/gwlint"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/gwlint"),
        ("win32", {}, "/home/wang/AppData/Local/gwlint"),
    ],
)
def test_the_place_is_that_of_the_platform(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GWLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/wang"))
    assert cache_folder() == Path(expected)


def test_without_a_home_there_is_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("GWLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
