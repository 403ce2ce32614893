"""Real-looking files of every kind of content are read as they were built."""

from __future__ import annotations

import pytest
from tests_drafts import build, data_of
from tests_word import check_map

from gongwen_lint.readers import read_bytes


@pytest.mark.parametrize("seed", range(60))
def test_a_file_is_read_as_it_was_built(seed: int) -> None:
    made = build(seed)
    data = data_of(made, by_library=seed % 6 == 3)
    document = read_bytes(data)
    assert document.text == "\n".join((*(bit.ours for bit in made.bits), *made.aside))
    check_map(document, data)
