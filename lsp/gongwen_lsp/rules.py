"""How a document is judged: the rules installed, as the nearest configuration and the user's settings select them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from gongwen_lint.cli.files import is_draft
from gongwen_lint.config import Config, ConfigError, Nearest, known_genre, notice
from gongwen_lint.config.profile import read_lexicon
from gongwen_lint.engine import Lexicon, Options, RuleError, RuleSet, Selection
from gongwen_lint.formats import TEXT_FORMATS
from gongwen_lint.readers import format_of
from gongwen_lint.rule import Rule, Visitor
from gongwen_lsp.places import file_of, root_of, user_dictionary
from gongwen_lsp.settings import Settings

LANGUAGES = frozenset({"plaintext", "markdown", "text", "gongwen", ""})
"""What drafts without a file are written in."""
KEPT = 16
"""So many selections of rules are kept; each word that goes into a dictionary makes another one."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How a document is judged.

    Args:
        rules: What runs.
        options: What the configuration says of the document.
        trouble: What is wrong with configuration or rules, or what the user should know of them, one Chinese line; "" if
            nothing is.
        source: The configuration, None = none.
        is_draft: It is one that is to be checked.
        encoding: Forced encoding of its file, None = found out.
        on_type: It is checked while the user types.
        is_faulty: `trouble` is a fault, so that what held before still holds.
    """

    rules: RuleSet
    options: Options
    trouble: str = ""
    source: Path | None = None
    is_draft: bool = True
    encoding: str | None = None
    on_type: bool = True
    is_faulty: bool = False


class Rules:
    """The installed rules; they are loaded on first use.

    Args:
        load: Brings them.
    """

    def __init__(self, load: Callable[[], tuple[Visitor, ...]]) -> None:
        self._load = load
        self._selected: dict[tuple[Selection, Lexicon], RuleSet] = {}
        self._good: dict[Path, Config] = {}  # what held last in a folder, for when its configuration is at fault

    @cached_property
    def visitors(self) -> tuple[Visitor, ...]:
        """All rules and extractors.

        Raises:
            RuleError: A rule package is at fault.
        """
        return self._load()

    @cached_property
    def by_code(self) -> dict[str, Rule]:
        """All installed rules."""
        return {rule.code: rule for rule in self.visitors if isinstance(rule, Rule)}

    def terms(
        self, uri: str, language: str = "", settings: Settings | None = None, folders: Iterable[Path] = ()
    ) -> Terms:
        """The terms for a document as configuration and settings are now; where they are at fault, as they were last.

        Args:
            uri: The document.
            language: What the client takes it for.
            settings: What the user has set.
            folders: The folders that the client has open.
        """
        settings, path = settings or Settings(), file_of(uri)
        folder = path.parent if path else Path()
        try:
            nearest = Nearest(Path(settings.configuration).expanduser() if settings.configuration else None)
            config = (
                nearest.of_file(str(path)) if path else nearest.of_file("-") if settings.configuration else Config()
            )
            drafts = _is_draft(path, language, folders, nearest)
            terms = self._judged(config, settings, is_draft=drafts and settings.run != "off")
        except (ConfigError, RuleError) as error:
            return self._last(folder, settings, str(error))
        self._good[folder] = config
        return terms

    def _last(self, folder: Path, settings: Settings, trouble: str) -> Terms:
        """What held last in a folder, else the default, with what is wrong now."""
        for config, said in ((self._good.get(folder, Config()), settings), (Config(), Settings(run=settings.run))):
            try:
                terms = self._judged(config, said, is_draft=settings.run != "off")
            except (ConfigError, RuleError):
                continue
            return replace(terms, trouble=trouble, is_faulty=True)
        return Terms(RuleSet(()), Options(), trouble, is_faulty=True)

    def _judged(self, config: Config, settings: Settings, *, is_draft: bool) -> Terms:
        self._refuse_unknown(config)
        choice = Selection(
            settings.select or config.select,
            settings.ignore or config.ignore,
            (*config.extend_select, *settings.extend_select),
            (*config.extend_ignore, *settings.extend_ignore),
        )
        rules = self._rules(choice, _with_own_terms(config.lexicon, settings))
        genre = known_genre(settings.genre, "gwlint.genre") if settings.genre else config.genre
        stage = "draft" if settings.stage == "draft" else "final" if settings.stage else config.stage
        trouble = notice(config, rules) if config.source else ""
        return Terms(
            rules,
            Options(genre=genre, stage=stage, settings=config.settings),
            trouble,
            config.source,
            is_draft,
            config.encoding,
            settings.run == "onType",
        )

    def _refuse_unknown(self, config: Config) -> None:
        """Lets a fault in what a configuration selects be that of its file."""
        choice = Selection(config.select, config.ignore, config.extend_select, config.extend_ignore)
        _ = self.visitors  # a broken package is not the fault of the configuration
        try:
            self._rules(choice, config.lexicon)
        except RuleError as error:
            raise ConfigError(f"{config.source}：{error}") from error

    def _rules(self, choice: Selection, lexicon: Lexicon) -> RuleSet:
        key = choice, lexicon
        found = self._selected.pop(key, None) or choice.apply(self.visitors, lexicon)
        self._selected[key] = found
        if len(self._selected) > KEPT:
            self._selected.pop(next(iter(self._selected)))
        return found


def _with_own_terms(lexicon: Lexicon, settings: Settings) -> Lexicon:
    path = user_dictionary(settings.user_dictionary)
    if path is None or not path.is_file():
        return lexicon
    return lexicon._replace(terms=(*lexicon.terms, *read_lexicon({"terms": [path]}).terms))


def _is_draft(path: Path | None, language: str, folders: Iterable[Path], nearest: Nearest) -> bool:
    """A search of its folder finds the document; one that is no file is a draft by its language."""
    if path is None:
        return language in LANGUAGES
    if format_of(path.name) not in TEXT_FORMATS:
        return False
    return is_draft(path, root_of(path, folders), nearest)
