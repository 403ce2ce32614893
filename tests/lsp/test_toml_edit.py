"""Edits of a configuration do what they say and nothing else, or are refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen_lint.config import template
from gongwen_lint.engine import installed_options
from gongwen_lsp.configure import ConfigureError, add_word
from gongwen_lsp.toml_edit import EditError, with_item, with_value

PIECES = [
    "", "# 说明 [不是表]\n", 'ignore = ["BD101"] # 好\n', 'extend-ignore = [\n  "BD102", # 为什么\n  "BD103",\n]\n',
    'extend-ignore = []\n', "stage = 'draft'\n",
]  # fmt: skip
TABLES = [
    "",
    '\n[profile]\nterms = "词.txt"\n',
    "[profile]\n",
    '\n[[overrides]]\npaths = ["a"]\nignore = ["YS"]\n',
    "[tool.other]\nx = 1\n",
]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(PIECES),
    st.sampled_from(PIECES),
    st.sampled_from(TABLES),
    st.sampled_from(TABLES),
    st.sampled_from(["\n", "\r\n"]),
)
def test_an_edit_is_exact(first: str, second: str, third: str, fourth: str, end: str) -> None:
    text = (first + second + third + fourth).replace("\n", end)
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(EditError):
            with_item(text, (), "extend-ignore", "ZC101")
        return
    after = with_item(text, (), "extend-ignore", "ZC101:默守陈规")
    expected = {**before, "extend-ignore": ["ZC101:默守陈规", *before.get("extend-ignore", [])]}
    assert tomllib.loads(after) == expected
    assert ", \n" not in after
    assert ", \r" not in after
    assert with_item(after, (), "extend-ignore", "ZC101:默守陈规") == after
    assert all(line in after for line in text.split(end) if line.lstrip().startswith(("#", '"', "stage", "paths")))
    if "terms" not in before.get("profile", {}):
        named = with_value(after, ("profile",), "terms", "用语/词.txt")
        assert tomllib.loads(named) == {**expected, "profile": {"terms": "用语/词.txt"}}


def test_the_template_and_a_pyproject_can_be_edited() -> None:
    assert tomllib.loads(with_item(template(installed_options()), (), "extend-ignore", "BD101")) == {
        "extend-ignore": ["BD101"]
    }
    project = '[project]\nname = "x"\n\n[tool.gwlint]\nstage = "draft"\n\n[tool.ruff]\nline-length = 100\n'
    table = ("tool", "gwlint")
    edited = with_value(with_item(project, table, "extend-ignore", "BD101"), (*table, "profile"), "terms", "词.txt")
    own = tomllib.loads(edited)["tool"]["gwlint"]
    assert own == {"stage": "draft", "extend-ignore": ["BD101"], "profile": {"terms": "词.txt"}}
    assert tomllib.loads(edited)["tool"]["ruff"] == {"line-length": 100}


@pytest.mark.parametrize(
    "text",
    ['extend-ignore = "BD101"\n', "x = \n", 'a = """\nextend-ignore = [\n"""\nextend-ignore = []\n', "profile = 1\n"],
)
def test_what_is_written_in_a_way_of_its_own_is_refused(text: str) -> None:
    table = ("profile",) if "profile" in text else ()
    with pytest.raises(EditError):
        with_item(text, table, "extend-ignore", "BD101")


def test_what_the_user_is_told_to_write_is_toml(tmp_path: Path) -> None:
    config = tmp_path / "gwlint.toml"
    config.write_text("profile.genre = '函'\n", encoding="utf-8")
    with pytest.raises(ConfigureError, match=r'\[profile\] 里写上 terms = "gwlint-terms\.txt"$'):
        add_word(config, "甲", "terms", lambda *_: None)
