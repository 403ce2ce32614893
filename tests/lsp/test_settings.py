"""Settings of any editor are read, and what is not understood leaves what was."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lsp.commands import COMMANDS
from gongwen_lsp.settings import SECTION, Settings, settings_of, wire_name

PAGE = Path(__file__).resolve().parents[2] / "docs/language-server.md"


@pytest.mark.parametrize("keys", [(), ("gwlint",), ("settings", "gwlint")])
def test_settings_are_found_where_clients_put_them(keys: tuple[str, ...]) -> None:
    said: dict[str, Any] = {
        "run": "onSave",
        "extendIgnore": ["BD101"],
        "maxFileLength": 10,
        "codeLens": False,
        "foreign": 1,
        "genre": None,
    }
    for key in reversed(keys):
        said = {key: said}
    assert settings_of(said) == (
        Settings(run="onSave", extend_ignore=("BD101",), max_file_length=10, code_lens=False),
        "",
    )


def test_what_is_wrong_is_named_and_stays_as_it_was() -> None:
    before = Settings(stage="draft", select=("BD",))
    said = {"stage": "x", "select": "BD101", "codeLens": 1, "maxFileLength": True, "run": "onType"}
    settings, trouble = settings_of(said, before)
    assert settings == before
    assert all(f"gwlint.{key}" in trouble for key in ("stage", "select", "codeLens", "maxFileLength"))


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=4), lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=4), x, max_size=3), max_leaves=5)  # fmt: skip


@given(
    st.one_of(JSON, st.dictionaries(st.sampled_from([wire_name(f.name) for f in fields(Settings)] + ["gwlint"]), JSON))
)
def test_anything_is_borne(said: object) -> None:
    settings, _ = settings_of(said)
    assert settings.run in ("onType", "onSave", "off")
    assert settings.max_file_length > 0


def test_every_setting_and_command_is_documented() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"`{SECTION}.{wire_name(field.name)}`" in page for field in fields(Settings))
    assert all(f"`{name}`" in page for name in COMMANDS)
