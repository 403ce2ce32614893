"""What a run goes by: the options of the command line over the configuration."""

from __future__ import annotations

import argparse
import codecs
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gongwen_lint.config import Config, ConfigError, known_genre, nearest_config, read_config

if TYPE_CHECKING:  # not needed where every file is known
    from gongwen_lint.engine import Options, RuleSet
    from gongwen_lint.structure.outline import Stage


@dataclass(frozen=True)
class Settings:
    """Everything a run needs to know.

    Args:
        config: The configuration in force.
        choice: Items of select, ignore, extend-select and extend-ignore.
        genre: Overrides the recognised genre.
        stage: "draft" while placeholders are normal.
        encoding: Forced encoding, None = found out.
        fail_on: Least severity that fails the run.
    """

    config: Config
    choice: tuple[tuple[str, ...], ...]
    genre: str | None
    stage: Stage
    encoding: str | None
    fail_on: str

    @cached_property
    def rules(self) -> RuleSet:
        """What runs; loading it takes longer than all else, so it is put off until a file is to be checked.

        Raises:
            RuleError: A code is unknown, or a rule package cannot be loaded.
        """
        from gongwen_lint.engine import Selection, load_visitors

        return Selection(*self.choice).apply(load_visitors())

    @cached_property
    def options(self) -> Options:
        """What the user says of the documents."""
        from gongwen_lint.engine import Options

        return Options(genre=self.genre, stage=self.stage)

    @property
    def inputs(self) -> tuple[object, ...]:
        """All that has a say in what is found in a file, besides the file and the code."""
        return self.choice, self.genre, self.stage, self.encoding


def settings(options: argparse.Namespace) -> Settings:
    """The settings of a command.

    Raises:
        ConfigError: An option or the configuration is at fault.
    """
    config = config_for(options)
    encoding = options.encoding or config.encoding
    if encoding is not None:
        _refuse_unknown_encoding(encoding)
    genre = known_genre(options.genre, "--genre") if options.genre else config.genre
    fail_on = getattr(options, "fail_on", None) or config.fail_on
    return Settings(config, chosen_items(options, config), genre, options.stage or config.stage, encoding, fail_on)


def config_for(options: argparse.Namespace) -> Config:
    """The configuration named, else the one nearest to the first path."""
    if getattr(options, "config", None):
        return read_config(Path(options.config))
    first = next((path for path in getattr(options, "paths", ()) if path != "-"), ".")
    place = Path(first)
    try:
        folder = place if place.is_dir() else place.parent
    except (OSError, ValueError):
        folder = Path()
    return nearest_config(folder if folder.is_dir() else Path())


def selected(options: argparse.Namespace, config: Config) -> RuleSet:
    """The rules that run.

    Raises:
        RuleError: A code is unknown, or a rule package cannot be loaded.
    """
    from gongwen_lint.engine import Selection, load_visitors

    return Selection(*chosen_items(options, config)).apply(load_visitors())


def chosen_items(options: argparse.Namespace, config: Config) -> tuple[tuple[str, ...], ...]:
    """The items that choose rules; options replace the configuration's select and ignore, and add to its extend lists."""
    return (
        items(getattr(options, "select", None)) or config.select,
        items(getattr(options, "ignore", None)) or config.ignore,
        (*config.extend_select, *items(getattr(options, "extend_select", None))),
        (*config.extend_ignore, *items(getattr(options, "extend_ignore", None))),
    )


def items(given: Sequence[str] | None) -> tuple[str, ...]:
    """The items of an option that may be repeated and hold lists."""
    return tuple(item.strip() for text in given or () for item in text.replace("，", ",").split(",") if item.strip())


def _refuse_unknown_encoding(name: str) -> None:
    try:
        codecs.lookup(name)
    except LookupError as error:
        raise ConfigError(f"不认识编码“{name}”，可用 utf-8、gb18030、big5、utf-16 等") from error
