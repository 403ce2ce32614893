"""Which rules judge a document: those installed, as the configuration nearest to the document selects them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from pygls.uris import to_fs_path

from gongwen_lint.config import Config, ConfigError, Nearest, notice
from gongwen_lint.engine import Lexicon, Options, RuleError, RuleSet, Selection
from gongwen_lint.pathname import native
from gongwen_lint.rule import Visitor


@dataclass(frozen=True, slots=True)
class Terms:
    """How a document is judged.

    Args:
        rules: What runs.
        options: What the configuration says of the document.
        trouble: What is wrong with configuration or rules, or what the user should know of them, one Chinese line; "" if
            nothing is.
    """

    rules: RuleSet
    options: Options
    trouble: str = ""


class Rules:
    """The installed rules; they are loaded on first use.

    Args:
        load: Brings them.
    """

    def __init__(self, load: Callable[[], tuple[Visitor, ...]]) -> None:
        self._load = load
        self._selected: dict[tuple[Selection, Lexicon], RuleSet] = {}

    @cached_property
    def visitors(self) -> tuple[Visitor, ...]:
        """All rules and extractors.

        Raises:
            RuleError: A rule package is at fault.
        """
        return self._load()

    def terms(self, uri: str) -> Terms:
        """The terms for a document; where the configuration is at fault, those without one."""
        try:
            config = _config(uri)
            rules = self._rules(config)
            return Terms(
                rules, Options(genre=config.genre, stage=config.stage, settings=config.settings), notice(config, rules)
            )
        except (ConfigError, RuleError) as error:
            trouble = str(error)
        try:
            return Terms(self._rules(Config()), Options(), trouble)
        except RuleError:
            return Terms(RuleSet(()), Options(), trouble)

    def _rules(self, config: Config) -> RuleSet:
        choice = Selection(config.select, config.ignore, config.extend_select, config.extend_ignore)
        key = choice, config.lexicon
        if key not in self._selected:
            self._selected[key] = choice.apply(self.visitors, config.lexicon)
        return self._selected[key]


def _config(uri: str) -> Config:
    """The configuration nearest to a file; none for a document that is no file."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Nearest().of_file(native(path)) if path else Config()
