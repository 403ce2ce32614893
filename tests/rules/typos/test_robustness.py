"""What no official document holds: odd tokens, endless sentences, text of errors alone; and use from many threads."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen_rules.typos import engine
from gongwen_rules.typos.corrector import Corrector
from gongwen_rules.typos.places import CROWD, suspicious
from gongwen_rules.typos.tokens import LONGEST, sentences, tokens

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

ODD = st.text(st.characters(codec=None, categories=("L", "M", "N", "P", "S", "Z", "C")), max_size=40)
WRONG = "要认真贯切落实会议精神。"


@pytest.fixture(scope="module")
def found() -> Corrector:
    made = engine.corrector()
    assert made is not None
    return made


@pytest.fixture
def fresh() -> Iterator[None]:
    _forget()
    yield
    _forget()


def _forget() -> None:
    engine.corrector.cache_clear()
    engine.search.cache_clear()


@settings(deadline=None, max_examples=150)
@given(before=ODD, after=ODD)
def test_odd_characters_move_no_proposal(found: Corrector, before: str, after: str) -> None:
    text = f"{before}\n{WRONG}{after}"
    proposals = [
        (begin + each.start, begin + each.end, each.text)
        for begin, sentence in sentences(text)
        for each in found.proposals(sentence)
    ]
    assert all(0 <= start < end <= len(text) and end - start == len(new) for start, end, new in proposals)
    place = len(before) + 1 + WRONG.index("切")
    assert (place, place + 1, "彻") in proposals


@pytest.mark.parametrize(
    "odd", ["\0", "𠮷", "😀", "\ud800", "\u200d", "\ufeff", "e\u0301", "<s>", "</s>", "\x1c", "\u2028"]
)
def test_odd_character_in_a_sentence_is_no_end_of_it(found: Corrector, odd: str) -> None:
    sentence = WRONG[:-1] + "，" + odd + WRONG[-1]
    [only] = found.proposals(sentence)
    assert (only.start, only.text) == (WRONG.index("切"), "彻")


@given(st.integers(1, 4), st.sampled_from(["甲", "甲，乙", "。", "”", "\n"]))
def test_no_piece_is_longer_than_the_longest(times: int, unit: str) -> None:
    text = unit * (times * LONGEST)
    pieces = [piece for _, piece in sentences(text)]
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= 2 * LONGEST + 9


def test_sentence_without_end_is_cut_after_a_comma() -> None:
    text = ("各级各部门要加强组织领导" * 3 + "，") * 100
    assert all(piece.endswith("，") for _, piece in sentences(text))


def test_wrong_character_is_found_in_a_sentence_without_end(found: Corrector) -> None:
    text = "各级各部门要加强组织领导，" * 500 + WRONG
    [only] = [each for _, sentence in sentences(text) for each in found.proposals(sentence)]
    assert only.text == "彻"


def test_what_is_no_language_is_not_searched(found: Corrector) -> None:
    noise = "是时事实使世市式室视试收" * 20
    assert len(suspicious(tokens(noise), found.search.scores(tokens(noise)))) > CROWD
    assert found.proposals(noise) == ()


def test_threads_find_what_one_finds(found: Corrector) -> None:
    texts = [f"第{n}次会议强调，{WRONG}" for n in range(60)]
    alone = [found.proposals(text) for text in texts]
    found.proposals.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(found.proposals, texts)) == alone


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(
    "content", [b"", b"no model", b"mmap lm http://kheafield.com/code format version 5\n\0" + bytes(99)]
)
def test_damaged_model_is_said_to_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "official-5gram-1-0.klm"
    file.write_bytes(content)
    monkeypatch.setattr(engine, "model_file", lambda: file)
    with pytest.raises(RuntimeError, match="重装"):
        engine.corrector()


@pytest.mark.usefixtures("fresh")
def test_missing_model_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "model_file", lambda: None)
    with pytest.raises(RuntimeError, match="重装"):
        engine.corrector()
