"""Reading a configuration file: what it says, what it inherits, what is wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import Any, cast

from gongwen_lint.config.model import Config, ConfigError, Override
from gongwen_lint.error import reason
from gongwen_lint.lexicon import Lexicon
from gongwen_lint.pathname import native

NAME = "gwlint.toml"

_LISTS = frozenset({"select", "ignore", "extend-select", "extend-ignore", "include", "exclude", "paths"})
_ADDED = frozenset({"extend_select", "extend_ignore", "overrides"})
"""What a file adds to what it inherits; in all else it has the last word."""
_CHOICES = {
    "stage": ("final", "draft"),
    "fail-on": ("error", "warning", "info", "never"),
}
Settings = tuple[tuple[str, str], ...]
_MADE = {"source", "origins", "lexicon", "word-files", "settings"}
_KEYS = {name.replace("_", "-") for name in Config._fields} - _MADE | {"profile", "extend"}
_OVERRIDE_KEYS = set(Override._fields) - {"base"}


def read_config(path: Path) -> Config:
    """The configuration in a file.

    Raises:
        ConfigError: It cannot be read, says something unknown, extends itself or a file outside its project.
    """
    path = path.resolve()
    return _config(path, _table(path) or {}, ())


def says_something(path: Path) -> bool:
    """The file holds a configuration; a pyproject.toml may not.

    Raises:
        ConfigError: As above.
    """
    return _table(path) is not None


def is_root(folder: Path) -> bool:
    """The folder is that of a project: a work tree of git."""
    return os.path.exists(folder / ".git")  # noqa: PTH110 (Path fails in folders that may not be read)


def project_root(path: Path) -> Path | None:
    """The folder of the project that a file belongs to, None where there is none."""
    return next(filter(is_root, path.parents), None)


def _reach(path: Path) -> Path:
    """The folder that a configuration may name files in: the project, else the highest folder with a configuration."""
    configured = (place for place in reversed(path.parents) if os.path.isfile(place / NAME))  # noqa: PTH113 (likewise)
    return project_root(path) or next(configured, path.parent)


def _table(path: Path) -> dict[str, Any] | None:
    """What the file says of gwlint; None for a pyproject.toml that says nothing."""
    if not path.is_file():
        raise ConfigError(f"没有配置文件 {path}")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}：无法读取：{reason(error)}") from error
    if path.name == "pyproject.toml" and b"gwlint" not in content:
        return None
    import tomllib  # slow to load, and so is reading what other tools are told

    try:
        read = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}：不是 UTF-8 文本") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}：{_where(error)}不是正确的 TOML") from error
    if path.name != "pyproject.toml":
        return read
    found = read.get("tool", {}).get("gwlint")
    return cast("dict[str, Any] | None", found)


def _where(error: ValueError) -> str:
    """The place that the parser names at the end of its message."""
    place = re.search(r"\(at line (\d+), column (\d+)\)$", str(error))
    return f"第{place[1]}行第{place[2]}列" if place else "末尾"


def _config(path: Path, table: Mapping[str, Any], heirs: tuple[Path, ...]) -> Config:
    config = _inherited(path, table["extend"], heirs) if "extend" in table else Config()
    values: dict[str, Any] = {"settings": _settings(path, table, config.settings)}
    for key, value in ((key, value) for key, value in table.items() if key in _KEYS):
        if key == "profile":
            files = _word_files(path, value)
            values["lexicon"] = _joined(config.lexicon, _lexicon(files))
            values["word_files"] = (*config.word_files, *(file for listed in files.values() for file in listed))
        elif key != "extend":
            values[key.replace("-", "_")] = _overrides(path, value) if key == "overrides" else _value(path, key, value)
    for name in _ADDED & values.keys():
        values[name] = (*getattr(config, name), *values[name])
    said = {key: path for key in table if key != "extend"}
    return config._replace(**values, source=path, origins=tuple({**dict(config.origins), **said}.items()))


def _settings(path: Path, table: Mapping[str, Any], inherited: Settings) -> Settings:
    """The options of rules that are set here or in what the file extends."""
    given = {key: value for key, value in table.items() if key not in _KEYS}
    if not given:
        return inherited
    from gongwen_lint.engine import installed_options  # the rules are not needed where none of theirs is set

    options = {option.key: option for option in installed_options()}
    for key in given:
        _refuse_unknown(path, key, _KEYS | options.keys())
    chosen = {key: _chosen(path, key, _text(path, key, value), options[key].values) for key, value in given.items()}
    return tuple(sorted({**dict(inherited), **chosen}.items()))


def _inherited(path: Path, named: object, heirs: tuple[Path, ...]) -> Config:
    if not isinstance(named, str):
        raise ConfigError(f"{path}：“extend”应是字符串")
    base = inside_project(path, named, "extend")
    if base == path or base in heirs:
        raise ConfigError(f"{path}：extend 绕回了自己")
    return _config(base, _table(base) or {}, (*heirs, path))


def inside_project(path: Path, named: str, key: str) -> Path:
    """The file that a configuration names.

    Raises:
        ConfigError: It lies outside the project of the configuration, or cannot be a file.
    """
    try:
        found = (path.parent / native(named)).resolve()
        found.is_file()
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}：“{key}”不是能用的路径") from error
    root = _reach(path)
    if not found.is_relative_to(root):
        raise ConfigError(f"{path}：“{key}”指到了项目 {root} 之外，请把文件放进项目")
    return found


def _lexicon(files: Mapping[str, Sequence[Path]]) -> Lexicon:
    from gongwen_lint.config.profile import read_lexicon  # not needed where there is no profile

    return read_lexicon(files)


def _joined(first: Lexicon, second: Lexicon) -> Lexicon:
    said: dict[str, Any] = {name: getattr(first, name) + getattr(second, name) for name in Lexicon._fields}
    return Lexicon(**said)


def _overrides(path: Path, value: object) -> tuple[Override, ...]:
    tables = cast("list[object]", value) if isinstance(value, list) else [None]
    return tuple(_override(path, table) for table in tables)


def _override(path: Path, value: object) -> Override:
    if not isinstance(value, dict) or "paths" not in value:
        raise ConfigError(f"{path}：[[overrides]] 要有 paths，写明对哪些文件")
    table = cast("dict[str, object]", value)
    for key in table:
        _refuse_unknown(path, key, _OVERRIDE_KEYS)
    return Override(base=path.parent, **{key: _value(path, key, said) for key, said in table.items()})


def _word_files(path: Path, value: object) -> dict[str, tuple[Path, ...]]:
    if not isinstance(value, dict):
        raise ConfigError(f"{path}：“profile”应写作 [profile] 一节")
    kinds: dict[str, tuple[Path, ...]] = {}
    for kind, named in cast("dict[str, object]", value).items():
        _refuse_unknown(path, kind, {"terms", "names", "formulations", "pairs"})
        listed = [named] if isinstance(named, str) else _value(path, "paths", named)
        kinds[kind] = tuple(inside_project(path, name, kind) for name in listed)
    return kinds


def _refuse_unknown(path: Path, key: str, known: Set[str]) -> None:
    if key not in known:
        raise ConfigError(f"{path}：不认识“{key}”，可用：{'、'.join(sorted(known))}")


def _value(path: Path, key: str, value: object) -> Any:
    if key in _LISTS:
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        if not all(isinstance(item, str) for item in items):
            raise ConfigError(f"{path}：“{key}”应是字符串的列表")
        return tuple(items)
    text = _text(path, key, value)
    if key in _CHOICES:
        return _chosen(path, key, text, _CHOICES[key])
    return known_genre(text, str(path)) if key == "genre" else text


def _text(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{path}：“{key}”应是字符串")
    return value


def _chosen(path: Path, key: str, value: str, choices: Sequence[str]) -> str:
    if value not in choices:
        raise ConfigError(f"{path}：“{key}”只能是 {'、'.join(choices)}")
    return value


def known_genre(name: str, where: str) -> str:
    """The genre a user means.

    Raises:
        ConfigError: There is no such genre.
    """
    from gongwen_lint.structure.genre import GENRES, genre_named  # not needed where none is named

    genre = genre_named(name)
    if genre is None:
        raise ConfigError(f"{where}：没有文种“{name}”，可用：{'、'.join(GENRES)}")
    return genre
