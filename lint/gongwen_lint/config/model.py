"""What a configuration says, as plain values."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from gongwen_lint.error import UsageError
from gongwen_lint.lexicon import Lexicon
from gongwen_lint.pathname import readable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from gongwen_lint.structure.outline import Stage

FailOn = Literal["error", "warning", "info", "never"]


class ConfigError(UsageError):
    """The configuration is at fault; the message is Chinese and names file and key."""


class Override(NamedTuple):
    """What holds for some files only.

    Args:
        paths: Patterns as in .gitignore, relative to `base`.
        base: The folder of the configuration that says it.
        ignore: Switched off besides.
        select: Switched on besides.
        stage: Of these files, None = as elsewhere.
        genre: Likewise.
        encoding: Likewise.
    """

    paths: tuple[str, ...]
    base: Path
    ignore: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    stage: Stage | None = None
    genre: str | None = None
    encoding: str | None = None

    def holds(self, path: Path) -> bool:
        """A file, given by its absolute path, is one of these."""
        if not path.is_relative_to(self.base):
            return False
        return patterns(self.paths).match_file(readable(path.relative_to(self.base).as_posix()))


@lru_cache(maxsize=64)
def patterns(paths: tuple[str, ...]) -> GitIgnoreSpec:
    """Patterns as in .gitignore, made once."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(paths)


class Config(NamedTuple):
    """What a configuration says; the defaults where there is none.

    Args:
        select: See `Selection`, like the three after it.
        ignore: As there.
        extend_select: As there.
        extend_ignore: As there.
        include: Patterns of drafts, as in .gitignore.
        exclude: Patterns of what is no draft.
        stage: "final" or "draft".
        genre: Overrides the recognised genre.
        fail_on: Least severity that fails a run.
        encoding: Overrides the encoding found out.
        settings: Options of rules that are set, as sorted pairs (key, value).
        overrides: What holds for some files only; later ones win.
        lexicon: The words of the unit, from [profile].
        word_files: The files they stand in, which are no drafts.
        source: The file it was read from.
        origins: The file that says each key, as it is written there; keys at their defaults are missing.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ("*.txt", "*.md", "*.docx", "*.docm")
    exclude: tuple[str, ...] = ()
    stage: Stage = "final"
    genre: str | None = None
    fail_on: FailOn = "warning"
    encoding: str | None = None
    settings: tuple[tuple[str, str], ...] = ()
    overrides: tuple[Override, ...] = ()
    lexicon: Lexicon = Lexicon()
    word_files: tuple[Path, ...] = ()
    source: Path | None = None
    origins: tuple[tuple[str, Path], ...] = ()

    def at(self, path: Path) -> Config:
        """What holds for one file, given by its absolute path; itself where no override is meant for it."""
        config = self
        for one in self.overrides:
            if one.holds(path):
                config = config._with(one)
        return config

    def _with(self, one: Override) -> Config:
        said: dict[str, Any] = {key: getattr(one, key) for key in ("stage", "genre", "encoding")}
        said = {key: value for key, value in said.items() if value is not None}
        said |= {"extend_ignore": (*self.extend_ignore, *one.ignore)} if one.ignore else {}
        said |= {"extend_select": (*self.extend_select, *one.select)} if one.select else {}
        origins = dict(self.origins)
        says = {key.replace("_", "-"): origins["overrides"] for key in said if "overrides" in origins}
        return self._replace(**said, origins=tuple({**origins, **says}.items()))

    def base(self, key: str) -> Path | None:
        """The folder to which the patterns of a key are relative; None where they are the default."""
        origin = dict(self.origins).get(key)
        return origin.parent if origin else None
