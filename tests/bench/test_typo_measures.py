from __future__ import annotations

import pytest
from typos.measures import measures


def test_detection_asks_for_exactly_the_wrong_places() -> None:
    found = measures([("甲乙丙", "甲丁丙", "甲丁丙"), ("甲乙丙", "甲丁丙", "甲丁戊"), ("甲乙", "甲乙", "甲乙")])
    assert found.sentence_detection[:2] == (50.0, 50.0)
    assert found.character_detection.precision == pytest.approx(100 * 2 / 3)
    assert found.character_detection.recall == 100.0
    assert found.false_positive == 0.0


def test_another_wrong_character_is_detected_but_not_corrected() -> None:
    found = measures([("甲乙丙", "甲丁丙", "甲戊丙")])
    assert found.sentence_detection.f1 == 100.0
    assert found.sentence_correction.f1 == 0.0
    assert found.character_correction.recall == 0.0


def test_flag_in_a_right_sentence_counts() -> None:
    assert measures([("甲乙", "甲乙", "甲丙"), ("甲", "甲", "甲")]).false_positive == 50.0
