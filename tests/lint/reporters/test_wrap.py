"""Lines of a message fit, lose nothing, and break where Chinese lines may."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from gongwen_lint.reporters.wrap import wrapped

SAID = "依据：《党政机关公文处理工作条例》第二十条（四）；GB/T 9704—2012 7.3.5.4"


def lines(said: str, cells: int, hang: int = 6) -> list[str]:
    return [line.plain for line in wrapped(Text(said), cells, hang)]


@given(st.text(st.sampled_from("公文，。（）“”《》AB12./ 、"), max_size=200), st.integers(20, 90))
def test_lines_fit_and_nothing_is_lost(said: str, cells: int) -> None:
    made = lines(said, cells)
    assert all(cell_len(line) <= cells for line in made)
    assert "".join(made).replace(" ", "") == said.replace(" ", "")


@given(st.integers(30, 90))
def test_no_line_begins_with_a_closing_mark_or_cuts_a_standard_number(cells: int) -> None:
    made = [line.strip() for line in lines(SAID, cells)]
    assert not any(line[0] in "，。；：）》" for line in made)
    assert not any(line.endswith(("（", "《")) for line in made)
    assert any("7.3.5.4" in line for line in made)


def test_styles_stay_with_their_characters() -> None:
    styled = Text.assemble(("错误" * 20, "red"), "说明" * 20)
    made = list(wrapped(styled, 40, 2))
    assert made[0].spans[0].style == "red"
