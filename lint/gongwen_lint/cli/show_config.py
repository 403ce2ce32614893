"""What holds for the files of a run, and where it is said."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence

from gongwen_lint.cli.settings import settings
from gongwen_lint.config import Config
from gongwen_lint.engine import installed_options
from gongwen_lint.pathname import printable, readable

KEYS = (
    "select", "ignore", "extend-select", "extend-ignore", "include", "exclude", "stage", "genre", "fail-on", "encoding",
)  # fmt: skip


def shown_configs(judged: Mapping[str, Config], options: argparse.Namespace) -> str:
    """Each configuration in force, as TOML: the files it holds for, its values, and who says each.

    Args:
        judged: The configuration of each file.
        options: Of the command line.

    Raises:
        ConfigError: Something is at fault.
        RuleError: A code is unknown.
    """
    files: dict[Config, list[str]] = {}
    for path, config in judged.items():
        files.setdefault(config, []).append(path)
    return "\n".join("".join(f"{line}\n" for line in _shown(config, paths, options)) for config, paths in files.items())


def _shown(config: Config, paths: Sequence[str], options: argparse.Namespace) -> Iterator[str]:
    yield f"# {printable(readable(paths[0]))}" + (f" 等 {len(paths)} 个文件" if len(paths) > 1 else "")
    yield f"# 配置文件：{config.source or '无'}"
    merged = _merged(config, options)
    origins = dict(config.origins)
    for key in KEYS:
        value: str | tuple[str, ...] | None = getattr(merged, key.replace("-", "_"))
        given = getattr(options, key.replace("-", "_"), None)
        origin = "命令行" if given else str(origins.get(key, "默认"))
        said = f"{key} = {_toml(value)}" if value is not None else f"# {key} 未指定"
        yield f"{said}  # {origin}"
    for option in installed_options():
        yield f"{option.key} = {_toml(option.chosen(config.settings))}  # {origins.get(option.key, '默认')}"
    words = config.lexicon
    if "profile" in origins:
        counts = (
            f"术语 {len(words.terms)}、名称 {len(words.names)}、提法 {len(words.formulations)}、改正 {len(words.pairs)}"
        )
        yield f"# [profile] {counts} 条  # {origins['profile']}"
    yield f"# 运行 {len(settings(options, config).rules.rules)} 条规则"


def _toml(value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False)


def _merged(config: Config, options: argparse.Namespace) -> Config:
    """The configuration with the options of the command line over it."""
    chosen = settings(options, config)
    _ = chosen.rules  # what names no rule is said
    return config._replace(
        select=chosen.choice.select,
        ignore=chosen.choice.ignore,
        extend_select=chosen.choice.extend_select,
        extend_ignore=chosen.choice.extend_ignore,
        stage=chosen.options.stage,
        genre=chosen.options.genre,
        fail_on=chosen.fail_on,  # type: ignore[arg-type]
        encoding=chosen.encoding,
    )
