"""What a run goes by: the options of the command line over the configuration nearest to each file."""

from __future__ import annotations

import argparse
import codecs
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gongwen_lint.config import Config, ConfigError, Nearest, known_genre, notice
from gongwen_lint.lexicon import Lexicon

if TYPE_CHECKING:  # not needed where every file is known
    from gongwen_lint.engine import Options, RuleSet
    from gongwen_lint.structure.outline import Stage


class Choice(NamedTuple):
    """The items that say which rules run, as `Selection` has them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()


class Settings(NamedTuple):
    """How one file is judged: plain values, so that another process can do it.

    Args:
        choice: Which rules run.
        lexicon: Words of the unit.
        genre: Overrides the recognised genre.
        stage: "draft" while placeholders are normal.
        encoding: Forced encoding, None = found out.
        fail_on: Least severity that fails the run.
        configured: Which rules run as the configuration has it.
        source: The configuration, None = none.
        rule_settings: Options of rules, as sorted pairs.
    """

    choice: Choice
    lexicon: Lexicon
    genre: str | None
    stage: Stage
    encoding: str | None
    fail_on: str
    configured: Choice
    source: Path | None
    rule_settings: tuple[tuple[str, str], ...] = ()

    @property
    def rules(self) -> RuleSet:
        """What runs; loading it takes longer than all else, so it is put off until a file is to be checked.

        Raises:
            ConfigError: The configuration names a rule that is unknown.
            RuleError: The command line does, or an installed package is at fault.
        """
        configured_rules(self.configured, self.lexicon, self.source)
        return chosen_rules(self.choice, self.lexicon)

    @property
    def options(self) -> Options:
        """What the user says of the document."""
        from gongwen_lint.engine import Options

        return Options(genre=self.genre, stage=self.stage, settings=self.rule_settings)

    @property
    def digest(self) -> bytes:
        """Of all that has a say in what is found."""
        return _digest(self.choice, self.lexicon, self.genre, self.stage, self.encoding, self.rule_settings)


@lru_cache(maxsize=16)
def _digest(*given: object) -> bytes:
    import hashlib  # slow to load, and not needed without a cache

    return hashlib.blake2b(repr(given).encode("utf-8", "backslashreplace"), digest_size=32).digest()


@lru_cache(maxsize=16)
def chosen_rules(choice: Choice, lexicon: Lexicon) -> RuleSet:
    """The rules that a selection leaves, made once.

    Raises:
        RuleError: A code is unknown, or an installed package is at fault.
    """
    from gongwen_lint.engine import Selection, installed

    return Selection(*choice).apply(installed(), lexicon)


def configured_rules(choice: Choice, lexicon: Lexicon, source: Path | None) -> RuleSet:
    """The rules as a configuration has them, whatever the command line says.

    Raises:
        ConfigError: It names a rule that is unknown.
        RuleError: An installed package is at fault.
    """
    from gongwen_lint.engine import RuleError, installed

    installed()  # a broken package is not the fault of the configuration
    try:
        return chosen_rules(choice, lexicon)
    except RuleError as error:
        raise ConfigError(f"{source}：{error}") from error


def nearest(options: argparse.Namespace) -> Nearest:
    """The configurations of a run."""
    named = getattr(options, "config", None)
    return Nearest(Path(named) if named else None)


def settings(options: argparse.Namespace, config: Config) -> Settings:
    """The settings of a command for the files of a configuration.

    Raises:
        ConfigError: An option or the configuration is at fault.
    """
    encoding = options.encoding or config.encoding
    if encoding is not None:
        _refuse_unknown_encoding(encoding, "--encoding" if options.encoding else str(config.source))
    genre = known_genre(options.genre, "--genre") if options.genre else config.genre
    fail_on = getattr(options, "fail_on", None) or config.fail_on
    stage = options.stage or config.stage
    chosen, configured = choice(options, config), configured_choice(config)
    return Settings(chosen, config.lexicon, genre, stage, encoding, fail_on, configured, config.source, config.settings)


def configured_choice(config: Config) -> Choice:
    """Which rules run if the command line says nothing of it."""
    return Choice(config.select, config.ignore, config.extend_select, config.extend_ignore)


def choice(options: argparse.Namespace, config: Config) -> Choice:
    """Which rules run; options replace the configuration's select and ignore, and add to its extend lists."""
    return Choice(
        items(getattr(options, "select", None)) or config.select,
        items(getattr(options, "ignore", None)) or config.ignore,
        (*config.extend_select, *items(getattr(options, "extend_select", None))),
        (*config.extend_ignore, *items(getattr(options, "extend_ignore", None))),
    )


def selected(options: argparse.Namespace, config: Config) -> RuleSet:
    """The rules that run."""
    return chosen_rules(choice(options, config), config.lexicon)


def items(given: Sequence[str] | None) -> tuple[str, ...]:
    """The items of an option that may be repeated and hold lists."""
    return tuple(item.strip() for text in given or () for item in text.replace("，", ",").split(",") if item.strip())


def notices(configs: Iterable[Config]) -> Iterator[str]:
    """What configurations switch off although the regulation demands it: one line each."""
    for config in dict.fromkeys(configs):
        made = configured_choice(config)
        said = notice(config, configured_rules(made, config.lexicon, config.source)) if any(made) else ""
        if said:
            yield said


def _refuse_unknown_encoding(name: str, said_in: str) -> None:
    try:
        codecs.lookup(name)
    except LookupError as error:
        raise ConfigError(f"{said_in}：不认识编码“{name}”，可用 utf-8、gb18030、big5、utf-16 等") from error
