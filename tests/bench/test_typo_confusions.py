from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("pypinyin", reason="the bench group is not installed")

from typos.confusions import near
from typos.noise import Noise

from gongwen_rules.typos.tables import KINDS, tables

SAME, SHAPE, NEAR, FAINT = range(len(KINDS))


@pytest.mark.parametrize(
    ("one", "other"),
    [("zhong", "zong"), ("lan", "nang"), ("hui", "fei"), ("huang", "fan"), ("hun", "fen"), ("jing", "jin")],
)
def test_sounds_that_speakers_confuse_are_near(one: str, other: str) -> None:
    assert near(one) == near(other)


@pytest.mark.parametrize(("one", "other"), [("hu", "he"), ("hong", "fang"), ("bao", "pao"), ("ban", "ben")])
def test_sounds_that_they_tell_apart_are_not(one: str, other: str) -> None:
    assert near(one) != near(other)


@pytest.mark.parametrize(
    ("written", "meant", "kind"),
    [
        ("时", "实", SAME),
        ("津", "律", SHAPE),
        ("休", "体", FAINT),
        ("南", "兰", NEAR),
        ("荒", "方", NEAR),
        ("予", "逐", FAINT),
    ],
)
def test_kind_of_a_confusion(written: str, meant: str, kind: int) -> None:
    confusions = tables().confusions
    assert meant in confusions.of(written)
    assert confusions.kind(written, meant) == kind


def test_slips_are_mostly_of_the_main_sound() -> None:
    kinds = {"甲": ("乙", "丙", "丁", "戊")}
    noise = Noise(kinds, {}, {}, seed=1)
    made = Counter(char for _ in range(2000) for char in noise.corrupted("甲甲甲甲甲甲甲甲") if char != "甲")
    assert made["乙"] > made["丙"] > made["戊"] > 0
    assert made["乙"] > sum(made.values()) / 2
