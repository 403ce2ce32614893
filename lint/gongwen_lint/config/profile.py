"""The words of a unit, from plain text files that the configuration names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from gongwen_lint.config.model import ConfigError
from gongwen_lint.document import split_lines
from gongwen_lint.engine import Lexicon
from gongwen_lint.engine.lexicon import pair
from gongwen_lint.error import reason
from gongwen_lint.readers import ReadError
from gongwen_lint.readers.encoding import decode
from gongwen_lint.rule import Entry
from gongwen_lint.structure.plain import plain_view

LARGEST = 4 * 1024 * 1024
"""Largest word file, bytes."""

_ARROW = re.compile(r"\s*(?:→|->|=>|\t)\s*")
_LEVELS = {"错误": "error", "警告": "warning", "提示": "info"}
_FORM = "应写作“错误写法→正确写法”，正确写法有几种时用 | 隔开，后面可加制表符和程度（错误、警告、提示）、说明"


def read_lexicon(files: Mapping[str, Sequence[Path]]) -> Lexicon:
    """The words in some files.

    Args:
        files: By kind: terms, names, formulations, pairs.

    Raises:
        ConfigError: A file cannot be read, or a line of it is no pair.
    """
    words = {
        kind: tuple(dict.fromkeys(word for path in files.get(kind, ()) for _, word in _lines(path)))
        for kind in ("terms", "names")
    }
    formulations, corrected = _formulations(files.get("formulations", ()))
    pairs = tuple(_pair(path, number, line) for path in files.get("pairs", ()) for number, line in _lines(path))
    pairs += corrected
    doubled = [wrong for wrong, times in Counter(entry.wrong for entry in pairs).items() if times > 1]
    if doubled:
        raise ConfigError(f"pairs 和 formulations 里“{doubled[0]}”出现了两次，请只留一处")
    return Lexicon(words["terms"], words["names"], formulations, pairs)


def _formulations(paths: Sequence[Path]) -> tuple[tuple[str, ...], tuple[Entry, ...]]:
    """The formulations in some files, and the wrong forms that stand before an arrow with them."""
    words: list[str] = []
    pairs: list[Entry] = []
    for path in paths:
        for number, line in _lines(path):
            if _ARROW.search(line):
                pairs.append(_pair(path, number, line))
            words += pairs[-1].right if _ARROW.search(line) else [line]
    return tuple(dict.fromkeys(words)), tuple(pairs)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that say something, with their numbers."""
    for number, line in enumerate(split_lines(_text(path))[0], 1):
        said = line.strip()
        if said and not said.startswith("#"):
            yield number, said


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise ConfigError(f"没有用语文件 {path}")
        if path.stat().st_size > LARGEST:
            raise ConfigError(f"用语文件 {path} 太大，最大 {LARGEST // 1024 // 1024} MB")
        text, _ = decode(path.read_bytes())
    except OSError as error:
        raise ConfigError(f"{path}：无法读取：{reason(error)}") from error
    except ReadError as error:
        raise ConfigError(f"{path}：{error}") from error
    return text


def _pair(path: Path, number: int, line: str) -> Entry:
    wrong, *rest = (part.strip() for part in _ARROW.split(line, maxsplit=1))
    said = [part.strip() for part in rest[0].split("\t")] if rest else []
    right = [form.strip() for form in said[0].split("|") if form.strip()] if said else []
    level = said[1] if len(said) > 1 else ""
    level = _LEVELS.get(level, level)
    if not wrong or not right or wrong in right or level not in ("", "error", "warning", "info") or len(said) > 3:
        raise ConfigError(f"{path} 第{number}行：{_FORM}")
    if plain_view(wrong).text != wrong:
        raise ConfigError(f"{path} 第{number}行：“{wrong}”里有繁体字、异体字或注音，请写成规范字，繁体文稿里照样能查到")
    return pair(wrong, right, level, said[2] if len(said) > 2 else "")
