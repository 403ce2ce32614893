"""Changes of a configuration that the user asks for: a rule less, a word more."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from gongwen_lint.config import NAME
from gongwen_lint.error import UsageError, reason
from gongwen_lint.pathname import native
from gongwen_lsp.toml_edit import EditError, with_item, with_value
from gongwen_lsp.vocabulary import Kind, with_word

WORD_FILES: dict[Kind, str] = {"terms": "gwlint-terms.txt", "formulations": "gwlint-formulations.txt"}
"""Lists of words that are made where a configuration names none."""
Write = Callable[[Path, str, str], None]
"""Takes a file, what it says ("" if there is none), and what it is to say."""


class ConfigureError(UsageError):
    """A configuration cannot be changed; the message is Chinese and says what to do by hand."""


def text_of(path: Path) -> str:
    """What a file says, line ends as they are; "" if there is none.

    Raises:
        ConfigureError: It cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8") if path.exists() else ""
    except OSError as error:
        raise ConfigureError(f"{path}：无法读取：{reason(error)}") from error
    except UnicodeDecodeError as error:
        raise ConfigureError(f"{path}：不是 UTF-8 文本，请先改好") from error


def disable_rule(config: Path, code: str, write: Write) -> None:
    """Makes a configuration switch off a rule.

    Args:
        config: The configuration; it may not be there yet.
        code: The rule.
        write: Writes files.

    Raises:
        ConfigureError: It cannot be done.
    """
    before = text_of(config)
    try:
        after = with_item(before, _table(config), "extend-ignore", code)
    except EditError as error:
        raise ConfigureError(f"{config}：没能改动，请在其中的 extend-ignore 里加上 {code}") from error
    write(config, before, after)


def add_word(config: Path, word: str, kind: Kind, write: Write) -> Path:
    """Puts a word into the list that a configuration names; names one if there is none.

    Args:
        config: The configuration; it may not be there yet.
        word: The word.
        kind: Of the list.
        write: Writes files.

    Returns:
        The list.

    Raises:
        ConfigureError: It cannot be done.
    """
    before = text_of(config)
    named = _named(before, (*_table(config), "profile", kind))
    listed = config.parent / native(named or WORD_FILES[kind])
    add_to_list(listed, word, write)
    if not named:
        try:
            after = with_value(before, (*_table(config), "profile"), kind, WORD_FILES[kind])
        except EditError as error:
            raise ConfigureError(f'{config}：没能改动，请在 [profile] 里写上 {kind} = "{WORD_FILES[kind]}"') from error
        write(config, before, after)
    return listed


def add_to_list(listed: Path, word: str, write: Write) -> None:
    """Puts a word into a list.

    Raises:
        ConfigureError: It cannot be read or written.
    """
    before = text_of(listed)
    after = with_word(before, word)
    if after != before:
        write(listed, before, after)


def config_for(root: Path) -> Path:
    """The configuration that is made where there is none."""
    return root / NAME


def write_text(path: Path, text: str) -> None:
    """Writes a file whole or not at all.

    Raises:
        ConfigureError: It cannot be written.
    """
    draft = path.with_name(f".{path.name}.draft")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(text.encode("utf-8"))
        if path.exists():
            draft.chmod(path.stat().st_mode)
        draft.replace(path.resolve())
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise ConfigureError(f"{path}：无法写入：{reason(error)}") from error


def _table(config: Path) -> tuple[str, ...]:
    return ("tool", "gwlint") if config.name == "pyproject.toml" else ()


def _named(text: str, keys: Sequence[str]) -> str:
    """The first file that a configuration names under some keys, "" if it names none."""
    found: object = None
    with suppress(tomllib.TOMLDecodeError):
        found = tomllib.loads(text.removeprefix("\ufeff"))
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    first = next(iter(found), None) if isinstance(found, list) else found
    return first if isinstance(first, str) else ""
