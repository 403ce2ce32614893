"""The configuration: the nearest gwlint.toml or [tool.gwlint], never above the project root."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, cast

from gongwen_lint.error import UsageError

NAME = "gwlint.toml"
FailOn = Literal["error", "warning", "info", "never"]

TEMPLATE = """\
# 公文检 gwlint 的配置。离文稿最近的一份生效，不逐级合并；要继承用 extend。

# extend = "../gwlint.toml"

# 只用这些规则（代码、前缀、名称，词表里的一条写作 "ZC101:默守陈规"）
# select = ["ALL"]
# 不用这些规则
# ignore = []
# 在默认之外启用、停用
# extend-select = []
# extend-ignore = []

# 检查哪些文件、跳过哪些文件（写法同 .gitignore）
# include = ["*.txt", "*.md"]
# exclude = ["归档/"]

# "final" 定稿；"draft" 草稿，占位符不算错
# stage = "final"
# 达到哪一级算不通过：error、warning、info、never
# fail-on = "warning"
# 指定文种、编码；默认自动判断
# genre = "通知"
# encoding = "utf-8"
"""


class ConfigError(UsageError):
    """The configuration is at fault; the message is Chinese and names file and key."""


@dataclass(frozen=True, slots=True)
class Config:
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
        source: The file it was read from.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ("*.txt", "*.md")
    exclude: tuple[str, ...] = ()
    stage: Literal["final", "draft"] = "final"
    genre: str | None = None
    fail_on: FailOn = "warning"
    encoding: str | None = None
    source: Path | None = None


_LISTS = frozenset({"select", "ignore", "extend-select", "extend-ignore", "include", "exclude"})
_CHOICES = {"stage": ("final", "draft"), "fail-on": ("error", "warning", "info", "never")}


def nearest_config(folder: Path) -> Config:
    """The configuration that holds for a folder.

    Raises:
        ConfigError: It cannot be read or says something unknown.
    """
    for place in (folder.resolve(), *folder.resolve().parents):
        for path in (place / NAME, place / "pyproject.toml"):
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return _config(path, table, frozenset())
        if (place / ".git").exists():
            break
    return Config()


def read_config(path: Path, seen: frozenset[Path] = frozenset()) -> Config:
    """The configuration in a file.

    Raises:
        ConfigError: As above, or the file extends itself.
    """
    if not path.is_file():
        raise ConfigError(f"没有配置文件 {path}")
    return _config(path, _table(path) or {}, seen)


def _table(path: Path) -> dict[str, Any] | None:
    """What the file says of gwlint; None for a pyproject.toml that says nothing."""
    import tomllib

    try:
        read = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}：无法读取（{error.strerror}）") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}：不是正确的 TOML：{error}") from error
    if path.name != "pyproject.toml":
        return read
    found = read.get("tool", {}).get("gwlint")
    return cast("dict[str, Any] | None", found)


def _config(path: Path, table: dict[str, Any], seen: frozenset[Path]) -> Config:
    inherited = Config()
    if "extend" in table:
        base = (path.parent / str(table["extend"])).resolve()
        if base in seen or base == path.resolve():
            raise ConfigError(f"{path}：extend 绕回了自己")
        inherited = read_config(base, seen | {path.resolve()})
    values = {key.replace("-", "_"): _value(path, key, value) for key, value in table.items() if key != "extend"}
    return replace(inherited, **values, source=path)


def _value(path: Path, key: str, value: object) -> Any:
    known = {field.name.replace("_", "-") for field in fields(Config)} - {"source"}
    if key not in known:
        raise ConfigError(f"{path}：不认识“{key}”，可用：{'、'.join(sorted(known))}")
    if key in _LISTS:
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        if not all(isinstance(item, str) for item in items):
            raise ConfigError(f"{path}：“{key}”应是字符串的列表")
        return tuple(items)
    if not isinstance(value, str):
        raise ConfigError(f"{path}：“{key}”应是字符串")
    if key in _CHOICES and value not in _CHOICES[key]:
        raise ConfigError(f"{path}：“{key}”只能是 {'、'.join(_CHOICES[key])}")
    if key == "genre":
        return known_genre(value, str(path))
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
