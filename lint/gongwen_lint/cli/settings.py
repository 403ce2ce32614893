"""What a run goes by: the options of the command line over the configuration nearest to each file."""

from __future__ import annotations

import argparse
import codecs
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gongwen_lint.config import Config, ConfigError, Nearest, known_genre, notice
from gongwen_lint.engine import Lexicon, Options, RuleSet, Selection, load_visitors


@dataclass(frozen=True, slots=True)
class Settings:
    """How one file is judged: plain values, so that another process can do it.

    Args:
        choice: Which rules run.
        lexicon: Words of the unit.
        options: What the user says of the document.
        encoding: Forced encoding, None = found out.
        fail_on: Least severity that fails the run.
    """

    choice: Selection
    lexicon: Lexicon
    options: Options
    encoding: str | None
    fail_on: str

    @property
    def rules(self) -> RuleSet:
        """What runs."""
        return chosen_rules(self.choice, self.lexicon)


@lru_cache(maxsize=16)
def chosen_rules(choice: Selection, lexicon: Lexicon) -> RuleSet:
    """The rules that a selection leaves, made once.

    Raises:
        RuleError: A code is unknown, or an installed package is at fault.
    """
    return choice.apply(load_visitors(), lexicon)


def nearest(options: argparse.Namespace) -> Nearest:
    """The configurations of a run."""
    named = getattr(options, "config", None)
    return Nearest(Path(named) if named else None)


def settings(options: argparse.Namespace, config: Config) -> Settings:
    """The settings of a command for the files of a configuration.

    Raises:
        ConfigError: An option or the configuration is at fault.
        RuleError: A code is unknown.
    """
    encoding = options.encoding or config.encoding
    if encoding is not None:
        _refuse_unknown_encoding(encoding)
    genre = known_genre(options.genre, "--genre") if options.genre else config.genre
    given = Options(genre=genre, stage=options.stage or config.stage)
    fail_on = getattr(options, "fail_on", None) or config.fail_on
    chosen = Settings(selection(options, config), config.lexicon, given, encoding, fail_on)
    chosen_rules(chosen.choice, chosen.lexicon)  # so that an unknown code is said before anything is checked
    return chosen


def selection(options: argparse.Namespace, config: Config) -> Selection:
    """Which rules run; options replace the configuration's select and ignore, and add to its extend lists."""
    return Selection(
        items(getattr(options, "select", None)) or config.select,
        items(getattr(options, "ignore", None)) or config.ignore,
        (*config.extend_select, *items(getattr(options, "extend_select", None))),
        (*config.extend_ignore, *items(getattr(options, "extend_ignore", None))),
    )


def selected(options: argparse.Namespace, config: Config) -> RuleSet:
    """The rules that run."""
    return chosen_rules(selection(options, config), config.lexicon)


def items(given: Sequence[str] | None) -> tuple[str, ...]:
    """The items of an option that may be repeated and hold lists."""
    return tuple(item.strip() for text in given or () for item in text.replace("，", ",").split(",") if item.strip())


def notices(configs: Iterable[Config]) -> Iterator[str]:
    """What configurations switch off although the regulation demands it: one line each."""
    for config in dict.fromkeys(configs):
        choice = Selection(config.select, config.ignore, config.extend_select, config.extend_ignore)
        if config.source is not None and choice != Selection():
            said = notice(config, chosen_rules(choice, config.lexicon))
            if said:
                yield said


def _refuse_unknown_encoding(name: str) -> None:
    try:
        codecs.lookup(name)
    except LookupError as error:
        raise ConfigError(f"不认识编码“{name}”，可用 utf-8、gb18030、big5、utf-16 等") from error
