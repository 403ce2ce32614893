from __future__ import annotations

from pathlib import Path

import pytest

from gongwen_lint.config import ConfigError
from gongwen_lint.config.read import read_config


def test_level_reaches_the_rule(tmp_path: Path) -> None:
    file = tmp_path / "gwlint.toml"
    file.write_text('typos = "eager"\n', "utf-8")
    assert read_config(file).settings == (("typos", "eager"),)


def test_unknown_level_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "gwlint.toml"
    file.write_text('typos = "wild"\n', "utf-8")
    with pytest.raises(ConfigError, match="strict、balanced、eager、off"):
        read_config(file)
