"""The configurations of editors that are shipped: each starts the server, for what it takes to be drafts, with settings it knows."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from tests_editors import EDITORS

from gongwen_lsp.rules import LANGUAGES
from gongwen_lsp.settings import Settings, settings_of

SERVE = ["gwlint", "lsp"]


def test_helix_starts_it_for_text_and_markdown() -> None:
    said = tomllib.loads((EDITORS / "helix/languages.toml").read_text(encoding="utf-8"))
    server = said["language-server"]["gwlint"]
    assert [server["command"], *server["args"]] == SERVE
    text, markdown = said["language"]
    assert (text["file-types"], text["language-id"] in LANGUAGES, markdown["name"]) == (["txt"], True, "markdown")
    assert text["language-servers"] == markdown["language-servers"] == ["gwlint"]
    assert settings_of(server["config"]) == (Settings(), "")


def test_helix_takes_the_setting_that_is_shown_to_it() -> None:
    written = (EDITORS / "helix/languages.toml").read_text(encoding="utf-8")
    said = tomllib.loads(written.replace("# stage", "stage"))["language-server"]["gwlint"]["config"]
    assert settings_of(said) == (Settings(stage="draft"), "")


def test_kate_starts_it_for_text_and_markdown() -> None:
    said: dict[str, Any] = json.loads((EDITORS / "kate/settings.json").read_text(encoding="utf-8"))
    ((language, server),) = said["servers"].items()
    assert server["command"] == SERVE
    assert language in LANGUAGES
    modes = ("Normal", "Markdown", "Python", "Normal (old)")
    assert [bool(re.match(server["highlightingModeRegex"], mode)) for mode in modes] == [True, True, False, False]
