from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongwen_rules.typos.tokens import offsets, sentences, tokens

TEXTS = st.text(alphabet=st.sampled_from("公文检查，。；！“”（）12０abＣ \u3000\t\n\u200b㎡①𠀀é"), max_size=60)


@given(TEXTS)
def test_every_token_has_its_place(text: str) -> None:
    found, places = tokens(text), offsets(text)
    assert len(places) == len(found) + 1
    assert places == sorted(set(places))
    assert places[-1] == len(text)
    for token, place in zip(found, places, strict=False):
        assert tokens(text[place]) == token


@given(TEXTS)
def test_sentences_are_the_whole_text(text: str) -> None:
    found = list(sentences(text))
    assert "".join(sentence for _, sentence in found) == text
    assert all(text[start : start + len(sentence)] == sentence for start, sentence in found)


def test_digits_and_letters_are_one_token_a_run() -> None:
    assert tokens("2024年ＡＢｃ　增长 12.5％") == "0年a增长0.0%"


def test_sentence_keeps_its_stops_and_closing_quote() -> None:
    assert [text for _, text in sentences("要抓好落实。”会议强调！下一步；完")] == [
        "要抓好落实。”",
        "会议强调！",
        "下一步；",
        "完",
    ]
